import type { Locator, Page } from '@playwright/test'
import { minutes } from '@core/time.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, timeboxEndingIn } from './support/seed.ts'

type Press = (...keys: readonly string[]) => void

/** How an element and what frames it are drawn: whatever can show that it has the focus. */
const rim = (stop: Locator): Promise<readonly string[]> =>
  stop.evaluate((element) =>
    [element, element.parentElement].flatMap((drawn) => {
      if (drawn === null) return []
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderBottomColor } = getComputedStyle(drawn)
      const outline = outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
      return [outline, boxShadow, borderBottomColor]
    }),
  )

/** Tab from stop to stop: each shows its focus, and comes after the one before as it is read. */
const walk = async (press: Press, stops: readonly Locator[]): Promise<void> => {
  let before = { x: 0, y: 0 }
  for (const stop of stops) {
    const unfocused = await rim(stop)
    press('Tab')
    await expect(stop).toBeFocused()
    expect(await rim(stop), `the focus shows on ${stop.toString()}`).not.toEqual(unfocused)
    const { x, y, height } = (await stop.boundingBox()) ?? { x: 0, y: 0, height: 0 }
    const sameLine = y <= before.y && before.y < y + height
    expect(sameLine ? x >= before.x : y > before.y, `${stop.toString()} is read after the stop before it`).toBe(true)
    before = { x, y }
  }
}

/** Tab on, without going round, until a stop has the focus. */
const tabTo = async (press: Press, page: Page, stop: Locator): Promise<void> => {
  const stops = new Set<string>()
  while (!(await stop.evaluate((element) => element === document.activeElement))) {
    const from = await page.evaluateHandle(() => document.activeElement)
    press('Tab')
    await expect.poll(() => page.evaluate((before) => document.activeElement !== before, from)).toBe(true)
    const at = await page.evaluate(() => document.activeElement?.outerHTML ?? '')
    expect(stops, `${stop.toString()} is reached`).not.toContain(at)
    stops.add(at)
  }
}

/** Press until it has an effect: in its first moments the Prompt answers no key. */
const pressUntil = (press: Press, key: string, effect: () => unknown): Promise<void> =>
  expect
    .poll(async () => {
      press(key)
      return effect()
    })
    .toBe(true)

/** The Prompt of a resting timebox, with the keyboard. */
const openPrompt = async (
  launch: (options: { readonly dataDir: string }) => Promise<RunningApp>,
  dataDir: string,
): Promise<{ readonly run: RunningApp; readonly prompt: Page }> => {
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000) })
  const run = await launch({ dataDir })
  const prompt = await run.window('prompt')
  await run.expectVisible('prompt')
  await run.focus('prompt')
  await expect(headline(prompt, 'Good enough — ship it')).toBeFocused()
  return { run, prompt }
}

const headline = (prompt: Page, name: string) => prompt.getByRole('heading', { level: 1, name, exact: true })

test('from any app to a running timebox: at most twelve keys besides the words', async ({
  launch,
  desktop,
  press,
  type,
}) => {
  const run = await launch()
  await desktop.tray.waitForMenu((menu) => menu.some(({ shortcut }) => shortcut !== undefined))
  let keys = 0
  const counted: Press = (...chords) => {
    keys += chords.flatMap((chord) => chord.split('+')).length
    press(...chords)
  }
  counted('ctrl+shift+e')
  // Pressed again should a busy machine have missed it; a person presses it once.
  await expect
    .poll(async () => {
      const visible = await run.isVisible('start')
      if (!visible) press('ctrl+shift+e')
      return visible
    })
    .toBe(true)
  await expect.poll(() => run.isFocused('start')).toBe(true)
  const start = await run.window('start')
  await expect(start.getByLabel('What’s in front of you?')).toBeFocused()
  type('Slides')
  counted('Tab', 'Left', 'Left', 'Tab')
  await expect(start.getByRole('radio', { name: '10 min' })).toBeChecked()
  await expect(start.getByRole('textbox', { name: 'Mark 1' })).toBeFocused()
  type('Five of them')
  counted('ctrl+Return')
  await expect.poll(() => run.current().timebox?.title).toBe('Slides')
  expect(run.current().timebox).toMatchObject({
    cap: minutes(10),
    marks: ['Five of them'],
    phase: { name: 'running' },
  })
  await run.expectVisible('start', false)
  expect(keys).toBeLessThanOrEqual(12)
})

test('Start: Tab goes through everything in the order it is read, and shows where it is', async ({ launch, press }) => {
  const run = await launch({ args: ['--show=start'] })
  const start = await run.window('start')
  await run.expectVisible('start')
  await run.focus('start')
  const task = start.getByLabel('What’s in front of you?')
  const cap = start.getByRole('radio', { name: '25 min' })
  const marks = [1, 2, 3].map((number) => start.getByRole('textbox', { name: `Mark ${number}` }))
  const go = start.getByRole('button', { name: /^Start 25 minutes/ })
  await expect(task).toBeFocused()
  const [mark] = marks
  if (mark === undefined) throw new Error('no mark')
  await walk(press, [cap, mark, start.getByRole('button', { name: /^More/ })])
  press('space')
  const less = start.getByRole('button', { name: 'Less' })
  await expect(less).toBeFocused()
  await walk(press, [
    start.getByRole('textbox', { name: 'A file or folder to watch' }),
    start.getByRole('button', { name: 'File…' }),
    start.getByRole('button', { name: 'Folder…' }),
    start.getByRole('textbox', { name: 'When the time is up, I will' }),
    start.getByLabel('Project'),
    start.getByRole('button', { name: 'An experiment' }),
    start.getByRole('combobox', { name: 'Kind' }),
    go,
  ])
  await walk(press, [task, cap, ...marks, less])
})

test('Prompt: Tab reaches every choice, beginning on the headline', async ({ launch, freshFolder, press }) => {
  const { run, prompt } = await openPrompt(launch, freshFolder())
  const ways = [/^Ship it/, /^Share as a draft/, /^5 more minutes/, /^Hand it over/, /^Park it/]
  const choices = [...ways, /^Breathe for a minute/, /^let it rest/]
  await walk(
    press,
    choices.map((name) => prompt.getByRole('button', { name })),
  )
  press('Tab')
  await expect(prompt.getByRole('button', { name: /^Ship it/ })).toBeFocused()
  expect(run.current().timebox?.phase.name).toBe('resting')
})

test('Prompt: numbers open the ways, each can be left again, and Esc lets it rest', async ({
  launch,
  freshFolder,
  press,
}) => {
  const { run, prompt } = await openPrompt(launch, freshFolder())
  const back = prompt.getByRole('button', { name: 'Back to all ways' })
  const ways = [
    { key: '2', name: 'Share as a draft', first: headline(prompt, 'Share as a draft') },
    { key: '3', name: 'Five more minutes', first: prompt.getByRole('textbox', { name: /^One sentence/ }) },
    { key: '4', name: 'Hand it over', first: headline(prompt, 'Hand it over') },
    { key: '5', name: 'Park it', first: headline(prompt, 'Park it') },
  ]
  await pressUntil(press, '2', () => headline(prompt, 'Share as a draft').isVisible())
  for (const { key, name, first } of ways) {
    if (key !== '2') press(key)
    await expect(prompt.getByRole('dialog', { name, exact: true })).toBeVisible()
    await expect(first).toBeFocused()
    await tabTo(press, prompt, back)
    press('Return')
    await expect(headline(prompt, 'Good enough — ship it')).toBeFocused()
  }
  press('Escape')
  await run.expectVisible('prompt', false)
  expect(run.current()).toMatchObject({ prompt: 'closed', timebox: { phase: { name: 'resting' } } })
  expect(run.history()).toEqual([])
})

test('Prompt: Enter ships it', async ({ launch, freshFolder, press }) => {
  const { run, prompt } = await openPrompt(launch, freshFolder())
  await pressUntil(press, 'Return', () => run.history().length === 1)
  expect(run.history()).toMatchObject([{ outcome: { kind: 'ship' } }])
  await expect(headline(prompt, 'Out of your hands.')).toBeFocused()
})

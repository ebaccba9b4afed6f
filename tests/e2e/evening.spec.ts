import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { FileData, FileKind } from '@core/persisted/files.ts'
import { minutes } from '@core/time.ts'
import { violations } from '../support/axe-violations.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedFile, seedSettings, timeboxEndingIn, DEVICE } from './support/seed.ts'
import { startingAt } from './support/time.ts'

test.use({ desktopOptions: { notificationActions: true } })

/** What lies in the files of a kind. */
const dataOf = <Kind extends FileKind>(run: RunningApp, kind: Kind): readonly FileData<Kind>[] =>
  run.files(kind).map((file) => {
    const { data } = JSON.parse(readFileSync(join(run.dataDir, file), 'utf8')) as { data: FileData<Kind> }
    return data
  })
const evenings = (run: RunningApp) => dataOf(run, 'reflections').flatMap((month) => month.evenings)

test('a whole evening by keyboard alone, with something shipped, closes the day', async ({
  launch,
  desktop,
  freshFolder,
  press,
  type,
}) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(10 * 60_000, { title: 'Launch note' }) })
  const run = await launch({ dataDir })
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Ship it'))
  await desktop.tray.click('Ship it')
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Evening reflection…'))
  await desktop.tray.click('Evening reflection…')
  await run.expectVisible('reflection')
  await run.focus('reflection')
  const evening = await run.window('reflection')
  const toField = async (name: string | RegExp): Promise<void> => {
    const field = evening.getByRole('textbox', { name }).first()
    for (let tabs = 0; tabs < 20; tabs += 1) {
      if (await field.evaluate((element) => element === document.activeElement)) return
      press('Tab')
    }
    await expect(field).toBeFocused()
  }
  await expect(evening.getByRole('heading', { name: 'One thing left your hands today' })).toBeVisible()
  expect(await violations(evening)).toEqual([])
  await toField(/app couldn’t see/u)
  type('Said no to the Friday call')
  press('ctrl+Return')

  await expect(evening.getByRole('heading', { name: 'Three things you appreciate about yourself' })).toBeVisible()
  await toField('Thing 1')
  type('I asked for help')
  press('Return')
  type('I rested at noon')
  press('ctrl+Return')

  await expect(evening.getByRole('heading', { name: 'Let it rest' })).toBeVisible()
  await toField('One thing for tomorrow')
  type('The last two slides')
  await toField(/joyful/u)
  type('Paint')
  press('ctrl+Return')
  await run.expectVisible('reflection', false)
  expect(evenings(run)).toMatchObject([
    {
      unseen: ['Said no to the Friday call'],
      appreciations: ['I asked for help', 'I rested at noon', ''],
      tomorrow: { what: 'The last two slides' },
      joy: 'Paint',
      closedAt: expect.any(Number),
    },
  ])
  await desktop.tray.waitForToolTip((tip) => tip === 'Enough: the evening is yours')
})

/** A second, and what a busy machine needs to write. */
const LOST_AT_MOST_MS = 1_250

interface Typed {
  readonly at: number
  readonly text: string
}
/** From now on the page notes when a field holds what. */
const noteTyping = (field: Locator): Promise<void> =>
  field.evaluate((element) => {
    const typed: Typed[] = []
    Object.assign(globalThis, { typed })
    element.addEventListener('input', () => {
      typed.push({ at: Date.now(), text: String(Reflect.get(element, 'value')) })
    })
  })
const typedIn = (page: Page): Promise<readonly Typed[]> =>
  page.evaluate(() => Reflect.get(globalThis, 'typed') as readonly Typed[])

test('every step can be left and come back to, and a kill while typing loses at most a second', async ({
  launch,
  desktop,
  freshFolder,
  press,
  typeOn,
}) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir })
  const openEvening = async (of: RunningApp) => {
    await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Evening reflection…'))
    await desktop.tray.click('Evening reflection…')
    await of.expectVisible('reflection')
    return of.window('reflection')
  }
  const evening = await openEvening(run)
  const steps = [
    'Nothing shipped today, and the day still counted',
    'Three things you appreciate about yourself',
    'Let it rest',
  ]
  for (const name of steps) {
    await expect(evening.getByRole('heading', { name })).toBeVisible()
    await evening.getByRole('button', { name: 'Stop here for tonight' }).click()
    await run.expectVisible('reflection', false)
    await openEvening(run)
    await expect(evening.getByRole('heading', { name })).toBeVisible()
    if (name !== steps.at(-1)) await evening.getByRole('button', { name: 'Continue' }).click()
  }
  // What may circle is left and come back to as well.
  await evening.getByRole('button', { name: 'Something still circling?' }).click()
  await evening.getByRole('button', { name: /inner critic/u }).click()
  await evening.getByRole('textbox', { name: 'The critic said' }).fill('You never finish anything.')
  await evening.getByRole('button', { name: 'Stop here for tonight' }).click()
  await run.expectVisible('reflection', false)
  await openEvening(run)
  await expect(evening.getByRole('textbox', { name: 'The critic said' })).toHaveValue('You never finish anything.')
  await evening.getByRole('textbox', { name: 'The critic said' }).fill('')
  await evening.getByRole('button', { name: 'Back to the evening' }).click()
  await evening.getByRole('button', { name: 'Stop here for tonight' }).click()
  await run.expectVisible('reflection', false)
  expect(evenings(run)).toEqual([])

  const back = await openEvening(run)
  const toThree = back.getByRole('heading', { name: steps[1] ?? '' })
  if (!(await toThree.isVisible())) await back.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(toThree).toBeVisible()
  await back.getByRole('textbox', { name: 'Thing 1' }).focus()
  await run.focus('reflection')
  await noteTyping(back.getByRole('textbox', { name: 'Thing 1' }))
  const typing = typeOn('I was patient with Mum on the phone, and with the cat, '.repeat(3))
  await expect.poll(async () => (await typedIn(back)).length).toBeGreaterThan(100)
  const typed = await typedIn(back)
  const killedAt = Date.now()
  await run.kill()
  await typing
  const due = typed.findLast(({ at }) => at <= killedAt - LOST_AT_MOST_MS)?.text ?? ''
  expect(due.length).toBeGreaterThan(30)
  const again = await launch({ dataDir })
  await expect.poll(() => evenings(again)[0]?.appreciations[0]).toContain(due)
  const found = await openEvening(again)
  while (!(await found.getByRole('heading', { name: steps[1] ?? '' }).isVisible())) {
    await found.getByRole('button', { name: 'Continue' }).click()
  }
  await expect(found.getByRole('textbox', { name: 'Thing 1' })).toHaveValue(/^I was patient with Mum on the phone/u)
  press('Escape')
})

test('the critic gets a kinder sentence, which comes back as a kind word', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { waitForLull: false })
  const run = await launch({ dataDir })
  await desktop.tray.onceRegistered()
  await desktop.tray.click('Evening reflection…')
  await run.expectVisible('reflection')
  const evening = await run.window('reflection')
  await evening.getByRole('button', { name: 'Something still circling?' }).click()
  await evening.getByRole('button', { name: /inner critic/u }).click()
  await evening.getByRole('textbox', { name: 'The critic said' }).fill('You never finish anything properly.')
  const offered = evening.getByRole('list', { name: 'Or start from one of these' }).getByRole('button').first()
  const sentence = (await offered.textContent()) ?? ''
  await offered.click()
  await expect(evening.getByRole('textbox', { name: /kinder sentence/u })).toHaveValue(sentence)
  await evening.getByRole('textbox', { name: /kinder sentence/u }).fill('I finished what mattered today.')
  await evening.getByRole('button', { name: 'Keep this sentence' }).click()
  await evening.getByRole('button', { name: 'Stop here for tonight' }).click()
  await run.expectVisible('reflection', false)
  await run.kill()

  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000) })
  const again = await launch({ dataDir })
  await again.expectVisible('prompt')
  const prompt = await again.window('prompt')
  await expect(prompt.getByText('I finished what mattered today.')).toBeVisible()
})

test('an experiment is asked about, compared, and filed with its month', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  const madeAt = Date.now() - 3 * 24 * 60 * 60_000
  seedSettings(dataDir, {})
  seedFile(dataDir, `experiments/${DEVICE}`, {
    experiments: [
      {
        id: 'experiment-1',
        updatedAt: madeAt,
        task: 'Launch note',
        prediction: 'Someone writes back about a mistake',
        leftOut: 'No second read',
        belief: 60,
        madeAt,
        dueAt: Date.now() - 60_000,
      },
    ],
    steps: [],
  })
  const run = await launch({ dataDir })
  const asked = await desktop.notifications.waitFor(({ title }) => title === 'What happened?')
  expect(asked.body).toBe('You thought: “Someone writes back about a mistake”.')
  desktop.notifications.press(asked, 'Note it')
  await run.expectVisible('reflection')
  const evening = await run.window('reflection')
  await expect(evening.getByText('No second read')).toBeVisible()
  await evening.getByRole('radio', { name: 'No', exact: true }).click()
  await evening.getByRole('slider').fill('15')
  await evening.getByRole('button', { name: 'Keep this' }).click()
  await expect
    .poll(() => dataOf(run, 'history').flatMap(({ experiments }) => experiments))
    .toMatchObject([{ belief: 60, leftOut: 'No second read', closing: { belief: 15, happened: 'no' } }])
  await expect.poll(() => dataOf(run, 'experiments')[0]?.experiments).toMatchObject([{ closing: { happened: 'no' } }])
})

test('the day is invited to end once; "Not tonight" is all it takes', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  // Whenever the test runs, it is a minute past six in the evening.
  const sixOClock = Date.UTC(2026, 4, 14, 18)
  const env = startingAt(sixOClock + 60_000)
  seedSettings(dataDir, { offerEvening: true, eveningAt: minutes(18 * 60) })
  const run = await launch({ dataDir, env })
  const invited = await desktop.notifications.waitFor(({ title }) => title === 'The work day ends here')
  expect(invited.body).toBe('Would you like five quiet minutes?')
  desktop.notifications.press(invited, 'Not tonight')
  await expect.poll(() => run.current().offeredOn).toBe('2026-05-14')
  await run.kill()
  const shown = desktop.notifications.all.length
  const again = await launch({ dataDir, env })
  await desktop.tray.onceRegistered()
  await desktop.tray.click('Evening reflection…')
  await again.expectVisible('reflection')
  expect(desktop.notifications.all.length).toBe(shown)
})

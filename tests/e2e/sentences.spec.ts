import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tasks } from '@core/tasks/tasks.ts'
import { minutes } from '@core/time.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedCurrent, timeboxEndingIn } from './support/seed.ts'
import { startingAt } from './support/time.ts'

/** The 14th of May 2026 is a Thursday. */
const on = (day: number, hour = 10) => startingAt(Date.UTC(2026, 4, day, hour))
const templatesOf = (run: RunningApp): Tasks['templates'] =>
  (JSON.parse(readFileSync(join(run.dataDir, `tasks/${DEVICE}.json`), 'utf8')) as { data: Tasks }).data.templates
const copied = (run: RunningApp): Promise<string> => run.app.evaluate(({ clipboard }) => clipboard.readText())

test('a sentence for handing over is written once, and copied in the Prompt with the task filled in', async ({
  launch,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const title = 'Release checklist 2.4'
  seedCurrent(dataDir, { timebox: timeboxEndingIn(minutes(20), { title }) })
  const first = await launch({ dataDir, args: ['--show=settings'] })
  await first.expectVisible('settings')
  const settings = await first.window('settings')
  await settings.getByRole('button', { name: 'Boundaries', exact: true }).click()
  await settings.getByRole('button', { name: 'Add your own sentence' }).click()
  await settings.getByRole('textbox', { name: 'The sentence' }).fill('Would you take {task} from here, {name}?')
  await settings.getByRole('combobox', { name: 'What it is for' }).selectOption({ label: 'For handing over' })
  await settings.getByRole('button', { name: 'Keep this sentence' }).click()

  // In Settings it can be said to somebody.
  await settings.getByRole('button', { name: 'All sentences' }).click()
  await settings.getByRole('textbox', { name: 'To whom' }).fill('Ana')
  const toAna = `Would you take “${title}” from here, Ana?`
  await settings.getByRole('button', { name: `Copy this sentence: ${toAna}` }).click()
  await expect.poll(() => copied(first)).toBe(toAna)
  await first.kill()

  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000, { title }) })
  const run = await launch({ dataDir })
  await run.expectVisible('prompt')
  const prompt = await run.window('prompt')
  await prompt.getByRole('button', { name: /^Hand it over/u }).click()
  const own = `Would you take “${title}” from here?`
  await expect(prompt.getByText(own)).toBeVisible()
  await prompt.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect.poll(() => copied(run)).toBe(own)
  await expect(prompt.getByRole('button', { name: 'Copied', exact: true })).toBeVisible()

  // One of the product's, from the unfolded rest.
  await prompt.getByRole('button', { name: 'More sentences' }).click()
  const shipped = prompt.getByRole('button', { name: new RegExp(`^Copy this sentence: .*“${title}”`, 'u') }).last()
  const sentence = ((await shipped.getAttribute('title')) ?? '').replace('Copy this sentence: ', '')
  await shipped.click()
  await expect.poll(() => copied(run)).toBe(sentence)
  await prompt.getByRole('button', { name: /^It’s handed over/u }).click()
  await expect.poll(() => run.history().map(({ outcome }) => outcome.kind)).toEqual(['handOver'])
})

test(
  'marks are changed in two clicks while it runs; history has both, and Insights says so',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    const run = await launch({ dataDir, env: on(14), args: ['--show=start'] })
    const start = await run.window('start')
    await start.getByLabel('What’s in front of you?').fill('Slides for Monday')
    await start.getByRole('textbox', { name: 'Mark 1' }).fill('Ten slides')
    await start.getByRole('button', { name: /^Start 25/u }).click()
    await expect.poll(() => run.current().timebox?.marks).toEqual(['Ten slides'])
    await desktop.tray.activate()
    await run.expectVisible('running')
    const running = await run.window('running')
    await running.getByRole('button', { name: 'Good enough means…' }).click()
    await expect(running.getByRole('textbox').first()).toBeFocused()
    await running.keyboard.press('Control+A')
    await running.keyboard.type('Twelve slides')
    await running.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => run.current().timebox?.marks).toEqual(['Twelve slides'])
    await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Ship it'))
    await desktop.tray.click('Ship it')
    await expect
      .poll(() => run.history())
      .toMatchObject([{ marks: ['Twelve slides'], goalposts: [{ from: ['Ten slides'], to: ['Twelve slides'] }] }])
    await run.kill()

    const next = await launch({ dataDir, env: on(15, 9) })
    await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Insights'))
    await desktop.tray.click('Insights')
    await next.expectVisible('insights')
    const insights = await next.window('insights')
    const said = 'The marks of “Slides for Monday” changed on Thursday, while it ran.'
    await expect(insights.getByText(said)).toBeVisible()
  },
)

test(
  'a template is suggested on its weekday and on no other, and never starts by itself',
  { tag: '@long' },
  async ({ launch, freshFolder }) => {
    const dataDir = freshFolder()
    const run = await launch({ dataDir, env: on(14), args: ['--show=start'] })
    const start = await run.window('start')
    await start.getByLabel('What’s in front of you?').fill('Weekly report')
    await start.getByRole('textbox', { name: 'Mark 1' }).fill('Three sentences')
    await start.getByRole('button', { name: /^More/u }).click()
    await start.getByRole('button', { name: 'Save as a template' }).click()
    await start.getByRole('button', { name: 'Thu', exact: true }).click()
    await expect.poll(() => templatesOf(run)).toMatchObject([{ title: 'Weekly report', repeat: ['thursday'] }])
    await run.kill()
    seedCurrent(dataDir, {})

    const asked = async (day: number) => {
      const app = await launch({ dataDir, env: on(day), args: ['--show=start'] })
      await app.expectVisible('start')
      const page = await app.window('start')
      await expect(page.getByLabel('What’s in front of you?')).toHaveValue('')
      return { app, page, today: page.getByRole('list', { name: 'For today' }) }
    }
    const wednesday = await asked(20)
    await expect(wednesday.page.getByRole('button', { name: /^Start 25/u })).toBeVisible()
    await expect(wednesday.today).toHaveCount(0)
    await wednesday.app.kill()

    const { app, page, today } = await asked(21)
    await today.getByRole('button', { name: 'Weekly report, 25 min' }).click()
    await expect(page.getByLabel('What’s in front of you?')).toHaveValue('Weekly report')
    await expect(page.getByRole('textbox', { name: 'Mark 1' })).toHaveValue('Three sentences')
    expect(app.current().timebox).toBeNull()
    expect(app.history()).toEqual([])
    await page.getByRole('button', { name: /^Start 25/u }).click()
    await expect.poll(() => app.current().timebox).toMatchObject({ title: 'Weekly report', marks: ['Three sentences'] })
  },
)

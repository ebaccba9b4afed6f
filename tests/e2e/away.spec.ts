import { bootMs, minutes } from '@core/time.ts'
import type { AwayAnswer } from '@core/timebox/absence.ts'
import type { Desktop } from '../support/desktop/desktop.ts'
import { expect, test, type LaunchOptions, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'

const HOURS = 60

/** So much of the app's fast time has gone by. */
const appTime = async (ms: number, rate: number): Promise<void> => {
  const until = process.uptime() + ms / rate / 1_000
  await expect.poll(() => process.uptime() > until, { intervals: [50], timeout: 60_000 }).toBe(true)
}

/** An app with a timebox that has 20 minutes left of 25, after a sleep of the computer. */
const asleepFor = async (
  launch: (options: LaunchOptions) => Promise<RunningApp>,
  desktop: Desktop,
  dataDir: string,
  ms: number,
  settings = {},
): Promise<RunningApp> => {
  seedSettings(dataDir, settings)
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
  const run = await launch({ dataDir })
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('20 minutes left'))
  await run.sleep(desktop, ms)
  return run
}

const answers: readonly (readonly [AwayAnswer, string])[] = [
  ['count', 'Yes, count it'],
  ['break', 'No, a break'],
  ['otherWork', 'No, other work'],
]

for (const [answer, name] of answers) {
  test(`after a sleep, "${name}" gives the right record`, async ({ launch, desktop, freshFolder }) => {
    const run = await asleepFor(launch, desktop, freshFolder(), minutes(10))
    const running = await run.window('running')
    await run.expectVisible('running')
    expect(await run.isFocused('running')).toBe(false)
    const { asked } = run.current().timebox ?? {}
    expect(asked).toMatchObject({ was: 'asleep', frozen: true })
    const length = asked?.length ?? 0
    expect(Math.abs(length - minutes(10))).toBeLessThan(100)
    await running.getByRole('button', { name }).click()
    await expect.poll(() => run.current().timebox?.asked).toBeNull()
    await desktop.tray.click('Ship it')
    await desktop.tray.waitForToolTip((tip) => tip === 'Enough')
    const [record] = run.history()
    if (record === undefined) throw new Error('no record')
    expect(record.spans.asleep).toBe(answer === 'count' ? 0 : length)
    expect(record.breaks.filter(({ was }) => was === 'asleep')).toMatchObject(
      answer === 'count' ? [] : [{ said: answer }],
    )
    const { paused, away, asleep, rested } = record.spans
    expect(record.took + paused + away + asleep + rested).toBeGreaterThan(length)
  })
}

test('a sleep across the cap: the time left stands still, and the Prompt is not there', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const run = await asleepFor(launch, desktop, freshFolder(), minutes(2 * HOURS))
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('paused while you were away'))
  expect(run.current().timebox).toMatchObject({ phase: { name: 'away', back: true } })
  expect(await run.isVisible('prompt')).toBe(false)
})

test('a sleep across a cap that stays where it was: the Prompt is there afterwards', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const run = await asleepFor(launch, desktop, freshFolder(), minutes(2 * HOURS), { inSleep: 'run' })
  await run.expectVisible('prompt')
  expect(run.current().timebox).toMatchObject({ phase: { name: 'resting' }, asked: null })
})

test(
  'unanswered for sixteen hours, the time away counts nothing',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    const timebox = timeboxEndingIn(20 * 60_000)
    const from = Date.now() as typeof timebox.startedAt
    seedCurrent(dataDir, {
      timebox: {
        ...timebox,
        worked: minutes(5),
        phase: { name: 'away', since: { wall: from, boot: bootMs(0) }, left: minutes(20), back: true },
        asked: { from, to: from, length: minutes(90), was: 'away', frozen: true },
      },
    })
    const rate = 60_000
    const run = await launch({ dataDir, rate, anchor: Date.now() })
    await desktop.tray.waitForToolTip((tip) => tip.endsWith('paused while you were away'))
    await appTime(16 * HOURS * 60_000, rate)
    await desktop.tray.click('Ship it')
    await desktop.tray.waitForToolTip((tip) => tip === 'Enough')
    expect(run.history()).toMatchObject([{ took: minutes(5) }])
    expect(run.history()[0]?.spans.away).toBeGreaterThanOrEqual(minutes(16 * HOURS))
  },
)

test('nobody touches a key for a while: it is noticed, and asked about at the first key', async ({
  launch,
  desktop,
  freshFolder,
  press,
}) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { awayAfter: minutes(4) })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
  press('shift')
  const run = await launch({ dataDir, rate: 60, anchor: Date.now() })
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('minutes left'))
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('paused while you were away'))
  expect(run.current().timebox).toMatchObject({ phase: { name: 'away', back: false }, asked: null })
  expect(await run.isVisible('running')).toBe(false)

  press('shift')
  await run.expectVisible('running')
  expect(run.current().timebox).toMatchObject({ asked: { was: 'away' } })
  await desktop.tray.click('No, a break')
  await expect.poll(() => run.current().timebox?.asked).toBeNull()
})

test('work away from the screen is not missed', { tag: '@long' }, async ({ launch, desktop, freshFolder, press }) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { awayAfter: minutes(1) })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(6 * 60_000, { kind: 'away' }) })
  press('shift')
  const run = await launch({ dataDir, rate: 60, anchor: Date.now() })
  await run.expectVisible('prompt')
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('25 minutes done. Good enough is allowed'))
  expect(run.current().timebox?.spans.away).toBe(0)
})

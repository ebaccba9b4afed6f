import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { LoopsFile } from '@core/persisted/loops.ts'
import type { Settings } from '@core/settings.ts'
import { bootMs, localDaySchema, minutes } from '@core/time.ts'
import type { EnoughBridge } from '@shared/bridge.ts'
import { change } from './support/change.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'

/* What settings do when time passes: how a cap is told, when it is quiet, and what speaks by itself. */

test.use({ desktopOptions: { notificationActions: true } })

const RESTS = /25 minutes done\. Good enough is allowed$/u
const DAY = 24 * 60
/** A stretch of a day around now, in UTC. */
const aroundNow = (): Settings['quietHours'] => {
  const now = new Date()
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes()
  return { on: true, from: minutes((minute + DAY - 60) % DAY), to: minutes((minute + 60) % DAY) }
}
/** The app's time now, in milliseconds since 1970. */
const appNow = async (page: Page): Promise<number> => {
  const reply = await page.evaluate(() => (Reflect.get(globalThis, 'enough') as EnoughBridge).getSnapshot())
  if (!reply.ok) throw new Error(reply.code)
  return reply.value.at
}

test('at the cap the tray alone can tell it', { tag: '@long' }, async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { atCap: 'tray' })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_500) })
  const before = desktop.notifications.all.length
  const run = await launch({ dataDir })
  await desktop.tray.waitForToolTip((tip) => RESTS.test(tip))
  expect(await run.isVisible('prompt')).toBe(false)
  expect(desktop.notifications.all.slice(before)).toEqual([])
})

for (const [what, settings] of [
  ['a notification', { atCap: 'notification' }],
  ['in quiet hours a notification, whatever is chosen,', { quietHours: aroundNow() }],
] as const satisfies readonly (readonly [string, Partial<Settings>])[]) {
  test(
    `at the cap ${what} tells it, and no window comes`,
    { tag: '@long' },
    async ({ launch, desktop, freshFolder }) => {
      const dataDir = freshFolder()
      seedSettings(dataDir, { waitForLull: false, ...settings })
      seedCurrent(dataDir, { timebox: timeboxEndingIn(1_500) })
      const run = await launch({ dataDir, env: { TZ: 'UTC' } })
      expect(await desktop.notifications.next()).toMatchObject({ title: 'Good enough — ship it' })
      await desktop.tray.waitForToolTip((tip) => RESTS.test(tip))
      expect(await run.isVisible('prompt')).toBe(false)
    },
  )
}

test('“Do not disturb” holds the Prompt back, and does not when that is switched off', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  desktop.notifications.setDoNotDisturb(true)
  for (const quietDoNotDisturb of [true, false]) {
    const dataDir = freshFolder()
    seedSettings(dataDir, { waitForLull: false, quietDoNotDisturb })
    // The desktop has been asked by then.
    seedCurrent(dataDir, { timebox: timeboxEndingIn(6_000) })
    const run = await launch({ dataDir })
    if (quietDoNotDisturb) await expect.poll(() => run.current().prompt).toBe('held')
    else await run.expectVisible('prompt')
    expect(await run.isVisible('prompt')).toBe(!quietDoNotDisturb)
    await run.kill()
  }
  desktop.notifications.setDoNotDisturb(false)
})

test(
  'over an app that fills the screen the Prompt comes where that is wanted',
  { tag: '@long' },
  async ({ launch, freshFolder, fullScreenWindow }) => {
    const dataDir = freshFolder()
    seedSettings(dataDir, { waitForLull: false, quietFullScreen: false })
    seedCurrent(dataDir, { timebox: timeboxEndingIn(1_500) })
    await fullScreenWindow.open()
    const run = await launch({ dataDir })
    await run.expectVisible('prompt')
  },
)

test(
  'a sound is heard with the cap, and its end of extra time can be left to the tray',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    seedSettings(dataDir, { sound: 'bell', waitForLull: false })
    seedCurrent(dataDir, { timebox: timeboxEndingIn(6_000) })
    const run = await launch({ dataDir })
    const prompt = await run.window('prompt')
    await prompt.evaluate(() => {
      HTMLMediaElement.prototype.play = function heard(this: HTMLMediaElement) {
        Object.assign(document.body.dataset, { sound: this.src })
        return Promise.resolve()
      }
    })
    await run.expectVisible('prompt')
    await expect(prompt.locator('body')).toHaveAttribute('data-sound', /bell[^/]*\.wav$/u)
    await run.kill()

    const extension = { at: Date.now() as never, length: minutes(5), reason: 'The total' }
    seedSettings(dataDir, { tellExtensionEnd: false, waitForLull: false })
    seedCurrent(dataDir, { timebox: timeboxEndingIn(1_500, { extensions: [extension] }) })
    const quiet = await launch({ dataDir })
    await desktop.tray.waitForToolTip((tip) => tip.includes('Good enough is allowed'))
    expect(await quiet.isVisible('prompt')).toBe(false)
  },
)

test('a word after shipping is said where it is wanted', { tag: '@long' }, async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(minutes(20)) })
  const run = await launch({ dataDir, args: ['--show=settings'] })
  await run.expectVisible('settings')
  await change(await run.window('settings'), { tellShipped: true })
  await desktop.tray.click('Ship it')
  await desktop.notifications.waitFor(({ title }) => title === 'Out of your hands')
})

test(
  'on the first working morning a week is offered to be read, and opens',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    const monday = Date.UTC(2026, 4, 18, 9)
    seedCurrent(dataDir, { untoldWeek: localDaySchema.parse('2026-05-11') })
    seedSettings(dataDir, { tellWeek: true })
    const clock = `1@${Date.now()}=${monday}`
    const run = await launch({ dataDir, env: { TZ: 'UTC', ENOUGH_CLOCK_RATE: clock } })
    const told = await desktop.notifications.waitFor(({ title }) => title === 'Your week, in words')
    expect(run.current().untoldWeek).toBeNull()
    desktop.notifications.press(told, 'Read')
    await run.expectVisible('insights')
  },
)

test('“Still paused” is not said where it is not wanted', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  const timebox = timeboxEndingIn(minutes(10))
  const since = { wall: (Date.now() - minutes(19)) as typeof timebox.startedAt, boot: bootMs(0) }
  seedSettings(dataDir, { tellPaused: false })
  seedCurrent(dataDir, { timebox: { ...timebox, phase: { name: 'paused', since, left: minutes(10), told: false } } })
  const before = desktop.notifications.all.length
  // A minute of the app is half a second.
  const run = await launch({ dataDir, rate: 120, anchor: Date.now(), args: ['--show=settings'] })
  await run.expectVisible('settings')
  const settings = await run.window('settings')
  const began = await appNow(settings)
  await expect.poll(async () => (await appNow(settings)) - began, { timeout: 20_000 }).toBeGreaterThan(minutes(5))
  expect(desktop.notifications.all.slice(before)).toEqual([])
})

test(
  'a short sleep counts as work where that is wanted',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    seedSettings(dataDir, { countShortSleeps: true })
    seedCurrent(dataDir, { timebox: timeboxEndingIn(minutes(20)) })
    const run = await launch({ dataDir })
    await desktop.tray.waitForToolTip((tip) => tip.endsWith('20 minutes left'))
    await run.sleep(desktop, minutes(3))
    await desktop.tray.waitForToolTip((tip) => tip.endsWith('17 minutes left'))
    expect(run.current().timebox?.asked).toBeNull()
  },
)

test(
  'nudges that are no appointment keep the distance that is set',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    seedSettings(dataDir, { nudgeGap: minutes(40), usualCap: minutes(8 * 60), askAway: false })
    const run = await launch({ dataDir, rate: 240, anchor: Date.now(), args: ['--show=settings'] })
    await run.expectVisible('settings')
    const settings = await run.window('settings')
    await desktop.tray.click('Start a timebox…')
    const start = await run.window('start')
    await start.getByRole('button', { name: /^Start 480/u }).click()
    await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'I want to look again…'))
    // A desktop remembers what earlier runs said.
    const told = () => desktop.notifications.all.filter(({ title }) => title === 'Still want to look?')
    const askedAndSaid = async (): Promise<number> => {
      const before = told().length
      await desktop.tray.click('I want to look again…')
      await run.expectVisible('running')
      const running = await run.window('running')
      await running.getByRole('button', { name: 'Wait ten minutes' }).click()
      await expect.poll(() => told().length, { timeout: 30_000 }).toBe(before + 1)
      const said = told().at(-1)
      if (said !== undefined) desktop.notifications.press(said, 'Leave it')
      return appNow(settings)
    }
    const first = await askedAndSaid()
    expect((await askedAndSaid()) - first).toBeGreaterThan(minutes(38))
  },
)

/** A text goes to another form and back, each known to the app before the next. */
const goRound = async (run: RunningApp, note: string): Promise<void> => {
  const seen = (): number => {
    const file = run.files('.').find((name) => name.endsWith('loops.json'))
    if (file === undefined) return 0
    const { data } = JSON.parse(readFileSync(join(run.dataDir, file), 'utf8')) as { data: LoopsFile }
    return Object.values(data.watch?.log.episodes ?? {}).flat().length
  }
  const forms = ['Forty people get the beta on Monday. The letter goes to all of them.\n', FIRST]
  for (const form of forms) {
    const before = seen()
    writeFileSync(note, form)
    await expect.poll(seen, { timeout: 20_000 }).toBe(before + 1)
  }
}
const FIRST = 'The beta begins on Monday with forty people, and everyone gets the letter.\n'

for (const [what, off, on] of [
  ['a kind of loop is looked for or not', { rulesOff: ['back-and-forth'] }, { rulesOff: [] }],
  ['it takes more or less to speak up', { sensitivity: 'gentle' }, { sensitivity: 'keen' }],
] as const satisfies readonly (readonly [string, Partial<Settings>, Partial<Settings>])[]) {
  test(`${what}, at once`, { tag: '@long' }, async ({ launch, freshFolder }) => {
    const folder = freshFolder()
    const dataDir = join(folder, 'data')
    const note = join(folder, 'note.md')
    writeFileSync(note, FIRST)
    seedSettings(dataDir, { askAway: false, waitForLull: false, ...off })
    seedCurrent(dataDir, {
      timebox: timeboxEndingIn(minutes(60), { watched: { path: note, mode: 'polishing' }, loops: [] }),
    })
    const run = await launch({ dataDir, rate: 30, anchor: Date.now(), args: ['--show=settings'] })
    await run.expectVisible('settings')
    await expect.poll(() => run.files('.').some((name) => name.endsWith('loops.json'))).toBe(true)
    await goRound(run, note)
    expect(run.current().timebox?.loops).toEqual([])
    await change(await run.window('settings'), on)
    await goRound(run, note)
    await expect.poll(() => run.current().timebox?.loops).toMatchObject([{ rules: ['back-and-forth'] }])
  })
}

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EnoughBridge } from '@shared/bridge.ts'
import type { LoopsFile } from '@core/persisted/loops.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedSettings, seedShipped, timeboxEndingIn } from './support/seed.ts'

test.use({ desktopOptions: { notificationActions: true } })

/** A minute of the app is two seconds, and nobody is missed meanwhile. */
const FAST = { rate: 30 } as const
const FIRST = 'The beta begins on Monday with forty people who asked for it, and everyone gets the letter.\n'
const OTHER = 'Forty people who asked for it get the beta on Monday. The letter goes to all of them first.\n'
const SECRETS = ['beta begins on Monday', 'asked for it get the beta', 'The letter goes to all']

const observedBy = (run: RunningApp): LoopsFile['watch'] => {
  const file = run.files('.').find((name) => name.endsWith('loops.json'))
  if (file === undefined) return null
  const { data } = JSON.parse(readFileSync(join(run.dataDir, file), 'utf8')) as { data: LoopsFile }
  return data.watch
}
const episodes = (run: RunningApp): readonly (string | null)[] =>
  Object.values(observedBy(run)?.log.episodes ?? {})
    .flat()
    .map(({ change }) => (change === null ? null : 'changed'))

/** A timebox with a note that is looked at, found as it is. */
const watching = async (
  launch: (options: { dataDir: string; rate: number; anchor: number }) => Promise<RunningApp>,
  folder: string,
  settings: Parameters<typeof seedSettings>[1] = {},
): Promise<{ run: RunningApp; note: string }> => {
  const note = join(folder, 'launch-note.md')
  writeFileSync(note, FIRST)
  const dataDir = join(folder, 'data')
  seedSettings(dataDir, { askAway: false, waitForLull: false, ...settings })
  seedCurrent(dataDir, {
    timebox: timeboxEndingIn(60 * 60_000, {
      title: 'Launch note for the beta',
      watched: { path: note, mode: 'polishing' },
      loops: [],
    }),
  })
  const run = await launch({ dataDir, ...FAST, anchor: Date.now() })
  await expect.poll(() => episodes(run)).toEqual([null])
  return { run, note }
}

/** To another text and back to the first, each known to the app before the next. */
const goRound = async (run: RunningApp, note: string): Promise<void> => {
  const before = episodes(run).length
  writeFileSync(note, OTHER)
  await expect.poll(() => episodes(run).length, { timeout: 20_000 }).toBe(before + 1)
  writeFileSync(note, FIRST)
  await expect.poll(() => episodes(run).length, { timeout: 20_000 }).toBe(before + 2)
}

test('a text that is back to what it was is told with its evidence, shown, and taken back in one click', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const { run, note } = await watching(launch, freshFolder())
  await goRound(run, note)
  const told = await desktop.notifications.waitFor(({ title }) => title === 'This looks like a loop')
  expect(told.body).toMatch(/^The paragraph you rewrote is back to what it was at .+\.$/u)
  expect(told.actions.map(({ label }) => label)).toEqual(expect.arrayContaining(['Ship it', 'Not a loop', 'Show me']))
  expect(run.current().timebox?.loops).toMatchObject([{ rules: ['back-and-forth'] }])

  desktop.notifications.press(told, 'Show me')
  await run.expectVisible('prompt')
  const prompt = await run.window('prompt')
  await expect(prompt.getByText('This looks like a loop')).toBeVisible()
  await expect(prompt.getByText(/is back to what it was at/u)).toBeVisible()
  await expect(prompt.getByText('change per save')).toBeVisible()
  await prompt.getByRole('button', { name: 'Not a loop, I’m changing real things' }).click()
  await run.expectVisible('prompt', false)
  // What was said is on disk when the window leaves.
  await run.kill()
  expect(run.current().timebox?.loops).toMatchObject([{ said: 'notALoop' }])
})

test('in the small window Esc carries on and teaches nothing; shipping from it leaves the loop', async ({
  launch,
  freshFolder,
  press,
}) => {
  const { run, note } = await watching(launch, freshFolder(), { atLoop: 'window' })
  await goRound(run, note)
  await run.expectVisible('prompt')
  const prompt = await run.window('prompt')
  await expect(prompt.getByRole('heading', { name: 'Good enough — ship it' })).toBeVisible()
  expect(await run.isFocused('prompt')).toBe(false)
  await run.focus('prompt')
  press('Escape')
  await run.expectVisible('prompt', false)
  expect(run.current().timebox?.loops).toEqual([{ at: expect.any(Number), rules: ['back-and-forth'] }])
  expect(run.current().timebox?.phase.name).toBe('running')
})

test('nothing of a watched text reaches the disk, the log or a window', async ({ launch, desktop, freshFolder }) => {
  const { run, note } = await watching(launch, freshFolder(), { atLoop: 'window' })
  await goRound(run, note)
  await run.expectVisible('prompt')
  const prompt = await run.window('prompt')
  const shown = await prompt.evaluate(async () => {
    const snapshot = await (Reflect.get(globalThis, 'enough') as EnoughBridge).getSnapshot()
    return JSON.stringify(snapshot) + document.documentElement.outerHTML
  })
  for (const secret of SECRETS) expect(shown).not.toContain(secret)
  await desktop.tray.click('Ship it')
  await run.expectVisible('prompt')
  await run.close()
  const files = readdirSync(run.dataDir, { recursive: true, encoding: 'utf8' })
    .map((file) => join(run.dataDir, file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
  expect(files.some((file) => file.endsWith('loops.json'))).toBe(true)
  for (const file of files) {
    const bytes = readFileSync(file)
    for (const secret of SECRETS) {
      for (const coded of [Buffer.from(secret), Buffer.from(secret, 'utf16le'), base64Of(secret)]) {
        expect([file, bytes.includes(coded)]).toEqual([file, false])
      }
    }
  }
})

/** The middle of a text in base64: the same wherever in a longer text it stands, but for its edges. */
const base64Of = (text: string): Buffer => Buffer.from(Buffer.from(text).toString('base64').slice(4, -4))

test('real vim, with its swap file and its rename, makes one episode a save', async ({ launch, freshFolder }) => {
  const { run, note } = await watching(launch, freshFolder())
  const edit = (from: string, to: string): void =>
    void execFileSync('vim', ['-Nu', 'NONE', '-es', '-c', `%s/${from}/${to}/`, '-c', 'wq', note], { stdio: 'ignore' })
  edit('Monday', 'Tuesday')
  await expect.poll(() => episodes(run), { timeout: 20_000 }).toEqual([null, 'changed'])
  edit('forty', 'fifty')
  await expect.poll(() => episodes(run), { timeout: 20_000 }).toEqual([null, 'changed', 'changed'])
  expect(Object.keys(observedBy(run)?.log.episodes ?? {})).toHaveLength(1)
})

test('while it is wanted, the task in the title of the window in front is noticed, and no title is kept', async ({
  launch,
  freshFolder,
  fullScreenWindow,
}) => {
  const { run } = await watching(launch, freshFolder(), { windowTitles: true })
  await fullScreenWindow.open({ x: 0, y: 0 }, 'launch-note.md • Editor of Somebody')
  await expect.poll(() => observedBy(run)?.log.focuses.length, { timeout: 20_000 }).toBe(1)
  await fullScreenWindow.close()
  await expect.poll(() => observedBy(run)?.log.focuses[0]?.lasted).toBeGreaterThanOrEqual(20_000)
  expect(readFileSync(join(run.dataDir, 'loops.json'), 'utf8')).not.toContain('Editor of Somebody')
})

test('shipped work that is opened a second time is asked about before it starts', async ({
  launch,
  desktop,
  freshFolder,
  press,
}) => {
  const dataDir = freshFolder()
  seedShipped(dataDir, 'Launch note')
  const run = await launch({ dataDir })
  const askAgain = async () => {
    await desktop.tray.click('Start a timebox…')
    await run.expectVisible('start')
    const start = await run.window('start')
    await start.getByRole('combobox').fill('Launch note')
    await run.focus('start')
    press('ctrl+Return')
    await run.expectVisible('prompt')
    const prompt = await run.window('prompt')
    await expect(prompt.getByRole('heading', { name: 'It’s already out' })).toBeVisible()
    await expect(
      prompt.getByText(/^This shipped yesterday at .+\. Since then you’ve opened it twice\.$/u),
    ).toBeVisible()
    await run.focus('prompt')
    return prompt
  }
  await askAgain()
  expect(run.current().timebox).toBeNull()
  // A key in the moment in which it appears was meant for something else, and is left out.
  await expect
    .poll(() => {
      press('Escape')
      return run.isVisible('prompt')
    })
    .toBe(false)
  expect(run.current().timebox).toBeNull()
  expect(run.current().drafts.start).toBeUndefined()

  const prompt = await askAgain()
  await prompt.getByRole('button', { name: 'Start a timebox' }).click()
  await expect.poll(() => run.current().timebox?.title).toBe('Launch note')
  await run.expectVisible('prompt', false)
})

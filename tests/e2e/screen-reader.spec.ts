import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ScreenReader } from '../support/desktop/screen-reader.ts'
import { expect, test } from './support/harness.ts'
import { seedCurrent, timeboxEndingIn } from './support/seed.ts'
import { startingAt } from './support/time.ts'

// A desktop of its own, on which nothing else runs: what is switched on for screen readers stays on there.
test.use({ desktopOptions: { tray: true } })
test.setTimeout(120_000)

/** What an evening offers, and its last words, are chosen by the day. */
const MONDAY_EVENING = Date.UTC(2026, 10, 30, 20)
const TRANSCRIPTS = join(import.meta.dirname, 'transcripts')
/** `UPDATE_TRANSCRIPTS=1` writes down what is told now, to be read before it is committed. */
const UPDATES = process.env['UPDATE_TRANSCRIPTS'] !== undefined
/** Times and days, of which one is now. */
const TODAY = /\d{1,2}:\d\d [AP]M|[A-Z][a-z]+day, [A-Z][a-z]+ \d{1,2}/gu

/** What is told of a window is what was written down and read by somebody; it follows the page a moment later. */
const expectHeard = async (reader: ScreenReader, title: string, name: string): Promise<void> => {
  const file = join(TRANSCRIPTS, `${name}.txt`)
  const heard = async () => (await reader.read(title))?.replaceAll(TODAY, '‹now›') ?? ''
  if (UPDATES) {
    const last = { heard: '' }
    await expect
      .poll(async () => {
        const [before, now] = [last.heard, await heard()]
        last.heard = now
        return now !== '' && now === before
      })
      .toBe(true)
    mkdirSync(TRANSCRIPTS, { recursive: true })
    writeFileSync(file, `${last.heard}\n`)
  }
  await expect.poll(heard, { message: name, timeout: 30_000 }).toBe(readFileSync(file, 'utf8').trimEnd())
}

test('start, the Prompt, shipping and the evening, as a screen reader is told of them', async ({
  launch,
  desktop,
  display,
  freshFolder,
  press,
  type,
}) => {
  await using reader = await ScreenReader.start(desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '', {
    DISPLAY: display['DISPLAY'] ?? '',
  })
  const switches = ['--force-renderer-accessibility']
  const first = await launch({ switches, args: ['--show=start'], env: startingAt(MONDAY_EVENING) })
  await first.expectVisible('start')
  await first.focus('start')
  await expectHeard(reader, 'Enough: start', 'start-empty')
  type('Reply to Priya')
  press('Tab', 'Tab', 'Right')
  await expectHeard(reader, 'Enough: start', 'start-filled')
  press('ctrl+Return')
  await expect.poll(() => first.current().timebox?.title).toBe('Reply to Priya')
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Pause'))
  await desktop.tray.activate()
  await first.expectVisible('running')
  await first.focus('running')
  await expectHeard(reader, 'Enough: running', 'running')
  await first.kill()

  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_500, { title: 'Reply to Priya' }, MONDAY_EVENING) })
  const run = await launch({ dataDir, switches, env: startingAt(MONDAY_EVENING) })
  await run.expectVisible('prompt')
  await run.focus('prompt')
  await expectHeard(reader, 'Enough: good enough', 'prompt')
  await expect
    .poll(() => {
      press('Return')
      return run.history().length
    })
    .toBe(1)
  await expectHeard(reader, 'Enough: good enough', 'shipped')

  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Evening reflection…'))
  await desktop.tray.click('Evening reflection…')
  await run.expectVisible('reflection')
  await run.focus('reflection')
  await expectHeard(reader, 'Enough: evening reflection', 'evening-shipped')
  press('ctrl+Return')
  await expectHeard(reader, 'Enough: evening reflection', 'evening-appreciation')
  press('ctrl+Return')
  await expectHeard(reader, 'Enough: evening reflection', 'evening-rest')
})

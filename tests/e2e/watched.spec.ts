import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoopsFile } from '@core/persisted/loops.ts'
import type { Page } from '@playwright/test'
import { violations } from '../support/axe-violations.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'

const openStart = async (run: RunningApp, click: (label: string) => Promise<void>): Promise<Page> => {
  await click('Start a timebox…')
  await run.expectVisible('start')
  const start = await run.window('start')
  await start.getByRole('button', { name: /^More/u }).click()
  return start
}
const field = (start: Page) => start.getByRole('textbox', { name: 'A file or folder to watch' })

test('a file is chosen by its path or in the system’s window, kept with its task, and watched from then on', async ({
  launch,
  desktop,
  freshFolder,
  press,
}) => {
  const folder = freshFolder()
  const note = join(folder, 'launch-note.md')
  writeFileSync(note, 'A note.\n')
  const run = await launch({ dataDir: join(folder, 'data') })
  const start = await openStart(run, (label) => desktop.tray.click(label))
  await start.getByRole('combobox', { name: /front of you/u }).fill('Launch note')
  await field(start).fill(`"${note}" `)
  await field(start).press('Enter')
  await expect(start.getByText('launch-note.md')).toBeVisible()
  await start.getByRole('button', { name: 'Don’t watch launch-note.md' }).click()

  await run.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, note)
  await start.getByRole('button', { name: 'File…' }).click()
  await expect(start.getByText('launch-note.md')).toBeVisible()
  await start.getByRole('combobox', { name: 'How far it is' }).selectOption({ label: 'polishing' })
  await run.focus('start')
  press('ctrl+Return')
  await expect
    .poll(() => run.current().timebox)
    .toMatchObject({ title: 'Launch note', watched: { path: note, mode: 'polishing' } })
  await expect.poll(() => observed(run)?.watch?.log.episodes ?? {}).not.toEqual({})

  // Remembered: the next start of that task offers it.
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Park it'))
  await desktop.tray.click('Park it')
  await expect.poll(() => run.current().timebox).toBeNull()
  const again = await openStart(run, (label) => desktop.tray.click(label))
  await again.getByRole('combobox', { name: /front of you/u }).fill('Launch')
  await again
    .getByRole('option', { name: /Launch note/u })
    .first()
    .click()
  await expect(again.getByText('launch-note.md')).toBeVisible()
})

test('what can’t be watched gets one calm sentence, and the start goes on without it', async ({
  launch,
  desktop,
  freshFolder,
  press,
}) => {
  const folder = freshFolder()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
  writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe]))
  const run = await launch({ dataDir: join(folder, 'data') })
  const start = await openStart(run, (label) => desktop.tray.click(label))
  const sentences: readonly (readonly [string, string])[] = [
    ['nowhere.md', 'There is no file or folder at that place.'],
    ['pipe', 'That is neither a file nor a folder. The timebox does without it.'],
    ['loop', 'That link leads back to itself. There is nothing to watch there.'],
  ]
  for (const [name, sentence] of sentences) {
    await field(start).fill(join(folder, name))
    await field(start).press('Enter')
    await expect(start.getByText(sentence)).toBeVisible()
  }
  await field(start).fill(join(folder, 'picture.png'))
  await field(start).press('Enter')
  await expect(
    start.getByText('That file holds no plain text. Whether it changes is noticed, but not how much.'),
  ).toBeVisible()
  await run.focus('start')
  press('ctrl+Return')
  await expect.poll(() => run.current().timebox?.watched?.path).toBe(join(folder, 'picture.png'))
})

test('Settings show what is stored, pause it for an hour, and erase it with its salt', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const folder = freshFolder()
  const dataDir = join(folder, 'data')
  mkdirSync(join(folder, 'texts'))
  writeFileSync(join(folder, 'texts/one.md'), 'Somebody’s own sentence.\n')
  seedSettings(dataDir, {})
  seedCurrent(dataDir, {
    timebox: timeboxEndingIn(20 * 60_000, { watched: { path: join(folder, 'texts'), mode: null } }),
  })
  const run = await launch({ dataDir })
  await expect.poll(() => Object.keys(observed(run)?.watch?.log.episodes ?? {}).length).toBe(1)
  await desktop.tray.click('Settings…')
  await run.expectVisible('settings')
  const settings = await run.window('settings')
  await settings.getByText('Revision loops').first().click()
  await settings.getByText('What exactly is stored').click()
  await expect(settings.getByText('"kind": "episode"')).toBeVisible()
  expect(await violations(settings)).toEqual([])

  await settings.getByRole('button', { name: 'Pause for an hour' }).click()
  await expect(settings.getByText(/^Nothing is observed until /u)).toBeVisible()
  await expect.poll(() => observed(run)?.pausedUntil).not.toBeNull()
  await settings.getByRole('button', { name: 'Go on' }).click()
  await expect.poll(() => observed(run)?.pausedUntil).toBeNull()

  const salt = observed(run)?.salt ?? ''
  await settings.getByRole('button', { name: 'Erase…' }).click()
  await settings.getByRole('button', { name: 'Erase it' }).click()
  await expect.poll(() => observed(run)?.salt).not.toBe(salt)
  // The file is watched on, under names that nobody can hold against the old ones.
  await run.kill()
  expect(salt).not.toBe('')
  expect(JSON.stringify(observed(run))).not.toContain(salt)
})

const observed = (run: RunningApp): LoopsFile | null => {
  const file = join(run.dataDir, 'loops.json')
  // Before anything was observed there is none.
  if (!existsSync(file)) return null
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: LoopsFile }
  return data
}

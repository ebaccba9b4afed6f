import { execFileSync, spawn } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base, HOST } from './support/harness.ts'
import { seedCurrent, timeboxEndingIn } from './support/seed.ts'

/** A small disk of its own, which can fill up or turn read-only. Only root may mount one. */
const test = base.extend<{ readonly smallDisk: { readonly folder: string; readonly readOnly: (on: boolean) => void } }>(
  {
    smallDisk: async ({ freshFolder }, use) => {
      base.skip(process.getuid?.() !== 0, 'mounting a small disk needs root')
      const folder = freshFolder()
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=0700', 'tmpfs', folder])
      await use({
        folder,
        readOnly: (on) => void execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder]),
      })
      execFileSync('umount', ['--lazy', folder])
    },
  },
)

const sentences = {
  full: 'The disk is full, so the latest is not written yet.',
  readOnly: 'The folder cannot be written to, so the latest is not written yet.',
}

for (const trouble of ['full', 'readOnly'] as const) {
  test(`a disk that is ${trouble}: the choice is kept in memory, said once, and written when it can be`, async ({
    launch,
    desktop,
    smallDisk,
  }) => {
    const { folder } = smallDisk
    seedCurrent(folder, { timebox: timeboxEndingIn(1_500) })
    const run = await launch({ dataDir: folder })
    const prompt = await run.window('prompt')
    await run.expectVisible('prompt')
    await expect.poll(() => run.current().prompt).toBe('open')
    const filler = join(folder, 'filler')
    if (trouble === 'full') fill(filler)
    else smallDisk.readOnly(true)

    await prompt.getByRole('button', { name: /^Ship it/ }).click()
    await expect(prompt.getByText(sentences[trouble])).toBeVisible()
    await expect(prompt.getByText('Out of your hands.')).toHaveCount(0)
    expect(await desktop.notifications.next()).toMatchObject({ title: 'Not on disk yet', body: sentences[trouble] })
    expect((await desktop.tray.labels())[0]).toBe('Not on disk yet. It is kept in memory and tried again.')
    expect(run.current().timebox?.id).toBe('seeded-timebox')

    if (trouble === 'full') rmSync(filler)
    else smallDisk.readOnly(false)
    await expect(prompt.getByText('Out of your hands.')).toBeVisible({ timeout: 20_000 })
    expect(run.history()).toMatchObject([{ id: 'seeded-timebox', outcome: { kind: 'ship' } }])
    expect(run.current().timebox).toBeNull()
    await run.kill()
  })
}

test('a data folder on a read-only disk ends with one sentence and stays as it is', async ({
  smallDisk,
  surroundings,
}) => {
  const { folder } = smallDisk
  seedCurrent(folder, { timebox: timeboxEndingIn(60_000) })
  smallDisk.readOnly(true)
  const app = spawn(HOST.executable, HOST.args, { env: surroundings(folder), stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  app.stderr.setEncoding('utf8').on('data', (chunk: string) => said.push(chunk))
  await expect.poll(() => said.join('')).toContain('The folder cannot be written to')
  app.kill('SIGKILL')
})

/** Write until nothing more fits. */
const fill = (file: string): void => {
  const { bavail, bsize } = statfsSync(join(file, '..'))
  writeFileSync(file, Buffer.alloc(bavail * bsize))
}

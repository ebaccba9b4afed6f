import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

test('an old Node is refused with one clear line before anything else happens', async () => {
  const args = ['--require', path('fixtures/node-12.cjs'), path('../../scripts/prepare.cjs')]
  const ended = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) => resolve({ code: error?.code, stdout, stderr }))
  })
  expect(ended).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'Enough needs Node 20 or newer, and this is Node 12.22.9. Install a newer one and run the same command again.\n',
  })
})

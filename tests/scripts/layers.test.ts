import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Each file breaks one rule of who may import whom, statically or dynamically; the lint has to find every one. */
const PLANTED = {
  'src/core/a.ts': "export const a = import('electron')",
  'src/core/b.ts': "export { join } from 'node:path'",
  'src/core/c.ts': 'export const c = () => Date.now()',
  'src/core/d.ts': 'export const d = () => Math.random()',
  'src/core/e.ts': "export { f as e } from './f.ts'",
  'src/core/f.ts': "export { e as f } from './e.ts'",
  'src/shared/a.ts': "export { createTray } from '../main/tray.ts'",
  'src/shared/b.ts': "export const b = import('electron')",
  'src/main/a.ts': "export { Page } from '../renderer/Page.tsx'",
  'src/main/b.ts': "import { step } from '@core/engine.ts'\nexport const b = step",
  'src/cli/a.ts': "export { z } from 'zod'",
  'src/cli/b.ts': "export { createTray } from '../main/tray.ts'",
  'src/cli/c.ts': "export { wishSchema } from '@shared/cli/wishes.ts'",
  'src/cli/f.ts': "export { kindSchema } from '@core/timebox/kind.ts'",
  'src/preload/a.ts': "export { z } from 'zod'",
  'src/preload/b.ts': "export { step } from '@core/engine.ts'",
  'src/renderer/a.ts': "export { createTray } from '../main/tray.ts'",
  'src/renderer/b.ts': "export const b = import('../main/tray.ts')",
  'src/renderer/c.ts': "export { step } from '@core/engine.ts'",
  'src/renderer/d.ts': "export { app } from 'electron'",
  'standin/a.ts': "export { step } from '../src/core/engine.ts'",
  'standin/b.ts': "export const b = import('@core/time.ts')",
} as const
/** And these keep the rules. */
const SOUND = {
  'src/main/runtime.ts': "import { step } from '@core/engine.ts'\nexport const run = step",
  'src/main/c.ts': "import type { Input } from '@core/engine.ts'\nexport type In = Input",
  'src/cli/d.ts': "import type { Wish } from '@shared/cli/wishes.ts'\nexport type W = Wish",
  'src/cli/e.ts': "export { saveFile } from '../main/export/save-file.ts'",
  'src/cli/g.ts': "export { BY } from '@core/report/wish.ts'",
  'src/renderer/e.ts': "import type { State } from '@core/state.ts'\nexport type S = State",
} as const

test('the lint knows who may import whom', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-layers-'))
  try {
    cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    for (const [file, source] of Object.entries({ ...PLANTED, ...SOUND })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${source}\n`)
    }
    const said = await new Promise<string>((resolve) => {
      const args = [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--format', 'unix', '.']
      execFile(process.execPath, args, { cwd: folder }, (_error, stdout) => resolve(stdout))
    })
    const found = Object.keys({ ...PLANTED, ...SOUND }).filter((file) => said.includes(`${file}:`))
    expect(found.toSorted()).toEqual(Object.keys(PLANTED).toSorted())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

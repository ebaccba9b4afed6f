import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { RELEASES } from '../../src/shared/identity.ts'
import { shownWindow } from '../lib/mapped-window.mjs'
import { run } from '../lib/processes.mjs'
import { until } from '../demo/until.ts'
import type { Program, Stage } from '../torture/app-stage.ts'
import type { Checks } from './checks.ts'

const APPEAR_MS = 40_000
const TASK = 'Reply to Priya'

interface Running {
  readonly stage: Stage
  readonly program: Program
  /** the command of the package */
  readonly command: string
  /** a folder to use */
  readonly folder: string
}

/** A program in the way of the system's own, which notes what it is asked to open. @returns the folder for the PATH */
const notingOpener = (folder: string, note: string): string => {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  const file = join(bin, 'xdg-open')
  writeFileSync(file, `#!/bin/sh\nprintf '%s' "$1" > '${note}.next' && mv '${note}.next' '${note}'\n`)
  chmodSync(file, 0o755)
  return bin
}

const currentSchema = z.object({
  data: z.object({ timebox: z.object({ title: z.string(), phase: z.object({ name: z.literal('running') }) }) }),
})

/** The title of the timebox that runs, as it is on disk; null while there is none. */
const runningIn = (dataDir: string): string | null => {
  const file = join(dataDir, 'current.json')
  const read = existsSync(file) ? currentSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
  return read?.data?.data.timebox.title ?? null
}

/** What the opener noted, once it did. */
const noted = async (note: string): Promise<string> => {
  await until('Something opened', () => existsSync(note))
  return readFileSync(note, 'utf8')
}

/** Uses what was packed as a person does: tray, command, a window, Help. */
export const usePacked = async (checks: Checks, { stage, program, command, folder }: Running): Promise<void> => {
  const dataDir = join(folder, 'data')
  const note = join(folder, 'opened')
  const PATH = `${notingOpener(folder, note)}:${stage.env['PATH'] ?? ''}`
  const app = stage.start(dataDir, { ...program, env: { ...program.env, PATH } })
  try {
    const here = await checks.check('what was packed starts, and its tray appears', async () => {
      const menu = await app.menu((all) => all.length > 0)
      return `${menu.length} lines in its menu`
    })
    if (!here) return
    await checks.check('its command starts a timebox, and it is on disk', async () => {
      const env = { ...stage.env, ENOUGH_DATA_DIR: dataDir }
      const { code, output } = await run(command, ['start', TASK, '--cap', '25m'], { env })
      if (code !== 0) throw new Error(`it ended with ${code}: ${output.trim()}`)
      await until('A timebox on disk', () => runningIn(dataDir) === TASK)
      return output.trim()
    })
    await checks.check('its windows open', async () => {
      await app.click('Settings…')
      return await shownWindow(stage.env['DISPLAY'] ?? '', /^Enough: settings/u, AbortSignal.timeout(APPEAR_MS))
    })
    await checks.check('Help opens with its pages', async () => {
      await app.click('Help')
      return await shownWindow(stage.env['DISPLAY'] ?? '', /^Enough: help/u, AbortSignal.timeout(APPEAR_MS))
    })
    await checks.check('the page of all versions is handed to the browser, when it is asked for', async () => {
      const line = (await app.menu(() => true)).find(({ label }) => label.startsWith('New since'))
      await app.click(line?.label ?? 'New since …')
      const opened = await noted(note)
      if (opened !== RELEASES) throw new Error(`something else was: ${opened}`)
      return opened
    })
  } finally {
    await app.kill()
  }
}

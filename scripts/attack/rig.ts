import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { defined } from '../../tests/support/defined.ts'
import { Desktop } from '../../tests/support/desktop/desktop.ts'
import { seedSettings } from '../../tests/e2e/support/seed.ts'
import { until } from '../demo/until.ts'
import { onDisplay, startDisplay } from '../lib/display.mjs'
import { rememberedHost, type Host } from '../lib/host.mjs'
import { projectRoot } from '../lib/project.mjs'
import type { Attacked, LaunchOptions, Rig } from './case.ts'

const LAUNCH_MS = 60_000

/** The display and the desktop that all runs of a rig share, started when the first one needs them. */
export interface Stage {
  readonly host: Host
  readonly desktop: Desktop
  readonly env: Readonly<Record<string, string>>
  readonly end: () => Promise<unknown>
}

/** @throws when nothing is prepared yet */
export const openStage = async (): Promise<Stage> => {
  const host = rememberedHost(projectRoot)
  if (host === null) throw new Error('nothing is prepared yet: npm run attack does that first')
  const display = await startDisplay({ width: 1600, height: 1000, bus: false })
  const desktop = await Desktop.start()
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = onDisplay(process.env, display)
  return {
    host,
    desktop,
    env: defined({ ...env, ...desktop.env }),
    end: () => Promise.allSettled([desktop.stop(), display.stop()]),
  }
}

/** What a family is given. @returns it, and what removes everything that it started and wrote */
export const createRig = (seed: number): { readonly rig: Rig; readonly end: () => Promise<void> } => {
  const held: { stage?: Promise<Stage>; folders: string[]; runs: Attacked[] } = { folders: [], runs: [] }
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'enough-attack-'))
    held.folders.push(folder)
    return folder
  }
  const launch = async (options: LaunchOptions = {}): Promise<Attacked> => {
    held.stage ??= openStage()
    const dataDir = options.dataDir ?? newFolder()
    if (options.dataDir === undefined) seedSettings(dataDir, {})
    const run = await launchOn(await held.stage, dataDir, options)
    held.runs.push(run)
    return run
  }
  const end = async (): Promise<void> => {
    await Promise.allSettled(held.runs.map((run) => run.kill()))
    await (await held.stage)?.end()
    for (const folder of held.folders) rmSync(folder, { recursive: true, force: true })
  }
  return { rig: { seed, newFolder, launch }, end }
}

/** Starts the built app on a stage, with a browser's view of its windows. */
export const launchOn = async (stage: Stage, dataDir: string, options: LaunchOptions): Promise<Attacked> => {
  const { executable, switches } = stage.host
  const app = await _electron.launch({
    executablePath: options.through?.(executable) ?? executable,
    args: [...switches, options.build ?? projectRoot, ...(options.args ?? [])],
    cwd: projectRoot,
    timeout: LAUNCH_MS,
    env: { ...stage.env, ENOUGH_DATA_DIR: dataDir, ...options.env },
  })
  return attacked(app, dataDir, stage.desktop)
}

const attacked = (app: ElectronApplication, dataDir: string, desktop: Desktop): Attacked => {
  const child = app.process()
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null
  const gone = new Promise<void>((resolve) => (isGone() ? resolve() : child.once('exit', () => resolve())))
  return {
    app,
    dataDir,
    desktop,
    window: async (name) => {
      const find = () => app.windows().find((page) => page.url().endsWith(`#/${name}`))
      await until(`The ${name} window`, () => find() !== undefined)
      const page = find()
      if (page === undefined) throw new Error(`the ${name} window is gone`)
      await page.waitForLoadState()
      return page
    },
    quit: async () => {
      await app.close()
      await gone
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

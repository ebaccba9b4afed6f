import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { WindowName } from '../../src/core/command.ts'
import type { EnoughBridge } from '../../src/shared/bridge.ts'
import { enough, type Ran } from '../../tests/e2e/support/enough.ts'
import { seedFile, seedSettings } from '../../tests/e2e/support/seed.ts'
import { launchOn, type Stage } from '../attack/rig.ts'
import { until } from '../demo/until.ts'
import { projectRoot } from '../lib/project.mjs'
import type { SyncthingNode } from './syncthing-node.ts'

/** How much faster than real time the days of the computers are. */
const RATE = 60

/** One computer: its app with its data folder, and the Syncthing that carries its shared folder. */
export interface Computer {
  readonly name: string
  readonly node: SyncthingNode
  readonly dataDir: string
  /** Starts the app at a moment of the story, in ms since 1970; one that runs is quit first. `windows`: with Settings open. */
  readonly open: (at: number, windows?: boolean) => Promise<void>
  /** Ends the app as a power cut would. */
  readonly kill: () => Promise<void>
  /** Asks the app with the command line. */
  readonly ask: (...args: readonly string[]) => Promise<Ran>
  /** Does something in one of its windows. Rejects when it was opened without. */
  readonly inWindow: <T>(name: WindowName, act: (page: Page) => Promise<T>) => Promise<T>
  /** Lets the person choose the folder that is shared. */
  readonly share: () => Promise<void>
}

/** One run of the app. */
interface Run {
  readonly end: (how: 'quit' | 'kill') => Promise<void>
  readonly window: ((name: WindowName) => Promise<Page>) | null
  /** What the system's window for choosing a folder answers from now on. */
  readonly answerChoice: (folder: string) => Promise<void>
}

/** @param device the eight letters of its installation, @param tasks titles of what comes again and again */
export const computerOf = (
  node: SyncthingNode,
  { device, tasks, below, stage }: { device: string; tasks: readonly string[]; below: string; stage: Stage },
): Computer => {
  const dataDir = join(below, node.name, 'data')
  seedSettings(dataDir, { device } as Parameters<typeof seedSettings>[1])
  seedFile(dataDir, `tasks/${device}`, { tasks: tasks.map(comesAgain), parked: [], projects: [], templates: [] })
  const env = { ...stage.env, ENOUGH_DATA_DIR: dataDir, TZ: 'UTC' }
  const ask = (...args: readonly string[]): Promise<Ran> => enough(env, args)
  const held: { run: Run | null } = { run: null }
  const end = async (how: 'quit' | 'kill'): Promise<void> => {
    await held.run?.end(how)
    held.run = null
  }
  const inWindow = async <T>(name: WindowName, act: (page: Page) => Promise<T>): Promise<T> => {
    const page = await held.run?.window?.(name)
    if (page === undefined) throw new Error(`${node.name} has no window open`)
    return act(page)
  }
  return {
    name: node.name,
    node,
    dataDir,
    open: async (at, windows = false) => {
      await end('quit')
      const clocked = { ...env, ENOUGH_CLOCK_RATE: `${RATE}@${Date.now()}=${at}` }
      held.run = await (windows ? withWindows(stage, dataDir, clocked) : withoutWindows(stage, clocked))
      await until(`${node.name} answers`, async () => (await ask('status')).code === 0)
    },
    kill: () => end('kill'),
    ask,
    inWindow,
    share: async () => {
      await held.run?.answerChoice(node.folder)
      await inWindow('settings', choose)
    },
  }
}

/** A task that was shipped on more than one day, so that nobody is asked whether it is out already. */
const comesAgain = (title: string, index: number) => ({
  id: `t${index}`,
  title,
  kind: 'writing',
  lastCap: 1_500_000,
  marks: [],
  took: [],
  shippedOn: ['2026-01-02', '2026-01-09'],
  lastUsedAt: Date.UTC(2026, 0, 9),
  updatedAt: Date.UTC(2026, 0, 9),
})

const withWindows = async (stage: Stage, dataDir: string, env: Readonly<Record<string, string>>): Promise<Run> => {
  const run = await launchOn(stage, dataDir, { args: ['--show=settings'], env })
  await run.window('settings')
  return {
    end: (how) => run[how](),
    window: run.window,
    answerChoice: (folder) =>
      run.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
      }, folder),
  }
}

const withoutWindows = async ({ host }: Stage, env: Readonly<Record<string, string>>): Promise<Run> => {
  const app = spawn(host.executable, [...host.switches, projectRoot], { cwd: projectRoot, env, stdio: 'ignore' })
  const gone = once(app, 'exit')
  return {
    end: async (how) => {
      app.kill(how === 'kill' ? 'SIGKILL' : 'SIGTERM')
      await gone
    },
    window: null,
    answerChoice: () => Promise.reject(new Error('it has no windows')),
  }
}

const choose = async (page: Page): Promise<void> => {
  const reply = await page.evaluate(() => (Reflect.get(globalThis, 'enough') as EnoughBridge).chooseShared())
  if (!reply.ok) throw new Error(reply.message)
}

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { EnoughBridge } from '../../src/shared/bridge.ts'
import { enough, type Ran } from '../../tests/e2e/support/enough.ts'
import { seedSettings } from '../../tests/e2e/support/seed.ts'
import { defined } from '../../tests/support/defined.ts'
import type { Attacked, Rig } from '../attack/case.ts'
import type { SyncthingNode } from './syncthing-node.ts'

/** How much faster than real time the days of the computers are. */
const RATE = 60

/** One computer: its app with its data folder, and the Syncthing that carries its shared folder. */
export interface Computer {
  readonly name: string
  readonly node: SyncthingNode
  readonly dataDir: string
  /** Starts the app at a moment of the story, in ms since 1970. One that runs is quit first. */
  readonly open: (at: number) => Promise<void>
  readonly quit: () => Promise<void>
  /** Ends the app as a power cut would. */
  readonly kill: () => Promise<void>
  /** Asks the app with the command line. */
  readonly ask: (...args: readonly string[]) => Promise<Ran>
  /** Does something with the bridge of its Settings window. */
  readonly inSettings: <T>(act: (page: Page) => Promise<T>) => Promise<T>
  /** Lets the person choose the folder that is shared. */
  readonly share: () => Promise<void>
}

/** @param device the eight letters of its installation */
export const computerOf = (node: SyncthingNode, device: string, below: string, rig: Rig): Computer => {
  const dataDir = join(below, node.name, 'data')
  const env = { ...defined(process.env), ENOUGH_DATA_DIR: dataDir, TZ: 'UTC' }
  seedSettings(dataDir, { device } as Parameters<typeof seedSettings>[1])
  const held: { run: Attacked | null } = { run: null }
  const running = (): Attacked => {
    if (held.run === null) throw new Error(`the app of ${node.name} does not run`)
    return held.run
  }
  const end = async (how: 'quit' | 'kill'): Promise<void> => {
    await held.run?.[how]()
    held.run = null
  }
  const inSettings = async <T>(act: (page: Page) => Promise<T>): Promise<T> => act(await running().window('settings'))
  return {
    name: node.name,
    node,
    dataDir,
    open: async (at) => {
      await end('quit')
      const clock = { TZ: 'UTC', ENOUGH_CLOCK_RATE: `${RATE}@${Date.now()}=${at}` }
      held.run = await rig.launch({ dataDir, args: ['--show=settings'], env: clock })
      await running().window('settings')
    },
    quit: () => end('quit'),
    kill: () => end('kill'),
    ask: (...args) => enough(env, args),
    inSettings,
    share: async () => {
      await running().app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
      }, node.folder)
      await inSettings(choose)
    },
  }
}

const choose = async (page: Page): Promise<void> => {
  const reply = await page.evaluate(() => (Reflect.get(globalThis, 'enough') as EnoughBridge).chooseShared())
  if (!reply.ok) throw new Error(reply.message)
}

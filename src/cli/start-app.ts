import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isSea } from 'node:sea'
import { appOf } from './app-of.ts'
import { connect, type Connection } from './link.ts'

/** How long the app may take until it listens, in milliseconds. */
const START_MS = 20_000
const ASK_AGAIN_MS = 40

const jsonAt = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Start the app, in the background and on its own, and connect to it; null when that did not come about. */
export const startApp = async (places: readonly string[], env: NodeJS.ProcessEnv): Promise<Connection | null> => {
  const isProgram = isSea()
  const root = join(import.meta.dirname, '..', '..')
  const app = appOf({ platform: process.platform, isProgram, execPath: process.execPath, root, jsonAt })
  if (app === null) return null
  const gone = { yes: false }
  // Editors' terminals set this; it would turn Electron into a plain Node.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...surroundings } = env
  const child = spawn(app.file, [...app.args], { detached: true, stdio: 'ignore', env: surroundings })
  child.once('error', () => Object.assign(gone, { yes: true }))
  // One that ends at once found another one running, or could not start; the socket tells which.
  child.once('exit', (code) => Object.assign(gone, { yes: code !== 0 }))
  child.unref()
  const until = performance.now() + START_MS
  while (performance.now() < until) {
    const found = await connect(places)
    if (found !== null || gone.yes) return found
    await wait(ASK_AGAIN_MS)
  }
  return null
}

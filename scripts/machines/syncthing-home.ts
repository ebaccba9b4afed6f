import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../lib/processes.mjs'
import { configOf, type NodePlace } from './syncthing-config.ts'

/** Away from Syncthing's own ports (8384, 22000), so that one that is really used is left alone. */
const FIRST_ASK_PORT = 28_384
const FIRST_SYNC_PORT = 28_420

/** A node that has a key, a configuration and an empty folder, and does not run. */
export interface SyncthingHome extends NodePlace {
  /** where it keeps its key, its configuration and what it knows of files */
  readonly home: string
}

/** Makes the homes of nodes that know one another and share one folder each. @param below an empty folder */
export const makeHomes = async (below: string, names: readonly string[]): Promise<readonly SyncthingHome[]> => {
  const homes = await Promise.all(names.map((name, index) => homeOf(below, name, index)))
  for (const one of homes) writeFileSync(join(one.home, 'config.xml'), configOf(one, homes))
  return homes
}

const homeOf = async (below: string, name: string, index: number): Promise<SyncthingHome> => {
  const home = join(below, name, 'syncthing')
  const folder = join(below, name, 'folder')
  mkdirSync(home, { recursive: true })
  // The marker by which Syncthing knows that the folder is there at all.
  mkdirSync(join(folder, '.stfolder'), { recursive: true })
  return {
    name,
    home,
    folder,
    id: await newId(home),
    askPort: FIRST_ASK_PORT + index,
    syncPort: FIRST_SYNC_PORT + index,
    apiKey: randomBytes(16).toString('hex'),
  }
}

/** Lets Syncthing make a key. @returns the name of the node that has it */
const newId = async (home: string): Promise<string> => {
  const made = await run('syncthing', ['generate', '--home', home, '--no-default-folder'], { env: envOf(home) })
  const id = made.code === 0 ? /<device id="([A-Z0-9-]{63})"/u.exec(readConfig(home))?.[1] : undefined
  if (id === undefined) throw new Error(`Syncthing made no key:\n${made.output}`)
  return id
}

const readConfig = (home: string): string => readFileSync(join(home, 'config.xml'), 'utf8')

/** The environment of one node: nothing of it lies outside its home, and it never looks for a newer version. */
export const envOf = (home: string): NodeJS.ProcessEnv => ({ ...process.env, HOME: home, STNOUPGRADE: '1' })

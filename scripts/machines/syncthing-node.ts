import { spawn, type ChildProcess } from 'node:child_process'
import { z } from 'zod'
import { until } from '../demo/until.ts'
import { descendants, endChild, isAlive, lineFrom, signal } from '../lib/processes.mjs'
import { envOf, type SyncthingHome } from './syncthing-home.ts'
import { FOLDER_ID } from './syncthing-config.ts'

/** One Syncthing, which runs or does not. */
export interface SyncthingNode {
  readonly name: string
  readonly id: string
  readonly folder: string
  /** the address of its own page */
  readonly page: string
  /** Resolves when it answers. */
  readonly start: () => Promise<void>
  /** Ends it in an orderly way. */
  readonly stop: () => Promise<void>
  /** Ends it and what it started as a power cut would. */
  readonly kill: () => Promise<void>
  /** Takes it off the network, or back onto it, while it goes on running. */
  readonly unplug: () => Promise<void>
  readonly plug: () => Promise<void>
  /** Whether all that it has heard of is here, and it has nothing to look through. */
  readonly isSettled: () => Promise<boolean>
  /** Names of nodes that it is connected to. */
  readonly connected: () => Promise<readonly string[]>
  /** Where others can reach it. */
  readonly listensAt: () => Promise<readonly string[]>
  /** Resolves when something happened since it was asked last, at the latest after two seconds. */
  readonly happens: (until: AbortSignal) => Promise<void>
  /** Looks through the folder now. Resolves when it has. */
  readonly scan: () => Promise<void>
}

const statusSchema = z.object({ state: z.string(), needTotalItems: z.number() })
const connectionsSchema = z.object({ connections: z.record(z.string(), z.object({ connected: z.boolean() })) })
const systemSchema = z.object({ connectionServiceStatus: z.record(z.string(), z.unknown()) })
const eventsSchema = z.array(z.object({ id: z.number() }))

/** Longest that it waits for an event before it answers that there was none, in seconds. */
const WAIT_S = 2
const LISTENS = 'GUI and API listening on'

/** A node of a home, not yet started. */
export const nodeOf = (home: SyncthingHome): SyncthingNode => {
  const held: { child: ChildProcess | null; seen: number } = { child: null, seen: 0 }
  const ask = asking(home)
  return {
    ...home,
    page: `http://127.0.0.1:${home.askPort}/`,
    start: async () => {
      held.child = await launch(home)
      held.seen = 0
    },
    stop: async () => {
      if (held.child !== null) await endChild(held.child, { patienceMs: 10_000 })
      held.child = null
    },
    kill: async () => {
      const { child } = held
      held.child = null
      if (child?.pid === undefined) return
      const all = [child.pid, ...descendants(child.pid)]
      signal(-child.pid, 'SIGKILL')
      await until(`every process of ${home.name} gone`, () => !all.some(isAlive))
    },
    unplug: async () => void (await ask('POST', 'system/pause')),
    plug: async () => void (await ask('POST', 'system/resume')),
    scan: async () => void (await ask('POST', `db/scan?folder=${FOLDER_ID}`)),
    isSettled: async () => {
      const { state, needTotalItems } = statusSchema.parse(await ask('GET', `db/status?folder=${FOLDER_ID}`))
      return state === 'idle' && needTotalItems === 0
    },
    connected: async () =>
      Object.entries(connectionsSchema.parse(await ask('GET', 'system/connections')).connections).flatMap(
        ([id, { connected }]) => (connected ? [id] : []),
      ),
    listensAt: async () => Object.keys(systemSchema.parse(await ask('GET', 'system/status')).connectionServiceStatus),
    happens: async (until) => {
      const events = eventsSchema.parse(await ask('GET', `events?since=${held.seen}&timeout=${WAIT_S}`, until))
      held.seen = events.at(-1)?.id ?? held.seen
    },
  }
}

/** @returns the process, as soon as it answers */
const launch = async ({ name, home, askPort, syncPort }: SyncthingHome): Promise<ChildProcess> => {
  // A group of its own: Syncthing watches over a second process of itself.
  const child = spawn('syncthing', ['serve', '--home', home, '--no-browser', '--no-restart'], {
    env: envOf(home),
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  try {
    await lineFrom(child.stdout, (line) => line.includes(LISTENS))
  } catch {
    signal(-(child.pid ?? 0), 'SIGKILL')
    throw new Error(`the Syncthing of ${name} did not begin; port ${askPort} or ${syncPort} may be in use`)
  }
  return child
}

/** Questions to a node over its own port of this computer. Rejects when it does not answer with success. */
const asking =
  ({ name, askPort, apiKey }: SyncthingHome) =>
  async (method: 'GET' | 'POST', path: string, signal?: AbortSignal): Promise<unknown> => {
    const address = `http://127.0.0.1:${askPort}/rest/${path}`
    const answer = await fetch(address, { method, headers: { 'X-API-Key': apiKey }, signal: signal ?? null })
    if (!answer.ok) throw new Error(`${name} answered ${answer.status} to ${path}`)
    const text = await answer.text()
    return text === '' ? null : JSON.parse(text)
  }

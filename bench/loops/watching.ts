import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createWatcher, type Watcher } from '../../src/main/watch/watcher.ts'
import { median } from '../figures.ts'

/** What watching costs the thread that must answer at once, and memory. */
export interface Watching {
  /** the longest that the main thread was late: of each ten seconds, of which the median counts, and in all */
  readonly lateMs: number
  readonly worstMs: number
  /** the same while nobody watches, and the file is saved all the same */
  readonly quietMs: number
  readonly quietWorstMs: number
  /** what the main thread worked, of a second, and at most in one go: not what others on the machine kept it from */
  readonly workMsPerS: number
  readonly workMs: number
  readonly episodes: number
  /** how much more memory the whole process holds in the last third than in the one before */
  readonly growthPct: number
  /** MiB that stay when the worker is gone */
  readonly leftMiB: number
}

const SECOND = 1_000
/** Turns of watching and not watching: a minute of it in all. */
const TURNS = 6
const WATCHED_S = 10
const QUIET_S = 5
/** An app minute is ten seconds, so that each turn has an episode, which compares the whole text. */
const RATE = 6
/** What the histogram's timer waits for is part of what it measures. */
const RESOLUTION_MS = 1

const rss = (): number => process.memoryUsage().rss / 2 ** 20

interface Turn {
  readonly lateMs: number
  readonly workMs: number
  readonly workMsPerS: number
  readonly memory: readonly number[]
}

/** Milliseconds that this thread has been at work. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

/** How late the event loop was at most in some seconds, what this thread worked, and memory at each of them. */
const turn = async (seconds: number): Promise<Turn> => {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  const memory: number[] = []
  const before = worked()
  const own = { last: before, most: 0 }
  const ticks = setInterval(() => {
    const now = worked()
    Object.assign(own, { last: now, most: Math.max(own.most, now - own.last) })
  }, RESOLUTION_MS)
  histogram.enable()
  for (let second = 0; second < seconds; second += 1) {
    await sleep(SECOND)
    memory.push(rss())
  }
  histogram.disable()
  clearInterval(ticks)
  const workMsPerS = (worked() - before) / seconds
  return { lateMs: histogram.max / 1e6 - RESOLUTION_MS, workMs: own.most, workMsPerS, memory }
}

/**
 * A text that another process saves every second, watched by the app's own worker in turns. This process never holds
 * the text, as the app's main never does: what collecting it costs would be measured with the rest.
 * @param length of the text, in characters
 */
export const watching = async (length: number): Promise<Watching> => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-bench-'))
  const path = join(folder, 'note.md')
  const writer = startWriter(path, length)
  while (!existsSync(path)) await sleep(RESOLUTION_MS)
  // What measures is warm before it counts.
  await turn(QUIET_S)
  const before = rss()
  const seen = { episodes: 0 }
  const gone: Promise<void>[] = []
  const watcher = startWatcher(seen, gone)
  const [watched, quiet]: [Turn[], Turn[]] = [[], []]
  for (let index = 0; index < TURNS; index += 1) {
    watcher.follow({ timeboxId: 'bench', path, active: true, salt: SALT })
    watched.push(await turn(WATCHED_S))
    watcher.follow({ timeboxId: 'bench', path, active: false, salt: SALT })
    quiet.push(await turn(QUIET_S))
  }
  writer.kill()
  watcher.follow(null)
  await Promise.all(gone)
  rmSync(folder, { recursive: true })
  const memory = watched.map((one) => median(one.memory))
  const third = TURNS / 3
  const [middle, last] = [median(memory.slice(third, 2 * third)), median(memory.slice(2 * third))]
  return {
    lateMs: median(watched.map(({ lateMs }) => lateMs)),
    worstMs: Math.max(...watched.map(({ lateMs }) => lateMs)),
    quietMs: median(quiet.map(({ lateMs }) => lateMs)),
    quietWorstMs: Math.max(...quiet.map(({ lateMs }) => lateMs)),
    workMsPerS: median(watched.map((one) => one.workMsPerS)) - median(quiet.map((one) => one.workMsPerS)),
    workMs: Math.max(...watched.map(({ workMs }) => workMs)),
    episodes: seen.episodes,
    growthPct: (last / middle - 1) * 100,
    leftMiB: rss() - before,
  }
}

const SALT = 'a salt'

const startWatcher = (seen: { episodes: number }, gone: Promise<void>[]): Watcher => {
  const anchor = Date.now()
  return createWatcher({
    clock: { rate: RATE, anchor, start: anchor },
    observed: (one) => {
      if (one.kind === 'episode' && one.change !== null) seen.episodes += 1
    },
    problem: (_timebox, problem) => {
      throw new Error(problem)
    },
    bug: (error) => {
      throw error
    },
    startWorker: (workerData) => {
      const worker = new Worker(new URL('../../src/main/watch/watch-worker.ts', import.meta.url), { workerData })
      gone.push(new Promise((resolve) => void worker.once('exit', () => resolve())))
      return worker
    },
  })
}

const startWriter = (path: string, length: number): ChildProcess =>
  spawn(
    process.execPath,
    [fileURLToPath(new URL('./writer.ts', import.meta.url)), path, String(length), String(SECOND)],
    { stdio: 'inherit' },
  )

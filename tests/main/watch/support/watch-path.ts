import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { onTestFinished, vi } from 'vitest'
import type { Episode, Saving } from '@core/loops/observation.ts'
import type { FromWorker } from '../../../../src/main/watch/messages.ts'
import type { WatchProblem } from '../../../../src/main/watch/problems.ts'
import { createWatcher, type StartWorker, type Watcher } from '../../../../src/main/watch/watcher.ts'

/** The real worker, from its source: Node reads TypeScript by itself. */
export const startFromSource: StartWorker = (workerData) =>
  new Worker(new URL('../../../../src/main/watch/watch-worker.ts', import.meta.url), { workerData, execArgv: [] })

/** A folder that is gone when its test is over. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-watch-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Everything that came out of a worker, and ways to wait for it. */
export interface Seen {
  readonly all: (Episode | Saving)[]
  readonly problems: WatchProblem[]
  readonly bugs: unknown[]
  readonly messages: FromWorker[]
  readonly workers: Worker[]
  readonly watcher: Watcher
  readonly setActive: (active: boolean) => void
  readonly episodes: () => readonly Episode[]
  /** episodes that say that somebody changed something */
  readonly changes: () => readonly Episode[]
  readonly savings: () => number
  /** the timebox is over: everything that was going on has been told, and the worker is gone */
  readonly end: () => Promise<void>
  /** wait until something holds */
  readonly until: (holds: () => boolean, what: string) => Promise<void>
}

interface Wishes {
  /** how many app minutes a real minute has */
  readonly rate?: number
}

/** Watch a path as the app does; an app minute takes a fifth of a second unless something else is wished for. */
export const watchPath = (path: string, { rate = 300 }: Wishes = {}): Seen => {
  const anchor = Date.now()
  const all: (Episode | Saving)[] = []
  const problems: WatchProblem[] = []
  const bugs: unknown[] = []
  const messages: FromWorker[] = []
  const workers: Worker[] = []
  const watcher = createWatcher({
    clock: { rate, anchor, start: anchor },
    observed: (seen) => all.push(seen),
    problem: (_timeboxId, problem) => problems.push(problem),
    bug: (error) => bugs.push(error),
    startWorker: (start) => {
      const worker = startFromSource(start)
      worker.on('message', (message: FromWorker) => messages.push(message))
      workers.push(worker)
      return worker
    },
  })
  const setActive = (active: boolean): void =>
    watcher.follow({ timeboxId: 'one', path, active, salt: 'a salt of a test' })
  setActive(true)
  onTestFinished(() => watcher.follow(null))
  const episodes = (): readonly Episode[] => all.filter((seen) => seen.kind === 'episode')
  return {
    all,
    problems,
    bugs,
    messages,
    workers,
    watcher,
    setActive,
    episodes,
    changes: () => episodes().filter(({ change }) => change !== null),
    end: async () => {
      const ended = Promise.all(workers.map((worker) => gone(worker)))
      watcher.follow(null)
      await ended
    },
    savings: () => all.filter(({ kind }) => kind === 'saving').length,
    until: async (holds, what) => {
      await vi.waitUntil(holds, { timeout: 15_000, interval: 20 }).catch(() => {
        throw new Error(`${what}: ${JSON.stringify({ all, problems, bugs: bugs.map(String) })}`)
      })
    },
  }
}

const gone = (worker: Worker): Promise<void> =>
  worker.threadId < 0 ? Promise.resolve() : new Promise((resolve) => void worker.once('exit', () => resolve()))

import { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import type { FromWorker, WorkerStart } from '../../../src/main/watch/messages.ts'
import type { WatchProblem } from '../../../src/main/watch/problems.ts'
import { createWatcher, type Watcher } from '../../../src/main/watch/watcher.ts'

/** What a worker is told, and what it may say. */
interface Thread {
  readonly start: WorkerStart
  readonly asked: unknown[]
  readonly say: (message: FromWorker) => void
  readonly isOver: () => boolean
}

const ports = { clock: { rate: 1, anchor: 0, start: 0 }, salt: Buffer.from('salt'), observed: () => undefined }

/** A watcher whose workers do nothing by themselves. */
const withThreads = (): { watcher: Watcher; threads: Thread[]; problems: (readonly [string, WatchProblem])[] } => {
  const threads: Thread[] = []
  const problems: (readonly [string, WatchProblem])[] = []
  const watcher = createWatcher({
    ...ports,
    bug: () => undefined,
    problem: (timeboxId, problem) => problems.push([timeboxId, problem]),
    startWorker: (start) => {
      const asked: unknown[] = []
      const own = { isOver: false }
      const terminate = () => {
        own.isOver = true
        worker.emit('exit', 0)
        return Promise.resolve(0)
      }
      const worker = Object.assign(new EventEmitter(), {
        postMessage: (wish: unknown) => asked.push(wish),
        unref: () => undefined,
        terminate,
      })
      threads.push({ start, asked, say: (message) => worker.emit('message', message), isOver: () => own.isOver })
      return worker as unknown as Worker
    },
  })
  return { watcher, threads, problems }
}

const one = { timeboxId: 'one', path: '/home/a/note.md', active: true, salt: 'a salt of a test' }

test('being told the same again changes nothing', () => {
  const { watcher, threads } = withThreads()
  for (const active of [true, true, false, false, true]) watcher.follow({ ...one, active })
  expect(threads.map(({ asked }) => asked)).toEqual([['resume', 'pause', 'resume']])
})

test('another timebox, another path and nothing end the worker, once it has told what was going on', () => {
  const { watcher, threads } = withThreads()
  watcher.follow(one)
  watcher.follow({ ...one, path: '/home/a/other.md' })
  watcher.follow({ ...one, timeboxId: 'two' })
  watcher.follow(null)
  watcher.follow(null)
  expect(threads.map(({ asked }) => asked)).toEqual(Array.from({ length: 3 }, () => ['resume', 'end']))
  expect(threads[0]?.isOver()).toBe(false)
  threads[0]?.say({ kind: 'ended' })
  expect(threads[0]?.isOver()).toBe(true)
})

test('a worker that does not answer is ended all the same', () => {
  vi.useFakeTimers()
  const { watcher, threads } = withThreads()
  watcher.follow(one)
  watcher.follow(null)
  vi.advanceTimersByTime(1_900)
  expect(threads[0]?.isOver()).toBe(false)
  vi.advanceTimersByTime(200)
  expect(threads[0]?.isOver()).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('a problem is told once in a timebox', () => {
  const { watcher, threads, problems } = withThreads()
  watcher.follow(one)
  threads[0]?.say({ kind: 'problem', problem: 'gone' })
  threads[0]?.say({ kind: 'problem', problem: 'gone' })
  watcher.follow({ ...one, path: '/home/a/other.md' })
  threads[1]?.say({ kind: 'problem', problem: 'gone' })
  threads[1]?.say({ kind: 'problem', problem: 'denied' })
  watcher.follow({ ...one, timeboxId: 'two' })
  threads[2]?.say({ kind: 'problem', problem: 'gone' })
  threads[1]?.say({ kind: 'problem', problem: 'large' })
  expect(problems).toEqual([
    ['one', 'gone'],
    ['one', 'denied'],
    ['two', 'gone'],
  ])
})

test('a worker that fails is started again, but not for ever, and nobody hears what it was about', async () => {
  const bugs: string[] = []
  const problems: unknown[] = []
  const started: Worker[] = []
  const watcher = createWatcher({
    ...ports,
    bug: (error) => bugs.push(String(error)),
    problem: (...problem) => problems.push(problem),
    startWorker: () => {
      const worker = new Worker("throw Object.assign(new TypeError('/home/a/secret.md'), { code: 'EX' })", {
        eval: true,
      })
      started.push(worker)
      return worker
    },
  })
  watcher.follow(one)
  await vi.waitUntil(() => problems.length > 0, { timeout: 5_000 })
  watcher.follow(one)
  watcher.follow({ ...one, active: false })
  expect(problems).toEqual([[one.timeboxId, 'noAnswer']])
  expect(started).toHaveLength(3)
  expect(new Set(bugs)).toEqual(new Set(['Error: The watch worker failed: TypeError EX']))
})

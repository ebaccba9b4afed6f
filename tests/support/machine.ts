import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { initialState } from '../../src/core/state.ts'
import { bootMs, epochMs, minutes, monoMs, type EpochMs } from '../../src/core/time.ts'
import type { Clock } from '../../src/main/clock.ts'
import { createComputers, type Computers } from '../../src/main/computers/computers.ts'
import type { FromWorker, ToWorker, WorkerStart } from '../../src/main/computers/messages.ts'
import { createOthersReader } from '../../src/main/computers/read-others.ts'
import { useShared } from '../../src/main/computers/shared-folder.ts'
import { createSharer, type Sharer } from '../../src/main/computers/sharer.ts'
import { createAlone } from '../../src/main/data/alone.ts'
import { erase } from '../../src/main/data/pending-erase.ts'
import type { Log } from '../../src/main/log.ts'
import { createRuntime, type Runtime } from '../../src/main/runtime.ts'
import { openFiles, type Files } from '../../src/main/store/open-files.ts'
import type { Erasing } from '../../src/core/data/erase.ts'

const SILENT: Log = {
  event: () => undefined,
  logBug: (error) => {
    throw error
  },
}
const letters = (): string =>
  Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')

/** A clock that a test sets; `ahead`: how far it is off. */
export interface TestClock extends Clock {
  readonly pass: (ms: number) => void
}
export const testClock = (start: EpochMs, ahead = 0): TestClock => {
  const held = { at: 0, wakes: new Set<{ readonly at: number; readonly wake: () => void }>() }
  return {
    now: () => ({ wall: epochMs(start + ahead + held.at), mono: monoMs(held.at), boot: bootMs(held.at) }),
    zone: () => 'Europe/Berlin',
    wakeAt: (at, wake) => {
      const armed = { at, wake }
      held.wakes.add(armed)
      return () => void held.wakes.delete(armed)
    },
    pass: (ms) => {
      held.at += ms
      for (const armed of held.wakes)
        if (armed.at <= held.at) {
          held.wakes.delete(armed)
          armed.wake()
        }
    },
  }
}

/** The thread of the shared folder without a thread: it looks when it is told to, and answers at once. */
const inThisProcess = (
  start: WorkerStart,
  clock: Clock,
): { readonly worker: Worker; readonly sharer: Sharer | null } => {
  const events = new EventEmitter()
  const tell = (message: FromWorker): void => void events.emit('message', structuredClone(message))
  const held = { asked: start.asked }
  const readOthers = createOthersReader(start.root, start.own)
  const others = (): void => tell({ kind: 'others', others: readOthers(), asked: held.asked })
  const sharer =
    start.note.folder === ''
      ? null
      : createSharer(
          { ...start, folder: start.note.folder, now: () => clock.now().wall, newMark: randomUUID },
          {
            seen: (all, troubles, known, erasedAt) => tell({ kind: 'seen', all, troubles, known, erasedAt }),
            others,
            copied: () => tell({ kind: 'copied' }),
            erased: (erased, by) => tell({ kind: 'erased', erased, by }),
          },
          start.note,
        )
  const hear = (wish: ToWorker): void => {
    if (wish.do === 'describe') sharer?.describe(wish.note)
    if (wish.do === 'written') sharer?.written([wish.name])
    if (wish.do === 'present') sharer?.present(wish.running)
    if (wish.do === 'tellOthers') {
      held.asked = wish.asked
      others()
    }
  }
  const worker = Object.assign(events, {
    postMessage: (wish: ToWorker) => hear(structuredClone(wish)),
    unref: () => undefined,
    terminate: async () => 0,
  }) as unknown as Worker
  return { worker, sharer }
}

/** One computer: its data folder, its copy of the shared folder, and the app on them. */
export interface Machine {
  readonly root: string
  /** the folder that a sync program carries; the shared one is `Enough` in it */
  readonly chosen: string
  readonly clock: TestClock
  readonly runtime: Runtime
  readonly files: Files
  readonly computers: Computers
  /** Look at everything in the shared folder, as when something happens there. */
  readonly look: () => void
  /** A timebox that is started, worked on and shipped. */
  readonly ship: (title: string, length: number, project?: string) => void
  readonly erase: (erasing: Erasing) => void
  readonly use: () => void
  /** The app is gone in the middle of whatever it does, and started again. */
  readonly kill: () => Machine
}

/** @param root an empty folder, or one that an app left */
export const openMachine = (root: string, chosen: string, clock: TestClock): Machine => {
  mkdirSync(root, { recursive: true })
  mkdirSync(chosen, { recursive: true })
  const held = { sharer: null as Sharer | null, dead: false }
  const files = openFiles({ dataDir: root, clock, log: SILENT, onNotice: () => undefined })
  const runtime: Runtime = createRuntime(initialState(files.store(), '1.0.0'), {
    clock,
    stepped: () => undefined,
    newId: randomUUID,
    save: (save) => (held.dead ? null : files.save(save)),
    changed: (state) => {
      if (!held.dead) computers.follow(state)
    },
    perform: (effect) => {
      if (effect.type === 'loadDay') runtime.signal({ type: 'dayLoaded', day: effect.day, ...files.dayOf(effect.day) })
    },
  })
  const reopen = (): void => {
    runtime.signal({ type: 'reopened', files: files.reopen() })
    computers.reopened()
  }
  const startOf = () => epochMs(0)
  const computers: Computers = createComputers({
    root,
    port: files.port,
    device: () => files.store().device,
    newDevice: letters,
    hostName: `host of ${files.store().device}`,
    clock,
    clockSetting: { rate: 1, anchor: 0, start: 0 },
    startOf,
    startWorker: (start) => {
      const { worker, sharer } = inThisProcess(start, clock)
      held.sharer = sharer
      return worker
    },
    signal: (signal) => {
      if (!held.dead) void runtime.signal(signal)
    },
    knowOthers: files.knowOthers,
    reopen,
    unsaved: () => runtime.state().unsaved?.reason ?? null,
    alone: createAlone(),
    log: SILENT,
  })
  const look = (): void => held.sharer?.rang(null)
  computers.begin()
  runtime.signal({ type: 'started', lastAlive: files.store().lastAlive })
  look()
  const ship = (title: string, length: number, project?: string): void => {
    runtime.command({
      type: 'start',
      title,
      cap: minutes(60),
      marks: [],
      kind: 'other',
      afterHours: 'now',
      ...(project === undefined ? {} : { project }),
    })
    clock.pass(minutes(length))
    runtime.signal({ type: 'wake' })
    const { timebox } = runtime.state()
    if (timebox === null) throw new Error('nothing was started')
    runtime.command({ type: 'ship', timeboxId: timebox.id })
  }
  return {
    root,
    chosen,
    clock,
    runtime,
    files,
    computers,
    look,
    ship,
    use: () => {
      const used = useShared(computers, root, chosen)
      if ('code' in used) throw new Error(used.code)
      look()
    },
    erase: (erasing) => {
      computers.erasing(erasing)
      erase(files.port, erasing, clock.now().wall, startOf)
      reopen()
      look()
    },
    kill: () => {
      held.dead = true
      return openMachine(root, chosen, clock)
    },
  }
}

/** Files of a folder, by their names below it. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())

/** A sync program of few words: what is newer in one folder goes to the other, as a whole, with its time. */
export const syncFolders = (a: string, b: string): number => oneWay(a, b) + oneWay(b, a)

const oneWay = (from: string, to: string): number =>
  filesBelow(from).filter((name) => {
    const [source, target] = [join(from, name), join(to, name)]
    const there = statSync(target, { throwIfNoEntry: false })
    const { mtimeMs, atime, mtime } = statSync(source)
    if (there !== undefined && (there.mtimeMs >= mtimeMs || readFileSync(source).equals(readFileSync(target))))
      return false
    mkdirSync(dirname(target), { recursive: true })
    const partial = join(dirname(target), `.syncthing.${name.replaceAll('/', '-')}.tmp`)
    copyFileSync(source, partial)
    utimesSync(partial, atime, mtime)
    renameSync(partial, target)
    return true
  }).length

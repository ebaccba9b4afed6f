import type { Worker } from 'node:worker_threads'
import { NO_COMPUTERS, type Computer } from '@core/computers/computers.ts'
import { withErased, withHeeded, type Erased, type Known, type Note } from '@core/computers/files.ts'
import type { Others } from '@core/computers/join.ts'
import type { Shared } from '@core/computers/lists.ts'
import { forgotten, named } from '@core/computers/known.ts'
import type { Erasing } from '@core/data/erase.ts'
import type { SaveFailure } from '@core/refusal.ts'
import type { Signal } from '@core/signal.ts'
import type { State } from '@core/state.ts'
import { bootMs, epochMs, type LocalDay, type EpochMs } from '@core/time.ts'
import type { Clock } from '../clock.ts'
import type { Alone } from '../data/alone.ts'
import type { Log } from '../log.ts'
import { errnoOf } from '../store/errno.ts'
import type { TellingPort } from '../store/telling-port.ts'
import type { ClockSetting } from '../watch/messages.ts'
import { heedErased } from './heed.ts'
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts'
import { takeLetters } from './new-letters.ts'
import { noteOf, putNote, SHARED } from './note.ts'
import { hasOthers } from './read-others.ts'
import { saidOf, type Troubles } from './trouble.ts'

/** Starts the thread; the built app has it as a bundle of its own. */
export type StartSharing = (start: WorkerStart) => Worker

export interface ComputersPorts {
  /** the data folder, absolute */
  readonly root: string
  readonly port: TellingPort
  readonly device: () => string
  readonly newDevice: () => string
  /** what its system calls this computer */
  readonly hostName: string
  readonly clock: Clock
  readonly clockSetting: ClockSetting
  readonly startOf: (day: LocalDay) => EpochMs
  readonly startWorker: StartSharing
  readonly signal: (signal: Signal) => void
  /** @returns what lies in this computer's own files */
  readonly knowOthers: (others: Others) => Shared
  /** Open the files anew: others lie there now. */
  readonly reopen: () => void
  readonly unsaved: () => SaveFailure | null
  readonly alone: Alone
  readonly log: Log
}

/** The computers that share a folder, as main keeps them. Nothing here waits for that folder. */
export interface Computers {
  readonly note: () => Note
  /** Read what came before, and use the folder if there is one. */
  readonly begin: () => void
  /** Use another folder; empty: none. @throws system errors of this disk */
  readonly use: (folder: string) => void
  readonly name: (device: string, name: string) => void
  readonly forget: (device: string) => void
  /** Tell the others when a timebox runs here. */
  readonly follow: (state: State) => void
  /** Something is about to be erased: others are to hear of it. @throws system errors of this disk */
  readonly erasing: (erasing: Erasing) => void
  /** The files were opened anew. */
  readonly reopened: () => void
  readonly end: () => void
}

/** While a timebox runs others hear of it this often. */
const TELL_PRESENCE_MS = 60_000
/** A thread that ended by itself is started again after this. */
const START_AGAIN_MS = 60_000

const ALL_WELL: Troubles = { closed: null, faults: [], ahead: [], conflicts: 0, tooMany: null }

export const createComputers = (ports: ComputersPorts): Computers => {
  const { port, log, signal, clock } = ports
  const held = {
    note: noteOf(port),
    worker: null as Worker | null,
    own: '',
    asked: 0,
    known: [] as readonly Known[],
    erasedAt: epochMs(0),
    pending: [] as readonly { readonly erased: Erased; readonly by: string }[],
    done: { copied: false, erasedBy: null as string | null },
    running: null as { readonly since: EpochMs } | null,
    forgetBeat: (): void => undefined,
    again: undefined as NodeJS.Timeout | undefined,
    ended: false,
  }
  const ask = (wish: ToWorker): void => held.worker?.postMessage(wish, [])
  const wall = (): EpochMs => clock.now().wall

  const show = (all: readonly Computer[], troubles: Troubles): void => {
    const { folder } = held.note
    const computers =
      folder === '' ? NO_COMPUTERS : { folder, all, said: saidOf(troubles, held.done), erasedAt: held.erasedAt }
    signal({ type: 'computersSeen', computers })
  }
  /** Note it and let the others know. @throws system errors */
  const change = (note: Note): void => {
    putNote(port, note)
    held.note = note
    ask({ do: 'describe', note })
  }
  const troubled = (error: unknown): void => {
    log.event('fileTrouble', { code: errnoOf(error) })
    if (errnoOf(error) === 'EUNKNOWN') log.logBug(error)
  }

  const heedNow = async (all: readonly Erased[], by: string | null): Promise<{ readonly value: null }> => {
    heedErased(port, ports.device(), all)
    change(withHeeded(held.note, all))
    if (by !== null) held.done.erasedBy = by
    ports.reopen()
    return { value: null }
  }
  /** Erases here what was erased elsewhere, as soon as nothing would be lost by opening the files anew. */
  const heed = async (): Promise<void> => {
    const { pending } = held
    const [last] = pending.slice(-1)
    if (last === undefined || ports.unsaved() !== null) return
    held.pending = []
    try {
      const done = await ports.alone(() =>
        heedNow(
          pending.map(({ erased }) => erased),
          last.by,
        ),
      )
      if ('code' in done) held.pending = [...pending, ...held.pending]
    } catch (error) {
      held.pending = [...pending, ...held.pending]
      troubled(error)
    }
  }
  /** Another installation goes on under the letters of this one. */
  const takeNew = (): void => {
    if (ports.unsaved() !== null) return startAgain()
    try {
      const own = ports.device()
      const next = held.note.next ?? ports.newDevice()
      putNote(port, { ...held.note, next })
      takeLetters(port, held.note.folder, own, next)
      held.note = { ...held.note, next: null }
      putNote(port, held.note)
      held.done.copied = true
      ports.reopen()
    } catch (error) {
      troubled(error)
      startAgain()
    }
  }
  const hear = (message: FromWorker): void => {
    switch (message.kind) {
      case 'seen':
        Object.assign(held, { known: message.known, erasedAt: message.erasedAt })
        show(message.all, message.troubles)
        return void heed()
      case 'others':
        if (message.asked < held.asked) return
        return signal({ type: 'othersSeen', others: message.others, saved: ports.knowOthers(message.others) })
      case 'copied':
        return takeNew()
      case 'erased':
        held.pending = [...held.pending.filter(({ erased }) => erased.at !== message.erased.at), message]
        return
      case 'bug':
        return log.logBug(new Error(message.fault))
      case 'ended':
        return void held.worker?.terminate()
    }
  }
  const startAgain = (): void => {
    clearTimeout(held.again)
    held.again = setTimeout(start, START_AGAIN_MS)
  }
  const stop = (): void => {
    const { worker } = held
    held.worker = null
    if (worker === null) return
    worker.removeAllListeners('exit')
    worker.postMessage({ do: 'end' } satisfies ToWorker, [])
    worker.once('message', function ended(message: FromWorker) {
      if (message.kind === 'ended') void worker.terminate()
      else worker.once('message', ended)
    })
  }
  const start = (): void => {
    clearTimeout(held.again)
    stop()
    if (held.ended) return
    held.own = ports.device()
    if (held.note.folder === '' && !hasOthers(ports.root, held.own)) return
    const { note, own, asked } = held
    const worker = ports.startWorker({
      root: ports.root,
      own,
      hostName: ports.hostName,
      clock: ports.clockSetting,
      note,
      asked,
    })
    worker.on('message', (message: FromWorker) => {
      if (held.worker === worker) hear(message)
    })
    worker.on('error', log.logBug)
    worker.once('exit', () => {
      if (held.worker !== worker) return
      held.worker = null
      show([], { ...ALL_WELL, closed: 'notWritten' })
      startAgain()
    })
    worker.unref()
    held.worker = worker
    tellPresence()
  }
  const tellPresence = (): void => {
    held.forgetBeat()
    held.forgetBeat = () => undefined
    if (held.note.folder === '') return
    const { running } = held
    ask({ do: 'present', running: { running: running !== null, since: running?.since ?? null } })
    if (running !== null) held.forgetBeat = clock.wakeAt(bootMs(clock.now().boot + TELL_PRESENCE_MS), tellPresence)
  }
  /** What was to be erased here when the app ended is erased now. @returns whether something was */
  const settle = (): boolean => {
    const left = held.note.erased.filter(({ at }) => !held.note.heeded.includes(at))
    if (left.length === 0 || port.read('erasing').kind !== 'missing') return false
    try {
      heedErased(port, ports.device(), left)
      change(withHeeded(held.note, left))
      return true
    } catch (error) {
      troubled(error)
      return false
    }
  }
  const stopHearing = port.onWrite((name) => ask({ do: 'written', name }))

  return {
    note: () => held.note,
    begin: () => {
      if (settle()) ports.reopen()
      else start()
    },
    use: (folder) => {
      held.note = { ...held.note, folder }
      putNote(port, held.note)
      held.done = { copied: false, erasedBy: null }
      show([], ALL_WELL)
      start()
    },
    name: (device, name) =>
      change({ ...held.note, known: named(held.note.known, { device, name }, held.known, wall()) }),
    forget: (device) => change({ ...held.note, known: forgotten(held.note.known, device, held.known, wall()) }),
    follow: ({ timebox }) => {
      const running = timebox?.phase.name === 'running' ? { since: timebox.startedAt } : null
      if (held.running?.since === running?.since) return
      held.running = running
      tellPresence()
    },
    erasing: (erasing) => {
      const { note } = held
      if (note.folder === '') {
        if (erasing.what === 'everything') port.remove(SHARED)
        return
      }
      const erased: Erased = {
        at: wall(),
        what: erasing.what,
        ...(erasing.what === 'before' ? { day: erasing.day, from: ports.startOf(erasing.day) } : {}),
      }
      const was = erasing.what === 'everything' ? [...note.was, ports.device()].slice(-20) : note.was
      held.note = { ...withErased(note, erased), was }
      putNote(port, held.note)
    },
    reopened: () => {
      settle()
      held.asked += 1
      if (held.own !== ports.device()) start()
      else ask({ do: 'tellOthers', asked: held.asked })
    },
    end: () => {
      held.ended = true
      clearTimeout(held.again)
      held.forgetBeat()
      stopHearing()
      stop()
    },
  }
}

import { join } from 'node:path'
import type { Computer } from '@core/computers/computers.ts'
import {
  MOST_COMPUTERS,
  type ComputerFile,
  type Erased,
  type Known,
  type Note,
  type Presence,
} from '@core/computers/files.ts'
import { aheadOf, computersOf, type Heard } from '@core/computers/known.ts'
import { alike } from '@core/data/alike.ts'
import { epochMs, minutes, type EpochMs } from '@core/time.ts'
import { computerAt, isOfAnother, keepTurn, putComputer, putPresence, turnOf } from './about.ts'
import { carryIn, eraseCopies } from './carry-in.ts'
import { carryOut, takeAway, takeAwayAll, type Carrying } from './carry-out.ts'
import { createHearing } from './hearing.ts'
import { openLedger } from './ledger.ts'
import { ABOUT, devicesAt, entriesOf, isFolder, OF_DEVICE, OF_MONTHS, pathOf } from './places.ts'
import { stampOf } from './put-whole.ts'
import { closedBy, type Closed, type Fault, type Troubles } from './trouble.ts'

/** With what a shared folder is used. */
export interface SharerStart {
  /** the data folder, absolute */
  readonly root: string
  /** the shared folder, absolute */
  readonly folder: string
  /** the letters of this computer */
  readonly own: string
  /** what its system calls it */
  readonly hostName: string
  readonly now: () => EpochMs
  /** a fresh random mark */
  readonly newMark: () => string
}

/** What is told of it. */
export interface SharerTells {
  /** @param erasedAt when something was erased last, wherever that was; 0: never */
  readonly seen: (all: readonly Computer[], troubles: Troubles, known: readonly Known[], erasedAt: EpochMs) => void
  /** what other computers wrote is another than before */
  readonly others: () => void
  /** somebody else goes on under the letters of this computer: nothing is carried until it has others */
  readonly copied: () => void
  /** something is to be erased here too */
  readonly erased: (erased: Erased, by: string) => void
}

/** The shared folder, looked at and written to; everything is done when a method returns, and none throws for a disk. */
export interface Sharer {
  /** What this computer tells of itself. */
  readonly describe: (note: Note) => void
  /** Own files were written. @param names null: any may have been */
  readonly written: (names: readonly string[] | null) => void
  /** Something happened in the folder. @param devices whose files it may be; null: anybody's */
  readonly rang: (devices: readonly string[] | null) => void
  readonly present: (running: Omit<Presence, 'at'>) => void
  /** Whether the folder could be used; else it is worth trying again. */
  readonly closed: () => Closed | null
  readonly end: () => void
}

/** While files are carried, others hear of this computer this often. */
const TELL_AGAIN = minutes(10)
/** Second copies, as Syncthing, Dropbox and others name them. */
const SECOND_COPY = /sync-conflict-|conflicted copy|\(conflict/iu

/** How many second copies lie there. */
const conflictsIn = (folder: string, devices: readonly string[]): number =>
  [
    ...[...OF_DEVICE, ...ABOUT].map((name) => join(folder, name)),
    ...OF_MONTHS.flatMap((name) => devices.map((device) => join(folder, name, device))),
  ].reduce((sum, path) => sum + entriesOf(path).filter((name) => SECOND_COPY.test(name)).length, 0)

/** Those that wrote last, where there are too many. */
const chosenOf = (folder: string, devices: readonly string[]): readonly string[] => {
  if (devices.length <= MOST_COMPUTERS) return devices
  const wroteAt = (device: string): number =>
    Math.max(
      ...['computers', ...OF_DEVICE].map((name) => stampOf(pathOf(folder, `${name}/${device}`))?.modifiedAt ?? 0),
    )
  const times = new Map(devices.map((device) => [device, wroteAt(device)]))
  return devices
    .toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, MOST_COMPUTERS)
    .toSorted()
}

export const createSharer = (start: SharerStart, tells: SharerTells, note: Note): Sharer => {
  const { root, folder, own, now } = start
  const ledger = openLedger(root)
  const carrying: Carrying = { root, folder, own, ledger }
  const hearing = createHearing(folder)
  const faults = new Map<string, Fault>()
  const held = {
    note,
    told: null as { readonly file: ComputerFile; readonly at: EpochMs } | null,
    erased: [] as readonly Erased[],
    /** as they were last seen, while the folder is there */
    all: [] as readonly string[],
    chosen: [] as readonly string[],
    closed: null as Closed | null,
    /** own files that could not be laid there yet */
    left: [] as readonly string[],
    copied: false,
    carried: false,
    isFirst: true,
    /** what other computers wrote is to be told again */
    reread: false,
  }

  /** What this computer tells of itself, but for the turn and the time of writing it. */
  const selfOf = (turn = turnOf(root, own)): ComputerFile => {
    const { known, erased, heeded, was } = held.note
    return { device: own, name: start.hostName, at: now(), turn, known, erased, heeded, was }
  }
  const isTold = (): boolean => {
    if (held.told === null) return false
    const { file, at } = held.told
    const there = computerAt(folder, own)
    const same = alike({ ...selfOf(file.turn), at: file.at }, file) && there?.turn.mark === file.turn.mark
    return same && !(held.carried && now() - at >= TELL_AGAIN)
  }
  const tell = (): void => {
    if (isTold()) return
    const { count } = turnOf(root, own)
    const turn = { count: count + 1, mark: start.newMark() }
    keepTurn(root, own, turn)
    const file = selfOf(turn)
    putComputer(folder, file)
    Object.assign(held, { told: { file, at: file.at }, carried: false })
  }
  /** Somebody else under the same letters: known before anything is written there. */
  const isCopied = (): boolean => {
    const there = computerAt(folder, own)
    return there !== null && isOfAnother(there.turn, turnOf(root, own))
  }
  const out = (names: readonly string[] | null): void => {
    const { count, left, error } = carryOut(carrying, names === null ? null : [...new Set([...held.left, ...names])])
    Object.assign(held, { left, carried: held.carried || count > 0 })
    tell()
    if (left.length > 0) throw error
  }
  /** Erasings count for what is here of others, before anything more of it is shown. */
  const heed = (all: readonly Heard[]): void => {
    const theirs = all.flatMap(({ device, file }) => (file?.erased ?? []).map((erased) => ({ device, erased })))
    held.erased = [...held.note.erased, ...theirs.map(({ erased }) => erased)]
    if (held.erased.every(({ at }) => ledger.isErased(at))) return tellErased(theirs, all)
    for (const device of devicesAt(root)) if (device !== own) eraseCopies(carrying, device, held.erased)
    takeAway(carrying, own)
    for (const { at } of held.erased) ledger.erased(at)
    held.reread = true
    tellErased(theirs, all)
  }
  /** What was not done with this computer's own files yet. */
  const tellErased = (
    theirs: readonly { readonly device: string; readonly erased: Erased }[],
    all: readonly Heard[],
  ) => {
    const names = computersOf(selfOf(), all)
    for (const { device, erased } of theirs)
      if (!held.note.heeded.includes(erased.at))
        tells.erased(erased, names.find((computer) => computer.device === device)?.name ?? device)
  }
  /** Letters that nobody has any more, since everything was erased there. */
  const goneOf = (all: readonly Heard[]): ReadonlySet<string> =>
    new Set([...held.note.was, ...all.flatMap(({ file }) => file?.was ?? [])].filter((device) => device !== own))
  const come = (devices: readonly string[], all: readonly string[]): readonly string[] => {
    for (const device of devices) hearing.hear(device, now(), false)
    heed(hearing.of(all))
    const gone = goneOf(hearing.of(all))
    for (const device of gone) takeAwayAll(carrying, device)
    return devices
      .filter((device) => !gone.has(device))
      .flatMap((device) => {
        const { taken, fault } = carryIn(carrying, device, held.erased)
        if (fault === null) faults.delete(device)
        else faults.set(device, fault)
        if (taken.length > 0) hearing.hear(device, now(), !held.isFirst)
        return taken
      })
  }
  const report = (): void => {
    const { all, chosen } = held
    const known = hearing.of(chosen)
    const gone = goneOf(known)
    const heard = known.filter(({ device }) => !gone.has(device))
    const computers = computersOf(selfOf(), heard)
    const named = (device: string): string => computers.find((one) => one.device === device)?.name ?? device
    tells.seen(
      computers,
      {
        closed: held.closed,
        faults: [...faults]
          .filter(([device]) => chosen.includes(device))
          .map(([device, fault]) => ({ name: named(device), fault })),
        ahead: aheadOf(heard, now()).map(named),
        conflicts: conflictsIn(folder, [own, ...chosen]),
        tooMany: all.length > MOST_COMPUTERS ? all.length + 1 : null,
      },
      heard.flatMap(({ file }) => file?.known ?? []),
      epochMs(Math.max(0, ...held.erased.map(({ at }) => at))),
    )
  }
  const wanted = (devices: readonly string[] | null): readonly string[] =>
    held.chosen.filter((device) => devices === null || devices.includes(device) || !hearing.knows(device))
  /** Out first: what is here is worth more than what comes. */
  const round = (names: readonly string[] | null, devices: readonly string[] | null): void => {
    if (held.copied) return
    const taken: string[] = []
    try {
      held.closed = isFolder(folder) ? null : 'gone'
      if (held.closed === null) {
        if (isCopied()) {
          held.copied = true
          tells.copied()
          return
        }
        held.all = devicesAt(folder).filter((device) => device !== own)
        held.chosen = chosenOf(folder, held.all)
        attempt(() => out(names))
        attempt(() => taken.push(...come(wanted(devices), held.chosen)))
      }
      const isShown = taken.some((name) => OF_DEVICE.some((kind) => name.startsWith(`${kind}/`)))
      if (held.reread || isShown) tells.others()
      Object.assign(held, { isFirst: false, reread: false })
      report()
    } finally {
      ledger.keep()
    }
  }
  const attempt = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      held.closed = closedBy(error, isFolder(folder))
    }
  }
  return {
    describe: (next) => {
      held.note = next
      round([], [])
    },
    written: (names) => round(names, []),
    rang: (devices) => round(devices === null || devices.includes(own) ? null : [], devices),
    present: (presence) => {
      if (held.closed !== null || held.copied || !isFolder(folder)) return
      attempt(() => putPresence(folder, own, { ...presence, at: now() }))
    },
    closed: () => (held.copied ? null : held.closed),
    end: () => ledger.keep(),
  }
}

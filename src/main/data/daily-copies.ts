import { setImmediate } from 'node:timers/promises'
import { copiesKept, leaving } from '@core/data/copies.ts'
import { nameOf, type DataName } from '@core/data/names.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import { read } from '@core/persisted/ladder.ts'
import type { EpochMs, LocalDay } from '@core/time.ts'
import type { Log } from '../log.ts'
import { errnoOf } from '../store/errno.ts'
import type { FileName, FilePort } from '../store/file-port.ts'
import { copiesOf, copyFolder } from '../store/kept-copies.ts'
import { dataFiles } from './data-files.ts'

/** What copies are made with. */
export interface DailyPorts {
  readonly port: FilePort
  /** whose files are copied; those of other computers are copied there */
  readonly device: () => string
  readonly now: () => EpochMs
  readonly log: Log
}

/** Keeps a copy of every file that changed since its last one, one file after another: between two others have their turn. */
export const keepDailyCopies = async ({ port, device, now, log }: DailyPorts, today: LocalDay): Promise<void> => {
  try {
    for (const name of dataFiles(port)) {
      if (name.device !== null && name.device !== device()) continue
      // What a kill left of a copy.
      port.sweep(`${copyFolder(nameOf(name))}/`)
      if (isDue(port, name, today, now())) port.keep(nameOf(name), today)
      prune(port, name, today, now())
      await setImmediate()
    }
  } catch (error) {
    // Nothing that is being done rests on a copy; the next day makes up for it.
    log.event('fileTrouble', { code: errnoOf(error) })
    if (errnoOf(error) === 'EUNKNOWN') log.logBug(error)
  }
}

/** Whether a file gets a copy: it can be read, and none is of this day or says the same. */
const isDue = (port: FilePort, known: DataName, today: LocalDay, now: EpochMs): boolean => {
  const name = nameOf(known)
  const before = copiesOf(port, name, now)
  const last = before.at(-1)
  if (before.includes(today) || (last !== undefined && known.month !== null && isOlder(port, name, last))) return false
  const content = port.read(name)
  if (content.kind !== 'content' || !read(known.kind, jsonIn(content.text)).ok) return false
  return last === undefined || textOf(port, name, last) !== content.text
}

/** Whether a month has not been written since its copy was made: of ten years most need not be read for that. */
const isOlder = (port: FilePort, name: FileName, copy: string): boolean =>
  (port.modifiedAt(name) ?? 0) < (port.modifiedAt(`${copyFolder(name)}/${copy}`) ?? 0)

const prune = (port: FilePort, known: DataName, today: LocalDay, now: EpochMs): void => {
  const name = nameOf(known)
  const most = copiesKept(known, today)
  const ids = copiesOf(port, name, now)
  if (ids.length <= most) return
  const copies = ids.map((id) => ({ id, bytes: textOf(port, name, id).length }))
  for (const id of leaving(copies, most)) port.remove(`${copyFolder(name)}/${id}`)
}

const textOf = (port: FilePort, name: FileName, id: string): string => {
  const content = port.read(`${copyFolder(name)}/${id}`)
  return content.kind === 'content' ? content.text : ''
}

/** So long after the start, and after a day began, that nothing a person waits for is held up. */
const QUIET_MS = 15_000

/** Sees to copies once a day, while the app runs. */
export interface DailyCopies {
  /** Hear which day it is. */
  readonly follow: (today: LocalDay) => void
  readonly end: () => void
}

export const createDailyCopies = (ports: DailyPorts): DailyCopies => {
  const known: { day: LocalDay | null; timer: NodeJS.Timeout | undefined } = { day: null, timer: undefined }
  return {
    follow: (today) => {
      if (known.day === today) return
      known.day = today
      clearTimeout(known.timer)
      known.timer = setTimeout(() => void keepDailyCopies(ports, today), QUIET_MS)
    },
    end: () => clearTimeout(known.timer),
  }
}

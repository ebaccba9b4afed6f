import { unionOf } from '@core/entries.ts'
import type { ClosedExperiment } from '@core/experiments/experiment.ts'
import type { HistoryFile } from '@core/persisted/files.ts'
import { recordsIn, soundMonth } from '@core/persisted/sound-records.ts'
import { monthOf } from '@core/time.ts'
import { timeboxRecordSchema, type TimeboxRecord } from '@core/timebox/timebox.ts'
import { isDevice } from './device.ts'
import type { FileName } from './file-port.ts'
import { keepLast } from './keep-last.ts'
import { openFile, type FileContext, type SaveResult } from './stored-file.ts'

/** Months kept in memory: the running one, and one or two that a change reached back to. */
const MONTHS_KEPT = 3
const MONTH = /^\d{4}-\d{2}$/

/** What came of a change to a month, and how many timeboxes it was about. */
export type Changed = Exclude<SaveResult, { ok: true }> | { readonly ok: true; readonly count: number }

/** The same, and whether the month holds nothing then. */
export type TakenOut =
  | Exclude<SaveResult, { ok: true }>
  | { readonly ok: true; readonly count: number; readonly isEmpty: boolean }

/** The ended timeboxes, one file per month and device. */
export interface MonthFiles {
  /** Records of a month, of all devices, the newest form of each; withdrawn ones are among them. @param month `2026-05` */
  readonly read: (month: string) => readonly TimeboxRecord[]
  /** Writes a record into the month of its day, in place of an earlier one with its id. Never throws. */
  readonly upsert: (record: TimeboxRecord) => SaveResult
  /** Writes a compared experiment into the month of its day. Never throws. */
  readonly upsertClosed: (experiment: ClosedExperiment) => SaveResult
  /** Adds timeboxes of another program to a month, except those that it has by their ids. Never throws. */
  readonly takeIn: (month: string, records: readonly TimeboxRecord[]) => Changed
  /** Takes those of one taking in out of a month again. Never throws. */
  readonly takeBack: (month: string, taken: string) => TakenOut
  /** The file of a month is another one now: it is read anew when it is needed. */
  readonly forget: (month: string) => void
  /** Experiments that were compared in a month, on this device. */
  readonly closed: (month: string) => readonly ClosedExperiment[]
  /** All records of this device in some months. */
  readonly own: (months: readonly string[]) => readonly TimeboxRecord[]
  /** All that this device's file of a month holds. */
  readonly content: (month: string) => HistoryFile
  /** Months this device has files of, oldest first. @throws system errors */
  readonly months: () => readonly string[]
  /** Months that any device has files of, oldest first. @throws system errors */
  readonly everyMonth: () => readonly string[]
}

/** @param device whose months are written; those of others are only read */
export const openMonths = (context: FileContext, device: string): MonthFiles => {
  const month = keepLast(MONTHS_KEPT, (name: string) =>
    openFile(context, 'history', `history/${device}/${name}`, {
      fallback: () => ({ timeboxes: [], experiments: [] }),
      salvage: (content, _text, copy) => withCopy(soundMonth(content, context.read), copy),
    }),
  )

  return {
    read: (name) => (MONTH.test(name) ? unionOf([month(name).data().timeboxes, ofOthers(context, device, name)]) : []),
    upsert: (record) => {
      if (!timeboxRecordSchema.safeParse(record).success) {
        context.log.event('saveRefused', { file: 'history' })
        return { ok: false, reason: 'notSaved' }
      }
      const file = month(monthOf(record.day))
      return file.save({ ...file.data(), timeboxes: withRecord(file.data().timeboxes, record) })
    },
    upsertClosed: (experiment) => {
      const file = month(monthOf(experiment.closing.day))
      return file.save({ ...file.data(), experiments: withRecord(file.data().experiments, experiment) })
    },
    takeIn: (name, records) => {
      const file = month(name)
      const here = new Set(file.data().timeboxes.map(({ id }) => id))
      const fresh = records.filter(({ id, day }) => !here.has(id) && monthOf(day) === name)
      if (fresh.length === 0) return { ok: true, count: 0 }
      const saved = file.save({ ...file.data(), timeboxes: [...file.data().timeboxes, ...fresh] })
      return saved.ok ? { ok: true, count: fresh.length } : saved
    },
    takeBack: (name, taken) => {
      const file = month(name)
      const { timeboxes, experiments } = file.data()
      const left = timeboxes.filter(({ from }) => from?.taken !== taken)
      // Also where nothing changes: of a month that can't be read, nothing is known to be gone.
      const saved = file.save({ timeboxes: left, experiments })
      if (!saved.ok) return saved
      return { ok: true, count: timeboxes.length - left.length, isEmpty: left.length + experiments.length === 0 }
    },
    forget: (name) => month.forget(name),
    closed: (name) => (MONTH.test(name) ? month(name).data().experiments : []),
    own: (months) => months.filter((name) => MONTH.test(name)).flatMap((name) => month(name).data().timeboxes),
    content: (name) => month(name).data(),
    months: () =>
      context.port
        .list(`history/${device}`)
        .filter((name) => MONTH.test(name))
        .toSorted(),
    everyMonth: () => {
      const devices = context.port.list('history').filter(isDevice)
      const names = devices.flatMap((name) => context.port.list(`history/${name}`))
      return [...new Set(names.filter((name) => MONTH.test(name)))].toSorted()
    },
  }
}

/** What is sound of a damaged month, and what its newest copy still has of the rest. */
const withCopy = (sound: HistoryFile | null, copy: HistoryFile | null): HistoryFile | null =>
  sound === null || copy === null
    ? sound
    : {
        timeboxes: unionOf([sound.timeboxes, copy.timeboxes]),
        experiments: unionOf([sound.experiments, copy.experiments]),
      }

const withRecord = <One extends { readonly id: string }>(records: readonly One[], record: One): One[] =>
  records.some((one) => one.id === record.id)
    ? records.map((one) => (one.id === record.id ? record : one))
    : [...records, record]

/** What other devices wrote: read as far as it is sound, never changed, never kept. */
const ofOthers = (context: FileContext, device: string, month: string): readonly TimeboxRecord[] => {
  try {
    const devices = context.port.list('history').filter((name) => isDevice(name) && name !== device)
    return devices.flatMap((name) => recordsAt(context, `history/${name}/${month}`))
  } catch {
    context.log.event('othersUnreadable', { file: 'history' })
    return []
  }
}

const recordsAt = (context: FileContext, name: FileName): readonly TimeboxRecord[] => {
  const content = context.port.read(name)
  return content.kind === 'content' ? recordsIn(content.text, context.read) : []
}

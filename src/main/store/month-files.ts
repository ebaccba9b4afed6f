import { z } from 'zod'
import type { HistoryFile } from '@core/persisted/files.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { monthOf } from '@core/time.ts'
import { timeboxRecordSchema, type TimeboxRecord } from '@core/timebox/timebox.ts'
import { isDevice } from './device.ts'
import type { FileName } from './file-port.ts'
import { openFile, type FileContext, type SaveResult, type StoredFile } from './stored-file.ts'

/** Months kept in memory: the running one, and one or two that a change reached back to. */
const MONTHS_KEPT = 3
const MONTH = /^\d{4}-\d{2}$/

/** The ended timeboxes, one file per month and device. */
export interface MonthFiles {
  /** Records of a month, of all devices, the newest form of each; withdrawn ones are among them. @param month `2026-05` */
  readonly read: (month: string) => readonly TimeboxRecord[]
  /** Writes a record into the month of its day, in place of an earlier one with its id. Never throws. */
  readonly upsert: (record: TimeboxRecord) => SaveResult
  /** All records of this device in some months. */
  readonly own: (months: readonly string[]) => readonly TimeboxRecord[]
  /** Months this device has files of, oldest first. @throws system errors */
  readonly months: () => readonly string[]
}

const NO_HISTORY: HistoryFile = { timeboxes: [] }
const loose = z.object({
  schemaVersion: z.int().min(1).max(SCHEMA_VERSION),
  data: z.object({ timeboxes: z.array(z.unknown()) }),
})

/** The records of a damaged month that are sound, each brought to this version; `null` when it is no month at all. */
const soundRecords = (context: FileContext, content: unknown): { timeboxes: TimeboxRecord[] } | null => {
  const month = loose.safeParse(content)
  if (!month.success) return null
  const { schemaVersion, data } = month.data
  const sound = data.timeboxes.flatMap((one) => {
    const read = context.read('history', { schemaVersion, data: { timeboxes: [one] } })
    return read.ok ? read.data.timeboxes : []
  })
  return { timeboxes: sound }
}

/** @param device whose months are written; those of others are only read */
export const openMonths = (context: FileContext, device: string): MonthFiles => {
  const opened = new Map<string, StoredFile<'history'>>()

  const month = (name: string): StoredFile<'history'> => {
    const file =
      opened.get(name) ??
      openFile(context, 'history', `history/${device}/${name}`, {
        fallback: () => ({ timeboxes: [...NO_HISTORY.timeboxes] }),
        salvage: (content) => soundRecords(context, content),
      })
    opened.delete(name)
    opened.set(name, file)
    const oldest = opened.keys().next()
    if (opened.size > MONTHS_KEPT && oldest.done !== true) opened.delete(oldest.value)
    return file
  }

  return {
    read: (name) =>
      MONTH.test(name) ? newestOfEach([...month(name).data().timeboxes, ...ofOthers(context, device, name)]) : [],
    upsert: (record) => {
      if (!timeboxRecordSchema.safeParse(record).success) {
        context.log.event('saveRefused', { file: 'history' })
        return { ok: false, reason: 'notSaved' }
      }
      const file = month(monthOf(record.day))
      return file.save({ timeboxes: withRecord(file.data().timeboxes, record) })
    },
    own: (months) => months.filter((name) => MONTH.test(name)).flatMap((name) => month(name).data().timeboxes),
    months: () =>
      context.port
        .list(`history/${device}`)
        .filter((name) => MONTH.test(name))
        .toSorted(),
  }
}

const withRecord = (records: readonly TimeboxRecord[], record: TimeboxRecord): TimeboxRecord[] =>
  records.some((one) => one.id === record.id)
    ? records.map((one) => (one.id === record.id ? record : one))
    : [...records, record]

const newestOfEach = (records: readonly TimeboxRecord[]): readonly TimeboxRecord[] => {
  const newest = new Map<string, TimeboxRecord>()
  for (const record of records) {
    const known = newest.get(record.id)
    if (known === undefined || known.updatedAt < record.updatedAt) newest.set(record.id, record)
  }
  return [...newest.values()]
}

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
  if (content.kind !== 'content') return []
  try {
    const json: unknown = JSON.parse(content.text)
    const read = context.read('history', json)
    return read.ok ? read.data.timeboxes : (soundRecords(context, json)?.timeboxes ?? [])
  } catch {
    return []
  }
}

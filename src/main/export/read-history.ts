import { setImmediate as breathe } from 'node:timers/promises'
import { passes, type Filter } from '@core/insights/filter.ts'
import { monthOf, type LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'

/** History as the store reads it. */
export interface History {
  /** months that have records, `2026-05`, oldest first */
  readonly months: () => readonly string[]
  /** all devices together, withdrawn ones among them */
  readonly readMonth: (month: string) => readonly TimeboxRecord[]
}

/** Days from one to another; null: all of history. */
export type Span = { readonly from: LocalDay; readonly to: LocalDay } | null

/** What is looked for: records of some days, kinds and projects. */
export interface Looking {
  readonly span: Span
  readonly filter: Filter
}

const byStart = (a: TimeboxRecord, b: TimeboxRecord): number =>
  a.day === b.day ? a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1

/**
 * Standing records, month by month, in the order of days and starts. Between two months everybody else has their turn,
 * so that a long history holds up nothing.
 */
export async function* monthsOfRecords(
  history: History,
  { span, filter }: Looking,
  newestFirst = false,
): AsyncGenerator<readonly TimeboxRecord[]> {
  const months = history
    .months()
    .filter((month) => span === null || (month >= monthOf(span.from) && month <= monthOf(span.to)))
  for (const month of newestFirst ? months.toReversed() : months) {
    const records = history
      .readMonth(month)
      .filter(
        (record) =>
          record.withdrawnAt === undefined &&
          (span === null || (record.day >= span.from && record.day <= span.to)) &&
          passes(filter, record),
      )
      .toSorted(byStart)
    if (records.length > 0) yield records
    await breathe()
  }
}

/** All records of some days, together; for a week or a month. */
export const recordsOf = async (history: History, looking: Looking): Promise<readonly TimeboxRecord[]> => {
  const all: TimeboxRecord[] = []
  for await (const records of monthsOfRecords(history, looking)) all.push(...records)
  return all
}

/** The first month's or the last month's records; null when there are none at all. */
const firstOf = async (history: History, looking: Looking, newestFirst: boolean) => {
  for await (const records of monthsOfRecords(history, looking, newestFirst)) return records
  return null
}

/** The first and the last day that have a record; null when none has. */
export const edgesOf = async (
  history: History,
  looking: Looking,
): Promise<{ readonly from: LocalDay; readonly to: LocalDay } | null> => {
  const from = (await firstOf(history, looking, false))?.[0]?.day
  const to = (await firstOf(history, looking, true))?.at(-1)?.day
  return from === undefined || to === undefined ? null : { from, to }
}

/** The records of each day, in their order. @param records in the order of days */
export const byDay = (records: readonly TimeboxRecord[]): ReadonlyMap<LocalDay, readonly TimeboxRecord[]> => {
  const days = new Map<LocalDay, TimeboxRecord[]>()
  for (const record of records) {
    const day = days.get(record.day)
    if (day === undefined) days.set(record.day, [record])
    else day.push(record)
  }
  return days
}

import { shortNameOf } from '@core/fnv.ts'
import { lookOf } from '@core/imports/preview.ts'
import { recordsOf } from '@core/imports/records.ts'
import { monthOf } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { devicesIn, monthOn } from '../rollup/on-disk.ts'
import { openedAt } from './opened-at.ts'
import { fileText } from './file-text.ts'
import type { ImportAnswer, ImportQuestion, Looked, LookQuestion, MonthTaken } from './messages.ts'
import { makeMonth } from './make-month.ts'
import { formOf, readImport } from './read-import.ts'

/** Timeboxes by the month of their day, oldest month first, in the order of their days and starts. */
const byMonth = (records: readonly TimeboxRecord[]): readonly MonthTaken[] => {
  const months = new Map<string, TimeboxRecord[]>()
  for (const record of records) {
    const month = months.get(monthOf(record.day))
    if (month === undefined) months.set(monthOf(record.day), [record])
    else month.push(record)
  }
  return [...months]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, some]) => ({ month, records: some.toSorted((a, b) => a.startedAt - b.startedAt) }))
}

/** Those of a month that no computer's history has under their id. */
const freshOf = (root: string, devices: readonly string[], { month, records }: MonthTaken): MonthTaken => {
  const here = new Set(devices.flatMap((device) => monthOn(root, device, month).timeboxes.map(({ id }) => id)))
  return { month, records: here.size === 0 ? records : records.filter(({ id }) => !here.has(id)) }
}

const UNKNOWN = { form: null, table: null } as const

/** Reads a file of another program: what would come of it, and the timeboxes that are not here yet. */
const lookInto = (
  root: string,
  { wish, filing, now, remembered }: LookQuestion,
): readonly [Looked, readonly MonthTaken[]] => {
  const file = fileText(wish.path)
  if ('code' in file) return [{ ...file, ...UNKNOWN }, []]
  const form = wish.form ?? formOf(file.name, file.text)
  if (form === null) return [{ code: 'importUnknown', ...UNKNOWN }, []]
  const nameOf = (head: readonly string[]): string => (head.length === 0 ? '' : shortNameOf(JSON.stringify(head)))
  const wordsFor = (head: readonly string[]): readonly string[] =>
    wish.map.length > 0 ? wish.map : (remembered[nameOf(head)] ?? [])
  const found = readImport(form, file.text, wordsFor, { zone: filing.zone, now })
  const { table } = found
  if (!('read' in found)) return [{ ...found, form }, []]
  const devices = devicesIn(root)
  const months = byMonth(recordsOf(found.read, filing)).map((month) => freshOf(root, devices, month))
  const fresh = months.filter(({ records }) => records.length > 0)
  const look = lookOf(
    found.read,
    fresh.flatMap(({ records }) => records),
    found.columns,
    file.isOneFile,
  )
  return [{ look, head: nameOf(found.head), months: fresh.map(({ month }) => month), form, table }, fresh]
}

/** Answers questions about files that are to be taken in, and holds the timeboxes of the last. @param root the data folder */
export const createLooker = (root: string): ((question: ImportQuestion) => ImportAnswer) => {
  const held: { months: readonly MonthTaken[] } = { months: [] }
  return (question) => {
    if (question.ask === 'look') {
      const [looked, months] = lookInto(root, question)
      held.months = months
      return looked
    }
    if (question.ask === 'everything') return { opened: openedAt(question.path) }
    const { month } = question
    const taken = held.months.find((one) => one.month === month) ?? { month, records: [] }
    if (question.ask === 'month') return taken
    const change = question.without === null ? { add: taken.records } : { without: question.without }
    return makeMonth(root, question.device, month, change)
  }
}

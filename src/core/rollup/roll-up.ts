import { outcomeOf } from '../loops/flag.ts'
import { durationMs, monthOf, zoned, type DurationMs, type EpochMs } from '../time.ts'
import { isOwn } from '../timebox/origin.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { oneLine } from '../written.ts'
import { newCells, putDay, putRows, putTask, rowsOf, type Amounts, type Cells } from './cells.ts'
import { inProject } from './lines.ts'
import { NO_ROWS, type LoopMark, type MonthRows } from './rollup.ts'

/** An ended timebox, as rollups count it. */
export type Filed = TimeboxRecord

/** Minutes after midnight on the clock of a zone: 754 is 12:34. */
export const minuteOf = (at: EpochMs, zone: string): number => {
  const { hour, minute } = zoned(at, zone)
  return hour * 60 + minute
}

/**
 * Loops of an ended timebox, without those that the person said were none. They are filed under the day of the timebox,
 * and read on the clock it was started by: the zone changes with a journey, not within a stretch of work.
 */
export const loopMarks = ({ loops, endedAt, startZone }: TimeboxRecord): readonly LoopMark[] =>
  loops
    .filter(({ said }) => said === undefined)
    .map(({ at }) => ({
      minute: minuteOf(at, startZone),
      left: outcomeOf({ at, evidence: [] }, endedAt, endedAt) === 'left',
    }))

/** What was planned: of time that another program kept, nothing. */
const plannedOf = (record: TimeboxRecord): DurationMs => (isOwn(record) ? record.plannedCap : durationMs(0))

const amountsOf = (record: TimeboxRecord): Amounts => {
  const found = (what: 'nothing' | 'small' | 'mattered'): number =>
    record.looks.filter((look) => look.found === what).length
  return {
    timeboxes: 1,
    planned: plannedOf(record),
    took: record.took,
    [record.outcome.kind]: 1,
    extensions: record.extensions.length,
    extended: record.extensions.reduce((sum, { length }) => sum + length, 0),
    goalposts: record.goalposts.length,
    nothing: found('nothing'),
    small: found('small'),
    mattered: found('mattered'),
  }
}

const putRecord = (cells: Cells, record: Filed): void => {
  if (record.withdrawnAt !== undefined) return
  const { day, kind, title, took, outcome } = record
  const project = inProject(oneLine(record.project ?? ''))
  putDay(cells, { day, kind, ...project }, amountsOf(record), loopMarks(record))
  const shipped = outcome.kind === 'ship' ? { ship: 1 } : {}
  putTask(
    cells,
    { title: oneLine(title), kind, ...project },
    { timeboxes: 1, planned: plannedOf(record), took, ...shipped },
  )
}

/**
 * The newest form of every record that is filed under a month; others of it are of no month's file. What another program
 * kept is left out: nothing was planned, and no loop was looked for.
 */
export const standingIn = (month: string, records: readonly Filed[]): readonly Filed[] => {
  const newest = new Map<string, Filed>()
  for (const record of records) {
    const known = newest.get(record.id)
    if (known === undefined || known.updatedAt < record.updatedAt) newest.set(record.id, record)
  }
  return [...newest.values()].filter(
    (record) => isOwn(record) && record.withdrawnAt === undefined && monthOf(record.day) === month,
  )
}

/** The rows of some records, each counted once and as it is; withdrawn ones are left out. */
export const rowsOfRecords = (records: readonly Filed[]): MonthRows => {
  const cells = newCells()
  for (const record of records) putRecord(cells, record)
  return rowsOf(cells)
}

/** The rows of a month, from all its records. Withdrawn ones are left out. @param month `2026-05` */
export const rollUp = (month: string, records: readonly Filed[]): MonthRows => rowsOfRecords(standingIn(month, records))

/** The rows of the same stretch of time on several devices, as one. */
export const union = (all: readonly MonthRows[]): MonthRows => {
  const [first = NO_ROWS, ...more] = all
  if (more.length === 0) return first
  const cells = newCells()
  for (const rows of all) putRows(cells, rows)
  return rowsOf(cells)
}

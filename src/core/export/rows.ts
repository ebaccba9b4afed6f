import { minutes, zoned, type DurationMs, type EpochMs } from '../time.ts'
import { isOwn } from '../timebox/origin.ts'
import type { Outcome, TimeboxRecord } from '../timebox/timebox.ts'
import { guardCell } from './guard-cell.ts'

/** A cell of the table: text, or a number of minutes. */
export type Cell = string | number

/** Minutes as a number with at most two decimals. */
export const minutesOf = (span: DurationMs): number => Math.round((span / minutes(1)) * 100) / 100

/** A moment on the clock and with the offset of a zone: `2026-05-11T09:40:00+02:00`. */
const stampOf = (at: EpochMs, zone: string): string =>
  zoned(at, zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })

/** Several texts in one cell, a line each. */
const lines = (texts: readonly string[]): string => texts.join('\n')

/** What was written when it ended. */
const saidOf = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'ship':
      return ''
    case 'draft':
      return outcome.expectation ?? ''
    case 'handOver':
      return outcome.sentence ?? ''
    case 'park':
      return outcome.note ?? ''
  }
}

const parkedUntil = ({ outcome, endZone }: TimeboxRecord): string =>
  outcome.kind === 'park' && outcome.until !== undefined ? stampOf(outcome.until, endZone) : ''

/** Times on the clock that the timebox was started by, a line each. When, never how many. */
const timesOf = (moments: readonly { readonly at: EpochMs }[], zone: string): string =>
  lines(moments.map(({ at }) => stampOf(at, zone)))

/** What is known of a timebox that was lived here alone: another program kept no plan and no end. */
const own =
  (cellOf: (record: TimeboxRecord) => Cell) =>
  (record: TimeboxRecord): Cell =>
    isOwn(record) ? cellOf(record) : ''

/** What is known of a timebox when its time of day is. */
const timed =
  (cellOf: (record: TimeboxRecord) => Cell) =>
  (record: TimeboxRecord): Cell =>
    record.from?.only === 'day' ? '' : cellOf(record)

/** The columns, in their order; docs/exports.md describes them. */
const COLUMNS: readonly (readonly [string, (record: TimeboxRecord) => Cell])[] = [
  ['day', ({ day }) => day],
  ['title', ({ title }) => title],
  ['kind', ({ kind }) => kind],
  ['outcome', own(({ outcome }) => outcome.kind)],
  ['planned_minutes', own(({ plannedCap }) => minutesOf(plannedCap))],
  ['cap_minutes', own(({ cap }) => minutesOf(cap))],
  ['took_minutes', ({ took }) => minutesOf(took)],
  ['started', timed(({ startedAt, startZone }) => stampOf(startedAt, startZone))],
  ['start_zone', ({ startZone }) => startZone],
  ['ended', timed(({ endedAt, endZone }) => stampOf(endedAt, endZone))],
  ['end_zone', ({ endZone }) => endZone],
  ['marks', ({ marks }) => lines(marks)],
  ['if_then', ({ ifThen }) => ifThen ?? ''],
  ['extension_reasons', ({ extensions }) => lines(extensions.map(({ reason }) => reason))],
  [
    'loops_at',
    ({ loops, startZone }) =>
      timesOf(
        loops.filter(({ said }) => said === undefined),
        startZone,
      ),
  ],
  ['looks_at', ({ looks, startZone }) => timesOf(looks, startZone)],
  ['paused_minutes', ({ spans }) => minutesOf(spans.paused)],
  ['away_minutes', ({ spans }) => minutesOf(spans.away)],
  ['asleep_minutes', ({ spans }) => minutesOf(spans.asleep)],
  ['rested_minutes', ({ spans }) => minutesOf(spans.rested)],
  ['said_at_end', ({ outcome }) => saidOf(outcome)],
  ['parked_until', parkedUntil],
  ['continues', ({ continues }) => continues ?? ''],
  ['id', ({ id }) => id],
  ['from', ({ from }) => from?.program ?? ''],
]

/** The names of the columns. */
export const TABLE_HEAD: readonly string[] = COLUMNS.map(([name]) => name)

/** A timebox as a row; text that a spreadsheet could take for a formula is guarded, also what a synced file brought. */
export const rowOf = (record: TimeboxRecord): readonly Cell[] =>
  COLUMNS.map(([, cellOf]) => {
    const cell = cellOf(record)
    return typeof cell === 'string' ? guardCell(cell) : cell
  })

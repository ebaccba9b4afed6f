import { epochMs, minutesNear, type EpochMs } from '../time.ts'
import { isOwn } from '../timebox/origin.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { text } from '../views/text.ts'
import { oneLine } from '../written.ts'
import type { Wording } from './wording.ts'

/** A timebox as an appointment that is over. Moments are whole seconds, as calendars count. */
export interface CalendarEntry {
  /** the same for the same timebox in every export, so that a calendar knows it again */
  readonly uid: string
  readonly start: EpochMs
  /** null where it began and ended in the same second: an appointment ends later than it begins (RFC 5545, 3.8.2.2) */
  readonly end: EpochMs | null
  /** when it was last changed */
  readonly stamp: EpochMs
  readonly summary: string
  /** lines */
  readonly description: readonly string[]
}

const wholeSecond = (at: EpochMs): EpochMs => epochMs(Math.floor(at / 1000) * 1000)

/** What a calendar shows of a timebox. */
export const calendarEntry = (record: TimeboxRecord, { say }: Wording): CalendarEntry => {
  const { id, title, outcome, plannedCap, took, marks } = record
  const [start, end] = [wholeSecond(record.startedAt), wholeSecond(record.endedAt)]
  const spans = { planned: minutesNear(plannedCap), took: minutesNear(took) }
  return {
    uid: `${oneLine(id)}@timebox.enough`,
    start,
    end: end > start ? end : null,
    stamp: wholeSecond(record.updatedAt),
    summary: say(text('menu.task', { task: oneLine(title) })),
    description: [
      ...(isOwn(record)
        ? [say(text(`export.outcome.${outcome.kind}`, {})), say(text('export.list.minutes', spans))]
        : [say(text('export.list.took', { took: spans.took }))]),
      ...marks.map((mark) => oneLine(mark)),
    ],
  }
}

import {
  durationMs,
  minutes,
  minutesNear,
  type DurationMs,
  type EpochMs,
  type LocalDay,
  type Minutes,
} from '../time.ts'
import type { Outcome, TimeboxRecord } from '../timebox/timebox.ts'
import { text, type Text } from '../views/text.ts'

/** Something that left the person's hands on a day. */
export interface Ship {
  readonly timeboxId: string
  readonly title: string
  readonly at: EpochMs
  readonly outcome: Exclude<Outcome['kind'], 'park'>
  /** a loop that was noticed on the way; else how long it took, beside what was planned when that was more */
  readonly caption: Text
}

/** What rests until another day. */
export interface Resting {
  readonly timeboxId: string
  readonly title: string
  readonly was: 'park' | 'draft'
  readonly at: EpochMs
  /** when a parked one comes back */
  readonly until?: EpochMs
}

const ofDay = (records: readonly TimeboxRecord[], day: LocalDay): readonly TimeboxRecord[] =>
  records
    .filter((record) => record.day === day && record.withdrawnAt === undefined)
    .toSorted((a, b) => a.endedAt - b.endedAt)

/** What left the person's hands on a day, in the order it did. */
export const shipsOf = (records: readonly TimeboxRecord[], day: LocalDay): readonly Ship[] =>
  ofDay(records, day).flatMap(({ id, title, endedAt, outcome, took, plannedCap, loops }) =>
    outcome.kind === 'park'
      ? []
      : [
          {
            timeboxId: id,
            title,
            at: endedAt,
            outcome: outcome.kind,
            caption: loopOf(loops) ?? captionOf(whole(took), whole(plannedCap)),
          },
        ],
  )

/** Whole minutes of what is over; the shortest is one. */
const whole = (span: DurationMs): Minutes => minutesNear(durationMs(Math.max(span, SHORTEST)))
const SHORTEST = minutes(1)

/** When a loop was noticed, the last of them; one that was said to be none is not mentioned. */
const loopOf = (loops: TimeboxRecord['loops']): Text | undefined => {
  const last = loops.findLast(({ said }) => said !== 'notALoop')
  return last === undefined ? undefined : text('reflection.ships.loopAt', { at: { clock: last.at } })
}

/** More than planned is no debt, and is not compared. */
const captionOf = (took: Minutes, planned: Minutes): Text => {
  if (took === planned) return text('reflection.ships.asPlanned', { count: planned })
  return took < planned
    ? text('reflection.ships.ofPlanned', { took, count: planned })
    : text('reflection.ships.took', { count: took })
}

/**
 * What was parked or shared as a draft on a day and not gone on with since.
 * @param open the id of the timebox that the open one carries on, if there is one
 */
export const restingOf = (
  records: readonly TimeboxRecord[],
  day: LocalDay,
  open: string | undefined,
): readonly Resting[] => {
  const goneOnWith = new Set([open, ...records.map(({ continues }) => continues)])
  return ofDay(records, day).flatMap(({ id, title, endedAt, outcome }): readonly Resting[] => {
    if (goneOnWith.has(id)) return []
    if (outcome.kind === 'draft') return [{ timeboxId: id, title, was: 'draft', at: endedAt }]
    if (outcome.kind !== 'park') return []
    const { until } = outcome
    return [{ timeboxId: id, title, was: 'park', at: endedAt, ...(until === undefined ? {} : { until }) }]
  })
}

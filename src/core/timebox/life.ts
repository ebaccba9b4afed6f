import type { Expectation } from '../experiments/handle-experiment.ts'
import type { At } from '../state.ts'
import {
  between,
  durationMs,
  localDay,
  minutes,
  momentOf,
  shifted,
  type DurationMs,
  type Instant,
  type Moment,
} from '../time.ts'
import { leftAt, spansAt, workedAt } from './measure.ts'
import type { Kind } from './kind.ts'
import {
  NO_SPANS,
  type In,
  type Outcome,
  type Phase,
  type Timebox,
  type TimeboxRecord,
  type WatchedPath,
} from './timebox.ts'

/** What a timebox is started with. */
export interface Plan {
  readonly title: string
  readonly kind: Kind
  readonly project?: string | undefined
  readonly cap: DurationMs
  readonly marks: readonly string[]
  readonly ifThen?: string | undefined
  readonly continues?: string | undefined
  readonly watched?: WatchedPath | undefined
  readonly experiment?: Expectation | undefined
}

/** The word before the cap comes this long before it. */
export const WORD_BEFORE = minutes(5)

/** Go on from a moment with so much left; with nothing left it rests. */
export const going = (left: DurationMs, from: Moment): Phase =>
  left > 0
    ? { name: 'running', since: from, deadline: shifted(from, left), told: left <= WORD_BEFORE }
    : { name: 'resting', since: from }

/** A new timebox, running from now. */
export const begin = (plan: Plan, at: At): Timebox => ({
  id: at.freshId,
  continues: plan.continues,
  title: plan.title,
  kind: plan.kind,
  project: plan.project === '' ? undefined : plan.project,
  plannedCap: plan.cap,
  cap: plan.cap,
  marks: [...plan.marks],
  ifThen: plan.ifThen === '' ? undefined : plan.ifThen,
  startedAt: at.now.wall,
  startZone: at.zone,
  extensions: [],
  goalposts: [],
  breaks: [],
  spans: NO_SPANS,
  loops: [],
  watched: plan.watched,
  looks: [],
  worked: durationMs(0),
  asked: null,
  phase: going(plan.cap, momentOf(at.now)),
})

/** What was measured up to now, in the timebox itself; the next phase begins behind it. */
const settled = (timebox: Timebox, now: Moment): Timebox => ({
  ...timebox,
  worked: workedAt(timebox, now),
  spans: spansAt(timebox, now),
})

/** Stand still; what is left waits. */
export const pause = (timebox: Timebox, now: Instant): Timebox => ({
  ...settled(timebox, now),
  phase: { name: 'paused', since: momentOf(now), left: leftAt(timebox, now), told: false },
})

/** Go on after a pause, which is kept as a break. */
export const resume = (timebox: In<'paused'>, now: Instant): Timebox => ({
  ...settled(timebox, now),
  breaks: [...timebox.breaks, { from: timebox.phase.since.wall, to: now.wall, was: 'pause' }],
  phase: going(timebox.phase.left, momentOf(now)),
})

/** The cap is reached: rest, since the deadline and not since somebody looked. What was asked and not said stays left out. */
export const reachCap = (timebox: In<'running'>): Timebox => ({
  ...settled(timebox, timebox.phase.deadline),
  asked: null,
  phase: { name: 'resting', since: timebox.phase.deadline },
})

/** A bit more time: from now when resting, behind what is left otherwise. The only way in which a cap grows. */
export const extend = (timebox: Timebox, length: DurationMs, reason: string, now: Instant): Timebox => {
  const { phase } = timebox
  const left = durationMs(leftAt(timebox, now) + length)
  const longer: Timebox = {
    ...timebox,
    cap: durationMs(timebox.cap + length),
    extensions: [...timebox.extensions, { at: now.wall, length, reason }],
  }
  switch (phase.name) {
    case 'running':
      return { ...longer, phase: { ...phase, deadline: shifted(phase.deadline, length) } }
    case 'resting':
      return { ...settled(longer, now), phase: going(left, momentOf(now)) }
    case 'paused':
    case 'away':
      return { ...longer, phase: { ...phase, left } }
  }
}

/** What history keeps of a timebox that ends now. */
export const end = (timebox: Timebox, outcome: Outcome, at: At, dayStart: DurationMs): TimeboxRecord => {
  const { phase, worked: _worked, asked: _asked, budgetTold: _told, ...kept } = timebox
  return {
    ...kept,
    breaks: [...timebox.breaks, ...openBreak(phase, at.now)],
    spans: spansAt(timebox, at.now),
    took: workedAt(timebox, at.now),
    endedAt: at.now.wall,
    endZone: at.zone,
    day: localDay(at.now.wall, at.zone, dayStart),
    outcome,
    updatedAt: at.now.wall,
  }
}

const openBreak = (phase: Phase, now: Instant): Timebox['breaks'] => {
  if (phase.name !== 'paused' && phase.name !== 'away') return []
  return [{ from: phase.since.wall, to: now.wall, was: phase.name === 'paused' ? 'pause' : 'away' }]
}

/** Take a ship back: the timebox as it was, the time since then a pause. Without anything left it rests. */
export const carryOn = (record: TimeboxRecord, left: DurationMs, now: Instant): Timebox => {
  const {
    took,
    endedAt,
    endZone: _zone,
    day: _day,
    outcome: _outcome,
    updatedAt: _updated,
    withdrawnAt: _old,
    ...kept
  } = record
  return {
    ...kept,
    breaks: [...record.breaks, { from: endedAt, to: now.wall, was: 'pause' }],
    spans: { ...record.spans, paused: durationMs(record.spans.paused + between(endedAt, now.wall)) },
    carriedOnAt: now.wall,
    worked: took,
    asked: null,
    phase: going(left, momentOf(now)),
  }
}

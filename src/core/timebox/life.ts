import type { At } from '../state.ts'
import { between, bootMs, durationMs, epochMs, localDay, type DurationMs, type EpochMs, type Instant } from '../time.ts'
import { deadlineIn, leftAt, workedAt } from './measure.ts'
import type { Kind, Outcome, Timebox, TimeboxRecord } from './timebox.ts'

/** What a timebox is started with. */
export interface Plan {
  readonly title: string
  readonly kind: Kind
  readonly cap: DurationMs
  readonly marks: readonly string[]
  readonly ifThen?: string | undefined
  readonly continues?: string | undefined
}

/** A new timebox, running from now. */
export const begin = (plan: Plan, at: At): Timebox => ({
  id: at.freshId,
  continues: plan.continues,
  title: plan.title,
  kind: plan.kind,
  plannedCap: plan.cap,
  cap: plan.cap,
  marks: [...plan.marks],
  ifThen: plan.ifThen === '' ? undefined : plan.ifThen,
  startedAt: at.now.wall,
  startZone: at.zone,
  extensions: [],
  goalposts: [],
  breaks: [],
  looks: [],
  worked: durationMs(0),
  phase: { name: 'running', since: at.now, deadline: deadlineIn(plan.cap, at.now) },
})

/** Stand still; what is left waits. */
export const pause = (timebox: Timebox, now: Instant): Timebox => ({
  ...timebox,
  worked: workedAt(timebox, now),
  phase: { name: 'paused', since: now.wall, left: leftAt(timebox, now) },
})

/** Go on after a pause, which is kept as a break. */
export const resume = (timebox: Timebox, since: EpochMs, left: DurationMs, now: Instant): Timebox => ({
  ...timebox,
  breaks: [...timebox.breaks, { from: since, to: now.wall }],
  phase: { name: 'running', since: now, deadline: deadlineIn(left, now) },
})

/** The cap is reached: rest, since the deadline and not since somebody looked. */
export const reachCap = (timebox: Timebox, now: Instant): Timebox => {
  const late = timebox.phase.name === 'running' ? durationMs(now.boot - timebox.phase.deadline.boot) : 0
  return {
    ...timebox,
    worked: workedAt(timebox, now),
    phase: { name: 'resting', since: epochMs(now.wall - late) },
  }
}

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
      return {
        ...longer,
        phase: {
          ...phase,
          deadline: { wall: epochMs(phase.deadline.wall + length), boot: bootMs(phase.deadline.boot + length) },
        },
      }
    case 'resting':
      return { ...longer, phase: { name: 'running', since: now, deadline: deadlineIn(left, now) } }
    case 'paused':
    case 'away':
      return { ...longer, phase: { ...phase, left } }
  }
}

/** What history keeps of a timebox that ends now. */
export const end = (timebox: Timebox, outcome: Outcome, at: At, dayStart: DurationMs): TimeboxRecord => {
  const { phase, worked: _worked, ...kept } = timebox
  const openBreak =
    phase.name === 'paused'
      ? [{ from: phase.since, to: at.now.wall }]
      : phase.name === 'away'
        ? [{ from: phase.from, to: phase.to }]
        : []
  return {
    ...kept,
    breaks: [...timebox.breaks, ...openBreak],
    took: workedAt(timebox, at.now),
    endedAt: at.now.wall,
    endZone: at.zone,
    day: localDay(at.now.wall, at.zone, dayStart),
    outcome,
    updatedAt: at.now.wall,
  }
}

/** Take a ship back: the timebox as it was, the time since then a break. Without anything left it rests. */
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
    breaks: [...record.breaks, { from: endedAt, to: now.wall }],
    carriedOnAt: now.wall,
    worked: took,
    phase:
      left > 0
        ? { name: 'running', since: now, deadline: deadlineIn(left, now) }
        : { name: 'resting', since: now.wall },
  }
}

/** The answer about the time away: counted up to the cap, or left out as a break. */
export const answerAway = (timebox: Timebox, count: boolean, now: Instant): Timebox => {
  const { phase } = timebox
  if (phase.name !== 'away') return timebox
  const counted = count ? Math.min(between(phase.from, phase.to), phase.left) : 0
  const left = durationMs(phase.left - counted)
  return {
    ...timebox,
    worked: durationMs(timebox.worked + counted),
    breaks: count ? timebox.breaks : [...timebox.breaks, { from: phase.from, to: phase.to }],
    phase:
      left > 0
        ? { name: 'running', since: now, deadline: deadlineIn(left, now) }
        : { name: 'resting', since: now.wall },
  }
}

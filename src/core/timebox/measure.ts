import { durationMs, since, type DurationMs, type Moment } from '../time.ts'
import type { Spans, Timebox } from './timebox.ts'

/**
 * Work measured so far, the running stretch included. Stretches lie between moments of the boot clock; sleep ends one
 * and begins another, so it is not work unless somebody said so. A stretch never counts beyond the cap.
 */
export const workedAt = ({ worked, phase }: Timebox, now: Moment): DurationMs =>
  phase.name === 'running'
    ? durationMs(worked + Math.min(since(phase.since, now), since(phase.since, phase.deadline)))
    : worked

/** Time since the start that was not counted as work, the current phase included. */
export const spansAt = ({ spans, phase }: Timebox, now: Moment): Spans => {
  switch (phase.name) {
    case 'running':
      return spans
    case 'paused':
      return { ...spans, paused: durationMs(spans.paused + since(phase.since, now)) }
    case 'away':
      return { ...spans, away: durationMs(spans.away + since(phase.since, now)) }
    case 'resting':
      return { ...spans, rested: durationMs(spans.rested + since(phase.since, now)) }
  }
}

/** What is left of the cap: 0 when resting, standing still when paused or away. */
export const leftAt = ({ phase }: Timebox, now: Moment): DurationMs => {
  switch (phase.name) {
    case 'running':
      return since(now, phase.deadline)
    case 'paused':
    case 'away':
      return phase.left
    case 'resting':
      return durationMs(0)
  }
}

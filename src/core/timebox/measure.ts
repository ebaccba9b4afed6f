import { bootMs, durationMs, epochMs, type DurationMs, type Instant } from '../time.ts'
import type { Deadline, Timebox } from './timebox.ts'

/**
 * Work measured so far, the running stretch included. It is taken from the monotonic clock, so sleep is not work, and
 * it never exceeds what the cap still allowed when the stretch began.
 */
export const workedAt = (timebox: Timebox, now: Instant): DurationMs => {
  const { phase } = timebox
  if (phase.name !== 'running') return timebox.worked
  const allowed = durationMs(phase.deadline.boot - phase.since.boot)
  const stretch = durationMs(now.mono - phase.since.mono)
  return durationMs(timebox.worked + (stretch + CLOCK_STEP_MS >= allowed ? allowed : stretch))
}

/** Time since boot moves in steps of 10 ms (Linux): a stretch that ends at the deadline may look that much shorter. */
const CLOCK_STEP_MS = 20

/** What is left of the cap: 0 when resting, standing still when paused or away. */
export const leftAt = (timebox: Timebox, now: Instant): DurationMs => {
  const { phase } = timebox
  switch (phase.name) {
    case 'running':
      return durationMs(phase.deadline.boot - now.boot)
    case 'paused':
    case 'away':
      return phase.left
    case 'resting':
      return durationMs(0)
  }
}

/** The deadline a span from now, on both clocks. */
export const deadlineIn = (span: DurationMs, now: Instant): Deadline => ({
  wall: epochMs(now.wall + span),
  boot: bootMs(now.boot + span),
})

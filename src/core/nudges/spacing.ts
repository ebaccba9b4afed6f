import type { At, State } from '../state.ts'
import { bootMs, minutes, type BootMs } from '../time.ts'
import { quietUntil } from './quiet.ts'

/** Nothing else speaks in these minutes before a cap. */
const BEFORE_CAP = minutes(5)

/** Something spoke to the person: the others keep their distance from it. */
export const nudged = (state: State, at: At): State => ({ ...state, lastNudge: at.now.boot })

/**
 * When the next nudge may be given that is no appointment: after the gap to the last one, outside of quiet and not in
 * the minutes before a cap. The word before the cap, the cap and the end of an extension are appointments and don't ask.
 * @returns null: not before the person says that the meeting is over
 */
export const nudgeFrom = (state: State, at: At): BootMs | null => {
  const { lastNudge, settings, timebox } = state
  const quiet = quietUntil(state, at)
  if (quiet === 'open') return null
  const from = Math.max(at.now.boot, quiet ?? 0, lastNudge === null ? 0 : lastNudge + settings.nudgeGap)
  if (timebox?.phase.name !== 'running') return bootMs(from)
  const { boot: cap } = timebox.phase.deadline
  return bootMs(from > cap - BEFORE_CAP && from <= cap ? cap + settings.nudgeGap : from)
}

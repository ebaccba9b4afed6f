import type { Nudge } from '../nudges/waiting.ts'
import { hasWorkHours, workEndsOn } from '../boundaries/work-hours.ts'
import type { Settings } from '../settings.ts'
import type { At, State } from '../state.ts'
import {
  daysAfter,
  momentOn,
  between,
  localDay,
  minutes,
  onWall,
  type DurationMs,
  type EpochMs,
  type LocalDay,
} from '../time.ts'
import { text } from '../views/text.ts'

/** So long after its time the evening may still be offered. Later it would be a remark about an evening gone by. */
const STILL_EVENING = minutes(3 * 60)

/** What decides whether a day is invited to end. */
type Inviting = Pick<State, 'timebox' | 'settings' | 'evening' | 'offeredOn'>

/**
 * The one invitation of a day: at the end of that day's work hours, or at the chosen time. It comes when the day ends, not
 * while a timebox is open that has not reached its cap, and not after its evening was opened. It knows nothing of other
 * days: "Not tonight" and a missed evening leave no trace in when it comes or what it says.
 */
export const eveningNudge = ({ timebox, settings, evening, offeredOn }: Inviting, at: At): readonly Nudge[] => {
  const busy = evening !== null || (timebox !== null && timebox.phase.name !== 'resting')
  const ends = busy ? null : dayEnds(settings, at)
  if (ends === null) return []
  const day = localDay(at.now.wall, at.zone, settings.dayStart)
  if (offeredOn === day) return []
  if (between(ends, at.now.wall) >= STILL_EVENING) return []
  return [
    {
      due: onWall(ends, at.now).boot,
      line: text('reflection.invite.line', {}),
      alone: INVITATION,
      told: (told) => ({ ...told, offeredOn: day }),
    },
  ]
}

const INVITATION: Nudge['alone'] = {
  type: 'notify',
  moment: 'dayEnds',
  title: text('reflection.invite.title', {}),
  body: text('reflection.invite.body', {}),
  actions: [
    { text: text('reflection.invite.reflect', {}), command: { type: 'openEvening' } },
    { text: text('reflection.invite.notTonight', {}), command: { type: 'notTonight' } },
  ],
  click: { type: 'openEvening' },
}

/** When today ends: with its work hours where there are any, else at the chosen time of the evening. */
export const dayEnds = (settings: Settings, { now, zone }: At): EpochMs | null => {
  if (!settings.offerEvening) return null
  const day = localDay(now.wall, zone, settings.dayStart)
  return hasWorkHours(settings)
    ? workEndsOn(settings, day, zone)
    : momentOfDay(day, settings.eveningAt, zone, settings.dayStart)
}

/** The moment of a time of day in a lived day: times before the day start are those of the night after. */
export const momentOfDay = (day: LocalDay, time: DurationMs, zone: string, dayStart: DurationMs): EpochMs =>
  momentOn(time < dayStart ? daysAfter(day, 1) : day, time, zone)

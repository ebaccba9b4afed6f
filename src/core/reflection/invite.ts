import { Temporal } from 'temporal-polyfill'
import { hasWorkHours, workEndsOn } from '../boundaries/work-hours.ts'
import type { Settings } from '../settings.ts'
import type { At, State } from '../state.ts'
import {
  between,
  epochMs,
  localDay,
  minutes,
  onWall,
  zoned,
  type BootMs,
  type DurationMs,
  type EpochMs,
  type LocalDay,
} from '../time.ts'
import { text, type Text } from '../views/text.ts'

/** So long after its time the evening may still be offered. Later it would be a remark about an evening gone by. */
const STILL_EVENING = minutes(3 * 60)

/** The invitation to the evening: all of a nudge but its commands. */
export interface Invitation {
  readonly day: LocalDay
  readonly due: BootMs
  readonly title: Text
  readonly body: Text
  /** among others, in a summary */
  readonly line: Text
}

export interface Evenings {
  /**
   * When today is invited to end: where its work hours end, or at the chosen time. Null: no invitation, because it is
   * switched off or the day has no work hours.
   */
  readonly ends: EpochMs | null
  /** the last day that was invited to end or had its evening opened, by a person or from the invitation */
  readonly offeredOn: LocalDay | null
}

/**
 * The one invitation of a day. It comes when the day ends, not while a timebox is open that has not reached its cap, and
 * not after its evening was opened. It knows nothing of other days: "Not tonight" and a missed evening leave no trace in
 * when it comes or what it says.
 */
export const invitationOf = (
  { timebox, settings }: Pick<State, 'timebox' | 'settings'>,
  { ends, offeredOn }: Evenings,
  at: At,
): Invitation | null => {
  if (ends === null || (timebox !== null && timebox.phase.name !== 'resting')) return null
  const day = localDay(at.now.wall, at.zone, settings.dayStart)
  if (offeredOn === day) return null
  if (between(ends, at.now.wall) >= STILL_EVENING) return null
  return {
    day,
    due: onWall(ends, at.now).boot,
    title: text('reflection.invite.title', {}),
    body: text('reflection.invite.body', {}),
    line: text('reflection.invite.line', {}),
  }
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
export const momentOfDay = (day: LocalDay, time: DurationMs, zone: string, dayStart: DurationMs): EpochMs => {
  const date = Temporal.PlainDate.from(day).add({ days: time < dayStart ? 1 : 0 })
  const plainTime = Temporal.PlainTime.from('00:00').add({ milliseconds: time })
  const { timeZoneId } = zoned(epochMs(0), zone)
  return epochMs(date.toZonedDateTime({ timeZone: timeZoneId, plainTime }).epochMilliseconds)
}

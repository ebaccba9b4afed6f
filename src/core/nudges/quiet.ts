import { Temporal } from 'temporal-polyfill'
import type { At, State } from '../state.ts'
import { bootMs, epochMs, minutes, onWall, zoned, type BootMs } from '../time.ts'

/**
 * When the quiet ends: a moment of the boot clock, or `open` when the person says so; null when it is not quiet.
 * It is quiet in a meeting, until it is over or said to be, and in the quiet hours of the settings.
 */
export const quietUntil = (state: State, at: At): BootMs | 'open' | null => {
  const meeting = meetingUntil(state, at)
  const hours = hoursUntil(state, at)
  if (meeting === 'open' || hours === null) return meeting
  return meeting === null ? hours : bootMs(Math.max(meeting, hours))
}

const meetingUntil = ({ meeting }: State, { now }: At): BootMs | 'open' | null => {
  if (meeting === null) return null
  if (meeting.until === null) return 'open'
  return meeting.until.boot > now.boot ? meeting.until.boot : null
}

/** Quiet hours are times of day where the person is now. They may pass midnight; equal times are none. */
const hoursUntil = ({ settings }: State, { now, zone }: At): BootMs | null => {
  const { on, from, to } = settings.quietHours
  if (!on || from === to) return null
  const here = zoned(now.wall, zone)
  const time = here.toPlainTime().since(Temporal.PlainTime.from('00:00')).total('milliseconds')
  const inside = from < to ? time >= from && time < to : time >= from || time < to
  if (!inside) return null
  const day = here.toPlainDate().add({ days: time < to ? 0 : 1 })
  const ends = day.toZonedDateTime({
    timeZone: here.timeZoneId,
    plainTime: Temporal.PlainTime.from('00:00').add({ milliseconds: to }),
  })
  return onWall(epochMs(ends.epochMilliseconds), now).boot
}

/** A meeting whose time is over is over. */
export const settleMeeting = (state: State, { now }: At): State =>
  state.meeting !== null && state.meeting.until !== null && now.boot >= state.meeting.until.boot
    ? { ...state, meeting: null }
    : state

/** Lengths of a meeting that the tray offers. */
export const MEETINGS = [minutes(30), minutes(60)] as const

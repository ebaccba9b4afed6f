import type { At, State } from '../state.ts'
import { daysAfter, momentOn, epochMs, localDay, minutes, type EpochMs } from '../time.ts'
import { joyAround, joyAt, joyKey } from './joy-time.ts'
import { afterHours, hoursChange, type AfterHours } from './work-hours.ts'

/** The day start of the calendar. */
const MIDNIGHT = minutes(0)

/** What a start runs into now. A start inside asks once, and never twice about the same evening or the same joy time. */
export type Boundary =
  | ({ readonly name: 'afterHours' } & AfterHours)
  | {
      readonly name: 'joy'
      readonly activity: string
      readonly ends: EpochMs
      /** when it could be started instead */
      readonly until: EpochMs
    }

/** The question that a start has to answer first; null when there is none, or it was answered. Joy time comes first. */
export const boundaryAt = (state: State, { now: { wall }, zone }: Pick<At, 'now' | 'zone'>): Boundary | null => {
  const { settings, waitAskedOn, joyAsked } = state
  const over = settings.askAfterHours ? afterHours(settings, wall, zone) : null
  const joy = joyAt(settings.joyTime, wall, zone)
  if (joy !== null && joyAsked !== joyKey(joy)) {
    const later = afterHours(settings, joy.to, zone)
    return { name: 'joy', activity: joy.block.name, ends: joy.to, until: later === null ? joy.to : later.until }
  }
  const day = localDay(wall, zone, settings.dayStart)
  return over === null || waitAskedOn === day ? null : { name: 'afterHours', ...over }
}

/** Whatever a start runs into now was asked about: it is not asked again. */
export const answered = (state: State, { now: { wall }, zone }: At): State => {
  const { settings } = state
  const joy = joyAt(settings.joyTime, wall, zone)
  const over = settings.askAfterHours ? afterHours(settings, wall, zone) : null
  return {
    ...state,
    joyAsked: joy === null ? state.joyAsked : joyKey(joy),
    waitAskedOn: over === null ? state.waitAskedOn : localDay(wall, zone, settings.dayStart),
  }
}

/** When the question can next be another one; null while neither work hours nor joy time are set. */
export const boundaryChange = ({ settings }: State, { now: { wall }, zone }: At): EpochMs | null => {
  const hours = settings.askAfterHours ? hoursChange(settings, wall, zone) : null
  const joy = joyAround(settings.joyTime, wall, zone).flatMap(({ from, to }) => [from, to])
  const midnight = settings.joyTime.length === 0 ? [] : [nextMidnight(wall, zone)]
  const moments = [...(hours === null ? [] : [hours]), ...joy, ...midnight].filter((moment) => moment > wall)
  return moments.length === 0 ? null : epochMs(Math.min(...moments))
}

const nextMidnight = (wall: EpochMs, zone: string): EpochMs =>
  momentOn(daysAfter(localDay(wall, zone, MIDNIGHT), 1), MIDNIGHT, zone)

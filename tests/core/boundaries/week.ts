import { Temporal } from 'temporal-polyfill'
import { NO_WORK_HOURS, type WorkHours } from '@core/boundaries/work-hours.ts'
import { bootMs, epochMs, minutes, type EpochMs } from '@core/time.ts'
import { World } from '../support/world.ts'

const OFFICE = { on: true, from: minutes(9 * 60), to: minutes(17 * 60 + 30) }
/** Monday to Friday, 9:00 to 17:30. */
export const OFFICE_HOURS: WorkHours = {
  ...NO_WORK_HOURS,
  monday: OFFICE,
  tuesday: OFFICE,
  wednesday: OFFICE,
  thursday: OFFICE,
  friday: OFFICE,
}

/** A moment by the clock in Berlin. */
export const at = (local: string): EpochMs =>
  epochMs(Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds)

/** A world at a time in Berlin, in which nothing was said yet. */
export const worldAt = (local: string): World => {
  const world = new World()
  world.now = { ...world.now, wall: at(local), boot: bootMs(1_000_000) }
  world.signal({ type: 'started', lastAlive: null })
  return world
}

import { Temporal } from 'temporal-polyfill'
import { componentsOf, unescaped, type Component, type Property } from '../boundaries/ical-lines.ts'
import { epochMs, type EpochMs } from '../time.ts'
import { stretch, titleOf } from './bounds.ts'
import { collecting, type Found, type Reading, type ReadIn, type Why } from './found.ts'
import { areParts, compactUtc } from './utc.ts'

const LOCAL = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/u
const DURATION = /^\+?P(?:\d+W|(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/u

const propertyOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((property) => property.name === name)

/** A moment of the file; null where it is none. A zone that is not known here is taken for the person's. */
const momentOf = ({ parameters, value }: Property, zone: string): EpochMs | null => {
  const written = value.trim()
  if (written.endsWith('Z')) return compactUtc(written)
  const [, ...digits] = LOCAL.exec(written) ?? []
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = digits.map(Number)
  if (!areParts([year, month, day, hour, minute, second])) return null
  const time = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second })
  try {
    return epochMs(time.toZonedDateTime(parameters.get('TZID') ?? zone).epochMilliseconds)
  } catch {
    return epochMs(time.toZonedDateTime(zone).epochMilliseconds)
  }
}

const endOf = (event: Component, from: EpochMs, zone: string): EpochMs | Why => {
  const end = propertyOf(event, 'DTEND')
  if (end !== undefined) return momentOf(end, zone) ?? 'notRead'
  const written = propertyOf(event, 'DURATION')?.value.trim()
  if (written === undefined) return 'noEnd'
  if (!DURATION.test(written)) return 'notRead'
  try {
    const length = Temporal.Duration.from(written).total({ unit: 'milliseconds', relativeTo: '1970-01-01T00:00[UTC]' })
    return epochMs(from + length)
  } catch {
    return 'notRead'
  }
}

/** RFC 5545, 3.3.4: a date has no time. */
const isDay = ({ parameters, value }: Property): boolean =>
  parameters.get('VALUE')?.toUpperCase() === 'DATE' || /^\d{8}$/u.test(value.trim())

const foundOf = (event: Component, { zone, now }: Reading): Found | Why => {
  if (propertyOf(event, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return 'cancelled'
  if (propertyOf(event, 'RRULE') !== undefined || propertyOf(event, 'RDATE') !== undefined) return 'repeats'
  const start = propertyOf(event, 'DTSTART')
  if (start === undefined) return 'noTimes'
  if (isDay(start)) return 'allDay'
  const from = momentOf(start, zone)
  if (from === null) return 'notRead'
  const to = endOf(event, from, zone)
  if (typeof to === 'string') return to
  const when = stretch(from, to, now)
  if (typeof when === 'string') return when
  const title = titleOf(unescaped(propertyOf(event, 'SUMMARY')?.value ?? ''))
  return { key: `${propertyOf(event, 'UID')?.value ?? title}|${from}`, title, project: '', tags: [], when }
}

/** Appointments that are over, out of an iCalendar file (RFC 5545); null when it is none. */
export const readCalendarPast = (text: string, reading: Reading): ReadIn | null => {
  const events = componentsOf(text)?.filter(({ name }) => name === 'VEVENT')
  if (events === undefined) return null
  const { take, done } = collecting()
  events.forEach((event, index) => take(index + 1, foundOf(event, reading)))
  return done('calendar')
}

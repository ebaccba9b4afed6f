import { ICalCalendar, ICalEventTransparency } from 'ical-generator'
import type { CalendarEntry } from '@core/export/calendar.ts'

const BEGIN = 'BEGIN:VEVENT'
const END = 'END:VCALENDAR'

/** A calendar of such entries, as text (RFC 5545): escaped, folded, lines ended by CR LF, times in UTC. */
const calendarOf = (entries: readonly CalendarEntry[]): string => {
  const calendar = new ICalCalendar({ prodId: '//enough//timeboxes//EN' })
  for (const { uid, start, end, stamp, summary, description } of entries) {
    calendar.createEvent({
      id: uid,
      start: new Date(start),
      end: end === null ? null : new Date(end),
      stamp: new Date(stamp),
      summary,
      description: description.join('\n'),
      // What is over takes up nobody's time.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

/** What stands before and after all entries. */
export const icsAround = (): readonly [before: string, after: string] => {
  const empty = calendarOf([])
  return [empty.slice(0, empty.lastIndexOf(END)), `${END}\r\n`]
}

/** Some entries, to stand between the two; so that a long history is written piece by piece. */
export const icsEntries = (entries: readonly CalendarEntry[]): string => {
  const whole = calendarOf(entries)
  return entries.length === 0 ? '' : whole.slice(whole.indexOf(BEGIN), whole.lastIndexOf(END))
}

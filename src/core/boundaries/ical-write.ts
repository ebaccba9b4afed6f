import { zoned, type EpochMs } from '../time.ts'
import { escaped, folded } from './ical-lines.ts'
import { shiftedTime, type JoyBlock } from './joy-time.ts'

/**
 * Joy time as an iCalendar file (RFC 5545). Times are floating, so that seven is seven wherever it is read.
 * @param now for the stamp that the format asks for
 */
export const writeCalendar = (blocks: readonly JoyBlock[], now: EpochMs): string =>
  folded([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Enough//Joy time//EN',
    'CALSCALE:GREGORIAN',
    ...blocks.flatMap((block) => eventOf(block, now)),
    'END:VCALENDAR',
  ])

const eventOf = (block: JoyBlock, now: EpochMs): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${block.id}@enough`,
  `DTSTAMP:${compact(zoned(now, 'UTC').toPlainDateTime().toString({ smallestUnit: 'second' }))}Z`,
  `SUMMARY:${escaped(block.name)}`,
  `DTSTART:${timeOf(block)}`,
  `DTEND:${timeOf(shiftedTime(block, block.length))}`,
  // An end of the same kind as the beginning, as the format wants it.
  ...(block.rule === '' ? [] : [`RRULE:${block.rule.replace(/UNTIL=\d{8}(?!T)/iu, '$&T235959')}`]),
  ...(block.except.length === 0
    ? []
    : [`EXDATE:${block.except.map((day) => timeOf({ day, at: block.at })).join(',')}`]),
  'END:VEVENT',
]

const compact = (text: string): string => text.replaceAll(/[-:]/gu, '')

const timeOf = ({ day, at }: Pick<JoyBlock, 'day' | 'at'>): string => {
  const minutes = Math.floor(at / 60_000)
  const two = (count: number): string => String(count).padStart(2, '0')
  return `${compact(day)}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`
}

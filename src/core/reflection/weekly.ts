import { Temporal } from 'temporal-polyfill'
import type { LocalDay } from '../time.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { text, type Text } from '../views/text.ts'

/** Days of the week in the order of ISO 8601, Monday first. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/**
 * Whether the page for the week is offered beside an evening: on its weekday, if wanted. It is offered on that day alone,
 * whether or not it was written before, and never made up for.
 */
export const weeklyOffered = (day: LocalDay, weekday: 'off' | (typeof WEEKDAYS)[number]): boolean =>
  WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] === weekday

/** The first and the last day of the week of a day, Monday to Sunday. */
export const weekOf = (day: LocalDay): { readonly from: string; readonly to: string } => {
  const date = Temporal.PlainDate.from(day)
  const monday = date.subtract({ days: date.dayOfWeek - 1 })
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() }
}

/** The sentence is about this many answered looks, no more and no fewer, so that no number grows. */
export const LOOKS = 10

/**
 * "Of ten looks, seven found nothing.": about the last ten answered looks up to a week's end, in the words of that week.
 * Never live: looks of the day that is still open are not among them. Null with fewer than ten, and for a week in which
 * none was answered, so that the same sentence is not said again.
 * @param records ended timeboxes of the weeks before, in any order; withdrawn ones are left out
 * @param today the day that is not closed yet
 */
export const looksSentence = (
  records: readonly TimeboxRecord[],
  week: { readonly from: string; readonly to: string },
  today: LocalDay,
): Text | null => {
  const answered = records
    .filter(({ withdrawnAt, day }) => withdrawnAt === undefined && day < today && day <= week.to)
    .flatMap(({ looks, day }) => looks.flatMap(({ at, found }) => (found === undefined ? [] : [{ at, found, day }])))
    .toSorted((a, b) => a.at - b.at)
    .slice(-LOOKS)
  const last = answered.at(-1)
  if (last === undefined || answered.length < LOOKS || last.day < week.from) return null
  return text('weekly.looks', { count: answered.filter(({ found }) => found === 'nothing').length })
}

import { Temporal } from 'temporal-polyfill'
import type { State } from '../state.ts'
import { localDay, localDaySchema, type DurationMs, type EpochMs, type LocalDay } from '../time.ts'

export const VIEWS = ['week', 'month', 'year', 'all'] as const
export type View = (typeof VIEWS)[number]

/** Closed days that are looked at, both ends among them. */
export interface Period {
  readonly view: View
  readonly from: LocalDay
  readonly to: LocalDay
}

const dayOf = (date: Temporal.PlainDate): LocalDay => localDaySchema.parse(date.toString())
const FIRST_DAY = localDaySchema.parse('0001-01-01')

/**
 * The last day that is closed. A day is over at the day start of the settings, or when its evening was closed; until then
 * nothing of it is shown, so that looking again shows the same.
 * @param closedEvening the last day whose evening was closed; null when none was
 */
export const lastClosedDay = (
  now: EpochMs,
  zone: string,
  dayStart: DurationMs,
  closedEvening: LocalDay | null,
): LocalDay => {
  const today = Temporal.PlainDate.from(localDay(now, zone, dayStart))
  const yesterday = dayOf(today.subtract({ days: 1 }))
  // Later than today only after a journey west: what was closed stays closed.
  return closedEvening !== null && closedEvening > yesterday ? closedEvening : yesterday
}

/** The day that goes on, and the last one that is closed. */
export const daysAt = (
  { settings, closedOn }: Pick<State, 'settings' | 'closedOn'>,
  now: EpochMs,
  zone: string,
): { readonly today: LocalDay; readonly closed: LocalDay } => ({
  today: localDay(now, zone, settings.dayStart),
  closed: lastClosedDay(now, zone, settings.dayStart, closedOn),
})

/**
 * The week (Monday to Sunday), month or year around a day, or everything; never beyond the last closed day.
 * A period that lies ahead is empty: `to` is before `from`.
 */
export const periodOf = (view: View, around: LocalDay, closed: LocalDay): Period => {
  const date = Temporal.PlainDate.from(around)
  const [from, to] = edgesOf(view, date)
  const until = dayOf(to)
  return { view, from: view === 'all' ? FIRST_DAY : dayOf(from), to: view === 'all' || until > closed ? closed : until }
}

const edgesOf = (view: View, date: Temporal.PlainDate): readonly [Temporal.PlainDate, Temporal.PlainDate] => {
  switch (view) {
    case 'week': {
      const monday = date.subtract({ days: date.dayOfWeek - 1 })
      return [monday, monday.add({ days: 6 })]
    }
    case 'month':
      return [date.with({ day: 1 }), date.with({ day: date.daysInMonth })]
    case 'year':
      return [date.with({ month: 1, day: 1 }), date.with({ month: 12, day: 31 })]
    case 'all':
      return [date, date]
  }
}

/** Whether a day lies in a period. */
export const isIn = ({ from, to }: Period, day: LocalDay): boolean => day >= from && day <= to

/** The months, `2026-05`, that a week or a month lies in, oldest first: what has to be read for single timeboxes. */
export const monthsOf = ({ from, to }: Period): readonly string[] => {
  const months: string[] = []
  for (let month = Temporal.PlainYearMonth.from(from); month.toString() <= to; month = month.add({ months: 1 })) {
    months.push(month.toString())
  }
  return months
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: LocalDay): number => Temporal.PlainDate.from(day).dayOfWeek

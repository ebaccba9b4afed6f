import { WEEKDAYS } from '@core/reflection/weekly.ts'
import type { SettingsView } from '@core/views/snapshot-type.ts'
import { useSnapshot } from '../../enough.tsx'
import type { Weekday } from '../../weekday-names.ts'

/** A locale that knows on which day its weeks begin: 1 is Monday. */
interface KnowsWeeks {
  readonly getWeekInfo: () => { readonly firstDay: number }
}

const knowsWeeks = (locale: object): locale is KnowsWeeks => 'getWeekInfo' in locale

/** Where weeks begin in a locale, as an index into `WEEKDAYS`; Monday where that isn't known. @param locale BCP 47 tag */
const firstDayIn = (locale: string): number => {
  const known: object = new Intl.Locale(locale)
  return knowsWeeks(known) ? known.getWeekInfo().firstDay - 1 : 0
}

/** All seven, from the one that a week begins with. @param locale the system's, whose week `locale` means */
export const weekdaysFrom = (
  weekStart: SettingsView['values']['weekStart'],
  locale = new Intl.DateTimeFormat().resolvedOptions().locale,
): readonly Weekday[] => {
  const first = weekStart === 'locale' ? firstDayIn(locale) : WEEKDAYS.indexOf(weekStart)
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)]
}

/** All seven, in the order of the person's week. */
export const useWeekdays = (): readonly Weekday[] => weekdaysFrom(useSnapshot().settings.values.weekStart)

import type { InsightsPage } from '@core/insights/page.ts'
import { isSame, holds } from './days.ts'
import type { Words } from '@shared/i18n.ts'
import type { Formats } from './formats.ts'

/** What stands first: the last closed day as a strip, the days of the period, or months. */
export type First = 'strip' | 'time' | 'months'

/** A past week and a month show their days; a year and everything show months. */
export const firstCardOf = ({ report: { period }, closed }: InsightsPage): First => {
  if (period.view === 'year' || period.view === 'all') return 'months'
  return period.view === 'week' && holds(period, closed) ? 'strip' : 'time'
}

/** The headline: whose time, and up to which day. */
export const headlineOf = ({ report: { period }, today, closed }: InsightsPage, words: Words): string => {
  const { view } = period
  if (!holds(period, closed)) return words(`insights.head.${view}`)
  return isSame(today, closed) ? words(`insights.headToday.${view}`) : words(`insights.headYesterday.${view}`)
}

/** The title of what stands first. */
export const titleOf = (
  first: First,
  { report: { strip, period }, today, closed }: InsightsPage,
  words: Words,
  formats: Formats,
): string => {
  if (first === 'months') return words('insights.months')
  if (first === 'time') return words(period.view === 'week' ? 'insights.time.week' : 'insights.time.month')
  const day = formats.weekday(strip.day, 'long')
  return isSame(today, closed) ? words('insights.strip.today', { day }) : words('insights.strip.yesterday', { day })
}

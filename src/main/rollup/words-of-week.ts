import { looksSentence } from '@core/reflection/weekly.ts'
import { daysAfter, isIn, monthsOf, type Period } from '@core/insights/period.ts'
import { weekShown } from '@core/insights/week-shown.ts'
import type { LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import type { Text } from '@core/views/text.ts'
import { weekWords } from '@core/week-words/week-words.ts'
import type { EveningsRead } from './evenings-read.ts'
import type { PageOfFiles } from './messages.ts'
import type { MonthsRead } from './months-read.ts'

/** For ten answered looks, no more months than these are read before the week's own. */
const MONTHS_BACK = 2

interface Days {
  readonly period: Period
  readonly closed: LocalDay
  readonly today: LocalDay
}

/** The week in words that a page shows: what is said of it, and of which week it is. */
export const wordsOfWeek = (
  { period, closed, today }: Days,
  months: MonthsRead,
  evenings: EveningsRead,
): PageOfFiles['words'] => {
  const shown = weekShown(period, closed, today)
  const week: Period = { view: 'week', from: shown.week, to: daysAfter(shown.week, 6) }
  const read = monthsOf(week).map((month) => months.at(month))
  const records = read.flatMap((month) => month.records.filter(({ day }) => isIn(week, day)))
  const experiments = read.flatMap((month) => month.experiments.filter(({ closing }) => isIn(week, closing.day)))
  const looks = looksIn(week, closed, records, months)
  const input = { week: shown.week, records, experiments, written: evenings.winsOf(week) }
  return { ...shown, sentences: weekWords(input, looks === null ? [] : [looks]) }
}

const isAnswered = ({ withdrawnAt, looks }: TimeboxRecord): boolean =>
  withdrawnAt === undefined && looks.some(({ found }) => found !== undefined)

/** "Of ten looks, seven found nothing.": earlier months are read only where the week has an answered look. */
const looksIn = (
  week: Period,
  closed: LocalDay,
  records: readonly TimeboxRecord[],
  months: MonthsRead,
): Text | null => {
  if (!records.some(isAnswered)) return null
  const before = monthsOf({ ...week, from: daysAfter(week.from, -31 * MONTHS_BACK) })
  const all = before.flatMap((month) => months.at(month).records)
  return looksSentence(all, week, daysAfter(closed, 1))
}

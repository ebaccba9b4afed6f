import { LOOKS, looksSentence } from '@core/reflection/weekly.ts'
import { isIn, monthsOf, type Period } from '@core/insights/period.ts'
import { weekShown } from '@core/insights/week-shown.ts'
import { daysAfter, type LocalDay } from '@core/time.ts'
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

/** The week in words that a page shows; null when it ends before history begins. @param reachesBefore whether that lies before a day */
export const wordsOfWeek = (
  { period, closed, today }: Days,
  months: MonthsRead,
  evenings: EveningsRead,
  reachesBefore: (day: LocalDay) => boolean,
): PageOfFiles['words'] => {
  const shown = weekShown(period, closed, today)
  const week: Period = { view: 'week', from: shown.week, to: daysAfter(shown.week, 6) }
  if (!reachesBefore(daysAfter(week.to, 1))) return null
  const read = monthsOf(week).map((month) => months.at(month))
  const records = read.flatMap((month) => month.records.filter(({ day }) => isIn(week, day)))
  const experiments = read.flatMap((month) => month.experiments.filter(({ closing }) => isIn(week, closing.day)))
  const looks = looksIn(week, closed, records, months)
  const input = { week: shown.week, records, experiments, written: evenings.winsOf(week) }
  return { ...shown, sentences: weekWords(input, looks === null ? [] : [looks]) }
}

const answeredIn = (records: readonly TimeboxRecord[]): number =>
  records.reduce(
    (sum, { withdrawnAt, looks }) =>
      sum + (withdrawnAt === undefined ? looks.filter(({ found }) => found !== undefined).length : 0),
    0,
  )

/** "Of ten looks, seven found nothing.": earlier months are read only where the week has an answered look, and until ten are there. */
const looksIn = (
  week: Period,
  closed: LocalDay,
  records: readonly TimeboxRecord[],
  months: MonthsRead,
): Text | null => {
  if (answeredIn(records) === 0) return null
  const upToWeek: TimeboxRecord[] = []
  const back = monthsOf({ ...week, from: daysAfter(week.from, -31 * MONTHS_BACK) }).toReversed()
  for (const month of back) {
    upToWeek.push(...months.at(month).records.filter(({ day }) => day <= week.to && day <= closed))
    if (answeredIn(upToWeek) >= LOOKS) break
  }
  return looksSentence(upToWeek, week, daysAfter(closed, 1))
}

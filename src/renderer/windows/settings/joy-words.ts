import { BY_DAYS, readRule } from '@core/boundaries/rule.ts'
import type { JoyBlock } from '@core/boundaries/joy-time.ts'
import { WEEKDAYS } from '@core/reflection/weekly.ts'
import type { Words } from '@shared/i18n.ts'
import type { Language } from '@shared/languages.ts'
import { minutesOf } from './spans.ts'
import { dateWords, listOf, rangeOf, shortDay, type Weekday } from '../../weekday-names.ts'

const DAY_MINUTES = 24 * 60

/** When joy time is: `Tue and Thu, 19:00–20:30`. @param week all weekdays, from the one that a week begins with */
export const joyWhen = (block: JoyBlock, words: Words, language: Language, week: readonly Weekday[]): string => {
  const clock = (minute: number): string => words('settings.boundaries.time', { time: { wall: minute % DAY_MINUTES } })
  const from = minutesOf(block.at)
  const hours = rangeOf(clock(from), clock(from + minutesOf(block.length)))
  return words('settings.joy.when', { days: daysOf(block, words, language, week), hours })
}

const daysOf = (
  { rule: written, day }: JoyBlock,
  words: Words,
  language: Language,
  week: readonly Weekday[],
): string => {
  const rule = written === '' ? null : readRule(written, day)
  if (rule === null) return dateWords(day, language)
  const days = listOf(
    week
      .filter((one) => rule.byDay.some((named) => named.day === BY_DAYS[WEEKDAYS.indexOf(one)]))
      .map((one) => shortDay(one, language)),
    language,
  )
  if (rule.freq === 'DAILY' && days === '') return words('settings.joy.daily', { count: rule.interval })
  if (rule.freq === 'MONTHLY')
    return words('settings.joy.monthly', { count: rule.interval, day: dateWords(day, language) })
  const named = days === '' ? shortOf(day, language) : days
  return rule.interval === 1 ? named : words('settings.joy.weeks', { count: rule.interval, days: named })
}

/** @param day `2026-05-14` */
const shortOf = (day: string, language: Language): string => {
  const weekday = WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]
  return weekday === undefined ? '' : shortDay(weekday, language)
}

import { Temporal } from 'temporal-polyfill'
import type { LocalDay } from '../time.ts'
import type { Text } from '../views/text.ts'
import type { WeekTheme } from '../views/week-text.ts'
import { blankFact, byDay, factsOf, type Fact, type WeekInput } from './facts.ts'
import { sentenceOf } from './say.ts'

/** More would be a report. The person's own line and a sentence about looks come on top. */
const SENTENCES = 5
/** Setbacks are named, and they don't fill a week. */
const SETBACKS = 2

/** Things that went round or past a plan. A circling day comes first: not to name it would be a lie by leaving out. */
const SETBACK_THEMES: readonly WeekTheme[] = ['circling', 'longer', 'goalpost']
/** In this order round and round, beginning elsewhere each week, so that weeks of the same kind read differently. */
const ROUND: readonly WeekTheme[] = [
  'stopped',
  'draft',
  'leftLoop',
  'otherwise',
  'early',
  'handOver',
  'waited',
  'continued',
  'partly',
  'park',
  'leftLook',
  'happened',
  'short',
  'away',
  'noLoop',
]
/** Said when little else is. */
const PLAIN: readonly WeekTheme[] = ['shipped']

const FIRST_MONDAY = Temporal.PlainDate.from('1970-01-05')
/** How many weeks a Monday is after the first of 1970. */
const weekNumber = (week: LocalDay): number => Math.floor(FIRST_MONDAY.until(Temporal.PlainDate.from(week)).days / 7)

const turned = <T>(list: readonly T[], by: number): readonly T[] => {
  const from = by % list.length
  return [...list.slice(from), ...list.slice(0, from)]
}

/** What is said of a week: setbacks first to be chosen, then a round of the rest; nothing is spoken of twice. */
const chosen = (facts: readonly Fact[], number: number): readonly Fact[] => {
  const spoken = new Set<string>()
  const takeFrom = (themes: readonly WeekTheme[], most: number): readonly Fact[] =>
    themes.flatMap((theme) => {
      const some = facts.filter((fact) => fact.theme === theme && !spoken.has(fact.of))
      const fact = some[number % some.length]
      if (fact === undefined || spoken.size >= most) return []
      spoken.add(fact.of)
      return [fact]
    })
  const setbacks = takeFrom(SETBACK_THEMES, SETBACKS)
  const others = takeFrom(turned(ROUND, number * 4), SENTENCES)
  return [...setbacks, ...others, ...takeFrom(PLAIN, SENTENCES)].toSorted(byDay)
}

/**
 * The week in words: sentences from what was entered or measured, in the order of the days, the person's own line last.
 * The same week gives the same sentences; the week after it, other wordings. No numbers are added up, and no week is held
 * against another.
 * @param ready sentences of whole weeks that others made, such as "Of ten looks, seven found nothing."
 */
export const weekWords = (input: WeekInput, ready: readonly Text[] = []): readonly Text[] => {
  const number = weekNumber(input.week)
  const facts = factsOf(input)
  const isBlank = input.records.every(({ withdrawnAt }) => withdrawnAt !== undefined)
  if (isBlank && facts.length === 0 && ready.length === 0) return [sentenceOf(blankFact(input.week), number)]
  const wrote = facts.filter(({ theme }) => theme === 'wrote')
  const line = wrote[number % wrote.length]
  return [
    ...chosen(facts, number).map((fact) => sentenceOf(fact, number)),
    ...ready,
    ...(line === undefined ? [] : [sentenceOf(line, number)]),
  ]
}

import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import { describe, expect, test } from 'vitest'
import { newWatch, observe } from '@core/loops/detect.ts'
import { logged } from '@core/loops/log.ts'
import type { Observation } from '@core/loops/observation.ts'
import { RULES, type RuleName } from '@core/loops/rules.ts'
import { first, focus, look, run, save, ship, STANDARD, start } from './story.ts'

const say = createSay(i18nOf('en'), 'UTC', 'en-GB')

/** What a rule says after the last of some observations. */
const found = (name: RuleName, seen: readonly Observation[], steps = 0): string | null => {
  const rule = RULES.find((one) => one.name === name)!
  const latest = seen.at(-1)!
  const log = seen.reduce(logged, newWatch(seen[0]!.at).log)
  const text = rule.find(log, latest, { mode: 'polishing', steps, zone: 'UTC', dayStart: STANDARD.dayStart })
  return text === null ? null : say(text)
}

const paragraph = (before: string, after: string, size = 100) => ({ touched: [{ before, after, size }] })
const another = { paragraph: 9, before: 'X', after: 'Y' }
const tiny = (minute: number): Observation => save(minute, 4, 3)
const spot = (minute: number, changed = 50, all = 50): Observation =>
  save(minute, all, 0, { touched: [{ paragraph: 7, changed }] })
const DAY = 24 * 60

interface Case {
  readonly name: string
  readonly seen: readonly Observation[]
  readonly says: string | null
  readonly steps?: number
}

/** A rule that is added brings its cases: some that hold, and some that do not. */
const CASES: Readonly<Partial<Record<RuleName, readonly Case[]>>> = {
  'back-and-forth': [
    {
      name: 'the whole text is what it was',
      seen: [first(0, { whole: 'A' }), save(5, 9, 9, { whole: 'B' }), save(10, 9, 9, { whole: 'A' })],
      says: 'The paragraph you rewrote is back to what it was at 11:00.',
    },
    {
      name: 'a paragraph is back for the first time',
      seen: [first(0), save(5, 9, 9, paragraph('A', 'B')), save(10, 9, 9, paragraph('B', 'A'))],
      says: null,
    },
    {
      name: 'a paragraph is back for the second time',
      seen: [
        first(0),
        save(5, 9, 9, paragraph('A', 'B')),
        save(10, 9, 9, paragraph('B', 'A')),
        save(15, 9, 9, paragraph('A', 'B')),
      ],
      says: 'The paragraph you rewrote is back to what it was at 11:05.',
    },
    {
      name: 'a heading is back for the second time',
      seen: [
        first(0),
        save(5, 9, 9, paragraph('A', 'B', 39)),
        save(10, 9, 9, paragraph('B', 'A', 39)),
        save(15, 9, 9, paragraph('A', 'B', 39)),
      ],
      says: null,
    },
    {
      name: 'a paragraph of forty characters is back for the second time',
      seen: [
        first(0),
        save(5, 9, 9, paragraph('A', 'B', 40)),
        save(10, 9, 9, paragraph('B', 'A', 40)),
        save(15, 9, 9, paragraph('A', 'B', 40)),
      ],
      says: 'The paragraph you rewrote is back to what it was at 11:05.',
    },
    {
      name: 'a paragraph is back for the second time, in a file that was seen first when it changed',
      seen: [
        save(0, 9, 9, paragraph('A', 'B')),
        save(5, 9, 9, paragraph('B', 'A')),
        save(10, 9, 9, paragraph('A', 'B')),
      ],
      says: 'The paragraph you rewrote is back to what it was at 11:00.',
    },
    {
      name: 'a paragraph is back for the second time, beside another that changes',
      seen: [
        first(0),
        save(5, 9, 9, { touched: [{ before: 'A', after: 'B' }, another] }),
        save(10, 9, 9, { touched: [{ before: 'B', after: 'A' }, another] }),
        save(15, 9, 9, { touched: [{ before: 'A', after: 'B' }, another] }),
      ],
      says: 'The paragraph you rewrote is back to what it was at 11:05.',
    },
    {
      name: 'what one paragraph was is what another becomes',
      seen: [
        first(0),
        save(5, 9, 9, { touched: [{ paragraph: 1, before: 'A', after: 'B' }] }),
        save(10, 9, 9, { touched: [{ paragraph: 2, before: 'X', after: 'A' }] }),
        save(15, 9, 9, { touched: [{ paragraph: 1, before: 'B', after: 'C' }] }),
        save(20, 9, 9, { touched: [{ paragraph: 2, before: 'A', after: 'B' }] }),
      ],
      says: null,
    },
    {
      name: 'an emptied text is empty again',
      seen: [first(0, { whole: '', size: 0 }), save(5, 9, 0), save(9, 0, 9, { whole: '', size: 0 })],
      says: null,
    },
    {
      name: 'it is what it was before this timebox',
      seen: [
        start(0),
        first(1, { whole: 'A' }),
        start(100),
        save(105, 9, 9, { whole: 'B' }),
        save(110, 9, 9, { whole: 'A' }),
      ],
      says: 'The paragraph you rewrote is back to what it was at 12:40.',
    },
    {
      name: 'another file has the same text',
      seen: [first(0, { whole: 'A' }), save(5, 9, 9, { whole: 'B' }), first(10, { whole: 'A', file: 'other' })],
      says: null,
    },
  ],
  'tiny-edits': [
    {
      name: 'four tiny saves',
      seen: [first(0), ...[5, 10, 15, 20].map(tiny)],
      says: 'Your last 4 saves changed 0.6 % of the text.',
    },
    { name: 'three tiny saves', seen: [first(0), ...[5, 10, 15].map(tiny)], says: null },
    {
      name: 'three tiny saves, keenly',
      seen: [first(0), ...[5, 10, 15].map(tiny)],
      steps: -1,
      says: 'Your last 3 saves changed 0.4 % of the text.',
    },
    { name: 'four tiny saves, gently', seen: [first(0), ...[5, 10, 15, 20].map(tiny)], steps: 1, says: null },
    {
      name: 'a real change among them is in the numbers',
      seen: [first(0), tiny(5), tiny(10), save(12, 500, 0), tiny(15), tiny(20)],
      says: 'Your last 5 saves changed 10.6 % of the text.',
    },
    {
      name: 'a real change before them is not',
      seen: [first(0), save(2, 500, 0), ...[5, 10, 15, 20].map(tiny)],
      says: 'Your last 4 saves changed 0.6 % of the text.',
    },
    {
      name: 'two real changes among them',
      seen: [first(0), tiny(5), save(6, 500, 0), tiny(10), save(12, 500, 0), tiny(15), tiny(20)],
      says: null,
    },
    {
      name: 'over forty minutes',
      seen: [first(0), ...[5, 19, 32, 45].map(tiny)],
      says: 'Your last 4 saves changed 0.6 % of the text.',
    },
    {
      name: 'four saves of one per cent',
      seen: [first(0), ...[5, 10, 15, 20].map((minute) => save(minute, 25, 25))],
      says: null,
    },
    {
      name: 'a few characters in two lines',
      seen: [first(0), ...[5, 10, 15, 20].map((minute) => save(minute, 4, 3, { lines: 2 }))],
      says: 'Your last 4 saves changed 0.6 % of the text.',
    },
    { name: 'over more than forty minutes', seen: [first(0), ...[5, 19, 32, 46].map(tiny)], says: null },
    {
      name: 'few characters in three lines',
      seen: [first(0), ...[5, 10, 15, 20].map((minute) => save(minute, 3, 3, { lines: 3 }))],
      says: null,
    },
    {
      name: 'a few characters of a short text',
      seen: [first(0), ...[5, 10, 15, 20].map((minute) => save(minute, 2, 1, { size: 100 }))],
      says: null,
    },
  ],
  churn: [
    {
      name: 'much written, little kept',
      seen: [first(0), ...[5, 10, 15, 20, 25].map((minute) => save(minute, 100, 90))],
      says: 'Your last 5 saves wrote 500 characters and kept 50.',
    },
    { name: 'four saves', seen: [first(0), ...[5, 10, 15, 20].map((minute) => save(minute, 100, 90))], says: null },
    {
      name: 'fewer than 200 characters',
      seen: [first(0), ...[5, 10, 15, 20, 25].map((minute) => save(minute, 20, 19))],
      says: null,
    },
    {
      name: '200 characters',
      seen: [first(0), ...[5, 10, 15, 20, 25].map((minute) => save(minute, 20, 20))],
      says: 'Your last 5 saves wrote 100 characters and kept 0.',
    },
    {
      name: 'a third stays',
      seen: [first(0), ...[5, 10, 15, 20, 25].map((minute) => save(minute, 150, 80))],
      says: null,
    },
    {
      name: 'more is deleted than written',
      seen: [first(0), ...[5, 10, 15, 20, 25].map((minute) => save(minute, 90, 100))],
      says: 'Your last 5 saves wrote 450 characters and kept 0.',
    },
  ],
  hotspot: [
    {
      name: 'one paragraph four times',
      seen: [first(0), ...[5, 10, 15, 20].map((minute) => spot(minute))],
      says: 'One paragraph has been changed 4 times.',
    },
    { name: 'three times', seen: [first(0), ...[5, 10, 15].map((minute) => spot(minute))], says: null },
    {
      name: 'four times, with a little elsewhere',
      seen: [first(0), spot(5), save(6, 40, 40), spot(10), spot(15), spot(20)],
      says: 'One paragraph has been changed 4 times.',
    },
    {
      name: 'four times, while the text grows',
      seen: [first(0), spot(5), save(6, 400, 0), spot(10), spot(15), spot(20)],
      says: null,
    },
    {
      name: 'four times, with two per cent elsewhere',
      seen: [first(0), spot(5), save(6, 50, 50), spot(10), spot(15), spot(20)],
      says: 'One paragraph has been changed 4 times.',
    },
    {
      name: 'four times, while much is deleted elsewhere',
      seen: [first(0), spot(5), save(6, 10, 400), spot(10), spot(15), spot(20)],
      says: null,
    },
    {
      name: 'two paragraphs, the one more often than the other',
      seen: [
        first(0),
        ...[5, 10, 15, 20].map((minute) =>
          save(minute, 10, 0, {
            touched: [
              { paragraph: 8, changed: 5 },
              { paragraph: 7, changed: 5 },
            ],
          }),
        ),
        save(25, 10, 0, { touched: [{ paragraph: 7, changed: 5 }] }),
        save(30, 10, 0, {
          touched: [
            { paragraph: 8, changed: 5 },
            { paragraph: 7, changed: 5 },
          ],
        }),
      ],
      says: 'One paragraph has been changed 6 times.',
    },
    {
      name: 'a little in four different paragraphs',
      seen: [first(0), ...[1, 2, 3, 4].map((id) => save(id * 5, 5, 0, { touched: [{ paragraph: id }] }))],
      says: null,
    },
    {
      name: 'four different paragraphs',
      seen: [first(0), ...[1, 2, 3, 4].map((id) => save(id * 5, 50, 0, { touched: [{ paragraph: id }] }))],
      says: null,
    },
  ],
  looking: [
    {
      name: 'three looks at what stays the same',
      seen: [first(5), look(10), look(20), look(30)],
      says: 'You looked 3 times. The file has not changed since 11:05.',
    },
    {
      name: 'three looks after a real change',
      seen: [first(5), save(8, 500, 0), look(10), look(20), look(30)],
      says: 'You looked 3 times. The file has not changed since 11:08.',
    },
    {
      name: 'a look at the moment of a real change',
      seen: [first(5), save(10, 500, 0), look(10), look(20), look(30)],
      says: null,
    },
    {
      name: 'with a change of one per cent in between',
      seen: [first(5), look(10), save(15, 25, 25), look(20), look(30)],
      says: null,
    },
    {
      name: 'something else after three looks',
      seen: [first(5), look(10), look(20), look(30), run(31, 'A')],
      says: null,
    },
    { name: 'two looks', seen: [first(5), look(10), look(20)], says: null },
    { name: 'without a watched file', seen: [look(10), look(20), look(30)], says: null },
    {
      name: 'with a real change in between',
      seen: [first(5), look(10), save(15, 500, 0), look(20), look(30)],
      says: null,
    },
    {
      name: 'with a tiny change in between',
      seen: [first(5), look(10), tiny(15), look(20), look(30)],
      says: 'You looked 3 times. The file has not changed since 11:15.',
    },
    {
      name: 'the third within a day of the ship',
      seen: [first(5), look(10), look(20), ship(25), look(25 + DAY)],
      says: 'You looked 3 times. The file has not changed since 11:05.',
    },
    { name: 'the third later', seen: [first(5), look(10), look(20), ship(25), look(26 + DAY)], says: null },
  ],
  rerun: [
    {
      name: 'three good runs',
      seen: [run(0, 'A'), run(5, 'A'), run(9, 'A')],
      says: 'The tests passed 3 times on the same code.',
    },
    {
      name: 'failures never count',
      seen: [run(0, 'A', false), run(3, 'A', false), run(5, 'A'), run(9, 'A')],
      says: null,
    },
    { name: 'one changed byte resets', seen: [run(0, 'A'), run(5, 'A'), run(7, 'B', false), run(9, 'A')], says: null },
    { name: 'another command', seen: [run(0, 'A'), run(5, 'A', true, 'npm run build'), run(9, 'A')], says: null },
    { name: 'a failure at the end', seen: [run(0, 'A'), run(5, 'A'), run(7, 'A'), run(9, 'A', false)], says: null },
  ],
  returning: [
    {
      name: 'opened three times',
      seen: [first(0), focus(5), focus(20), focus(35)],
      says: 'You’ve opened this 3 times since 11:05 without changing it.',
    },
    {
      name: 'each for twenty seconds',
      seen: [first(0), focus(5, 20), focus(20, 20), focus(35, 20)],
      says: 'You’ve opened this 3 times since 11:05 without changing it.',
    },
    {
      name: 'each ten minutes after the other',
      seen: [first(0), focus(5), focus(15.5), focus(26)],
      says: 'You’ve opened this 3 times since 11:05 without changing it.',
    },
    { name: 'the first as it was found', seen: [first(5), focus(5), focus(20), focus(35)], says: null },
    {
      name: 'a fourth time that is no coming back',
      seen: [first(0), focus(5), focus(20), focus(35), focus(40)],
      says: null,
    },
    {
      name: 'something else at the moment of the third',
      seen: [first(0), focus(5), focus(20), focus(35), look(35)],
      says: null,
    },
    { name: 'without a watched file', seen: [focus(5), focus(20), focus(35)], says: null },
    { name: 'with a save in between', seen: [first(0), focus(5), save(10, 9, 0), focus(20), focus(35)], says: null },
    { name: 'a glance', seen: [first(0), focus(5), focus(20, 19), focus(35)], says: null },
    { name: 'away for nine minutes', seen: [first(0), focus(5), focus(14), focus(35)], says: null },
    {
      name: 'glancing in between is not being away',
      seen: [first(0), focus(5), focus(20), focus(30, 5), focus(35)],
      says: null,
    },
  ],
  reopened: [
    {
      name: 'started again twice',
      seen: [start(0), ship(20), start(100), ship(110), start(200)],
      says: 'This shipped today at 11:20. Since then you’ve opened it twice.',
    },
    { name: 'started again once', seen: [start(0), ship(20), start(100)], says: null },
    {
      name: 'the next day',
      seen: [start(0), ship(20), start(100), ship(110), start(DAY)],
      says: 'This shipped yesterday at 11:20. Since then you’ve opened it twice.',
    },
    {
      name: 'days later, by its file',
      seen: [start(0), first(1), ship(20), save(2 * DAY, 9, 0), save(3 * DAY, 9, 0)],
      says: 'This shipped 3 days ago. Since then you’ve opened it twice.',
    },
    {
      name: 'started again three times',
      seen: [start(0), ship(20), start(100), ship(110), start(200), ship(210), start(300)],
      says: 'This shipped today at 11:20. Since then you’ve opened it 3 times.',
    },
    {
      name: 'saved once more in the same sitting',
      seen: [start(0), first(1), ship(20), ...[100, 200, 205].map(tiny)],
      says: null,
    },
    {
      name: 'looked at, at the moment it is started again',
      seen: [start(0), ship(20), start(100), ship(110), start(200), look(200)],
      says: null,
    },
    { name: 'saves of one sitting', seen: [start(0), first(1), ship(20), ...[100, 105, 110].map(tiny)], says: null },
    {
      name: 'another file',
      seen: [start(0), first(1), ship(20), first(100, { file: 'b' }), save(200, 9, 0, { file: 'b' })],
      says: null,
    },
    { name: 'carried on within ten minutes', seen: [start(0), ship(20), start(29), ship(40), start(100)], says: null },
    {
      name: 'a week later',
      seen: [start(0), ship(20), start(8 * DAY), ship(8 * DAY + 9), start(8 * DAY + 60)],
      says: null,
    },
    {
      name: 'a recurring task',
      seen: [start(0, { recurring: true }), ship(20), start(100), ship(110), start(200)],
      says: null,
    },
    {
      name: 'another task',
      seen: [start(0), ship(20), start(100, { task: 'Slides' }), ship(110, 'Slides'), start(200)],
      says: null,
    },
  ],
}

describe.each(RULES)('$name', ({ name }) => {
  const cases = CASES[name] ?? []
  test.each(cases)('$name', ({ seen, says, steps }) => {
    expect(found(name, seen, steps)).toBe(says)
  })

  test('has cases in which it holds, and in which it does not', () => {
    expect(cases.some(({ says }) => says !== null)).toBe(true)
    expect(cases.some(({ says }) => says === null)).toBe(true)
  })
})

test('a log that is watched for a day keeps a bounded number of episodes', () => {
  let watch = newWatch(first(0).at)
  for (let minute = 0; minute < DAY; minute += 1) ({ watch } = observe(watch, tiny(minute), STANDARD))
  expect(watch.log.episodes['note']).toHaveLength(240)
})

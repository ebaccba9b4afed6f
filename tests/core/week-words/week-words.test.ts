import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BeliefInput } from '@core/insights/belief.ts'
import { weekdayOf } from '@core/insights/period.ts'
import { daysAfter, minutes, type LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { text, type Text } from '@core/views/text.ts'
import { WORDINGS, type WeekTheme } from '@core/views/week-text.ts'
import { weekWords } from '@core/week-words/week-words.ts'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import en from '../../../src/shared/locales/en.json' with { type: 'json' }
import { believable } from '../../support/histories/believable.ts'
import { runs } from '../../support/runs.ts'
import { at, experiment, loopsOn, MONDAY, on, record } from './samples.ts'

const say = createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB')
interface Week {
  readonly records?: readonly TimeboxRecord[]
  readonly experiments?: readonly BeliefInput[]
  readonly written?: readonly { readonly day: LocalDay; readonly text: string }[]
  readonly week?: LocalDay
}
const wordsOf = ({ week = MONDAY, records = [], experiments = [], written = [] }: Week, ready: readonly Text[] = []) =>
  weekWords({ week, records, experiments, written }, ready)
const saidOf = (week: Week, ready: readonly Text[] = []): readonly string[] => wordsOf(week, ready).map(say)
const themeOf = ({ key }: Text): string => key.split('.')[1] ?? ''

/** One week for every theme, in which nothing else can be said of it. */
const WEEKS: Readonly<Record<WeekTheme, Week>> = {
  stopped: { records: [record('a', 0)] },
  early: { records: [record('a', 0, { took: minutes(15) })] },
  short: { records: [record('a', 0, { took: minutes(1) })] },
  draft: { records: [record('a', 3, { outcome: { kind: 'draft' }, took: minutes(23) })] },
  handOver: { records: [record('a', 3, { outcome: { kind: 'handOver' }, took: minutes(23) })] },
  park: { records: [record('a', 3, { outcome: { kind: 'park', left: minutes(9) }, took: minutes(16) })] },
  continued: { records: [record('a', 3, { continues: 'before', took: minutes(22) })] },
  shipped: { records: [record('a', 3, { took: minutes(22) })] },
  away: {
    records: [
      record('a', 3, { kind: 'away', took: minutes(22), outcome: { kind: 'park', left: minutes(3) } }),
      record('b', 4, { continues: 'a', withdrawnAt: at(on(4)) }),
    ],
  },
  circling: { records: [record('a', 2, { took: minutes(22), loops: loopsOn(2, [1, 2, 3]) })] },
  leftLoop: { records: [record('a', 2, { took: minutes(22), loops: loopsOn(2, [24]) })] },
  noLoop: { records: [record('a', 2, { took: minutes(22), loops: [{ at: at(on(2)), rules: [], said: 'notALoop' }] })] },
  longer: { records: [record('a', 4, { took: minutes(40) })] },
  goalpost: { records: [record('a', 4, { took: minutes(22), goalposts: [{ at: at(on(4)), from: [], to: ['x'] }] })] },
  waited: { records: [record('a', 4, { took: minutes(22), looks: [{ at: at(on(4)), answer: 'waited' }] })] },
  leftLook: { records: [record('a', 4, { took: minutes(22), looks: [{ at: at(on(4)), answer: 'left' }] })] },
  otherwise: { experiments: [experiment('no')] },
  partly: { experiments: [experiment('partly')] },
  happened: { experiments: [experiment('yes')] },
  wrote: { written: [{ day: on(4), text: 'I let the phone ring and finished my tea.' }] },
  blank: {},
}
const THEMES = Object.keys(WORDINGS) as WeekTheme[]
/** The same week, later: every wording has its turn. */
const later = (week: Week, weeks: number): Week => ({ ...week, week: daysAfter(MONDAY, weeks * 7) })

describe('the patterns', () => {
  test('are forty and more', () => {
    expect(Object.values(WORDINGS).flat().length).toBeGreaterThanOrEqual(40)
  })

  test.each(THEMES)('%s is said in all its wordings, each when its turn comes', (theme) => {
    const keys = Array.from({ length: 60 }, (_, weeks) => wordsOf(later(WEEKS[theme], weeks)).map(({ key }) => key))
    const own = new Set(keys.flat().filter((key) => key.startsWith(`week.${theme}.`)))
    expect([...own].toSorted()).toEqual(WORDINGS[theme].map((wording) => `week.${theme}.${wording}`))
  })

  test.each(THEMES)('%s is said in its next wording each week', (theme) => {
    const wordings = WORDINGS[theme].map((wording) => `week.${theme}.${wording}`)
    const places = Array.from({ length: 12 }, (_, weeks) => {
      const keys = wordsOf(later(WEEKS[theme], weeks)).map(({ key }) => key)
      return wordings.findIndex((wording) => keys.some((key) => key === wording))
    })
    const said = [...places.entries()].filter(([, place]) => place >= 0)
    const turns = said.map(([weeks, place]) => (place - weeks + 12 * wordings.length) % wordings.length)
    expect(said.length).toBeGreaterThan(wordings.length)
    expect(new Set(turns).size).toBe(1)
  })

  test('read like this', () => {
    const said = THEMES.flatMap((theme) =>
      WORDINGS[theme].map((_wording, weeks) => saidOf(later(WEEKS[theme], weeks)).join(' ')),
    )
    expect(said).toMatchSnapshot()
  })
})

/** Sentences as the locale has them, by their whole key. */
const SENTENCES = Object.entries(en.week).flatMap(([theme, wordings]) =>
  Object.entries(wordings).map(([wording, sentence]) => [`${theme}.${wording}`, sentence] as const),
)

describe('the wording', () => {
  test.each(SENTENCES)('%s keeps to the rules', (_key, sentence) => {
    // No comparison, no grade, no instruction, nothing that belittles, no metaphor of war, sport or machines.
    expect(sentence).not.toMatch(
      /\b(than|better|worse|best|worst|most|least|always|never|again and again|last week|every day|streak|score|goal|average|percent|well done|great|good job|proud|should|must|have to|need to|failed|failure|wasted|lost|missed|skipped|only|just|still not|too long|overdue|late|behind|debt|productive|efficient|perfect|flawless|win|beat|fight|battle|race|engine|machine|effort|success)\b/iu,
    )
    expect(sentence).not.toMatch(/[!%–—]|\d/u)
    expect(sentence).toMatch(/[.”]$/u)
    expect(sentence.length).toBeLessThan(110)
  })

  test.each(SENTENCES.filter(([key]) => !key.startsWith('blank')))('%s names its day', (_key, sentence) => {
    expect(sentence).toContain('{{day}}')
  })

  test('minutes have their plural', () => {
    const one = record('a', 0, {
      plannedCap: minutes(1),
      cap: minutes(1),
      took: minutes(1),
      outcome: { kind: 'handOver' },
    })
    const said = Array.from({ length: 40 }, (_, weeks) => saidOf(later({ records: [one] }, weeks)).join(' ')).join(' ')
    expect(said).toContain('1 minute')
    expect(said).not.toMatch(/\b1 minutes|\b\d\d+ minute\b/u)
  })
})

describe('a week', () => {
  const full: Week = {
    records: [
      record('mon', 0),
      record('wed', 2, { title: 'Slides', took: minutes(22), loops: loopsOn(2, [1, 2, 3]) }),
      record('thu', 3, { title: 'Launch note', outcome: { kind: 'draft' }, took: minutes(20) }),
      record('fri', 4, { title: 'Pricing page', took: minutes(60) }),
    ],
    experiments: [experiment('no')],
    written: [{ day: on(4), text: 'I let the phone ring and finished my tea.' }],
  }

  test('is told in the order of its days, the own line last, looks before it', () => {
    const looks = text('menu.look', {})
    const words = wordsOf(full, [looks])
    const days = words.flatMap(({ values }) =>
      'day' in values && 'weekday' in values.day ? [weekdayOf(values.day.weekday)] : [],
    )
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(words.at(-1)?.key).toMatch(/^week\.wrote\./u)
    expect(words.at(-2)).toEqual(looks)
  })

  test('names its setbacks and places them', () => {
    for (let weeks = 0; weeks < 30; weeks += 1) {
      const themes = wordsOf(later(full, weeks)).map(themeOf)
      expect(themes).toContain('circling')
      expect(themes).toContain('longer')
      expect(saidOf(later(full, weeks)).join(' ')).toMatch(/Wednesday/u)
    }
  })

  test('is the same whenever it is told, and in whatever order its records come', () => {
    expect(saidOf(full)).toEqual(saidOf(full))
    expect(saidOf({ ...full, records: full.records?.toReversed() ?? [] })).toEqual(saidOf(full))
  })

  test('sounds otherwise than the week before', () => {
    for (let weeks = 0; weeks < 30; weeks += 1) {
      const now = new Set(saidOf(later(full, weeks)))
      expect(saidOf(later(full, weeks + 1)).filter((sentence) => now.has(sentence))).toEqual([])
    }
  })

  test('of everything that can be said goes on where the week before ended', () => {
    const setbacks: readonly WeekTheme[] = ['circling', 'longer', 'goalpost']
    const all = THEMES.filter((theme) => !setbacks.includes(theme)).map((theme) => WEEKS[theme])
    const records = all.flatMap((week, place) =>
      (week.records ?? []).map((one) => Object.assign(structuredClone(one), { id: `${one.id} ${place}` })),
    )
    const experiments = all.flatMap((week) => week.experiments ?? [])
    const said = Array.from({ length: 15 }, (_, weeks) => wordsOf(later({ records, experiments }, weeks)).map(themeOf))
    for (const [weeks, themes] of said.slice(1).entries()) {
      expect(themes).toHaveLength(5)
      expect(themes.filter((theme) => said[weeks]?.includes(theme))).toHaveLength(1)
    }
  })

  test('of which nothing can be said stays silent, and one without a timebox is not blamed', () => {
    expect(
      saidOf({
        records: [
          record('a', 0, { outcome: { kind: 'park', left: minutes(3) }, took: minutes(20) }),
          record('b', 1, { continues: 'a', outcome: { kind: 'park', left: minutes(2) } }),
        ],
      }).length,
    ).toBe(1)
    expect(saidOf({})).toHaveLength(1)
    expect(saidOf({ records: [record('a', 0, { withdrawnAt: at(on(1)) })] })[0]).toMatch(/week/iu)
    expect(wordsOf({ records: [], written: [{ day: on(1), text: ' ' }] }).map(themeOf)).toEqual(['blank'])
  })

  test('has a word for a task without a title, and keeps right-to-left writing to itself', () => {
    expect(saidOf({ records: [record('a', 0, { title: '' })] })[0]).toContain('“One thing”')
    expect(saidOf({ records: [record('a', 0, { title: 'כותרת' })] })[0]).toContain('\u2068כותרת\u2069')
  })

  property.prop([fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 12 })], { numRuns: runs(40) })(
    'says what was so, of each thing once, in at most seven sentences',
    (seed, perDay) => {
      const months = [...believable({ seed, timeboxes: perDay * 25, perDay, until: '2026-05-17' })]
      const inWeek = ({ day }: { readonly day: LocalDay }): boolean => day >= MONDAY && day <= on(6)
      const records = months.flatMap(({ timeboxes }) => timeboxes).filter(inWeek)
      const experiments = months.flatMap((month) => month.experiments).filter(({ closing }) => inWeek(closing))
      const written = months.flatMap(({ wins }) => wins).filter(inWeek)
      const words = wordsOf({ records, experiments, written })
      expect(words.length).toBeLessThanOrEqual(7)
      expect(new Set(words.map(({ key }) => key)).size).toBe(words.length)
      for (const word of words) {
        const { values } = word
        if (!('task' in values) || !('day' in values) || !('weekday' in values.day)) continue
        const { weekday } = values.day
        const meant = records.filter(
          ({ title, day, withdrawnAt }) => withdrawnAt === undefined && title === values.task && day === weekday,
        )
        const rule = TRUE_WHEN[themeOf(word)]
        expect(meant.some((one) => rule?.(one, 'count' in values ? values.count : 0) === true)).toBe(true)
      }
    },
  )
})

const MINUTE = 60_000
/** When a sentence is true, said a second time by hand. */
const TRUE_WHEN: Readonly<Record<string, (record: TimeboxRecord, count: number) => boolean>> = {
  stopped: ({ took, plannedCap, extensions }, count) =>
    extensions.length === 0 && Math.abs(took - plannedCap) <= MINUTE && plannedCap === count * MINUTE,
  early: ({ took, plannedCap, outcome }, count) =>
    outcome.kind === 'ship' && took < plannedCap && Math.round(took / MINUTE) === count,
  short: ({ took, outcome }, count) =>
    outcome.kind === 'ship' && took <= 10 * MINUTE && Math.round(took / MINUTE) === count,
  draft: ({ outcome }) => outcome.kind === 'draft',
  handOver: ({ outcome }) => outcome.kind === 'handOver',
  park: ({ outcome }) => outcome.kind === 'park',
  continued: ({ outcome, continues }) => outcome.kind === 'ship' && continues !== undefined,
  shipped: ({ outcome }) => outcome.kind === 'ship',
  away: ({ kind }) => kind === 'away',
  leftLoop: ({ loops, endedAt, outcome }) =>
    outcome.kind !== 'park' &&
    loops.some(({ at: noticed, said }) => said === undefined && endedAt - noticed < 5 * MINUTE && noticed <= endedAt),
  noLoop: ({ loops }) => loops.some(({ said }) => said === 'notALoop'),
  longer: ({ took, plannedCap, outcome }) => outcome.kind === 'ship' && took > plannedCap,
  goalpost: ({ goalposts }) => goalposts.length > 0,
  waited: ({ looks }) => looks.some(({ answer }) => answer === 'waited'),
  leftLook: ({ looks }) => looks.some(({ answer }) => answer === 'left'),
}

import { describe, expect, test } from 'vitest'
import { SMALL_ACTIONS, smallActionAt, smallActionOf } from '@core/reflection/small-action.ts'
import { looksSentence, weeklyOffered, weekOf } from '@core/reflection/weekly.ts'
import { epochMs, localDaySchema, minutes, type LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import en from '@shared/locales/en.json' with { type: 'json' }
import { Temporal } from 'temporal-polyfill'
import { World } from '../support/world.ts'

const say = createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB')
const day = (text: string): LocalDay => localDaySchema.parse(text)
const daysFrom = (first: string, count: number): readonly LocalDay[] =>
  Array.from({ length: count }, (_day, index) => day(Temporal.PlainDate.from(first).add({ days: index }).toString()))

describe('one small action a morning', () => {
  test('every one has its day before one comes again, whatever day it begins on', () => {
    for (const first of ['2026-05-14', '1999-12-31', '2028-02-29', '1960-07-01']) {
      const actions = daysFrom(first, SMALL_ACTIONS.length).map(smallActionOf)
      expect(new Set(actions).size).toBe(SMALL_ACTIONS.length)
    }
  })

  test.each([
    ['2026-05-14T03:59', false],
    ['2026-05-14T04:00', true],
    ['2026-05-14T11:59', true],
    ['2026-05-14T12:00', false],
    ['2026-05-14T23:00', false],
    ['2026-05-15T01:00', false],
  ])('at %s: %s', (local, shown) => {
    const now = epochMs(Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds)
    expect(smallActionAt(now, 'Europe/Berlin', minutes(4 * 60)) !== null).toBe(shown)
  })

  test('is the same all morning, and has a short sentence of its own', () => {
    expect(smallActionOf(day('2026-05-14'))).toBe(smallActionOf(day('2026-05-14')))
    expect(SMALL_ACTIONS.length).toBeGreaterThanOrEqual(20)
    expect(Object.keys(en.mornings).toSorted()).toEqual([...SMALL_ACTIONS].toSorted())
    expect(new Set(Object.values(en.mornings)).size).toBe(SMALL_ACTIONS.length)
    expect(Object.values(en.mornings).filter((sentence) => sentence.length > 70)).toEqual([])
  })
})

describe('the page for the week', () => {
  test('is offered on its day alone, and not at all when it is off', () => {
    const friday = daysFrom('2026-05-11', 14).filter((date) => weeklyOffered(date, 'friday'))
    expect(friday).toEqual(['2026-05-15', '2026-05-22'])
    expect(daysFrom('2026-05-11', 14).filter((date) => weeklyOffered(date, 'off'))).toEqual([])
  })

  test.each([
    ['2026-05-11', '2026-05-11', '2026-05-17'],
    ['2026-05-17', '2026-05-11', '2026-05-17'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
  ])('the week of %s goes from %s to %s', (date, from, to) => {
    expect(weekOf(day(date))).toEqual({ from, to })
  })
})

const record = (on: string, found: readonly ('nothing' | 'small' | 'mattered' | undefined)[]): TimeboxRecord => {
  const world = new World()
  const { id } = world.start()
  world.command({ type: 'ship', timeboxId: id })
  const [shipped] = world.records()
  if (shipped === undefined) throw new Error('nothing shipped')
  const at = Date.parse(`${on}T12:00:00Z`)
  return {
    ...shipped,
    day: day(on),
    looks: found.map((what, index) => ({
      at: epochMs(at + index),
      answer: 'once',
      ...(what === undefined ? {} : { found: what }),
    })),
  }
}
const nothings = (count: number) => Array.from({ length: 10 }, (_look, index) => (index < count ? 'nothing' : 'small'))
const spoken = (records: readonly TimeboxRecord[], today = '2026-05-18', of = '2026-05-15'): string | null => {
  const text = looksSentence(records, weekOf(day(of)), day(today))
  return text === null ? null : say(text)
}

describe('one sentence about ten looks', () => {
  test.each([
    [0, 'Of ten looks, all ten found something.'],
    [1, 'Of ten looks, one found nothing.'],
    [7, 'Of ten looks, seven found nothing.'],
    [9, 'Of ten looks, nine found nothing.'],
    [10, 'Of ten looks, none found anything.'],
  ])('%i of them found nothing', (count, sentence) => {
    expect(spoken([record('2026-05-13', nothings(count))])).toBe(sentence)
  })

  test('is not said of nine answers, nor of wishes that were answered otherwise', () => {
    expect(spoken([record('2026-05-13', [...nothings(5).slice(0, 9), undefined, undefined])])).toBeNull()
  })

  test('is about the last ten, whatever weeks they come from and in whatever order they are read', () => {
    const records = [record('2026-05-15', ['nothing', 'nothing']), record('2026-04-02', nothings(1))]
    // the two of Friday and the last eight of April, of which none found nothing
    expect(spoken(records)).toBe('Of ten looks, two found nothing.')
  })

  test('is never live: the day that is not closed is left out', () => {
    const records = [record('2026-05-14', nothings(10)), record('2026-05-15', ['small', 'small'])]
    expect(spoken(records, '2026-05-15')).toBe('Of ten looks, none found anything.')
    expect(spoken(records, '2026-05-16')).toBe('Of ten looks, eight found nothing.')
  })

  test('is not said again in a week without a look, and not of what was taken back', () => {
    const before = record('2026-05-07', nothings(4))
    expect(spoken([before])).toBeNull()
    expect(spoken([before], '2026-05-18', '2026-05-07')).toBe('Of ten looks, four found nothing.')
    expect(spoken([{ ...record('2026-05-13', nothings(4)), withdrawnAt: epochMs(1) }])).toBeNull()
  })
})

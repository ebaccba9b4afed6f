import { describe, expect, test } from 'vitest'
import { beliefSchema } from '@core/experiments/experiment.ts'
import {
  draftOf,
  eveningDay,
  eveningOf,
  hasLooseEnds,
  isWritable,
  reflectionDraftSchema,
  stepsOf,
  type ReflectionDraft,
} from '@core/reflection/draft.ts'
import { NO_REFLECTIONS, putEvening, reflectionsSchema, type Evening } from '@core/reflection/evening.ts'
import type { At } from '@core/state.ts'
import { bootMs, epochMs, localDaySchema, minutes, monoMs } from '@core/time.ts'
import { Temporal } from 'temporal-polyfill'

const ZONE = 'Europe/Berlin'
const DAY_START = minutes(4 * 60)
const day = (text: string) => localDaySchema.parse(text)
const at = (local: string, freshId = 'x'): At => ({
  now: {
    wall: epochMs(Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds),
    mono: monoMs(1),
    boot: bootMs(1),
  },
  zone: ZONE,
  freshId,
})
const NIGHT = at('2026-05-14T22:10')
const blank = draftOf(day('2026-05-14'), undefined)
const written: ReflectionDraft = {
  ...blank,
  step: 'rest',
  glad: { timeboxId: 'tb-1', title: 'Launch note' },
  unseen: ['  Said no\u0007 to the Friday deck ', ' '],
  appreciations: ['Asked Tomas', '', 'Patient with Mum'],
  stays: ['Slides for Monday'],
  tomorrow: { what: 'The last two slides', where: '', when: 'After coffee', how: '' },
  joy: 'Paint',
}
const saved = (draft: ReflectionDraft, before?: Evening, closed = false, when = NIGHT): Evening => {
  const evening = eveningOf(draft, before, closed, when)
  if (evening === undefined) throw new Error('nothing was kept')
  return evening
}

describe('the day of an evening', () => {
  test.each([
    ['2026-05-14T18:00', '2026-05-14', 'in the evening'],
    ['2026-05-14T23:59', '2026-05-14', 'before midnight'],
    ['2026-05-15T00:01', '2026-05-14', 'after midnight'],
    ['2026-05-15T03:59', '2026-05-14', 'late at night'],
    ['2026-05-15T04:00', '2026-05-15', 'when the day begins'],
    ['2026-03-29T03:30', '2026-03-28', 'in the night of 23 hours'],
    ['2026-03-29T04:00', '2026-03-29', 'after it'],
    ['2026-10-25T02:30', '2026-10-24', 'in the night of 25 hours'],
    ['2026-10-25T23:30', '2026-10-25', 'in the evening after it'],
    ['2027-01-01T01:00', '2026-12-31', 'on New Year’s Eve'],
  ])('%s is %s: %s', (local, expected) => {
    expect(eveningDay(at(local), DAY_START)).toBe(expected)
  })

  test('follows a day start of its own', () => {
    expect(eveningDay(at('2026-05-15T00:30'), minutes(0))).toBe('2026-05-15')
    expect(eveningDay(at('2026-05-15T05:30'), minutes(6 * 60))).toBe('2026-05-14')
  })

  test('stays what it was when the night goes by over an open draft', () => {
    const evening = saved(written, undefined, true, at('2026-05-15T04:20'))
    expect(evening.day).toBe('2026-05-14')
    expect(eveningDay(at('2026-05-15T04:20'), DAY_START)).toBe('2026-05-15')
  })

  test('may be any that has begun', () => {
    const may = (text: string) => isWritable(day(text), at('2026-05-15T01:00'), DAY_START)
    expect([may('2019-01-01'), may('2026-05-14'), may('2026-05-15')]).toEqual([true, true, false])
  })
})

describe('an evening', () => {
  test('is what was written, cleaned; blanks among the three keep their place', () => {
    expect(saved(written)).toEqual({
      id: 'evening-x',
      day: '2026-05-14',
      zone: ZONE,
      glad: { timeboxId: 'tb-1', title: 'Launch note' },
      unseen: ['Said no to the Friday deck'],
      appreciations: ['Asked Tomas', '', 'Patient with Mum'],
      stays: ['Slides for Monday'],
      tomorrow: { what: 'The last two slides', where: '', when: 'After coffee', how: '' },
      joy: 'Paint',
      updatedAt: NIGHT.now.wall,
    })
  })

  test('of nothing written is not kept, unless the day was closed or it had been kept before', () => {
    expect(eveningOf(blank, undefined, false, NIGHT)).toBeUndefined()
    expect(eveningOf({ ...blank, joy: '  \u0007 ' }, undefined, false, NIGHT)).toBeUndefined()
    expect(saved(blank, undefined, true).closedAt).toBe(NIGHT.now.wall)
    expect(saved(blank, saved(written)).joy).toBe('')
  })

  test('is the same evening when it is gone on with, and stays closed', () => {
    const first = saved(written, undefined, true)
    const draft = draftOf(first.day, first)
    expect(reflectionDraftSchema.parse(draft)).toEqual(draft)
    const later = at('2026-05-16T09:00', 'y')
    // Looking at it writes nothing; one that was written by a clock that is ahead is outranked by a change all the same.
    expect(eveningOf(draft, first, false, later)).toBeUndefined()
    expect(saved(draft, first, true, later)).toEqual({ ...first, closedAt: later.now.wall, updatedAt: later.now.wall })
    const ahead = { ...first, updatedAt: epochMs(later.now.wall + 60_000) }
    expect(saved({ ...draft, joy: 'A walk' }, ahead, false, later).updatedAt).toBe(later.now.wall + 60_001)
    expect(saved({ ...draft, joy: 'A walk' }, first, false, later)).toMatchObject({
      id: first.id,
      joy: 'A walk',
      closedAt: first.closedAt,
    })
  })

  test('takes the place of the one of its day; the others stay in their order', () => {
    const of = (text: string, joy: string): Evening => ({ ...saved({ ...written, day: day(text), joy }), id: text })
    const month = [of('2026-05-14', 'a'), of('2026-05-02', 'b'), of('2026-05-20', 'c'), of('2026-05-14', 'd')].reduce(
      putEvening,
      NO_REFLECTIONS,
    )
    expect(month.evenings.map((one) => [one.day, one.joy])).toEqual([
      ['2026-05-02', 'b'],
      ['2026-05-14', 'd'],
      ['2026-05-20', 'c'],
    ])
    expect(reflectionsSchema.parse(month)).toEqual(month)
  })

  test('that is too long is shortened, never refused', () => {
    const evening = saved({ ...written, joy: 'a'.repeat(1_900) })
    expect(evening.joy).toHaveLength(1_000)
    expect(reflectionsSchema.safeParse({ evenings: [evening] }).success).toBe(true)
  })
})

describe('a draft', () => {
  test('has loose ends while something beside the evening was begun', () => {
    expect(hasLooseEnds(written)).toBe(false)
    const begun: readonly Partial<ReflectionDraft>[] = [
      { critic: { said: 'Rushed', kinder: '', voice: '' } },
      { mistake: { happened: '', learned: 'Nobody minded' } },
      { story: { story: '', from: '', against: 'Lena', truer: '' } },
      { trait: { criticism: 'Too slow', strength: '' } },
      { experiment: { id: 'e', happened: 'no', belief: beliefSchema.parse(20), learned: '' } },
      { experiment: { id: 'e', happened: null, belief: beliefSchema.parse(20), learned: 'Calm' } },
    ]
    expect(begun.map((part) => hasLooseEnds({ ...written, ...part }))).toEqual(begun.map(() => true))
    const opened = { id: 'e', happened: null, belief: beliefSchema.parse(20), learned: ' ' }
    expect(hasLooseEnds({ ...written, experiment: opened })).toBe(false)
  })

  test('goes through the steps that are wanted, in their order', () => {
    expect(stepsOf(['rest', 'critic', 'ships'])).toEqual(['ships', 'rest'])
    expect(stepsOf([])).toEqual([])
  })
})

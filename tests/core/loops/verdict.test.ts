import { describe, expect, test } from 'vitest'
import { tallyOf, type Tally } from '@core/loops/baseline.ts'
import type { Wishes } from '@core/loops/detect.ts'
import { outcomeOf } from '@core/loops/flag.ts'
import type { Observation } from '@core/loops/observation.ts'
import { notALoop, stepsOf, type Learned } from '@core/loops/sensitivity.ts'
import { minutes } from '@core/time.ts'
import { atMinute, first, inShort, look, run, save, start, told } from './story.ts'

/** Holds `tiny-edits` from the fourth on. */
const tiny = (...minutes: readonly number[]): readonly Observation[] => minutes.map((minute) => save(minute, 4, 3))
/** Holds `tiny-edits` and `hotspot`. */
const spot = (...minutes: readonly number[]): readonly Observation[] =>
  minutes.map((minute) => save(minute, 4, 3, { touched: [{ paragraph: 1 }] }))
const looks = (...minutes: readonly number[]): readonly Observation[] => minutes.map(look)
const runs = (...minutes: readonly number[]): readonly Observation[] => minutes.map((minute) => run(minute, 'A'))

interface Case {
  readonly name: string
  readonly seen: readonly Observation[]
  readonly flags: readonly string[]
  readonly wishes?: Partial<Wishes>
}

const CASES: readonly Case[] = [
  { name: 'one weak sign is none', seen: [first(0), ...tiny(1, 2, 3, 4, 5, 6)], flags: [] },
  {
    name: 'two different weak ones',
    seen: [first(0), ...tiny(1, 2, 3, 4), ...looks(5, 6, 7)],
    flags: ['7: tiny-edits + looking'],
  },
  { name: 'two weak ones from one save', seen: [first(0), ...spot(1, 2, 3, 4)], flags: ['4: tiny-edits + hotspot'] },
  {
    name: 'two weak ones, nineteen minutes apart',
    seen: [first(0), ...tiny(1, 2, 3, 4), ...looks(21, 22, 23)],
    flags: ['23: tiny-edits + looking'],
  },
  {
    name: 'two weak ones, twenty minutes apart',
    seen: [first(0), ...tiny(1, 2, 3, 4), ...looks(21, 22, 24)],
    flags: [],
  },
  {
    name: 'one of two weak signs from one save, found once more',
    seen: [first(0), ...tiny(1, 2, 3, 4), ...spot(5, 6, 7, 8)],
    flags: ['8: tiny-edits + hotspot'],
  },
  { name: 'one strong sign', seen: runs(0, 1, 2), flags: ['2: rerun'] },
  { name: 'twenty minutes of quiet', seen: runs(0, 1, 2, 3, 21, 22, 23), flags: ['2: rerun', '22: rerun'] },
  {
    name: 'quiet is that of one timebox',
    seen: [...runs(0, 1, 2), start(3), ...runs(4, 5, 6)],
    flags: ['2: rerun', '6: rerun'],
  },
  {
    name: 'weak signs while quiet are over with it',
    seen: [first(0), ...runs(0, 1, 2), ...tiny(18, 19, 20, 21), ...looks(23, 24, 25)],
    flags: ['2: rerun'],
  },
  {
    name: 'drafting chosen at the start',
    seen: [start(0, { mode: 'drafting' }), first(1), ...spot(2, 3, 4, 5, 6)],
    wishes: { mode: null },
    flags: [],
  },
  {
    name: 'polishing chosen at the start',
    seen: [start(0, { mode: 'polishing', cap: minutes(60) }), first(1), ...spot(2, 3, 4, 5)],
    wishes: { mode: null },
    flags: ['5: tiny-edits + hotspot'],
  },
  {
    name: 'drafting assumed for the first third',
    seen: [start(0, { cap: minutes(60) }), first(1), ...spot(15, 16, 17, 18, 19, 20)],
    wishes: { mode: null },
    flags: ['20: tiny-edits + hotspot'],
  },
  {
    name: 'drafting leaves the strong ones on',
    seen: [start(0, { mode: 'drafting' }), ...runs(1, 2, 3)],
    wishes: { mode: null },
    flags: ['3: rerun'],
  },
  { name: 'gentle needs one more', seen: runs(0, 1, 2, 3), wishes: { sensitivity: 'gentle' }, flags: ['3: rerun'] },
  { name: 'keen needs one less', seen: runs(0, 1, 2), wishes: { sensitivity: 'keen' }, flags: ['1: rerun'] },
  {
    name: 'saves after the end are no polishing',
    seen: [first(0), { kind: 'end', at: atMinute(0) }, ...spot(1, 2, 3, 4, 5)],
    flags: [],
  },
  {
    name: 'what was taught about another kind of task changes nothing',
    seen: [start(0), ...runs(1, 2, 3)],
    wishes: { learned: notALoop({}, 'code', atMinute(0)) },
    flags: ['3: rerun'],
  },
  {
    name: 'what was taught about this kind of task',
    seen: [start(0), ...runs(1, 2, 3, 4)],
    wishes: { learned: notALoop({}, 'writing', atMinute(0)) },
    flags: ['4: rerun'],
  },
]

test.each(CASES)('a flag: $name', ({ seen, flags, wishes }) => {
  expect(inShort(told(seen, wishes).flags)).toEqual(flags)
})

describe('a person’s own past', () => {
  /** Timeboxes of an hour in which `tiny-edits` held so many times. */
  const past = (...counts: readonly number[]): readonly Tally[] =>
    counts.map((count) => ({ hours: 1, counts: { 'tiny-edits': count } }))
  const seen = [start(0), first(0), ...tiny(1, 2, 3, 4, 5), ...looks(6, 7, 8)]
  const flags = (writing: readonly Tally[]): readonly string[] =>
    inShort(told(seen, { baseline: { writing: [...writing] } }).flags)

  // Two times in the first quarter of an hour are eight an hour.
  test.each([
    ['with less than its usual rate it stays quiet', past(9, 9, 9, 9, 9, 9, 9, 9, 9, 9), []],
    ['at its usual rate it stays quiet', past(0, 0, 0, 8, 8, 8, 8, 8, 8, 8), []],
    ['above three quarters of the past it speaks', past(7, 7, 7, 7, 7, 7, 7, 7, 99, 99), ['8: tiny-edits + looking']],
    ['nine timeboxes are no past', past(9, 9, 9, 9, 9, 9, 9, 9, 9), ['8: tiny-edits + looking']],
  ])('%s', (_, writing, expected) => {
    expect(flags(writing)).toEqual(expected)
  })

  test('strong signs don’t ask it', () => {
    const baseline = {
      writing: past(9, 9, 9, 9, 9, 9, 9, 9, 9, 9).map(({ hours }) => ({ hours, counts: { rerun: 99 } })),
    }
    expect(inShort(told([start(0), ...runs(1, 2, 3)], { baseline }).flags)).toEqual(['3: rerun'])
  })

  test('a timebox is remembered by how often rules held, quiet or not', () => {
    const { watch } = told([start(0), ...runs(1, 2, 3, 4, 5)])
    expect(tallyOf(watch.counts, atMinute(0), atMinute(30))).toEqual({ hours: 0.5, counts: { rerun: 3 } })
  })
})

test('“Not a loop” adds a step at a time, up to three, and eases back by one each fortnight', () => {
  const DAY = 24 * 60
  const steps = (learned: Learned, minute: number): number => stepsOf('standard', learned, 'writing', atMinute(minute))
  const after = (times: number): Learned =>
    Array.from({ length: times }).reduce<Learned>((learned) => notALoop(learned, 'writing', atMinute(0)), {})
  expect([0, 1, 2, 3, 4].map((times) => steps(after(times), 1))).toEqual([0, 1, 2, 3, 3])
  expect([13, 14, 28, 42, 99].map((day) => steps(after(3), day * DAY))).toEqual([3, 2, 1, 0, 0])
  expect(steps(notALoop(after(3), 'writing', atMinute(30 * DAY)), 31 * DAY)).toBe(2)
  expect(stepsOf('gentle', after(2), 'writing', atMinute(1))).toBe(3)
})

test.each([
  ['ended a minute later', 3, 9, 'left'],
  ['ended after five minutes', 7, 9, 'stayed'],
  ['ended at that moment', 2, 9, 'left'],
  ['ended before it', 1, 3, 'open'],
  ['still open after a minute', null, 3, 'open'],
  ['still open after five minutes', null, 7, 'stayed'],
])('a loop is left or stayed in: %s', (_, ended, now, outcome) => {
  const [flag] = told(runs(0, 1, 2)).flags
  expect(outcomeOf(flag!, ended === null ? null : atMinute(ended), atMinute(now))).toBe(outcome)
})

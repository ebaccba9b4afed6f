import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '@core/insights/filter.ts'
import { isIn, periodOf, VIEWS } from '@core/insights/period.ts'
import { localDaySchema } from '@core/time.ts'
import { makePage } from '../../../src/main/rollup/make-page.ts'
import type { PageWish } from '../../../src/main/rollup/messages.ts'
import { refresh } from '../../../src/main/rollup/refresh.ts'
import { believable } from '../../support/histories/believable.ts'
import { slowReport, slowStrip } from '../../support/histories/slow.ts'
import { writeMonths } from '../../support/histories/write.ts'
import { newFolder, putData, record } from '../store/samples.ts'
import { DEVICE, OTHER, plain, seenRecords } from './slow.ts'

const day = (text: string) => localDaySchema.parse(text)
const wish = (change: Partial<Record<keyof PageWish, unknown>> = {}): PageWish => ({
  view: 'week',
  around: day('2026-05-14'),
  closed: day('2026-05-14'),
  today: day('2026-05-15'),
  filter: EVERYTHING,
  ...(change as Partial<PageWish>),
})
const page = (root: string, change: Partial<Record<keyof PageWish, unknown>> = {}) =>
  makePage(root, wish(change), () => refresh(root, DEVICE, new Map()))

describe('a page is made of the files as they lie there', () => {
  property.prop(
    [
      fc.integer({ min: 1, max: 1000 }),
      fc.constantFrom(...VIEWS),
      fc.constantFrom('2026-05-14', '2026-05-01', '2026-04-03', '2026-02-11'),
    ],
    { numRuns: 12 },
  )('every number is that of the slow computation, whichever files it came from', (seed, view, around) => {
    const root = mkdtempSync(join(tmpdir(), 'enough-page-'))
    try {
      const [one, other] = [
        believable({ seed, timeboxes: 250, perDay: 3 }),
        believable({ seed: seed + 1, timeboxes: 60, perDay: 1, named: 'o' }),
      ]
      const lives = [[...one], [...other]] as const
      writeMonths(root, DEVICE, lives[0])
      writeMonths(root, OTHER, lives[1])
      const closed = day('2026-05-14')
      const period = periodOf(view, day(around), closed)
      const { report, says } = page(root, { view, around: day(around) })
      const records = seenRecords(root)
      const slow = slowReport(records, period, EVERYTHING)
      expect(plain(report)).toEqual({ ...slow, loops: report.loops.minutes === 1 ? slow.loops : 'binned' })
      expect(
        report.strip.bars.map(({ id, from, to, loops }) => ({ id, from, to, loops: loops.map(({ at }) => at) })),
      ).toEqual(slowStrip(records, closed))
      const compared = lives.flat().flatMap(({ experiments }) => experiments)
      expect(report.belief.map(({ id, before, after }) => [id, before, after])).toEqual(
        compared
          .filter(({ leftOut, closing }) => leftOut.trim() !== '' && isIn(period, closing.day))
          .toSorted((a, b) => a.closing.at - b.closing.at || (a.id < b.id ? -1 : 1))
          .map(({ id, belief, closing }) => [id, belief, closing.belief])
          .slice(-365),
      )
      expect(report.belief.length === 0).toBe(says.belief === null)
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })

  test('what was written in evenings are small wins, of a year too', () => {
    const root = newFolder()
    const life = [...believable({ seed: 7, timeboxes: 200, perDay: 3 })]
    writeMonths(root, DEVICE, life)
    const written = life.flatMap(({ wins }) => wins).filter(({ day: on }) => on >= '2026-01-01' && on <= '2026-05-14')
    const wins = page(root, { view: 'year' }).report.wins.filter(({ what }) => what === 'written')
    expect(wins).toHaveLength(written.length)
  })

  test('a folder without a closed day is empty, and goes nowhere', () => {
    const root = newFolder()
    putData(
      root,
      `history/${DEVICE}/2026-05`,
      { timeboxes: [record('a', { day: day('2026-05-15') })], experiments: [] },
      2,
    )
    for (const view of VIEWS) {
      expect(page(root, { view })).toMatchObject({
        isEmpty: true,
        earlier: null,
        later: null,
        words: null,
      })
    }
    expect(page(root, { closed: day('2026-05-15') }).isEmpty).toBe(false)
  })

  test('a filter that nothing passes is no emptiness', () => {
    const root = newFolder()
    putData(root, `history/${DEVICE}/2026-05`, { timeboxes: [record('a')], experiments: [] }, 2)
    const { isEmpty, kinds, report } = page(root, { filter: { kinds: ['code'], projects: null } })
    expect([isEmpty, kinds, report.tasks]).toEqual([false, ['writing'], []])
  })

  test('earlier ends where history begins, later at the last closed day', () => {
    const root = newFolder()
    putData(
      root,
      `history/${DEVICE}/2026-03`,
      { timeboxes: [record('a', { day: day('2026-03-20') })], experiments: [] },
      2,
    )
    putData(root, `history/${DEVICE}/2026-05`, { timeboxes: [record('b')], experiments: [] }, 2)
    expect(page(root)).toMatchObject({ earlier: '2026-05-10', later: null })
    expect(page(root, { around: day('2026-03-18') })).toMatchObject({ earlier: null, later: '2026-03-23' })
    expect(page(root, { around: day('2026-03-25') })).toMatchObject({ earlier: '2026-03-22' })
    expect(page(root, { view: 'month', around: day('2026-04-02') })).toMatchObject({
      earlier: '2026-03-31',
      later: '2026-05-01',
    })
    expect(page(root, { view: 'year' })).toMatchObject({ earlier: null, later: null })
  })

  test('damaged and newer evenings and months leave the rest as it is', () => {
    const root = newFolder()
    putData(root, `history/${DEVICE}/2026-05`, { timeboxes: [record('a')], experiments: [{ broken: true }] }, 2)
    putData(root, `history/${OTHER}/2026-05`, { timeboxes: [record('b')] }, 99)
    putData(root, `reflections/${DEVICE}/2026-05`, { evenings: [{ broken: true }] }, 2)
    expect(page(root).report.tasks).toMatchObject([{ title: 'Weekly report', timeboxes: 1 }])
  })
})

describe('the week in words', () => {
  const looked = (id: string, on: string, found: 'nothing' | 'small') =>
    record(id, {
      day: day(on),
      endedAt: Date.parse(`${on}T10:00:00Z`) as never,
      looks: [{ at: Date.parse(`${on}T09:00:00Z`) as never, answer: 'once', found } as never],
    })
  test('speaks of ten looks when the week had one, with those of the months before', () => {
    const root = newFolder()
    const before = Array.from({ length: 9 }, (_, place) => looked(`a${place}`, `2026-03-0${place + 1}`, 'nothing'))
    putData(root, `history/${DEVICE}/2026-03`, { timeboxes: before, experiments: [] }, 2)
    putData(root, `history/${DEVICE}/2026-05`, { timeboxes: [looked('b', '2026-05-06', 'small')], experiments: [] }, 2)
    const said = page(root).words
    expect(said).toMatchObject({ week: '2026-05-04', isLast: true, next: '2026-05-15' })
    expect(said?.sentences).toContainEqual({ key: 'weekly.looks', values: { count: 9 } })
  })
  test('of the same week it is the same, whenever it is read', () => {
    const root = newFolder()
    writeMonths(root, DEVICE, believable({ seed: 11, timeboxes: 200, perDay: 4 }))
    const first = page(root, { around: day('2026-05-06') }).words
    const later = page(root, { around: day('2026-05-06'), closed: day('2026-06-01'), today: day('2026-06-02') }).words
    expect(later?.sentences).toEqual(first?.sentences)
    expect(first?.sentences.length).toBeGreaterThan(2)
  })
})

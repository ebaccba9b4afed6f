import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { spanAxis, thinned } from '../../src/renderer/windows/insights/chart/axis.ts'
import { stripNames } from '../../src/renderer/windows/insights/chart/day-strip-layout.ts'
import { fitted } from '../../src/renderer/windows/insights/chart/lettering.ts'
import { dayAt, dayAxis, timeAxis } from '../../src/renderer/windows/insights/chart/loops-layout.ts'
import { markAt, stepTo } from '../../src/renderer/windows/insights/chart/marks.ts'
import { periodOf } from '../../src/core/insights/period.ts'
import { may } from './support/insights-samples.ts'

const widthOf = (text: string): number => Array.from(text).length * 6

describe('names on the strip', () => {
  const wantedNames = fc
    .array(fc.record({ x: fc.integer({ min: 0, max: 950 }), title: fc.string({ minLength: 1, maxLength: 60 }) }), {
      maxLength: 70,
    })
    .map((some) => some.toSorted((a, b) => a.x - b.x).map(({ x, title }, id) => ({ x, title, id: String(id) })))

  property.prop([wantedNames])(
    'no leader crosses a name, and 12 px lie between a name and the next leader',
    (wanted) => {
      const names = stripNames({ wanted, end: 1000, unit: 1, widthOf })
      for (const [place, { x, row, text }] of names.entries()) {
        const end = x + 5 + widthOf(text)
        expect(end).toBeLessThanOrEqual(1000)
        for (const next of names.slice(place + 1)) {
          // A leader goes through the first row, and to the second where its name is there.
          if (row === 0 || next.row === 1) expect(next.x - end).toBeGreaterThanOrEqual(12)
        }
      }
    },
  )

  test('a name drops to the second row where the next one is near', () => {
    const wanted = [
      { id: 'a', x: 0, title: 'Workshop invoice' },
      { id: 'b', x: 76, title: 'Launch note' },
      { id: 'c', x: 300, title: 'Expenses' },
    ]
    expect(stripNames({ wanted, end: 1000, unit: 1, widthOf }).map(({ row, text }) => [row, text])).toEqual([
      [1, 'Workshop invoice'],
      [0, 'Launch note'],
      [0, 'Expenses'],
    ])
  })
})

describe('axes', () => {
  property.prop([fc.integer({ min: 0, max: 2_000_000 })])(
    'of spans reach their longest with four lines at most',
    (most) => {
      const { ticks, most: end } = spanAxis(most)
      expect([ticks[0], end >= most, ticks.length <= 4, ticks.at(-1) === end]).toEqual([0, true, true, true])
    },
  )

  test.each([
    [88, [0, 30, 60, 90], false],
    [14, [0, 5, 10, 15], false],
    [840, [0, 300, 600, 900], true],
  ])('for %d minutes', (most, ticks, inHours) => {
    expect(spanAxis(most)).toMatchObject({ ticks, inHours })
  })

  const loops = (...marks: readonly (readonly [number, number])[]) => ({
    bin: 'day' as const,
    minutes: 1,
    marks: marks.map(([day, minute]) => ({ day: may(day), minute, left: true })),
  })

  test('of a week have its work days, and its weekend when a loop was there', () => {
    const week = periodOf('week', may(14), may(14))
    const days = (axis: ReturnType<typeof dayAxis>) => axis.ticks.map(dayAt)
    expect(days(dayAxis(week, loops([11, 600]), 200, 30))).toHaveLength(5)
    expect(days(dayAxis(week, loops([17, 600]), 200, 30)).at(-1)).toBe('2026-05-17')
  })

  test('of a month go to its end, so that days to come stay blank', () => {
    const axis = dayAxis(periodOf('month', may(14), may(14)), loops([11, 600]), 176, 24)
    expect(axis.domain.map(dayAt)).toEqual(['2026-05-01', '2026-05-31'])
  })

  test('of times fit what is there, with four lines at most', () => {
    expect(timeAxis(loops([11, 648], [12, 978]))).toEqual({ domain: [540, 1080], ticks: [540, 720, 900] })
    expect(timeAxis(loops([11, 0], [12, 1439])).ticks).toEqual([0, 360, 720, 1080])
  })

  property.prop([fc.array(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 20 })])(
    'of times hold every loop',
    (minutes) => {
      const { domain, ticks } = timeAxis(loops(...minutes.map((minute) => [11, minute] as const)))
      expect(Math.min(...minutes)).toBeGreaterThanOrEqual(domain[0])
      expect(Math.max(...minutes)).toBeLessThanOrEqual(domain[1])
      expect(ticks.length).toBeLessThanOrEqual(4)
    },
  )

  test('words without room are left out evenly', () => {
    expect(thinned([1, 2, 3, 4, 5], 100, 40)).toEqual([1, 3, 5])
    expect(thinned([1, 2], 100, 40)).toEqual([1, 2])
  })
})

describe('marks', () => {
  const marks = [
    { x: 0, y: 0, w: 10, h: 10 },
    { x: 40, y: 0, w: 10, h: 10 },
  ]

  test('the pointer means the nearest one, and none from afar', () => {
    expect([markAt(marks, 5, 5), markAt(marks, 34, 5), markAt(marks, 25, 60)]).toEqual([0, 1, null])
  })

  test('keys go from the first to the last, and stay there', () => {
    expect(stepTo('ArrowRight', null, 2)).toBe(0)
    expect(stepTo('ArrowRight', 1, 2)).toBe(1)
    expect(stepTo('ArrowLeft', 0, 2)).toBe(0)
    expect(stepTo('End', 0, 2)).toBe(1)
    expect([stepTo('a', 0, 2), stepTo('Home', null, 0)]).toEqual([null, null])
  })
})

describe('shortened names', () => {
  property.prop([fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 0, max: 300 })])(
    'never need more room than there is',
    (name, room) => {
      expect(widthOf(fitted(name, room, widthOf))).toBeLessThanOrEqual(room)
    },
  )
})

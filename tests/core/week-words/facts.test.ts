import { describe, expect, test } from 'vitest'
import { daysAfter, epochMs, minutes, type DurationMs } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { text } from '@core/views/text.ts'
import { blankFact, factsOf, type WeekInput } from '@core/week-words/facts.ts'
import { weekWords } from '@core/week-words/week-words.ts'
import { at, experiment, loopsOn, MONDAY, on, record } from './samples.ts'

const facts = (week: Partial<WeekInput>) =>
  factsOf({ week: MONDAY, records: [], experiments: [], written: [], ...week })
const words = (week: Partial<WeekInput>, weeks = 0, ready: Parameters<typeof weekWords>[1] = []) =>
  weekWords({ week: daysAfter(MONDAY, weeks * 7), records: [], experiments: [], written: [], ...week }, ready)
const themes = (...records: readonly TimeboxRecord[]): readonly string[] => facts({ records }).map(({ theme }) => theme)
const later = (span: DurationMs, ms: number): DurationMs => (span + ms) as DurationMs
const DRAFT = { outcome: { kind: 'draft' } } as const
const HANDED = { outcome: { kind: 'handOver' } } as const
const PARKED = { outcome: { kind: 'park', left: minutes(3) } } as const
const loop = { at: at(on(0)), rules: [] }

describe('of a timebox of 25 minutes it can be said', () => {
  test.each<[string, Partial<TimeboxRecord>, readonly string[]]>([
    ['stopped in time', {}, ['stopped', 'shipped']],
    ['a minute early', { took: minutes(24) }, ['stopped', 'shipped']],
    ['more than a minute early', { took: later(minutes(24), -1) }, ['shipped']],
    ['a minute late', { took: minutes(26) }, ['stopped', 'shipped']],
    ['more than a minute late', { took: later(minutes(26), 1) }, ['longer', 'shipped']],
    ['extended', { extensions: [{ at: at(on(0)), reason: 'x' }] as never }, ['shipped']],
    ['five minutes early', { took: minutes(20) }, ['early', 'shipped']],
    ['less than five minutes early', { took: later(minutes(20), 1) }, ['shipped']],
    ['a little more than ten minutes', { took: later(minutes(10), 1) }, ['early', 'shipped']],
    ['ten minutes', { took: minutes(10) }, ['short', 'shipped']],
    ['one minute', { took: minutes(1) }, ['short', 'shipped']],
    ['less than a minute', { took: later(minutes(1), -1) }, ['shipped']],
    ['a draft in time', DRAFT, ['draft', 'stopped']],
    ['a draft early', { ...DRAFT, took: minutes(15) }, ['draft']],
    ['a draft soon', { ...DRAFT, took: minutes(5) }, ['draft']],
    ['a draft late', { ...DRAFT, took: minutes(40) }, ['draft']],
    ['a draft of what rested', { ...DRAFT, took: minutes(40), continues: 'x' }, ['draft']],
    ['handed over', { ...HANDED, took: minutes(40) }, ['handOver']],
    ['parked in time', PARKED, ['park']],
    ['parked in a loop', { ...PARKED, loops: [{ ...loop, at: epochMs(at(on(0)) + minutes(24)) }] }, ['park']],
    [
      'shipped in a loop',
      { took: minutes(22), loops: [{ ...loop, at: epochMs(at(on(0)) + minutes(24)) }] },
      ['leftLoop', 'shipped'],
    ],
    [
      'at the end of what was no loop',
      { took: minutes(22), loops: [{ ...loop, at: epochMs(at(on(0)) + minutes(24)), said: 'notALoop' }] },
      ['noLoop', 'shipped'],
    ],
    ['in a loop long before', { took: minutes(22), loops: [loop] }, ['shipped']],
    ['of what rested', { took: minutes(22), continues: 'x' }, ['continued', 'shipped']],
    ['five minutes away', { ...PARKED, kind: 'away', took: minutes(5) }, ['park', 'away']],
    ['less than five minutes away', { ...PARKED, kind: 'away', took: later(minutes(5), -1) }, ['park']],
    ['no loop', { took: minutes(22), loops: [loop, { ...loop, said: 'notALoop' }] }, ['noLoop', 'shipped']],
    ['looked at again', { took: minutes(22), looks: [{ at: at(on(0)), answer: 'looked' }] as never }, ['shipped']],
    [
      'both waited and left',
      {
        took: minutes(22),
        looks: [
          { at: at(on(0)), answer: 'waited' },
          { at: at(on(0)), answer: 'left' },
        ],
      },
      ['waited', 'leftLook', 'shipped'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(themes(record('a', 0, change))).toEqual(expected)
  })

  test('nothing, when it was taken back', () => {
    expect(themes(record('a', 0, { withdrawnAt: at(on(1)) }))).toEqual([])
  })

  test('not that it was parked, when it went on in the same week', () => {
    const rest = record('b', 1, { continues: 'a', took: minutes(22) })
    expect(themes(record('a', 0, { ...PARKED, took: minutes(20) }), rest)).toEqual(['continued', 'shipped'])
    expect(themes(record('a', 0, { ...PARKED, took: minutes(20) }), { ...rest, continues: 'c' })).toEqual([
      'park',
      'continued',
      'shipped',
    ])
  })
})

describe('a circling day', () => {
  const circling = (...loops: readonly number[]) =>
    themes(
      ...loops.map((count, place) =>
        record(`r${place}`, 2, { ...PARKED, took: minutes(20), loops: Array.from({ length: count }, () => loop) }),
      ),
    ).includes('circling')

  test('has three loops, in whatever timeboxes', () => {
    expect([circling(2), circling(3), circling(2, 1), circling(1, 1)]).toEqual([false, true, true, false])
  })

  test('does not count what was no loop', () => {
    const said = record('a', 2, { loops: [loop, loop, { ...loop, said: 'notALoop' }] })
    expect(themes(said)).not.toContain('circling')
  })
})

describe('what can be said', () => {
  test('names what it is about, its day and its minutes', () => {
    const closed = experiment('partly')
    const found = facts({
      records: [
        record('a', 0, { title: 'Slides', took: later(minutes(24), 20_000) }),
        record('b', 1, { title: 'Note', took: minutes(12) }),
        record('c', 3, { ...PARKED, loops: [loop, loop, loop] }),
      ],
      experiments: [closed],
      written: [{ day: on(5), text: 'Tea' }],
    })
    expect(found.map((fact) => Object.values(fact))).toEqual([
      ['stopped', on(0), 'a', 'Slides', 25],
      ['shipped', on(0), 'a', 'Slides', 24],
      ['early', on(1), 'b', 'Note', 12],
      ['shipped', on(1), 'b', 'Note', 12],
      ['partly', on(2), 'partly', closed.prediction, 0],
      ['circling', on(3), `day ${on(3)}`, '', 0],
      ['park', on(3), 'c', 'Newsletter', 25],
      ['wrote', on(5), 'line 0', 'Tea', 0],
    ])
    expect(Object.values(blankFact(MONDAY))).toEqual(['blank', MONDAY, 'week', '', 0])
  })

  test('stands in the order of the days, and of their ends', () => {
    const inOrder = [
      record('z', 0, { ...DRAFT, took: minutes(20), title: 'first', endedAt: at(on(0), 11) }),
      record('a', 0, { ...DRAFT, took: minutes(20), title: 'second', endedAt: at(on(0), 12) }),
      record('b', 0, { ...DRAFT, took: minutes(20), title: 'third', endedAt: at(on(0), 12) }),
      record('c', 4, { ...DRAFT, took: minutes(20), title: 'fourth', endedAt: at(on(0), 9) }),
    ]
    for (const records of [inOrder, inOrder.toReversed()])
      expect(facts({ records }).map(({ name }) => name)).toEqual(['first', 'second', 'third', 'fourth'])
  })

  test('of experiments stands in the order in which they were closed', () => {
    const closed = (id: string, hour: number) => {
      const one = experiment('no')
      return { ...one, id, prediction: id, closing: { ...one.closing, at: at(on(2), hour) } }
    }
    const inOrder = [closed('z', 10), closed('a', 11), closed('b', 11)]
    for (const experiments of [inOrder, inOrder.toReversed()])
      expect(facts({ experiments }).map(({ name }) => name)).toEqual(['z', 'a', 'b'])
  })

  test('leaves out an experiment that tried nothing, and lines without a word', () => {
    expect(
      facts({ experiments: [{ ...experiment('no'), leftOut: ' ' }], written: [{ day: on(1), text: ' \n' }] }),
    ).toEqual([])
  })
})

describe('a week', () => {
  const ready = text('menu.look', {})

  test('of which nothing can be said is silent; one without a timebox is called so', () => {
    const parked = { ...PARKED, took: minutes(20) }
    const only = [record('a', 0, { ...parked, continues: 'b' }), record('b', 1, { ...parked, continues: 'a' })]
    expect(words({ records: only })).toEqual([])
    expect(words({ records: only }, 0, [ready])).toEqual([ready])
    expect(words({}, 0, [ready])).toEqual([ready])
    expect(words({}).map(({ key }) => key.split('.')[1])).toEqual(['blank'])
    const withdrawn = record('c', 2, { withdrawnAt: at(on(2)) })
    expect(words({ records: [...only, withdrawn] })).toEqual([])
    expect(words({ records: [withdrawn] }).map(({ key }) => key.split('.')[1])).toEqual(['blank'])
  })

  /** One timebox for each of many themes, and more of those that are said when little else is. */
  const full: readonly TimeboxRecord[] = [
    record('stopped', 0),
    record('draft', 1, { ...DRAFT, took: minutes(20) }),
    record('early', 2, { took: minutes(15) }),
    record('handOver', 3, { ...HANDED, took: minutes(20) }),
    record('short', 4, { took: minutes(5) }),
    record('park', 5, { ...PARKED, took: minutes(5) }),
    record('continued', 6, { continues: 'x', took: minutes(22) }),
    record('longer', 4, { took: minutes(60) }),
    record('goalpost', 3, { took: minutes(22), goalposts: [{ at: at(on(3)), from: [], to: ['x'] }] }),
    record('circling', 2, { ...PARKED, took: minutes(20), loops: loopsOn(2, [1, 2, 3]) }),
  ]

  test('has five sentences, two of them of what went round or past a plan, in the order of its days', () => {
    for (let weeks = 0; weeks < 30; weeks += 1) {
      const said = words({ records: full }, weeks).map(({ key }) => key.split('.')[1] ?? '')
      expect(said).toHaveLength(5)
      expect(said.filter((theme) => ['circling', 'longer', 'goalpost'].includes(theme))).toEqual(['circling', 'longer'])
      const days = words({ records: full }, weeks).flatMap(({ values }) =>
        'day' in values && 'weekday' in values.day ? [values.day.weekday] : [],
      )
      expect(days).toEqual(days.toSorted())
    }
  })

  test('speaks of other things from week to week, and of each in some week', () => {
    const said = Array.from({ length: 30 }, (_, weeks) =>
      words({ records: full }, weeks)
        .map(({ key }) => key.split('.')[1] ?? '')
        .toSorted()
        .join(' '),
    )
    expect(new Set(said).size).toBeGreaterThan(5)
    const all = new Set(said.flatMap((one) => one.split(' ')))
    for (const theme of ['stopped', 'draft', 'early', 'handOver', 'short', 'park', 'continued'])
      expect(all).toContain(theme)
  })

  test('speaks of another one of several of a kind, week by week', () => {
    const drafts = ['one', 'two', 'three'].map((title, place) =>
      record(title, place, { ...DRAFT, title, took: minutes(20) }),
    )
    const named = [0, 1, 2, 3].flatMap((weeks) =>
      words({ records: drafts }, weeks).flatMap(({ values }) => ('task' in values ? [values.task] : [])),
    )
    expect(new Set(named.slice(0, 3)).size).toBe(3)
    expect(named[3]).toBe(named[0])
    const lines = [0, 1, 2].map((weeks) =>
      words({ written: drafts.map(({ title, day }) => ({ day, text: title })) }, weeks).at(-1),
    )
    expect(
      new Set(lines.flatMap((line) => (line !== undefined && 'said' in line.values ? [line.values.said] : []))).size,
    ).toBe(3)
  })

  test('of plain days says once that something was shipped', () => {
    const plain = Array.from({ length: 7 }, (_, place) => record(`r${place}`, place, { took: minutes(22) }))
    expect(words({ records: plain }).map(({ key }) => key.split('.')[1])).toEqual(['shipped'])
  })
})

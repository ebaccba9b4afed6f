import { calendarEntry } from '@core/export/calendar.ts'
import { fileNameOf } from '@core/export/file-name.ts'
import { rowOf, TABLE_HEAD } from '@core/export/rows.ts'
import { SHIPPED_MAX, shippedOf } from '@core/export/shipped.ts'
import { listHead, listOfDay } from '@core/export/timebox-list.ts'
import { jsonAround, jsonOf, timeboxesFileSchema } from '@core/export/timeboxes-file.ts'
import { NAMINGS, PAGE_FORMS, PAGE_PARTS, TIMEBOX_FORMS } from '@core/export/wish.ts'
import { withoutNames } from '@core/export/without-names.ts'
import { durationMs, epochMs, minutes } from '@core/time.ts'
import type { Origin } from '@core/timebox/origin.ts'
import type { Outcome, TimeboxRecord } from '@core/timebox/timebox.ts'
import { describe, expect, test } from 'vitest'
import { may, record, WORDING } from './samples.ts'

const moment = (hour: number, minute: number, second = 0, ms = 0) =>
  epochMs(Date.UTC(2026, 4, 14, hour, minute, second, ms))
const cells = (change: Partial<TimeboxRecord>) => {
  const row = rowOf(record(change))
  return Object.fromEntries(TABLE_HEAD.map((name, column) => [name, row[column]]))
}
/** All that a timebox can hold, with something written everywhere. */
const FULL: TimeboxRecord = record({
  cap: minutes(40),
  plannedCap: minutes(25),
  took: durationMs(2_222_222),
  marks: ['Says who', 'Says when'],
  ifThen: 'send it',
  endZone: 'Asia/Tokyo',
  extensions: [
    { at: moment(8, 50), length: minutes(10), reason: 'One more' },
    { at: moment(8, 55), length: minutes(5), reason: 'Yet one' },
  ],
  goalposts: [{ at: moment(8, 51), from: ['Before'], to: ['After'] }],
  loops: [
    { at: moment(8, 50), rules: ['tiny-edits'] },
    { at: moment(8, 52), rules: ['churn'], said: 'notALoop' },
    { at: moment(8, 56), rules: ['churn'] },
  ],
  looks: [{ at: moment(8, 57), answer: 'once', lookingFor: 'A date' }],
  spans: { paused: minutes(1), away: minutes(2), asleep: minutes(3), rested: minutes(4) },
  watched: { path: '/home/a.md', mode: null },
  outcome: { kind: 'park', left: minutes(3), until: moment(20, 0), note: 'Page two' },
  continues: 'box-0',
})
const ELSEWHERE: Origin = { program: 'timewarrior', taken: 't1', tags: ['errand'] }

describe('a row of the table', () => {
  test('holds all of a timebox', () => {
    expect(rowOf(FULL)).toHaveLength(TABLE_HEAD.length)
    const row = rowOf(FULL)
    expect(Object.fromEntries(TABLE_HEAD.map((name, column) => [name, row[column]]))).toEqual({
      day: '2026-05-14',
      title: 'Launch note',
      kind: 'writing',
      outcome: 'park',
      planned_minutes: 25,
      cap_minutes: 40,
      took_minutes: 37.04,
      started: '2026-05-14T10:35:00+02:00',
      start_zone: 'Europe/Berlin',
      ended: '2026-05-14T18:00:00+09:00',
      end_zone: 'Asia/Tokyo',
      marks: 'Says who\nSays when',
      if_then: 'send it',
      extension_reasons: 'One more\nYet one',
      loops_at: '2026-05-14T10:50:00+02:00\n2026-05-14T10:56:00+02:00',
      looks_at: '2026-05-14T10:57:00+02:00',
      paused_minutes: 1,
      away_minutes: 2,
      asleep_minutes: 3,
      rested_minutes: 4,
      said_at_end: 'Page two',
      parked_until: '2026-05-15T05:00:00+09:00',
      continues: 'box-0',
      id: 'box-1',
      from: '',
    })
  })

  test('is empty where nothing was written', () => {
    const { if_then, extension_reasons, loops_at, said_at_end, parked_until, continues, from } = cells({})
    expect([if_then, extension_reasons, loops_at, said_at_end, parked_until, continues, from]).toEqual(
      Array.from({ length: 7 }, () => ''),
    )
  })

  test.each<[Outcome, string]>([
    [{ kind: 'ship' }, ''],
    [{ kind: 'draft', expectation: 'Nobody asks' }, 'Nobody asks'],
    [{ kind: 'draft' }, ''],
    [{ kind: 'handOver', sentence: 'Over to you' }, 'Over to you'],
    [{ kind: 'handOver' }, ''],
    [{ kind: 'park', left: minutes(1), note: 'Later' }, 'Later'],
    [{ kind: 'park', left: minutes(1) }, ''],
  ])('says what was written at the end: %j', (outcome, said) => {
    expect(cells({ outcome })).toMatchObject({ outcome: outcome.kind, said_at_end: said, parked_until: '' })
  })

  test('of another program has no plan and no end, and its times where they are known', () => {
    expect(cells({ from: ELSEWHERE })).toMatchObject({
      outcome: '',
      planned_minutes: '',
      cap_minutes: '',
      took_minutes: 25,
      started: '2026-05-14T10:35:00+02:00',
      from: 'timewarrior',
    })
    expect(cells({ from: { ...ELSEWHERE, only: 'day' } })).toMatchObject({ started: '', ended: '', day: '2026-05-14' })
  })

  test('has whole seconds', () => {
    expect(cells({ startedAt: moment(8, 35, 7, 900) })).toMatchObject({ started: '2026-05-14T10:35:07+02:00' })
  })
})

describe('a list to be read', () => {
  test('has a headline with its days', () => {
    expect(listHead(may(11), may(14), WORDING)).toBe(`# Timeboxes\n\n${WORDING.days(may(11), may(14))}\n`)
  })

  test('has a line for each timebox of a day, and below it what is known of it', () => {
    const records = [
      record({ title: 'Launch *note*', took: minutes(20), marks: ['Says who', '2. says *when*'], ifThen: 'send _it_' }),
      record({ title: 'Reply', outcome: { kind: 'draft' }, ifThen: '' }),
      record({ title: 'Errand', from: ELSEWHERE }),
      record({ title: 'Some *day*', from: { ...ELSEWHERE, only: 'day' } }),
      record({ title: '', from: { ...ELSEWHERE, only: 'day' } }),
    ]
    expect(listOfDay(may(14), records, WORDING)).toBe(`
## Thursday, 14 May 2026

- 10:35 to 11:00: Launch \\*note\\*
  - Shipped. 25 min planned, 20 min taken.
  - Good enough meant: Says who
  - Good enough meant: 2\\. says \\*when\\*
  - When the time was up: send \\_it\\_
- 10:35 to 11:00: Reply
  - Shared as a draft. 25 min planned, 25 min taken.
- 10:35 to 11:00: Errand
  - 25 min taken.
- Some \\*day\\*
  - 25 min taken.
- One thing
  - 25 min taken.
`)
  })
})

describe('an appointment of a calendar', () => {
  test('is in whole seconds, and known again by its id', () => {
    const change = { startedAt: moment(8, 35, 1, 999), endedAt: moment(9, 0, 2, 1), updatedAt: moment(9, 1, 3, 500) }
    expect(calendarEntry(record({ ...change, id: 'box\n1', marks: ['Says\nwho', 'When'] }), WORDING)).toEqual({
      uid: 'box 1@timebox.enough',
      start: moment(8, 35, 1),
      end: moment(9, 0, 2),
      stamp: moment(9, 1, 3),
      summary: 'Launch note',
      description: ['Shipped', '25 min planned, 25 min taken', 'Says who', 'When'],
    })
  })

  test('has no end where it ended in the second in which it began', () => {
    const within = record({ startedAt: moment(8, 35, 1, 100), endedAt: moment(8, 35, 1, 900) })
    expect(calendarEntry(within, WORDING).end).toBeNull()
    expect(calendarEntry({ ...within, endedAt: moment(8, 35, 2, 50) }, WORDING).end).toBe(moment(8, 35, 2))
  })

  test('of another program says what it took', () => {
    expect(calendarEntry(record({ from: ELSEWHERE }), WORDING).description).toEqual(['25 min taken'])
  })
})

describe('a timebox for other eyes', () => {
  test('keeps its times and lengths, and no word of a person', () => {
    const kept = withoutNames({ ...FULL, from: ELSEWHERE }, (kind) => `a ${kind}`)
    const { ifThen: _ifThen, watched: _watched, ...rest } = FULL
    expect(kept).toEqual({
      ...rest,
      title: 'a writing',
      marks: [],
      extensions: FULL.extensions.map(({ at, length }) => ({ at, length, reason: '' })),
      goalposts: [{ at: moment(8, 51), from: [], to: [] }],
      looks: [{ at: moment(8, 57), answer: 'once' }],
      outcome: { kind: 'park', left: minutes(3), until: moment(20, 0) },
      from: { program: 'timewarrior', taken: 't1' },
    })
    expect(Object.keys(withoutNames(record(), (kind) => kind))).not.toContain('from')
  })

  test.each<[Outcome, Outcome]>([
    [{ kind: 'ship' }, { kind: 'ship' }],
    [{ kind: 'draft', expectation: 'Nobody asks' }, { kind: 'draft' }],
    [{ kind: 'handOver', sentence: 'Over to you' }, { kind: 'handOver' }],
    [
      { kind: 'park', left: minutes(3), note: 'Later' },
      { kind: 'park', left: minutes(3) },
    ],
  ])('ended as it did: %j', (outcome, expected) => {
    expect(withoutNames(record({ outcome }), (kind) => kind).outcome).toStrictEqual(expected)
  })
})

describe('what was shipped', () => {
  const shipped = (id: string, change: Partial<TimeboxRecord> = {}) => record({ id, title: id, ...change })
  const ids = (records: readonly TimeboxRecord[]) => shippedOf(records).map(({ id }) => id)

  test('comes the latest first, those of one moment in the order of their names', () => {
    const inOrder = [
      shipped('c', { day: may(15), endedAt: moment(7, 0) }),
      shipped('d', { endedAt: moment(10, 0) }),
      shipped('a', { endedAt: moment(9, 0) }),
      shipped('b', { endedAt: moment(9, 0) }),
      shipped('e', { day: may(13), endedAt: moment(23, 0) }),
    ]
    for (const records of [inOrder, inOrder.toReversed()]) expect(ids(records)).toEqual(['c', 'd', 'a', 'b', 'e'])
    expect(shippedOf(inOrder)[0]).toEqual({ id: 'c', title: 'c', kind: 'writing', day: may(15) })
  })

  test('is one thing where it was shipped twice on a day, the later of the two', () => {
    const twice = [
      shipped('a', { title: 'Note', endedAt: moment(9, 0) }),
      shipped('b', { title: ' note ', endedAt: moment(10, 0) }),
    ]
    expect(ids(twice)).toEqual(['b'])
    expect(ids([...twice, shipped('c', { title: 'Note', day: may(13) })])).toEqual(['b', 'c'])
    expect(ids([...twice, shipped('d', { title: 'Note', kind: 'code', endedAt: moment(8, 0) })])).toEqual(['b', 'd'])
    expect(ids([...twice, shipped('e', { title: 'Notes', endedAt: moment(8, 0) })])).toEqual(['b', 'e'])
  })

  test('is nothing that ended otherwise or was taken back', () => {
    expect(ids([shipped('a', { outcome: { kind: 'draft' } }), shipped('b', { withdrawnAt: moment(9, 1) })])).toEqual([])
  })

  test('is cut where there is much of it', () => {
    const many = Array.from({ length: SHIPPED_MAX + 1 }, (_one, place) =>
      shipped(`s${place}`, { endedAt: moment(9, place % 60, Math.floor(place / 60)) }),
    )
    expect(ids(many)).toHaveLength(SHIPPED_MAX)
  })
})

describe('files', () => {
  test.each([
    ['timeboxes', may(11), may(14), 'csv', 'enough-2026-05-11-to-2026-05-14.csv'],
    ['timeboxes', may(14), may(14), 'json', 'enough-2026-05-14.json'],
    ['week', may(11), may(14), 'pdf', 'enough-week-2026-05-11-to-2026-05-14.pdf'],
    ['card', may(14), may(14), 'png', 'enough-card-2026-05-14.png'],
  ] as const)('of %s from %s to %s as %s is called %s', (held, from, to, ending, name) => {
    expect(fileNameOf(held, from, to, ending)).toBe(name)
  })

  test('of timeboxes as JSON have one a line, and are read back', () => {
    const [before, after] = jsonAround(may(11), may(14))
    const records = [record(), FULL]
    const written = `${before}${records.map(jsonOf).join(',')}${after}`
    expect(timeboxesFileSchema.parse(JSON.parse(written))).toMatchObject({
      from: may(11),
      to: may(14),
      timeboxes: records,
    })
    expect(written).toBe(
      [
        '{',
        '  "format": "enough-timeboxes",',
        '  "version": 1,',
        '  "from": "2026-05-11",',
        '  "to": "2026-05-14",',
        '  "timeboxes": [',
        `    ${JSON.stringify(records[0])},`,
        `    ${JSON.stringify(records[1])}`,
        '  ]',
        '}',
        '',
      ].join('\n'),
    )
  })

  test.each([
    [{ format: 'another' }],
    [{ version: 2 }],
    [{ from: 'soon' }],
    [{ to: undefined }],
    [{ timeboxes: [{ title: 'x' }] }],
  ])('with %j are none of ours', (change) => {
    const file = { format: 'enough-timeboxes', version: 1, from: may(11), to: may(14), timeboxes: [] }
    expect(timeboxesFileSchema.safeParse(file).success).toBe(true)
    expect(timeboxesFileSchema.safeParse({ ...file, ...change }).success).toBe(false)
  })

  test('can be wished in these forms, with these parts', () => {
    expect([TIMEBOX_FORMS, PAGE_FORMS, NAMINGS]).toEqual([
      ['csv', 'json', 'markdown', 'ics'],
      ['pdf', 'markdown'],
      ['names', 'kinds'],
    ])
    expect(PAGE_PARTS).toEqual(['strip', 'planned', 'loops', 'belief', 'wins', 'words'])
  })
})

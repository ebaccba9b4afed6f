import { describe, expect, test } from 'vitest'
import { DAY_LINES, daysIn, inProject, linesOf, TASK_LINES, tasksIn } from '@core/rollup/lines.ts'
import { loopMarks, minuteOf, rollUp, rowsOfRecords, standingIn, union } from '@core/rollup/roll-up.ts'
import {
  beliefRowSchema,
  dayRowSchema,
  loopMarkSchema,
  NO_ROLLUP,
  NO_ROWS,
  rollupSchema,
  stampSchema,
  taskRowSchema,
  type DayRow,
  type MonthRows,
  type TaskRow,
} from '@core/rollup/rollup.ts'
import { rowsAt, withMonth, withRows } from '@core/rollup/stale.ts'
import { epochMs, minutes } from '@core/time.ts'
import { KINDS } from '@core/timebox/kind.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { may, record } from '../export/samples.ts'

const END = record().endedAt
const before = (count: number) => epochMs(END - minutes(count))
const FROM = { program: 'csv', taken: 'x' } as const
/** One with something of everything, that ended at 11:00 in Berlin. */
const full = (change: Partial<TimeboxRecord> = {}): TimeboxRecord =>
  record({
    project: 'Site',
    took: minutes(30),
    extensions: [
      { at: END, length: minutes(5), reason: '' },
      { at: END, length: minutes(3), reason: '' },
    ],
    goalposts: [{ at: END, from: [], to: ['One'] }],
    loops: [
      { at: before(4), rules: ['churn'] },
      { at: before(6), rules: ['churn'] },
      { at: before(5), rules: ['churn'], said: 'notALoop' },
      { at: before(4), rules: ['churn'] },
    ],
    looks: [
      { at: END, answer: 'once', found: 'nothing' },
      { at: END, answer: 'once', found: 'nothing' },
      { at: END, answer: 'once', found: 'small' },
      { at: END, answer: 'once', found: 'mattered' },
      { at: END, answer: 'left' },
    ],
    ...change,
  })
const PLAIN: DayRow = { day: may(14), kind: 'writing', timeboxes: 1, planned: minutes(25), took: minutes(25) }
const FULL: DayRow = {
  ...PLAIN,
  project: 'Site',
  took: minutes(30),
  ship: 1,
  extensions: 2,
  extended: minutes(8),
  goalposts: 1,
  nothing: 2,
  small: 1,
  mattered: 1,
  loops: [
    { minute: 654, left: false },
    { minute: 656, left: true },
    { minute: 656, left: true },
  ],
}
const TASK: TaskRow = { title: 'Launch note', kind: 'writing', timeboxes: 1, planned: minutes(25), took: minutes(25) }

describe('the rows of some records', () => {
  test('have every number that is not 0, and loops in the order of the day', () => {
    expect(rowsOfRecords([full()])).toStrictEqual({
      days: [FULL],
      tasks: [{ ...TASK, project: 'Site', took: minutes(30), ship: 1 }],
    })
  })

  test.each([
    ['ship', { kind: 'ship' }],
    ['draft', { kind: 'draft' }],
    ['handOver', { kind: 'handOver' }],
    ['park', { kind: 'park', left: minutes(1) }],
  ] as const)('count an end by %s, and of tasks a ship alone', (name, outcome) => {
    expect(rowsOfRecords([record({ outcome })])).toStrictEqual({
      days: [{ ...PLAIN, [name]: 1 }],
      tasks: [name === 'ship' ? { ...TASK, ship: 1 } : TASK],
    })
  })

  test('are one for a day, a kind and a project, and one for a title, a kind and a project; in that order', () => {
    const of = (change: Partial<TimeboxRecord>) => record({ outcome: { kind: 'draft' }, ...change })
    const { days, tasks } = rowsOfRecords([
      of({ day: may(15), title: 'B' }),
      of({ kind: 'code', title: 'A' }),
      of({ project: 'Site' }),
      of({ project: ' Site ', title: ' Launch  note' }),
      of({ project: ' ' }),
      of({}),
      of({ withdrawnAt: END }),
    ])
    const twice = { timeboxes: 2, planned: minutes(50), took: minutes(50) }
    expect(days).toStrictEqual([
      { ...PLAIN, kind: 'code', draft: 1 },
      { ...PLAIN, ...twice, draft: 2 },
      { ...PLAIN, ...twice, project: 'Site', draft: 2 },
      { ...PLAIN, day: may(15), draft: 1 },
    ])
    expect(tasks).toStrictEqual([
      { ...TASK, kind: 'code', title: 'A' },
      { ...TASK, title: 'B' },
      { ...TASK, ...twice },
      { ...TASK, ...twice, project: 'Site' },
    ])
  })

  test('have a loop that was left at its minute before one that was not', () => {
    const loop = { at: before(3), rules: ['churn' as const] }
    const left = record({ loops: [loop] })
    const stayed = record({ loops: [loop], endedAt: epochMs(END + minutes(30)) })
    for (const records of [
      [left, stayed],
      [stayed, left],
    ])
      expect(rowsOfRecords(records).days[0]?.loops).toEqual([
        { minute: 657, left: true },
        { minute: 657, left: false },
      ])
  })

  test('say of time that another program kept that nothing was planned', () => {
    const { days, tasks } = rowsOfRecords([record({ from: FROM })])
    expect([days, tasks].map(([row]) => [row?.planned, row?.took])).toEqual([
      [0, minutes(25)],
      [0, minutes(25)],
    ])
  })
})

describe('what stands in a month', () => {
  test('is the newest form of what was lived here and not taken back', () => {
    const at = (updatedAt: number, change: Partial<TimeboxRecord>) =>
      record({ updatedAt: epochMs(updatedAt), ...change })
    const records = [
      at(2, { id: 'a', title: 'Newer' }),
      at(1, { id: 'a', title: 'Older' }),
      at(2, { id: 'a', title: 'As new' }),
      at(1, { id: 'b' }),
      at(2, { id: 'b', withdrawnAt: END }),
      at(1, { id: 'c', from: FROM }),
      at(1, { id: 'd', day: may(1) }),
      at(1, { id: 'e', day: '2026-06-01' as TimeboxRecord['day'] }),
    ]
    expect(standingIn('2026-05', records).map(({ id, title }) => [id, title])).toEqual([
      ['a', 'Newer'],
      ['d', 'Launch note'],
    ])
    expect(rollUp('2026-05', records)).toEqual(rowsOfRecords([at(2, { title: 'Newer' }), at(1, { day: may(1) })]))
  })
})

describe('a time of day', () => {
  test.each([
    ['UTC', 0],
    ['Asia/Kolkata', 330],
    ['America/New_York', 20 * 60],
  ])('in %s is %i minutes after midnight', (zone, minute) => {
    expect(minuteOf(epochMs(Date.UTC(2026, 4, 14, 0, 0, 59)), zone)).toBe(minute)
  })

  test('of a loop is on the clock that its timebox was started by', () => {
    const loops = [{ at: before(1), rules: ['churn' as const] }]
    expect(loopMarks(record({ loops, startZone: 'UTC' }))).toEqual([{ minute: 8 * 60 + 59, left: true }])
  })
})

describe('rows of several devices', () => {
  const one: MonthRows = rowsOfRecords([full()])

  test('are those of the only one, or none', () => {
    expect(union([one])).toBe(one)
    expect(union([])).toBe(NO_ROWS)
  })

  test('are added up, and those of one alone stay as they are', () => {
    const other = rowsOfRecords([full(), record({ day: may(15), title: 'Slides' })])
    const { days, tasks } = union([one, other])
    expect(days).toStrictEqual([
      {
        ...FULL,
        timeboxes: 2,
        planned: minutes(50),
        took: minutes(60),
        ship: 2,
        extensions: 4,
        extended: minutes(16),
        goalposts: 2,
        nothing: 4,
        small: 2,
        mattered: 2,
        loops: [654, 654, 656, 656, 656, 656].map((minute) => ({ minute, left: minute === 656 })),
      },
      { ...PLAIN, day: may(15), ship: 1 },
    ])
    expect(tasks).toStrictEqual([
      { ...TASK, project: 'Site', timeboxes: 2, planned: minutes(50), took: minutes(60), ship: 2 },
      { ...TASK, title: 'Slides', ship: 1 },
    ])
  })
})

describe('rows lie in a file as lines', () => {
  const DAY = '2026-05-14|writing|1|1500000|1800000|1||||2|480000|1|2|1|1|654s,656l,656l|Site\n'
  const BARE = '2026-05-14|writing|1|1500000|1500000||||||||||||\n'

  test.each([
    [DAY, FULL],
    [BARE, PLAIN],
    [BARE.replace(/\n$/u, 'a|b\n'), { ...PLAIN, project: 'a|b' }],
    [BARE.replace(/\n$/u, '|\n'), { ...PLAIN, project: '|' }],
  ])('of days: %j', (line, row) => {
    expect(linesOf({ days: [row, PLAIN], tasks: [] })).toEqual({ days: line + BARE, tasks: '' })
    expect(daysIn(line + BARE)).toStrictEqual([row, PLAIN])
    expect(DAY_LINES.test(line + BARE)).toBe(true)
  })

  test.each([
    ['writing|1|1500000|1500000||\tLaunch note\n', TASK],
    ['writing|1|1500000|1500000|12|\tLaunch note\n', { ...TASK, ship: 12 }],
    ['writing|1|1500000|1500000||Site\tLaunch note\n', { ...TASK, project: 'Site' }],
    ['writing|1|1500000|1500000|3|a|b\t|c|\n', { ...TASK, title: '|c|', project: 'a|b', ship: 3 }],
    ['writing|1|1500000|1500000||\t\n', { ...TASK, title: '' }],
  ])('of tasks: %j', (line, row) => {
    expect(linesOf({ days: [], tasks: [row, TASK] })).toEqual({
      days: '',
      tasks: `${line}writing|1|1500000|1500000||\tLaunch note\n`,
    })
    expect(tasksIn(line + line)).toStrictEqual([row, row])
    expect(TASK_LINES.test(line + line)).toBe(true)
  })

  test('of nothing are none', () => {
    expect([daysIn(''), tasksIn('')]).toEqual([[], []])
    expect([DAY_LINES.test(''), TASK_LINES.test('')]).toEqual([true, true])
  })

  test.each(KINDS)('of every kind: %s', (kind) => {
    const [day, task] = [BARE.replace('writing', kind), `${kind}|1|2|3||\tA\n`]
    expect([DAY_LINES.test(day), TASK_LINES.test(task)]).toEqual([true, true])
    expect([daysIn(day)[0]?.kind, tasksIn(task)[0]?.kind]).toEqual([kind, kind])
  })

  test.each([
    ['no end', BARE.trimEnd()],
    ['something before it', `x${BARE}`],
    ['something behind it', `${BARE}x`],
    ['another kind', BARE.replace('writing', 'reading')],
    ['no kind', BARE.replace('writing', '')],
    ['no day', BARE.replace('2026-05-14', '')],
    ['a day of another form', BARE.replace('2026-05-14', '26-5-14')],
    ['a number too few', BARE.replace('|1|', '|')],
    ['a number too many', DAY.replace('|1|', '|1|1|1')],
    ['an empty sum', BARE.replace('|1|', '||')],
    ['a negative number', BARE.replace('|1|', '|-1|')],
    ['a text for a number', BARE.replace('||', '|x|')],
    ['a loop without what became of it', DAY.replace('654s', '654')],
    ['a loop of another kind', DAY.replace('654s', '654x')],
  ])('and a day with %s is none', (_, line) => {
    expect(DAY_LINES.test(line)).toBe(false)
  })

  test.each([
    ['no end', 'writing|1|2|3||\tA'],
    ['something before it', 'xwriting|1|2|3||\tA\n'],
    ['something behind it', 'writing|1|2|3||\tA\nx'],
    ['another kind', 'reading|1|2|3||\tA\n'],
    ['a number too few', 'writing|1|2||\tA\n'],
    ['an empty sum', 'writing|1||3||\tA\n'],
    ['a negative number', 'writing|1|-2|3||\tA\n'],
    ['a text for a number', 'writing|1|2|3|x|\tA\n'],
    ['no tab', 'writing|1|2|3||A\n'],
    ['two tabs', 'writing|1|2|3||\tA\tB\n'],
  ])('and a task with %s is none', (_, line) => {
    expect(TASK_LINES.test(line)).toBe(false)
  })

  test('with a project where there is one', () => {
    expect([undefined, '', 'Site'].map(inProject)).toStrictEqual([{}, {}, { project: 'Site' }])
  })
})

describe('experiments that were compared', () => {
  const stamp = { bytes: 1, modifiedAt: 1 }
  const belief = (id: string, leftOut: string) => ({
    id,
    updatedAt: epochMs(1),
    prediction: 'Nobody answers',
    leftOut,
    belief: 60,
    closing: { at: epochMs(3), day: may(14), happened: 'no' as const, belief: 40 },
  })

  test('are kept with a month where they left something out, and nothing else of them is', () => {
    const more = { ...belief('a', 'The check'), task: 'Slides' }
    const experiments = [{ ...more, closing: { ...more.closing, learned: 'Nothing' } }, belief('b', ' ')]
    const rollup = withMonth(NO_ROLLUP, '2026-05', { timeboxes: [record()], experiments }, stamp)
    expect(rollup.months['2026-05']).toStrictEqual({
      stamp,
      ...linesOf(rowsOfRecords([record()])),
      beliefs: [belief('a', 'The check')],
    })
    expect(rollupSchema.parse(rollup)).toEqual(rollup)
  })

  test('are none where rows alone are known', () => {
    expect(withRows(NO_ROLLUP, '2026-05', NO_ROWS, stamp).months['2026-05']).toStrictEqual({
      stamp,
      days: '',
      tasks: '',
      beliefs: [],
    })
  })

  test.each([
    [{}, true],
    [{ id: '' }, false],
    [{ belief: -1 }, false],
    [{ belief: 0 }, true],
    [{ belief: 100 }, true],
    [{ belief: 101 }, false],
    [{ closing: {} }, false],
    [{ closing: { ...belief('a', '').closing, belief: -1 } }, false],
    [{ closing: { ...belief('a', '').closing, belief: 0 } }, true],
    [{ closing: { ...belief('a', '').closing, belief: 100 } }, true],
    [{ closing: { ...belief('a', '').closing, belief: 101 } }, false],
    [{ closing: { ...belief('a', '').closing, happened: 'partly' } }, true],
    [{ closing: { ...belief('a', '').closing, happened: 'yes' } }, true],
    [{ closing: { ...belief('a', '').closing, happened: '' } }, false],
  ])('with %j can be read: %s', (change, sound) => {
    const row = { ...belief('a', 'The check'), ...change }
    const parsed = beliefRowSchema.safeParse(row)
    expect(parsed.success).toBe(sound)
    if (sound) expect(parsed.data).toEqual(row)
  })
})

describe('what a file of rows may hold', () => {
  test.each([
    [{ minute: 0, left: true }, true],
    [{ minute: 1439, left: false }, true],
    [{ minute: 1440, left: false }, false],
    [{ minute: -1, left: false }, false],
    [{ minute: 1 }, false],
  ])('of loops: %j, %s', (loop, sound) => {
    expect(loopMarkSchema.safeParse(loop).success).toBe(sound)
  })

  test.each([
    [{ bytes: 0, modifiedAt: 1.5 }, true],
    [{ bytes: -1, modifiedAt: 1 }, false],
    [{}, false],
  ])('of stamps: %j, %s', (stamp, sound) => {
    expect(stampSchema.safeParse(stamp).success).toBe(sound)
  })

  test('of days and tasks: every number from 1 on', () => {
    expect(dayRowSchema.parse(FULL)).toEqual(FULL)
    expect(taskRowSchema.parse({ ...TASK, project: 'Site', ship: 1 })).toEqual({ ...TASK, project: 'Site', ship: 1 })
    for (const timeboxes of [0, 1.5, undefined]) {
      expect(dayRowSchema.safeParse({ ...PLAIN, timeboxes }).success).toBe(false)
      expect(taskRowSchema.safeParse({ ...TASK, timeboxes }).success).toBe(false)
    }
    expect(dayRowSchema.parse({ ...PLAIN, timeboxes: 9, ship: 9 })).toEqual({ ...PLAIN, timeboxes: 9, ship: 9 })
  })

  test.each([
    ['2026-05', true],
    ['2026-5', false],
    ['x2026-05', false],
    ['2026-05x', false],
    ['202x-05', false],
    ['', false],
  ])('of months: %j, %s', (month, sound) => {
    const lines = { stamp: { bytes: 1, modifiedAt: 1 }, days: '', tasks: '', beliefs: [] }
    expect(rollupSchema.safeParse({ formula: 2, months: { [month]: lines } }).success).toBe(sound)
    expect(rollupSchema.safeParse({ formula: 2, months: { '2026-05': { ...lines, days: 'x' } } }).success).toBe(false)
    expect(rollupSchema.safeParse({ formula: 2, months: { '2026-05': {} } }).success).toBe(false)
    expect(rollupSchema.safeParse({}).success).toBe(false)
  })

  test('of a month that is not there: no rows', () => {
    expect(rowsAt(NO_ROLLUP, '2026-05')).toBe(NO_ROWS)
  })
})

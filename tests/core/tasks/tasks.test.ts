import { describe, expect, test } from 'vitest'
import type { At } from '@core/state.ts'
import { fittedFor } from '@core/tasks/fitted.ts'
import { catchUp, learn, unlearn } from '@core/tasks/learn.ts'
import {
  forgetShip,
  parkedFrom,
  putParked,
  rememberEnd,
  rememberStart,
  taskOf,
  TASKS_KEPT,
  waiting,
} from '@core/tasks/remember.ts'
import { sameTitle } from '@core/tasks/same-title.ts'
import { capOfParked, live, medianOfKind, medianOfTask, recent, recurs } from '@core/tasks/suggest.ts'
import { NO_TASKS, tasksSchema, type Parked, type Task, type Tasks } from '@core/tasks/tasks.ts'
import { bootMs, epochMs, localDaySchema, minutes, monoMs } from '@core/time.ts'
import { begin } from '@core/timebox/life.ts'
import { MORNING, World } from '../support/world.ts'
import { may, record } from '../export/samples.ts'

const DAY = 24 * 60 * 60_000
const task = (change: Partial<Task> = {}): Task => ({
  id: 'task-1',
  title: 'Launch note',
  kind: 'writing',
  lastCap: minutes(25),
  marks: [],
  took: [],
  shippedOn: [],
  lastUsedAt: MORNING,
  updatedAt: MORNING,
  ...change,
})
const parked = (change: Partial<Parked> = {}): Parked => ({
  id: 'parked-1',
  title: 'Slides',
  kind: 'slides',
  marks: [],
  left: minutes(10),
  plannedCap: minutes(25),
  parkedAt: MORNING,
  updatedAt: MORNING,
  ...change,
})
const having = (change: Partial<Tasks>): Tasks => ({ ...NO_TASKS, ...change })
const at: At = { now: { wall: MORNING, mono: monoMs(0), boot: bootMs(0) }, zone: 'Europe/Berlin', freshId: 'fresh' }
const took = (...spans: readonly number[]) => spans.map((one) => minutes(one))

test.each([
  ['Reply', ' reply ', true],
  ['ÉTÉ', 'été', true],
  ['Reply', 'Replies', false],
  ['Reply to', 'Replyto', false],
])('the title %s is that of %s: %s', (a, b, same) => {
  expect([sameTitle(a, b), sameTitle(b, a)]).toEqual([same, same])
})

describe('a task is remembered', () => {
  const timebox = begin(
    {
      title: 'Launch note',
      kind: 'code',
      project: 'Site',
      cap: minutes(40),
      marks: ['a', 'b'],
      watched: { path: '/a', mode: null },
    },
    at,
  )

  test('by its title, unless it was deleted or has none', () => {
    const tasks = having({ tasks: [task({ id: 'gone', deletedAt: MORNING }), task(), task({ id: 'none', title: '' })] })
    expect(taskOf(tasks, 'launch NOTE')?.id).toBe('task-1')
    expect([taskOf(tasks, 'Slides'), taskOf(tasks, '')]).toEqual([undefined, undefined])
  })

  test('with what it was started with', () => {
    const { tasks } = rememberStart(NO_TASKS, timebox, at)
    expect(tasks).toEqual([
      {
        id: 'task-fresh',
        title: 'Launch note',
        kind: 'code',
        project: 'Site',
        lastCap: minutes(40),
        marks: ['a', 'b'],
        watched: { path: '/a', mode: null },
        took: [],
        shippedOn: [],
        lastUsedAt: MORNING,
        updatedAt: MORNING,
      },
    ])
  })

  test('without what it was started without', () => {
    const plain = begin({ title: 'Launch note', kind: 'code', cap: minutes(40), marks: [] }, at)
    const [started] = rememberStart(NO_TASKS, plain, at).tasks
    for (const absent of ['project', 'watched', 'lastShippedAt']) expect(started).not.toHaveProperty(absent)
  })

  test('and keeps what was known of it, in front of the others', () => {
    const known = task({ took: took(9), shippedOn: [may(1)], lastShippedAt: epochMs(7), lastUsedAt: epochMs(1) })
    const { tasks } = rememberStart(having({ tasks: [task({ id: 'other', title: 'Mail' }), known] }), timebox, at)
    expect(tasks.map(({ id }) => id)).toEqual(['task-1', 'other'])
    expect(tasks[0]).toMatchObject({ took: took(9), shippedOn: [may(1)], lastShippedAt: 7, lastUsedAt: MORNING })
  })

  test('not at all without a title', () => {
    const before = having({ tasks: [task()] })
    expect(rememberStart(before, { ...timebox, title: '' }, at)).toBe(before)
  })

  test('among five hundred at most', () => {
    const many = Array.from({ length: TASKS_KEPT }, (_, index) => task({ id: `t${index}`, title: `t${index}` }))
    const { tasks } = rememberStart(having({ tasks: many }), timebox, at)
    expect([tasks.length, tasks[0]?.id, tasks.at(-1)?.id]).toEqual([500, 'task-fresh', 't498'])
  })
})

describe('a timebox that ended teaches', () => {
  const ended = record({ took: minutes(20), day: may(14) })
  const [knows] = [having({ tasks: [task({ id: 'other', title: 'Mail' }), task({ took: took(5) })] })]

  test('how long its task took, and the day of a ship', () => {
    expect(rememberEnd(knows, ended).tasks[0]).toEqual({
      ...task(),
      took: took(5, 20),
      shippedOn: ['2026-05-14'],
      lastShippedAt: ended.endedAt,
      lastUsedAt: ended.endedAt,
      updatedAt: ended.endedAt,
    })
  })

  test('a draft is no ship', () => {
    const [draft] = rememberEnd(knows, { ...ended, outcome: { kind: 'draft' } }).tasks
    expect(draft).toMatchObject({ took: took(5, 20), shippedOn: [], lastUsedAt: ended.endedAt })
    expect(draft).not.toHaveProperty('lastShippedAt')
  })

  test('a second ship of a day is the same day', () => {
    expect(rememberEnd(rememberEnd(knows, ended), ended).tasks[0]?.shippedOn).toEqual([may(14)])
  })

  test('of the past it keeps nine lengths and five days', () => {
    const days = [1, 2, 3, 4, 5].map(may)
    const full = having({ tasks: [task({ took: took(1, 2, 3, 4, 5, 6, 7, 8, 9), shippedOn: days })] })
    expect(rememberEnd(full, ended).tasks[0]).toMatchObject({
      took: took(2, 3, 4, 5, 6, 7, 8, 9, 20),
      shippedOn: [may(2), may(3), may(4), may(5), may(14)],
    })
  })

  test('nothing, when it was parked or nobody knows its task', () => {
    expect(rememberEnd(knows, { ...ended, outcome: { kind: 'park', left: minutes(1) } })).toBe(knows)
    expect(rememberEnd(NO_TASKS, ended)).toBe(NO_TASKS)
    expect(forgetShip(NO_TASKS, ended, MORNING)).toBe(NO_TASKS)
  })

  test('and is forgotten when the ship is taken back', () => {
    const [back] = forgetShip(rememberEnd(knows, ended), ended, epochMs(ended.endedAt + 9)).tasks
    expect(back).toMatchObject({ took: took(5), shippedOn: [], updatedAt: ended.endedAt + 9 })
    expect(back).not.toHaveProperty('lastShippedAt')
    const days = having({ tasks: [task({ took: took(5), shippedOn: [may(13), may(14)] })] })
    expect(forgetShip(days, ended, MORNING).tasks[0]?.shippedOn).toEqual([may(13)])
  })
})

describe('what was parked', () => {
  test('waits, the latest first, each once', () => {
    const tasks = putParked(
      putParked(having({ parked: [parked({ id: 'a' })] }), parked({ id: 'b' })),
      parked({ id: 'a', left: minutes(1) }),
    )
    expect(waiting(tasks).map(({ id, left }) => [id, left])).toEqual([
      ['a', minutes(1)],
      ['b', minutes(10)],
    ])
  })

  test('and was deleted does not wait, and is remembered for half a year', () => {
    const gone = putParked(NO_TASKS, parked({ deletedAt: MORNING }))
    expect(waiting(gone)).toEqual([])
    const after = (days: number) =>
      putParked(gone, parked({ id: 'other', updatedAt: epochMs(MORNING + days * DAY) })).parked.map(({ id }) => id)
    expect([after(180 - 1 / DAY), after(180)]).toEqual([['other', 'parked-1'], ['other']])
  })

  test('is all that there is to carry on with', () => {
    const ended = record({
      outcome: { kind: 'park', left: minutes(7), until: MORNING, note: 'Two slides' },
      project: 'Site',
      ifThen: 'Press Send',
      marks: ['a'],
      watched: { path: '/a', mode: null },
    })
    expect(parkedFrom(ended)).toEqual({
      id: 'box-1',
      title: 'Launch note',
      kind: 'writing',
      project: 'Site',
      marks: ['a'],
      ifThen: 'Press Send',
      watched: { path: '/a', mode: null },
      left: minutes(7),
      plannedCap: minutes(25),
      parkedAt: ended.endedAt,
      until: MORNING,
      note: 'Two slides',
      updatedAt: ended.endedAt,
    })
    expect(parkedFrom(record())).toBeUndefined()
  })

  test.each([
    [minutes(10), 10],
    [minutes(9.01), 10],
    [minutes(0), 25],
    [minutes(1 / 60_000), 1],
  ])('with %s ms left gets whole minutes', (left, cap) => {
    expect(capOfParked(parked({ left }))).toBe(minutes(cap))
  })
})

describe('learning happens once, whenever the app died', () => {
  const ended = record({ took: minutes(20) })
  const before = having({ tasks: [task({ lastUsedAt: epochMs(ended.startedAt) })] })
  const known = learn(before, ended)

  test('and is marked with what was learnt', () => {
    expect(known).toMatchObject({ learnt: { id: 'box-1', endedAt: ended.endedAt, takenBack: false } })
    expect(unlearn(known, ended, MORNING)).toMatchObject({
      learnt: { id: 'box-1', endedAt: ended.endedAt, takenBack: true },
      tasks: [{ took: [] }],
    })
  })

  test('what was missed is learnt, what was learnt is not', () => {
    expect(catchUp(before, ended)).toEqual(known)
    expect(catchUp(known, ended)).toBe(known)
    expect(catchUp(known, { ...ended, id: 'earlier', endedAt: epochMs(ended.endedAt - 1) })).toBe(known)
    const later = { ...ended, id: 'later', endedAt: epochMs(ended.endedAt + 1) }
    expect(catchUp(known, later)).toEqual(learn(known, later))
  })

  test('of nobody’s task there is nothing to learn', () => {
    expect(catchUp(NO_TASKS, ended)).toBe(NO_TASKS)
  })

  test('where no last one is kept, a task tells when it was used', () => {
    const used = (lastUsedAt: number) => having({ tasks: [task({ lastUsedAt: epochMs(lastUsedAt) })] })
    for (const isKnown of [0, 1]) {
      const tasks = used(ended.endedAt + isKnown)
      expect(catchUp(tasks, ended)).toBe(tasks)
    }
    expect(catchUp(used(ended.endedAt - 1), ended)).toEqual(learn(used(ended.endedAt - 1), ended))
  })

  test('a parked one is learnt unless it is there, or was', () => {
    const park = { ...ended, outcome: { kind: 'park', left: minutes(3) } as const }
    const fresh = having({ tasks: [task({ lastUsedAt: epochMs(ended.endedAt + 5) })] })
    expect(catchUp(fresh, park).parked).toHaveLength(1)
    const was = having({ parked: [parked({ id: 'box-1', deletedAt: MORNING })] })
    expect(catchUp(was, park)).toBe(was)
    const other = having({ parked: [parked({ id: 'other' })] })
    expect(catchUp(other, park).parked).toHaveLength(2)
  })

  test('a ship that was taken back is unlearnt, once, and no other', () => {
    const back = { ...ended, withdrawnAt: MORNING, updatedAt: epochMs(ended.endedAt + 7) }
    const unlearnt = catchUp(known, back)
    expect(unlearnt).toEqual(unlearn(known, back, back.updatedAt))
    expect(catchUp(unlearnt, back)).toBe(unlearnt)
    expect(catchUp(known, { ...back, id: 'other' })).toBe(known)
    expect(catchUp(known, { ...back, endedAt: epochMs(1) })).toBe(known)
    expect(catchUp(before, back)).toBe(before)
  })
})

describe('a suggestion', () => {
  test.each([
    [[1, 2, 3, 4], null],
    [[5, 1, 3, 2, 4], 3],
    // Of the last five.
    [[90, 90, 1, 2, 3, 4, 5], 3],
  ])('from timeboxes of %s minutes', (spans, expected) => {
    const middle = expected === null ? null : minutes(expected)
    expect(medianOfTask(task({ took: took(...spans) }))).toBe(middle)
  })

  test('for a new task is the middle of the last five of its kind, the lower of two', () => {
    const tasks = having({
      tasks: [
        task({ id: 'a', took: took(1, 100), lastUsedAt: epochMs(3) }),
        task({ id: 'b', took: took(50, 2, 30, 4), lastUsedAt: epochMs(2) }),
        task({ id: 'c', kind: 'code', took: took(7, 7, 7, 7, 7) }),
        task({ id: 'd', took: took(0.5), lastUsedAt: epochMs(4), deletedAt: MORNING }),
      ],
    })
    // The latest five: 100, 1, 4, 30, 2.
    expect(medianOfKind(tasks, 'writing')).toBe(minutes(4))
    expect(medianOfKind(tasks, 'code')).toBe(minutes(7))
    expect(medianOfKind(having({ tasks: tasks.tasks.slice(1, 2) }), 'writing')).toBeNull()
  })

  test('comes from tasks that live, the latest used first, those of another list behind them', () => {
    const from = { program: 'todoTxt', taken: 'x' } as const
    const tasks = having({
      tasks: [
        task({ id: 'taken', lastUsedAt: epochMs(9), from }),
        task({ id: 'old', lastUsedAt: epochMs(1) }),
        task({ id: 'gone', lastUsedAt: epochMs(8), deletedAt: MORNING }),
        task({ id: 'new', lastUsedAt: epochMs(5) }),
        task({ id: 'taken before', lastUsedAt: epochMs(3), from }),
      ],
    })
    expect(live(tasks).map(({ id }) => id)).toEqual(['new', 'old', 'taken', 'taken before'])
    expect(recent(tasks, MORNING, 9).map(({ id }) => id)).toEqual(['new', 'old'])
    expect(recent(tasks, MORNING, 1).map(({ id }) => id)).toEqual(['new'])
  })

  test('is not made of what was shipped within the week, unless it comes again', () => {
    const shipped = (days: number, shippedOn: readonly number[]) =>
      task({ lastShippedAt: epochMs(MORNING - days * DAY), shippedOn: shippedOn.map(may) })
    const offered = (one: Task) => recent(having({ tasks: [one] }), MORNING, 5).length
    expect([offered(shipped(7, [1])), offered(shipped(7 + 1 / DAY, [1])), offered(shipped(1, [1, 2]))]).toEqual([
      0, 1, 1,
    ])
    expect([recurs(shipped(1, [1])), recurs(shipped(1, [1, 2]))]).toEqual([false, true])
  })

  test('of what may be left out of a start is as the last time', () => {
    const { state } = new World()
    const tasks = having({ tasks: [task({ project: 'Site', marks: ['a'], lastCap: minutes(40) })] })
    expect(fittedFor({ ...state, tasks }, 'launch note')).toEqual({
      cap: minutes(40),
      kind: 'writing',
      marks: ['a'],
      project: 'Site',
    })
    expect(fittedFor({ ...state, tasks }, 'Mail')).toEqual({
      cap: state.settings.usualCap,
      kind: 'other',
      marks: [],
      project: undefined,
    })
  })
})

test('tasks come back from their file as they were', () => {
  const full = having({
    tasks: [
      task({
        project: 'Site',
        watched: { path: '/a', mode: 'drafting' },
        took: took(3),
        shippedOn: [localDaySchema.parse('2026-05-14')],
        lastShippedAt: MORNING,
        from: { program: 'todoTxt', taken: 'x', only: 'day', tags: ['a'] },
        deletedAt: MORNING,
      }),
    ],
    parked: [
      parked({
        project: 'Site',
        ifThen: 'Press Send',
        watched: { path: '/a', mode: null },
        until: MORNING,
        toldAt: MORNING,
        note: 'Two',
        deletedAt: MORNING,
      }),
    ],
    learnt: { id: 'a', endedAt: MORNING, takenBack: false },
  })
  expect(tasksSchema.parse(structuredClone(full))).toEqual(full)
  const { projects: _none, templates: _neither, ...older } = NO_TASKS
  expect(tasksSchema.parse(older)).toEqual(NO_TASKS)
  for (const broken of [task({ id: '' }), { ...task(), title: 1 }])
    expect(tasksSchema.safeParse(having({ tasks: [broken as Task] })).success).toBe(false)
  expect(tasksSchema.safeParse(having({ parked: [parked({ id: '' })] })).success).toBe(false)
  expect(tasksSchema.safeParse(having({ learnt: { id: '', endedAt: MORNING, takenBack: true } })).success).toBe(false)
})

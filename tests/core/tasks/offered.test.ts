import { describe, expect, test } from 'vitest'
import { medianOfKind, medianOfTask } from '@core/tasks/suggest.ts'
import { NO_TASKS, type Task } from '@core/tasks/tasks.ts'
import { epochMs, minutes } from '@core/time.ts'
import { MORNING, World } from '../support/world.ts'

const worked = (...spans: readonly number[]): Task => ({
  id: 'task-1',
  title: 'Launch note',
  kind: 'writing',
  lastCap: minutes(25),
  marks: [],
  took: spans.map((span) => minutes(span)),
  shippedOn: [],
  lastUsedAt: MORNING,
  updatedAt: MORNING,
})

describe('the middle of the last five', () => {
  test.each([
    [[5, 1, 2, 3, 4], 3],
    [[2, 9, 8, 1, 7], 7],
    [[10, 20, 3, 4, 30], 10],
  ])('timeboxes of a task, in whatever order they were (%s)', (spans, middle) => {
    expect(medianOfTask(worked(...spans))).toBe(minutes(middle))
  })

  test('timeboxes of a kind has none of the earlier ones in it', () => {
    const tasks = { ...NO_TASKS, tasks: [worked(1, 1, 1, 1, 1, 50, 60, 70, 80, 90)] }
    expect(medianOfKind(tasks, 'writing')).toBe(minutes(70))
  })
})

test('a start from a link comes to the front', () => {
  const world = new World()
  world.command({ type: 'offerStart', title: 'Reply' })
  expect(world.seen('showWindow')).toEqual([{ type: 'showWindow', window: 'start', focus: true }])
})

test('what is parked until a time waits while something else is open, and is told of when it is not', () => {
  const world = new World()
  const { id } = world.start('Slides', 25)
  world.command({ type: 'park', timeboxId: id, until: epochMs(world.now.wall + minutes(20)) })
  const open = world.start('Mail', 60).id
  const told = () => world.seen('notify').map(({ moment }) => moment)
  world.passMinutes(40)
  expect(told()).toEqual([])
  world.command({ type: 'ship', timeboxId: open })
  world.passMinutes(20)
  expect(told()).toEqual(['parkedBack'])
})

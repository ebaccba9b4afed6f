import { describe, expect, test } from 'vitest'
import { NO_OTHERS, ownTasks, type Others } from '@core/computers/join.ts'
import { NO_SHARED } from '@core/computers/lists.ts'
import { together } from '@core/computers/together.ts'
import { budgetOn } from '@core/projects/budget.ts'
import { waiting } from '@core/tasks/remember.ts'
import { live, medianOfTask } from '@core/tasks/suggest.ts'
import { NO_TASKS, type Tasks } from '@core/tasks/tasks.ts'
import { epochMs, minutes, type LocalDay } from '@core/time.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { World } from '../support/world.ts'

const DAY = '2026-05-14' as LocalDay
const MONDAY = '2026-05-11' as LocalDay

const task = (id: string, title: string, took: readonly number[], usedAt: number): Tasks['tasks'][number] => ({
  id,
  title,
  kind: 'writing',
  lastCap: minutes(25),
  marks: [id],
  took: took.map(minutes),
  shippedOn: [],
  lastUsedAt: epochMs(usedAt),
  updatedAt: epochMs(usedAt),
})
const project = (
  id: string,
  used: number,
  change: Partial<Tasks['projects'][number]> = {},
): Tasks['projects'][number] => ({
  id,
  name: 'Beta',
  used: minutes(used),
  week: { of: MONDAY, used: minutes(used) },
  updatedAt: epochMs(used),
  ...change,
})
const tasksOf = (change: Partial<Tasks>): Tasks => ({ ...NO_TASKS, ...change })
const others = (tasks: Tasks): Others => ({ ...NO_OTHERS, after: { ...NO_SHARED, tasks } })

describe('tasks of one title on several computers', () => {
  const own = tasksOf({ tasks: [task('mine', 'Report', [10, 20], 5)] })
  const there = others(tasksOf({ tasks: [task('theirs', ' report', [30, 40, 50], 9)] }))

  test('are one, with what each of them took, the latest last', () => {
    const [one, ...more] = live(together(own, there))
    expect(more).toEqual([])
    expect(one).toMatchObject({ id: 'mine', took: [10, 20, 30, 40, 50].map(minutes), marks: ['theirs'] })
    expect(one === undefined ? null : medianOfTask(one)).toBe(minutes(30))
  })

  test('are known by what either of them is called, and none is changed', () => {
    expect(together(own, NO_OTHERS)).toBe(own)
    expect(live(together(NO_TASKS, there)).map(({ id }) => id)).toEqual(['theirs'])
  })

  test('are started here as a task of this computer', () => {
    const world = new World()
    world.signal({ type: 'othersSeen', others: there, saved: world.state })
    world.command({ type: 'startAgain', taskId: 'theirs' })
    expect(world.state.timebox).toMatchObject({ title: ' report', marks: ['theirs'] })
    expect(world.state.tasks.tasks.map(({ id }) => id)).not.toContain('theirs')
    expect(live(together(world.state.tasks, world.state.others))).toHaveLength(1)
  })
})

describe('what is parked on several computers', () => {
  test('is offered the latest first, and what is carried on here waits nowhere', () => {
    const world = new World()
    const parked = (id: string, at: number): Tasks['parked'][number] => ({
      id,
      title: id,
      kind: 'other',
      marks: [],
      left: minutes(10),
      plannedCap: minutes(25),
      parkedAt: epochMs(at),
      updatedAt: epochMs(at),
    })
    const mine = world.start('Mine', 25)
    world.command({ type: 'park', timeboxId: mine.id })
    const [before, after] = [parked('earlier', world.now.wall - 9), parked('later', world.now.wall + 9)]
    world.signal({ type: 'othersSeen', others: others(tasksOf({ parked: [before, after] })), saved: world.state })
    expect(waiting(world.state.tasks).map(({ title }) => title)).toEqual(['later', 'Mine', 'earlier'])
    world.command({ type: 'carryOn', parkedId: 'later' })
    expect(waiting(world.state.tasks).map(({ title }) => title)).toEqual(['Mine', 'earlier'])
    const own = ownTasks(world.state.tasks, world.state.others, NO_TASKS)
    expect(own.parked.map(({ id, deletedAt }) => [id, deletedAt !== undefined])).toEqual([
      ['later', true],
      [mine.id, false],
    ])
  })
})

describe('a budget that several computers work on', () => {
  test('is used by all of them, and is the one that was set last', () => {
    const own = tasksOf({ projects: [project('mine', 30, { budget: { per: 'week', length: minutes(600) } })] })
    const there = others(
      tasksOf({
        projects: [project('theirs', 45, { budget: { per: 'week', length: minutes(120) }, budgetAt: epochMs(99) })],
      }),
    )
    const [one] = together(own, there).projects
    expect(one !== undefined && 'name' in one ? budgetOn(one, DAY) : null).toEqual({
      project: 'Beta',
      per: 'week',
      planned: minutes(120),
      used: minutes(75),
    })
  })

  test('is not lost when another computer works on the project without having heard of it', () => {
    const own = tasksOf({ projects: [project('mine', 30, { updatedAt: epochMs(1_000) })] })
    const there = others(
      tasksOf({
        projects: [project('theirs', 0, { budget: { per: 'all', length: minutes(60) }, budgetAt: epochMs(10) })],
      }),
    )
    expect(together(own, there).projects).toMatchObject([{ budget: { per: 'all', length: minutes(60) } }])
  })

  test('of a week that is over counts no more', () => {
    const own = tasksOf({
      projects: [project('mine', 30, { week: { of: '2026-05-04' as LocalDay, used: minutes(30) } })],
    })
    const there = others(tasksOf({ projects: [project('theirs', 45)] }))
    expect(together(own, there).projects).toMatchObject([
      { used: minutes(75), week: { of: MONDAY, used: minutes(45) } },
    ])
  })

  test('goes everywhere when its project is removed here', () => {
    const world = new World()
    const there = others(
      tasksOf({ projects: [project('theirs', 45, { updatedAt: epochMs(world.now.wall + 9_999_999) })] }),
    )
    world.signal({ type: 'othersSeen', others: there, saved: world.state })
    world.command({ type: 'keepProject', name: 'Beta', budget: null })
    const [shown] = together(world.state.tasks, world.state.others).projects
    world.command({ type: 'removeProject', id: shown?.id ?? '' })
    expect(together(world.state.tasks, world.state.others).projects).toEqual([])
  })
})

describe('a timebox on another computer', () => {
  const seen = (world: World, runsAt: number | null) =>
    world.signal({
      type: 'computersSeen',
      computers: {
        folder: '/shared/Enough',
        all: [
          {
            device: 'otherone',
            name: 'Laptop',
            own: false,
            heardAt: world.now.wall,
            runsAt: runsAt === null ? null : epochMs(runsAt),
            forgotten: false,
            erased: null,
          },
        ],
        said: [],
        erasedAt: epochMs(0),
      },
    })
  const shown = (world: World) =>
    snapshotOf(world.state, world.now, {
      rev: 1,
      zone: world.zone,
      language: 'en',
      critic: () => ({ sentences: [], kinder: {} }) as never,
    }).elsewhere

  test('is said while it was heard of within two minutes, and the product wakes up to say so no more', () => {
    const world = new World()
    seen(world, world.now.wall)
    expect(shown(world)).toEqual({ key: 'computers.runningOn', values: { name: 'Laptop' } })
    expect(world.state.wakeAt).toBeLessThanOrEqual(world.now.boot + 120_000)
    world.passMinutes(2)
    expect(shown(world)).toBeNull()
  })

  test.each([
    ['it stopped', null],
    ['its clock is ahead', 60_000],
  ])('is not said when %s', (_name, ahead) => {
    const world = new World()
    seen(world, ahead === null ? null : world.now.wall + ahead)
    expect(shown(world)).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { NO_OTHERS, ownTasks, type Others } from '@core/computers/join.ts'
import { NO_SHARED } from '@core/computers/lists.ts'
import { together } from '@core/computers/together.ts'
import { budgetOn } from '@core/projects/budget.ts'
import type { Project } from '@core/projects/project.ts'
import { waiting } from '@core/tasks/remember.ts'
import { sameTitle } from '@core/tasks/same-title.ts'
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
const project = (id: string, used: number, change: Partial<Project> = {}): Project => ({
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

  test.each([
    [70, 60, 70],
    [50, 60, 60],
  ])(
    'count together what they took and when they were shipped (at %d and %d), as much as one task keeps',
    (here, elsewhere, last) => {
      const days = (...all: readonly number[]) => all.map((day) => `2026-05-0${day}` as LocalDay)
      const mine = {
        ...task('mine', 'Report', [1, 2, 3, 4, 5], 9),
        shippedOn: days(1, 3, 5),
        lastShippedAt: epochMs(here),
      }
      const theirs = {
        ...task('theirs', 'REPORT ', [6, 7, 8, 9, 10], 5),
        shippedOn: days(2, 3, 4, 6),
        lastShippedAt: epochMs(elsewhere),
      }
      const [one, ...more] = live(together(tasksOf({ tasks: [mine] }), others(tasksOf({ tasks: [theirs] }))))
      expect(more).toEqual([])
      expect(one).toEqual({
        ...mine,
        took: [7, 8, 9, 10, 1, 2, 3, 4, 5].map(minutes),
        shippedOn: days(2, 3, 4, 5, 6),
        lastShippedAt: last,
      })
    },
  )

  test('that were used at one moment are put together the same way on every computer', () => {
    const [a, b] = [task('a', 'Report', [1], 5), task('b', 'Report', [2], 5)]
    const [here] = live(together(tasksOf({ tasks: [a] }), others(tasksOf({ tasks: [b] }))))
    const [there] = live(
      together(tasksOf({ tasks: [b] }), { ...NO_OTHERS, before: { ...NO_SHARED, tasks: tasksOf({ tasks: [a] }) } }),
    )
    expect(here).toMatchObject({ id: 'a', took: [1, 2].map(minutes), marks: ['b'] })
    expect(there).toEqual({ ...here, id: 'b' })
    expect(live(together(tasksOf({ tasks: [b] }), others(tasksOf({ tasks: [a] }))))).toEqual([there])
    expect(Object.keys(here ?? {})).not.toContain('lastShippedAt')
  })

  test('that were never worked on here go by the one that was used last', () => {
    const some = [task('late', 'Report', [2], 6), task('early', 'Report', [1], 5), task('earlier', 'Report', [3], 4)]
    const found = live(together(NO_TASKS, others(tasksOf({ tasks: some }))))
    expect(found.map(({ id }) => id)).toEqual(['late'])
  })

  test('are the very same where one computer alone knows them', () => {
    const [mine] = own.tasks
    const [alone, other] = together(own, others(tasksOf({ tasks: [task('other', 'Letter', [1], 1)] }))).tasks
    expect(alone).toBe(mine)
    expect(other?.id).toBe('other')
    const bare = project('mine', 30)
    const known = together(tasksOf({ projects: [bare] }), others(tasksOf({ tasks: [task('other', 'Letter', [1], 1)] })))
    expect(known.projects[0]).toBe(bare)
  })

  test('are two where their letters are others', () => {
    const two = together(
      tasksOf({ tasks: [task('a', 'Straße', [1], 1)] }),
      others(tasksOf({ tasks: [task('b', 'STRASSE', [1], 1)] })),
    )
    expect(sameTitle('Straße', 'STRASSE')).toBe(false)
    expect(two.tasks).toHaveLength(2)
  })

  test('leave out one that was deleted, and what is called otherwise', () => {
    const gone = { ...task('gone', 'Report', [9], 9), deletedAt: epochMs(10) }
    const known = together(own, others(tasksOf({ tasks: [gone, task('other', 'Reports', [1], 1)] })))
    expect(known.tasks.map(({ id, took }) => [id, took.length])).toEqual([
      ['mine', 2],
      ['other', 1],
    ])
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

  test('is of one project, whichever of them is known here, in whatever order they come', () => {
    const mine = project('mine', 30, { name: 'Beta', updatedAt: epochMs(1) })
    const theirs = project('theirs', 45, { name: ' beta ', updatedAt: epochMs(2) })
    const { week: _week, ...plain } = project('plain', 5, { name: 'Gamma', updatedAt: epochMs(9) })
    const { projects } = together(tasksOf({ projects: [mine, plain] }), others(tasksOf({ projects: [theirs] })))
    expect(projects).toEqual([
      plain,
      { ...theirs, id: 'mine', used: minutes(75), week: { of: MONDAY, used: minutes(75) } },
    ])
    const alone = together(NO_TASKS, others(tasksOf({ projects: [theirs, { ...mine, updatedAt: epochMs(3) }] })))
    expect(alone.projects.map(({ id }) => id)).toEqual(['mine'])
  })

  test('has no week and no budget where none of them has', () => {
    const { week: _week, ...bare } = project('mine', 30)
    const [one] = together(
      tasksOf({ projects: [bare] }),
      others(tasksOf({ projects: [{ ...bare, id: 'theirs' }] })),
    ).projects
    expect(Object.keys(one ?? {}).toSorted()).toEqual(['id', 'name', 'updatedAt', 'used'])
    const half = together(tasksOf({ projects: [bare] }), others(tasksOf({ projects: [project('theirs', 5)] })))
    expect(half.projects).toMatchObject([{ used: minutes(35), week: { of: MONDAY, used: minutes(5) } }])
  })

  test.each([
    ['set later', 9, 5, 'mine'],
    ['set earlier', 5, 9, 'theirs'],
    ['as old as its project, before that was kept', undefined, 5, 'mine'],
  ])('is the one that is %s', (_what, mineAt, theirsAt, wins) => {
    const budget = (id: string) => ({ per: 'all', length: minutes(id === 'mine' ? 1 : 2) }) as const
    const at = (set: number | undefined) => (set === undefined ? {} : { budgetAt: epochMs(set) })
    const own = project('mine', 30, { updatedAt: epochMs(7), budget: budget('mine'), ...at(mineAt) })
    const there = project('theirs', 30, { updatedAt: epochMs(8), budget: budget('theirs'), ...at(theirsAt) })
    const [one] = together(tasksOf({ projects: [own] }), others(tasksOf({ projects: [there] }))).projects
    expect(one).toMatchObject({ budget: budget(wins) })
    expect(one !== undefined && 'budgetAt' in one ? one.budgetAt : undefined).toBe(wins === 'mine' ? mineAt : theirsAt)
  })

  test('that was taken away later is there no more', () => {
    const own = project('mine', 30, { budget: { per: 'all', length: minutes(60) }, budgetAt: epochMs(5) })
    const there = project('theirs', 30, { budgetAt: epochMs(9) })
    const [one] = together(tasksOf({ projects: [own] }), others(tasksOf({ projects: [there] }))).projects
    expect(one).toMatchObject({ budgetAt: 9 })
    expect(Object.keys(one ?? {})).not.toContain('budget')
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

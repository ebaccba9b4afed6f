import { describe, expect, test } from 'vitest'
import { budgetOfOpen, budgetOn, budgetsAt, budgetUsedAt, leftOf, type Worked } from '@core/projects/budget.ts'
import {
  addUsed,
  forgetProject,
  projectOf,
  projectsKnown,
  rememberProject,
  takeUsedBack,
  usedInWeek,
  withBudget,
} from '@core/projects/keep.ts'
import { projectSchema, type Project } from '@core/projects/project.ts'
import { NO_TASKS, type Tasks } from '@core/tasks/tasks.ts'
import { epochMs, minutes } from '@core/time.ts'
import { TITLE_MAX } from '@core/written.ts'
import { may, record } from '../export/samples.ts'
import { World } from '../support/world.ts'

const at = (value: number) => epochMs(value)
const HOUR = { per: 'all', length: minutes(60) } as const
/** Tasks with projects of some names, each known a little later than the one before. */
const having = (...names: readonly string[]): Tasks =>
  names.reduce((tasks, name, index) => rememberProject(tasks, name, name, at(index + 1)), NO_TASKS)
const names = ({ projects }: Tasks) => projectsKnown(projects).map(({ name }) => name)
const beta = (change: Partial<Project> = {}): Project => ({
  id: 'project-Beta',
  name: 'Beta',
  used: minutes(0),
  updatedAt: at(1),
  ...change,
})
const tasksOf = (...projects: readonly Project[]): Tasks => ({ ...NO_TASKS, projects: [...projects] })

describe('a name at a start', () => {
  test('is a project from then on', () => {
    expect(having('Beta').projects).toStrictEqual([beta()])
  })

  test('that is known, in whatever letters, is worked on again and comes first', () => {
    const tasks = rememberProject(having('Beta', 'Site'), ' bETA', 'x', at(9))
    expect(tasks.projects).toStrictEqual([
      beta({ updatedAt: at(9) }),
      { ...beta(), id: 'project-Site', name: 'Site', updatedAt: 2 },
    ])
  })

  test.each([undefined, ''])('that is none (%j) changes nothing', (name) => {
    const tasks = having('Beta')
    expect(rememberProject(tasks, name, 'x', at(9))).toBe(tasks)
  })

  test('is one of two hundred at most; the one that rested longest goes', () => {
    const all = Array.from({ length: 200 }, (_none, index) => `P${index}`)
    const tasks = rememberProject(having(...all), 'P0', 'x', at(500))
    expect(names(tasks)).toHaveLength(200)
    const more = names(rememberProject(tasks, 'New', 'x', at(501)))
    expect(more).toHaveLength(200)
    expect(more.slice(0, 2)).toEqual(['New', 'P0'])
    expect(more).not.toContain('P1')
  })

  test('is found until it is forgotten; the latest worked on are told first', () => {
    const tasks = having('A', 'B', 'C')
    const gone = forgetProject(tasks, 'project-B', projectsKnown(tasks.projects), at(9))
    expect([names(tasks), names(gone)]).toEqual([
      ['C', 'B', 'A'],
      ['C', 'A'],
    ])
    expect([projectOf(tasks.projects, 'b')?.id, projectOf(gone.projects, 'b')]).toEqual(['project-B', undefined])
    // However they lie there.
    expect(names({ ...tasks, projects: tasks.projects.toReversed() })).toEqual(['C', 'B', 'A'])
  })
})

describe('what was worked', () => {
  // 11 May 2026 is a Monday.
  const worked = (day: number, change: Partial<Parameters<typeof record>[0]> = {}) =>
    record({ project: 'beta', day: may(day), took: minutes(20), endedAt: at(9), ...change })
  const after = (project: Project, ...records: readonly ReturnType<typeof record>[]) =>
    records.reduce(addUsed, tasksOf(project)).projects

  test('is used of its project, in all and in its week', () => {
    const week = { of: may(11), used: minutes(20) }
    expect(after(beta(), worked(14))).toStrictEqual([beta({ used: minutes(20), week, updatedAt: at(9) })])
    expect(after(beta(), worked(14), worked(17), worked(11))).toMatchObject([
      { used: minutes(60), week: { of: may(11), used: minutes(60) } },
    ])
  })

  test('in a new week begins anew there, and in one that is over adds to the whole alone', () => {
    const week = { of: may(18), used: minutes(20) }
    expect(after(beta(), worked(14), worked(18))).toMatchObject([{ used: minutes(40), week }])
    expect(after(beta(), worked(18), worked(17))).toMatchObject([{ used: minutes(40), week }])
  })

  test('was worked when it ended, unless the project was worked on later', () => {
    expect(after(beta({ updatedAt: at(10) }), worked(14))).toMatchObject([{ updatedAt: 10 }])
    expect(after(beta({ updatedAt: at(8) }), worked(14))).toMatchObject([{ updatedAt: 9 }])
  })

  test.each([undefined, 'Site'])('on %j is used of no other', (project) => {
    const tasks = tasksOf(beta())
    expect(addUsed(tasks, worked(14, { project }))).toBe(tasks)
  })

  test('and is taken back is not used', () => {
    const [project] = takeUsedBack(
      { ...NO_TASKS, projects: after(beta(), worked(14), worked(14)) },
      worked(14),
    ).projects
    expect(project).toMatchObject({ used: minutes(20), week: { of: may(11), used: minutes(20) } })
  })

  test('in a week is told of that week alone', () => {
    const project = beta({ week: { of: may(11), used: minutes(20) } })
    expect([10, 11, 17, 18].map((day) => usedInWeek(project, may(day)))).toEqual([0, minutes(20), minutes(20), 0])
    expect(usedInWeek(beta(), may(14))).toBe(0)
  })
})

describe('a budget', () => {
  test('is given to one project, and taken away, with the time of it', () => {
    const tasks = having('Beta', 'Site')
    const given = withBudget(tasks, 'project-Beta', HOUR, at(9))
    const site = { ...beta(), id: 'project-Site', name: 'Site', updatedAt: 2 }
    const changed = { budgetAt: at(9), updatedAt: at(9) }
    expect(given.projects).toStrictEqual([{ ...beta(changed), budget: HOUR }, site])
    expect(withBudget(given, 'project-Beta', null, at(9)).projects).toStrictEqual([beta(changed), site])
    expect(withBudget(tasks, 'project-New', HOUR, at(9))).toBe(tasks)
  })

  test('goes with its project, and with what other computers have under its name', () => {
    const own = having('Beta', 'Site')
    const theirs = beta({ id: 'theirs', name: 'BETA', updatedAt: at(50) })
    const site = own.projects[0]
    const known = [...projectsKnown(own.projects), theirs]
    const gone = { id: 'project-Beta', updatedAt: 9, deletedAt: 9 }
    expect(forgetProject(own, 'project-Beta', known, at(9)).projects).toEqual([
      { id: 'theirs', updatedAt: 51, deletedAt: 9 },
      site,
      gone,
    ])
    expect(forgetProject(own, 'project-New', known, at(9)).projects).toEqual(own.projects)
  })

  test.each([
    ['all', minutes(50), minutes(10)],
    ['week', minutes(20), minutes(40)],
  ] as const)('%s stands on a day at what was used', (per, used, left) => {
    const project = beta({ used: minutes(50), week: { of: may(11), used: minutes(20) }, budget: { ...HOUR, per } })
    const budget = { project: 'Beta', per, planned: minutes(60), used }
    expect(budgetOn(project, may(14))).toEqual(budget)
    expect(leftOf(budget)).toBe(left)
    expect(leftOf({ ...budget, used: minutes(70) })).toBe(0)
    expect(budgetOn(beta(), may(14))).toBeNull()
  })

  test.each([
    ['all', minutes(40)],
    ['week', minutes(30)],
  ] as const)('%s, of a day that was closed, counts of all that ended what is its own', (per, used) => {
    const worked: readonly Worked[] = [
      { project: 'Beta', day: may(10), took: minutes(1) },
      { project: 'beta', day: may(11), took: minutes(10) },
      { project: 'Beta', day: may(14), took: minutes(20) },
      { project: 'Beta', day: may(15), took: minutes(5) },
      { project: 'Beta', day: may(18), took: minutes(5) },
      { project: 'Site', day: may(14), took: minutes(7) },
      { project: undefined, day: may(14), took: minutes(9) },
    ]
    const projects = [beta({ used: minutes(50), budget: { ...HOUR, per } })]
    expect(budgetsAt(projects, may(14), worked)).toEqual([{ project: 'Beta', per, planned: minutes(60), used }])
  })

  test('is told in the order of names, where there is one', () => {
    const project = (name: string, updatedAt: number) =>
      beta({ id: name, name, updatedAt: at(updatedAt), budget: HOUR })
    const projects = [project('B', 3), project('C', 2), project('A', 1), beta()]
    expect(budgetsAt(projects, may(14), []).map((budget) => budget.project)).toEqual(['A', 'B', 'C'])
  })
})

describe('the budget of the open timebox', () => {
  const opened = (): World => {
    const world = new World()
    world.command({ type: 'keepProject', name: 'Beta', budget: HOUR })
    world.start('Note', 25, { project: 'Beta' })
    return world.passMinutes(10)
  }
  const ofOpen = (world: World) => budgetOfOpen(world.state, world.open(), world.now, world.zone)
  const usedAt = (world: World) => budgetUsedAt(world.state, world.now, world.zone)

  test('counts what it has worked so far, and says when it is used', () => {
    const world = opened()
    expect(ofOpen(world)).toEqual({ project: 'Beta', per: 'all', planned: minutes(60), used: minutes(10) })
    expect(usedAt(world)).toBe(world.now.boot + minutes(50))
  })

  test('is not used while nothing runs, nor a second time', () => {
    const world = opened()
    world.command({ type: 'pause', timeboxId: world.open().id })
    expect(usedAt(world)).toBeNull()
    const used = opened()
    used.command({ type: 'keepProject', name: 'Beta', budget: { ...HOUR, length: minutes(10) } })
    expect(usedAt(used)).toBeNull()
    expect(usedAt(new World())).toBeNull()
  })

  test('is none where its project has none, or where it has no project', () => {
    const world = opened()
    world.command({ type: 'keepProject', name: 'Beta', budget: null })
    expect([ofOpen(world), usedAt(world)]).toEqual([null, null])
    const plain = new World()
    plain.start('Note', 25)
    expect([ofOpen(plain), usedAt(plain)]).toEqual([null, null])
  })
})

test.each([
  [{}, true],
  [{ name: '' }, false],
  [{ name: 'a'.repeat(TITLE_MAX) }, true],
  [{ name: 'a'.repeat(TITLE_MAX + 1) }, false],
  [{ budget: { per: 'week', length: minutes(15) } }, true],
  [{ budget: { per: 'all', length: minutes(15) - 1 } }, false],
  [{ budget: { per: 'all', length: minutes(60_000) } }, true],
  [{ budget: { per: 'all', length: minutes(60_000) + 1 } }, false],
  [{ budget: { per: 'day', length: minutes(60) } }, false],
  [{ budget: {} }, false],
  [{ week: { of: '2026-05-11', used: 1 } }, true],
  [{ week: {} }, false],
  [{ used: -1 }, false],
])('a project with %j can be read: %s', (change, sound) => {
  const project = { ...beta(), ...change }
  const parsed = projectSchema.safeParse(project)
  expect(parsed.success).toBe(sound)
  if (sound) expect(parsed.data).toEqual(project)
})

import { describe, expect, test } from 'vitest'
import { budgetOn, budgetsAt } from '@core/projects/budget.ts'
import { projectsKnown } from '@core/projects/keep.ts'
import { localDay, minutes, type LocalDay } from '@core/time.ts'
import { World } from '../support/world.ts'

const at = (world: World, day: LocalDay) =>
  budgetsAt(
    world.state.tasks.projects,
    day,
    world.records().filter(({ withdrawnAt }) => withdrawnAt === undefined),
  )
/** Of now, or of a day to come: what is kept beside the projects says the same as what ended. */
const budgets = (world: World, to?: string) => {
  const day = (to as LocalDay | undefined) ?? localDay(world.now.wall, world.zone, world.state.settings.dayStart)
  const added = at(world, day)
  expect(projectsKnown(world.state.tasks.projects).flatMap((project) => budgetOn(project, day) ?? [])).toEqual(added)
  return added
}
const work = (world: World, count: number, end: 'ship' | 'park' = 'ship', project = 'Beta'): string => {
  const { id } = world.start(`Note ${world.records().length}`, 60, { project })
  world.passMinutes(count)
  world.command({ type: end, timeboxId: id })
  return id
}
const withBudget = (per: 'all' | 'week', length: number): World => {
  const world = new World()
  world.command({ type: 'keepProject', name: 'Beta', budget: { per, length: minutes(length) } })
  return world
}

describe('a project', () => {
  test('comes to be by its name at a start, whatever the case of its letters, and is in the record', () => {
    const world = new World()
    work(world, 5)
    work(world, 5, 'ship', 'beta')
    expect(projectsKnown(world.state.tasks.projects).map(({ name }) => name)).toEqual(['Beta'])
    expect(world.records()[0]).toMatchObject({ project: 'Beta' })
    expect(world.disk.tasks.projects).toMatchObject([{ name: 'Beta', used: minutes(10) }])
  })

  test('is remembered with its task and with what is parked', () => {
    const world = new World()
    const { id } = world.start('Note', 25, { project: 'Beta' })
    world.command({ type: 'park', timeboxId: id })
    world.command({ type: 'carryOn', parkedId: id })
    expect(world.open().project).toBe('Beta')
    world.command({ type: 'ship', timeboxId: id })
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.command({ type: 'startAgain', taskId: world.state.tasks.tasks[0]?.id ?? '' })
    expect(world.open().project).toBe('Beta')
  })

  test('a timebox without one stays without', () => {
    const world = new World()
    world.start('Note', 25, { project: '' })
    expect(world.open().project).toBeUndefined()
    expect(world.state.tasks.projects).toEqual([])
  })

  test('is forgotten without its text, and its timeboxes keep its name', () => {
    const world = withBudget('all', 60)
    work(world, 5)
    const [project] = projectsKnown(world.state.tasks.projects)
    world.command({ type: 'removeProject', id: project?.id ?? '' })
    expect(projectsKnown(world.state.tasks.projects)).toEqual([])
    expect(JSON.stringify(world.disk.tasks.projects)).not.toContain('Beta')
    expect(world.records()[0]?.project).toBe('Beta')
  })
})

describe('a budget', () => {
  test('in all: what was worked is used, parked or shipped', () => {
    const world = withBudget('all', 180)
    work(world, 30)
    work(world, 20, 'park')
    expect(budgets(world)).toEqual([{ project: 'Beta', per: 'all', planned: minutes(180), used: minutes(50) }])
    world.passMinutes(10 * 24 * 60)
    work(world, 10)
    expect(budgets(world)).toMatchObject([{ used: minutes(60) }])
  })

  test('per week: from Monday to Sunday, also over the end of week 53', () => {
    const world = withBudget('week', 180)
    // Thursday 14 May 2026, on to Thursday 31 December
    world.passMinutes(231 * 24 * 60)
    work(world, 30)
    world.passMinutes(3 * 24 * 60)
    work(world, 20)
    expect(budgets(world, '2027-01-03')).toMatchObject([{ used: minutes(50) }])
    expect(budgets(world, '2027-01-04')).toMatchObject([{ used: 0 }])
    world.passMinutes(24 * 60)
    work(world, 10)
    expect(budgets(world)).toMatchObject([{ used: minutes(10) }])
  })

  test.each(['all', 'week'] as const)('as it stood when a day was closed, %s: what came later is not in it', (per) => {
    // Thursday 14 May 2026, and the days after it
    const world = withBudget(per, 180)
    work(world, 30)
    world.passMinutes(24 * 60)
    work(world, 20)
    const [thursday, friday] = ['2026-05-14' as LocalDay, '2026-05-15' as LocalDay]
    expect(at(world, thursday)).toMatchObject([{ used: minutes(30) }])
    // A week later the week that is kept is another one.
    world.passMinutes(7 * 24 * 60)
    work(world, 10)
    expect(at(world, friday)).toMatchObject([{ used: minutes(50) }])
  })

  test('what was shipped and taken back is counted once', () => {
    const world = withBudget('all', 180)
    const id = work(world, 30)
    world.command({ type: 'withdrawShip', timeboxId: id })
    expect(budgets(world)).toMatchObject([{ used: 0 }])
    world.passMinutes(10)
    world.command({ type: 'ship', timeboxId: id })
    expect(budgets(world)).toMatchObject([{ used: minutes(40) }])
  })

  test('that is used up is said once, as a cap is, and stops nothing', () => {
    const world = withBudget('all', 60)
    work(world, 50)
    world.start('Note', 60, { project: 'Beta' })
    const said = () => world.seen('notify').filter(({ moment }) => moment === 'budget')
    world.passMinutes(9)
    expect(said()).toEqual([])
    world.passMinutes(1)
    const { id: timeboxId } = world.open()
    const ways = { type: 'openPrompt', timeboxId, step: 'ways' }
    expect(said()).toEqual([
      {
        type: 'notify',
        moment: 'budget',
        title: { key: 'notify.budget.title', values: { project: 'Beta' } },
        body: { key: 'notify.budget.body', values: { task: 'Note' } },
        actions: [
          { text: { key: 'notify.action.ship', values: {} }, command: { type: 'ship', timeboxId } },
          { text: { key: 'notify.action.otherWays', values: {} }, command: ways },
        ],
        click: ways,
      },
    ])
    world.passMinutes(40)
    expect(said()).toHaveLength(1)
    expect(world.open().phase.name).toBe('running')
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.start('Another', 25, { project: 'Beta' })
    world.passMinutes(20)
    expect(said()).toHaveLength(1)
    expect(world.records().at(-1)).not.toHaveProperty('budgetTold')
  })

  test('that was used to the minute is not said again at the next start', () => {
    const world = withBudget('all', 60)
    work(world, 30)
    work(world, 30)
    const said = world.seen('notify').length
    world.start('Another', 25, { project: 'Beta' })
    world.passMinutes(10)
    expect(world.open().budgetTold).toBe(true)
    expect(world.seen('notify')).toHaveLength(said)
  })

  test.each([
    ['the tray alone tells', (world: World) => world.set({ atCap: 'tray' })],
    ['it is quiet', (world: World) => (world.command({ type: 'meet', length: null }), world)],
  ])('is left to the Prompt where %s', (_name, quiet) => {
    const world = quiet(withBudget('all', 30))
    world.start('Note', 60, { project: 'Beta' })
    world.passMinutes(45)
    expect(world.seen('notify').filter(({ moment }) => moment === 'budget')).toEqual([])
  })

  test('can be changed and taken away', () => {
    const world = withBudget('all', 60)
    world.command({ type: 'keepProject', name: 'beta', budget: { per: 'week', length: minutes(120) } })
    expect(budgets(world)).toMatchObject([{ per: 'week', planned: minutes(120) }])
    world.command({ type: 'keepProject', name: 'Beta', budget: null })
    expect(budgets(world)).toEqual([])
    expect(projectsKnown(world.state.tasks.projects)).toHaveLength(1)
  })
})

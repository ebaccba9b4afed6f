import { describe, expect, test } from 'vitest'
import { emptyLog, type Log } from '@core/loops/log.ts'
import { newWatch } from '@core/loops/detect.ts'
import { epochMs, localDaySchema, minutes, type EpochMs } from '@core/time.ts'
import { SIMILAR_NEEDED, TASKS_OFFERED } from '@core/tasks/suggest.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { criticOf } from '../../support/critic.ts'
import { MORNING, World } from '../support/world.ts'

const view = ({ state, now, zone }: World) =>
  snapshotOf(state, now, { rev: 1, zone, language: 'en', critic: () => criticOf('en') })
const after = (count: number): EpochMs => epochMs(MORNING + count * 60_000)

describe('a menu in a window', () => {
  test('says why it is there only where there is no tray', () => {
    const world = new World()
    const why = (tray: 'unknown' | 'present' | 'absent') => {
      world.state = { ...world.state, tray }
      return view(world).trayless.why?.key
    }
    expect([why('unknown'), why('present'), why('absent')]).toEqual([undefined, undefined, 'trayless.why'])
  })
})

describe('what was observed last', () => {
  const run = (count: number) =>
    ({ kind: 'run', at: after(count), command: 'test', passed: true, tree: 'tree', touched: null }) as never
  const focus = (count: number) => ({ kind: 'focus', at: after(count), on: 'task' }) as never
  const episode = (count: number) =>
    ({ kind: 'episode', at: after(count), file: 'note', size: 10, whole: `v${count}`, change: null }) as never
  const latest = (log: Partial<Log>) => {
    const world = new World()
    const watch = { ...newWatch(MORNING), log: { ...emptyLog(MORNING), ...log } }
    world.state = { ...world.state, loops: { ...world.state.loops, watch } }
    return view(world).settings.observed.latest
  }

  test.each([
    {
      kind: 'episode',
      log: { episodes: { note: [episode(1), episode(2), episode(9)] }, runs: [run(2), run(3)] },
      at: 9,
    },
    { kind: 'run', log: { runs: [run(1), run(2), run(9)], focuses: [focus(2), focus(3)] }, at: 9 },
    { kind: 'focus', log: { focuses: [focus(1), focus(2), focus(9)], looks: [after(2), after(3)] }, at: 9 },
    {
      kind: 'look',
      log: { looks: [after(1), after(2), after(9)], episodes: { note: [episode(2), episode(3)] } },
      at: 9,
    },
  ])('is a $kind where that came last', ({ kind, log, at }) => {
    expect(latest(log)).toMatchObject({ kind, at: after(at) })
  })

  test('is nothing before anything is', () => {
    expect(latest({})).toBeNull()
    expect(view(new World()).settings.observed.latest).toBeNull()
  })
})

describe('the open timebox', () => {
  test('tells how often there can be a bit more time, and never less than not at all', () => {
    const world = new World().set({ extensionCount: 2 })
    const { id } = world.start('Reply', 25)
    expect(view(world).timebox).toMatchObject({ extensionCount: 2, extensionsLeft: 2 })
    world.passMinutes(25)
    world.command({ type: 'extend', timeboxId: id, reason: 'The total' })
    expect(view(world).timebox).toMatchObject({ extensionsLeft: 1 })
    world.set({ extensionCount: 0 })
    expect(view(world).timebox).toMatchObject({ extensionCount: 0, extensionsLeft: 0 })
  })

  test('tells since when nobody is there, and then the stretch that is asked about', () => {
    const world = new World()
    world.start('Reply', 25)
    expect(view(world).timebox?.away).toBeNull()
    world.command({ type: 'pause', timeboxId: world.open().id })
    expect(view(world).timebox?.away).toBeNull()
    world.command({ type: 'resume', timeboxId: world.open().id })
    world.watched()
    world.passMinutes(10)
    const { phase } = world.open()
    expect(phase.name).toBe('away')
    expect(view(world).timebox?.away).toEqual({ from: 'since' in phase ? phase.since.wall : null, to: null })
    world.key()
    world.passMinutes(1)
    const { asked } = world.open()
    expect(asked).not.toBeNull()
    expect(view(world).timebox?.away).toEqual({ from: asked?.from, to: asked?.to })
  })
})

describe('the Prompt', () => {
  test('is there while it is open, and for who opens one of its pages', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    expect(view(world).prompt).toBeNull()
    world.command({ type: 'openPrompt', timeboxId: id, step: 'handOver' })
    expect(view(world).prompt).toMatchObject({ timeboxId: id, step: 'handOver', about: { name: 'cap' } })
  })

  test('is there again after a restart at the cap', () => {
    const world = new World()
    world.start('Reply', 25)
    world.passMinutes(25)
    world.restart()
    expect(view(world).prompt).toMatchObject({ step: 'ways', about: { name: 'cap' } })
  })

  test('is about the extra time that is over, the last of them', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.passMinutes(25)
    expect(view(world).prompt?.about).toEqual({ name: 'cap' })
    for (const reason of ['The total', 'The date']) {
      world.command({ type: 'extend', timeboxId: id, reason })
      world.passMinutes(5)
      expect(view(world).prompt).toMatchObject({ step: 'ways', about: { name: 'extension', length: 5, reason } })
    }
  })
})

describe('the line after a choice', () => {
  test('is not said before it is on disk', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.broken = 'diskFull'
    world.command({ type: 'ship', timeboxId: id })
    expect(world.state.closing).not.toBeNull()
    expect(view(world).closing).toBeNull()
    expect(view(world).unsaved?.key).toBeDefined()
    const saved = new World()
    saved.command({ type: 'ship', timeboxId: saved.start('Reply', 25).id })
    expect(view(saved).closing).toMatchObject({ title: 'Reply', said: { kind: 'ship', ifThen: null } })
  })
})

describe('the Start window', () => {
  const worked = (world: World, title: string, times = 1, project?: string): void => {
    for (let time = 0; time < times; time += 1) {
      const { id } = world.start(title, 25, { kind: 'writing', ...(project === undefined ? {} : { project }) })
      world.passMinutes(10)
      world.command({ type: 'ship', timeboxId: id })
    }
  }

  test('knows the tasks used last, and no more than it can search at once', () => {
    const world = new World()
    worked(world, 'Slides')
    const [task] = world.state.tasks.tasks
    if (task === undefined) throw new Error('the task is not known')
    const many = Array.from({ length: TASKS_OFFERED + 1 }, (_none, index) => ({
      ...task,
      id: `task-${index}`,
      title: `Task ${index}`,
    }))
    world.state = { ...world.state, tasks: { ...world.state.tasks, tasks: many } }
    expect(view(world).start.tasks).toHaveLength(TASKS_OFFERED)
  })

  test('has an empty field where there is no project and no line for the end', () => {
    const world = new World()
    worked(world, 'Slides')
    worked(world, 'Notes', 1, 'Beta')
    expect(view(world).start.tasks).toMatchObject([
      { title: 'Notes', project: 'Beta' },
      { title: 'Slides', project: '' },
    ])
    world.command({
      type: 'keepTemplate',
      title: 'Report',
      cap: minutes(25),
      marks: [],
      kind: 'writing',
      repeat: [],
    })
    expect(view(world).start.templates).toMatchObject([{ title: 'Report', project: '', ifThen: '' }])
  })

  test('is that of a first time until something was begun', () => {
    const world = new World()
    expect(view(world).start.first).toBe(true)
    const { id } = world.start('Slides', 25)
    expect(view(world).start.first).toBe(false)
    world.command({ type: 'ship', timeboxId: id })
    const { tasks } = world.state
    const forgotten = { ...tasks, tasks: [] }
    world.state = { ...world.state, tasks: forgotten }
    // What was shipped is known, although its task was taken off the list.
    expect(view(world).start.first).toBe(false)
    world.state = { ...world.state, lastShip: null }
    expect(view(world).start.first).toBe(true)
    world.state = { ...world.state, tasks }
    expect(view(world).start.first).toBe(false)
    world.state = { ...world.state, tasks: forgotten }
    world.start('Slides', 25)
    world.state = { ...world.state, tasks: forgotten }
    expect(view(world).start.first).toBe(false)
  })

  test('knows the middle of a kind once there are enough of it, for those who want it', () => {
    const world = new World()
    worked(world, 'Slides', SIMILAR_NEEDED - 1)
    expect(view(world).start.medians).toEqual({})
    worked(world, 'Slides')
    expect(view(world).start.medians).toEqual({ writing: { of: SIMILAR_NEEDED, took: 10 } })
    world.set({ suggestCap: false })
    expect(view(world).start.medians).toEqual({})
  })
})

describe('what became of a file', () => {
  const DAY = localDaySchema.parse('2026-05-13')
  test.each([
    [{ name: 'setAside', file: 'current' }, 'notice.setAside', { file: 'current' }],
    [{ name: 'restored', file: 'tasks', day: DAY }, 'notice.restored', { file: 'tasks', day: { date: DAY } }],
    [{ name: 'newerVersion', file: 'words' }, 'notice.newerVersion', { file: 'words' }],
    [{ name: 'stuck', file: 'loops' }, 'notice.stuck', { file: 'loops' }],
  ] as const)('%o is said in its own words', (notice, key, values) => {
    const world = new World()
    world.state = { ...world.state, notice }
    expect(view(world).notice).toEqual({ key, values })
  })
})

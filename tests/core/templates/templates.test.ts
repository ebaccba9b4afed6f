import { describe, expect, test } from 'vitest'
import type { Command } from '@core/command.ts'
import { leftOf } from '@core/data/erase.ts'
import { joined } from '@core/data/merge.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { NO_TASKS, tasksSchema } from '@core/tasks/tasks.ts'
import { templatesFor, templatesOf } from '@core/templates/keep.ts'
import { epochMs, localDaySchema, minutes } from '@core/time.ts'
import { trayMenu } from '@core/views/tray-menu.ts'
import { MORNING, World } from '../support/world.ts'

const day = (text: string) => localDaySchema.parse(text)
const THURSDAY = day('2026-05-14')
const NEXT = day('2026-05-21')
const REPORT = {
  type: 'keepTemplate',
  title: 'Weekly report',
  cap: minutes(25),
  marks: ['Three sentences'],
  ifThen: 'send it to Ana',
  kind: 'writing',
  project: 'Beta',
  repeat: ['thursday', 'monday'],
} as const satisfies Command

const withReport = (): World => {
  const world = new World()
  world.command({ ...REPORT, marks: [...REPORT.marks], repeat: [...REPORT.repeat] })
  return world
}
const titles = (world: World, on = THURSDAY) => templatesFor(world.state.tasks, on).map(({ title }) => title)
const idOf = (world: World): string => templatesOf(world.state.tasks)[0]?.id ?? ''
const inRecent = (world: World) =>
  trayMenu(world.state, world.now, world.zone).flatMap((node) => (node.type === 'submenu' ? node.items : []))

describe('a template', () => {
  test('keeps everything of a start; saved anew under its title it stays the same one', () => {
    const world = withReport()
    const id = idOf(world)
    world.command({ ...REPORT, title: 'weekly report ', marks: [], repeat: [] })
    expect(templatesOf(world.state.tasks)).toMatchObject([{ id, title: 'weekly report ', marks: [], repeat: [] }])
    world.restart()
    expect(templatesOf(world.state.tasks)).toHaveLength(1)
  })

  test('is suggested on its weekdays alone, and starts nothing by itself', () => {
    const world = withReport()
    expect(titles(world)).toEqual(['Weekly report'])
    expect(titles(world, day('2026-05-15'))).toEqual([])
    world.passMinutes(24 * 60)
    expect(world.state.timebox).toBeNull()
  })

  test('is one line under Recent, which starts it with all it holds when it is taken', () => {
    const world = withReport()
    const [line] = inRecent(world)
    expect(line).toMatchObject({ text: { key: 'menu.todayTask', values: { task: 'Weekly report', count: 25 } } })
    world.command({ type: 'startTemplate', templateId: idOf(world) })
    expect(world.state.timebox).toMatchObject({
      title: 'Weekly report',
      plannedCap: minutes(25),
      marks: ['Three sentences'],
      ifThen: 'send it to Ana',
      project: 'Beta',
    })
  })

  test('is not suggested again on a day on which it was started, or put away; on the next one it is', () => {
    const started = withReport()
    started.command({ type: 'start', title: 'weekly REPORT', cap: minutes(10), marks: [], kind: 'other' })
    expect([titles(started), titles(started, NEXT)]).toEqual([[], ['Weekly report']])
    const away = withReport()
    away.command({ type: 'putTemplateAway', id: idOf(away) })
    expect([titles(away), titles(away, NEXT)]).toEqual([[], ['Weekly report']])
    expect(inRecent(away)).toEqual([])
  })

  test('is removed without a trace of its text, and a stale one starts nothing', () => {
    const world = withReport()
    const templateId = idOf(world)
    world.command({ type: 'removeTemplate', id: templateId })
    expect(JSON.stringify(world.state.tasks)).not.toContain('report')
    expect(world.command({ type: 'startTemplate', templateId }).outcome).toBe('stale')
    expect(world.state.timebox).toBeNull()
  })
})

describe('the file of tasks', () => {
  const file = (data: object) => ({ schemaVersion: SCHEMA_VERSION, data })

  test('of before has no templates, and joins one that has', () => {
    const { templates: _none, ...old } = NO_TASKS
    expect(tasksSchema.parse(old)).toEqual(NO_TASKS)
    const there = withReport().state.tasks
    expect(joined('tasks', file(old), file(there))).toEqual({ put: there })
  })

  test('loses templates that were not used since a day, and keeps the others', () => {
    const { tasks } = withReport().state
    const leftSince = (at: number) =>
      leftOf(
        'tasks',
        { schemaVersion: SCHEMA_VERSION, data: tasks },
        { day: THURSDAY, at: epochMs(at), now: epochMs(MORNING + 9) },
      )
    // Nothing of it goes.
    expect(leftSince(MORNING)).toBeNull()
    const left = leftSince(MORNING + 1)
    expect(left).toMatchObject({ templates: [{ deletedAt: MORNING + 9 }] })
    expect(JSON.stringify(left)).not.toContain('report')
  })
})

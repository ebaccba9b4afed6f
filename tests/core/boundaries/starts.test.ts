import { describe, expect, test } from 'vitest'
import { boundaryChange } from '@core/boundaries/boundary.ts'
import { joyBlockSchema, type JoyBlock } from '@core/boundaries/joy-time.ts'
import type { Command } from '@core/command.ts'
import { minutes } from '@core/time.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { waiting } from '@core/tasks/remember.ts'
import { templatesOf } from '@core/templates/keep.ts'
import { criticOf } from '../../support/critic.ts'
import type { World } from '../support/world.ts'
import { at, OFFICE_HOURS, worldAt } from './week.ts'

const PLAN: Extract<Command, { type: 'start' }> = {
  type: 'start',
  title: 'Slides for Monday’s review',
  cap: minutes(25),
  marks: ['Five slides'],
  kind: 'slides',
}
const asked = (world: World) =>
  snapshotOf(world.state, world.now, { rev: 1, zone: world.zone, language: 'en', critic: () => criticOf('en') }).start
    .asked
/** A day in the office, in which two things were shipped. */
const officeDay = (time: string): World => {
  const world = worldAt(`2026-05-14T${time}`).set({ workHours: OFFICE_HOURS })
  for (const [title, cap] of [
    ['Reply to Priya', 10],
    ['Pricing page', 25],
  ] as const) {
    const { id } = world.start(title, cap, { marks: [`${title} is out`], kind: 'messages' })
    world.command({ type: 'ship', timeboxId: id })
  }
  return world
}
const taskId = (world: World, title: string): string =>
  world.state.tasks.tasks.find((task) => task.title === title)?.id ?? ''
const parkedId = (world: World, title: string): string =>
  waiting(world.state.tasks).find((parked) => parked.title === title)?.id ?? ''
const LUNCH: JoyBlock = joyBlockSchema.parse({
  id: 'lunch',
  name: 'A walk',
  day: '2026-05-14',
  at: minutes(12 * 60),
  length: minutes(60),
  rule: '',
  except: [],
})

describe('an answer', () => {
  test('about joy time is none about the evening', () => {
    const world = worldAt('2026-05-14T12:10').set({ workHours: OFFICE_HOURS, joyTime: [LUNCH] })
    expect(world.command(PLAN)).toMatchObject({ code: 'joyTime' })
    world.command({ ...PLAN, afterHours: 'now' })
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.passMinutes(6 * 60)
    expect(world.command(PLAN)).toMatchObject({ code: 'afterHours' })
  })

  test('is kept where it was given in the menu, too', () => {
    const world = officeDay('16:00')
    world.passMinutes(3 * 60)
    world.command({ type: 'startAgain', taskId: taskId(world, 'Pricing page') })
    world.command({ type: 'startAgain', taskId: taskId(world, 'Pricing page'), afterHours: 'now' })
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.passMinutes(30)
    world.command({ type: 'startAgain', taskId: taskId(world, 'Reply to Priya') })
    expect(world.open().title).toBe('Reply to Priya')
  })
})

describe('a start from the menu after hours', () => {
  test('asks about the very thing that was meant', () => {
    const world = officeDay('16:00')
    world.passMinutes(3 * 60)
    for (const [title, cap] of [
      ['Reply to Priya', 10],
      ['Pricing page', 25],
    ] as const) {
      const command = { type: 'startAgain', taskId: taskId(world, title) } as const
      world.command(command)
      expect(asked(world)).toEqual({ title, cap, command })
    }
  })

  test('asks until its window is closed, and not when another one is', () => {
    for (const over of [true, false]) {
      const world = officeDay('16:00')
      world.passMinutes(3 * 60)
      world.command({ type: 'startAgain', taskId: taskId(world, 'Pricing page') })
      world.command({ type: 'close', window: over ? 'start' : 'settings' })
      expect(asked(world) === null).toBe(over)
    }
  })

  test.each([
    { type: 'startAgain', taskId: 'gone' },
    { type: 'startTemplate', templateId: 'gone' },
    { type: 'carryOn', parkedId: 'gone' },
  ] as const)('of something that is gone asks nothing: %j', (command) => {
    const world = officeDay('16:00')
    world.passMinutes(3 * 60)
    expect(world.command(command)).toEqual({ outcome: 'stale' })
    expect(world.seen('showWindow').filter(({ window }) => window === 'start')).toEqual([])
    expect(asked(world)).toBeNull()
  })

  test('asks nothing about the evening while something is open', () => {
    const world = officeDay('17:10')
    world.start('Launch note', 60)
    world.passMinutes(30)
    const again = { type: 'startAgain', taskId: taskId(world, 'Pricing page') } as const
    expect(world.command(again)).toMatchObject({ code: 'timeboxOpen' })
    expect(asked(world)).toBeNull()
  })

  test('shows what is left of something that was parked, and its cap where nothing is left', () => {
    const world = worldAt('2026-05-14T16:00').set({ workHours: OFFICE_HOURS })
    for (const [title, took] of [
      ['Used up', 25],
      ['Begun', 10],
    ] as const) {
      world.start(title, 25)
      world.passMinutes(took)
      world.command({ type: 'park', timeboxId: world.open().id })
    }
    world.passMinutes(2 * 60)
    for (const [title, cap] of [
      ['Used up', 25],
      ['Begun', 15],
    ] as const) {
      world.command({ type: 'carryOn', parkedId: parkedId(world, title) })
      expect(asked(world)).toMatchObject({ title, cap })
    }
  })
})

describe('“It can wait”', () => {
  const draft = { title: 'Half written', cap: '25', marks: [], ifThen: '', kind: 'slides', more: false } as const
  const evening = (): World => {
    const world = officeDay('16:00')
    world.passMinutes(3 * 60)
    return world
  }
  const keepDraft = (world: World) => world.command({ type: 'keepStartDraft', draft: { ...draft, marks: [] } })
  const until = at('2026-05-15T09:00')

  test('keeps a task of the menu with its cap and marks, and what was half written in the Start window', () => {
    const world = evening()
    keepDraft(world)
    world.command({ type: 'letWait', what: { of: 'task', taskId: taskId(world, 'Reply to Priya') } })
    expect(waiting(world.state.tasks)).toMatchObject([
      { title: 'Reply to Priya', left: minutes(10), plannedCap: minutes(10), marks: ['Reply to Priya is out'], until },
    ])
    expect(world.state.drafts.start).toMatchObject({ title: 'Half written' })
  })

  test('keeps what a template holds', () => {
    const world = evening()
    world.command({
      type: 'keepTemplate',
      title: 'Weekly report',
      cap: minutes(45),
      marks: ['Three sentences'],
      ifThen: 'send it to Ana',
      kind: 'writing',
      project: 'Beta',
      repeat: [],
    })
    const templateId = templatesOf(world.state.tasks)[0]?.id ?? ''
    world.command({ type: 'letWait', what: { of: 'template', templateId } })
    expect(waiting(world.state.tasks)).toMatchObject([
      {
        title: 'Weekly report',
        left: minutes(45),
        marks: ['Three sentences'],
        ifThen: 'send it to Ana',
        project: 'Beta',
        until,
      },
    ])
  })

  test('leaves out what was not written', () => {
    const world = evening()
    const { type: _type, ...what } = PLAN
    world.command({ type: 'letWait', what: { of: 'plan', ...what, project: '', ifThen: '' } })
    const [parked] = waiting(world.state.tasks)
    expect(parked).toMatchObject({ title: PLAN.title, marks: PLAN.marks })
    expect([parked?.project, parked?.ifThen]).toEqual([undefined, undefined])
  })

  test('is said of one parked thing, and the others wait as before', () => {
    const world = worldAt('2026-05-14T17:00').set({ workHours: OFFICE_HOURS })
    for (const title of ['One', 'Two']) {
      world.start(title, 25)
      world.command({ type: 'park', timeboxId: world.open().id })
    }
    world.passMinutes(60)
    world.command({ type: 'letWait', what: { of: 'parked', parkedId: parkedId(world, 'One') } })
    const waits = Object.fromEntries(waiting(world.state.tasks).map((parked) => [parked.title, parked.until]))
    expect(waits).toEqual({ One: until, Two: undefined })
  })

  test.each([
    { of: 'task', taskId: 'gone' },
    { of: 'template', templateId: 'gone' },
    { of: 'parked', parkedId: 'gone' },
  ] as const)('of something that is gone changes nothing: %j', (what) => {
    const world = evening()
    expect(world.command({ type: 'letWait', what })).toEqual({ outcome: 'stale' })
    expect(waiting(world.state.tasks)).toEqual([])
  })
})

describe('the question changes next', () => {
  const work = { workHours: OFFICE_HOURS }
  const joy = { joyTime: [LUNCH] }
  test.each([
    ['not at all without hours and joy time', '2026-05-14T10:00', {}, null],
    ['not at all where nobody wants to be asked', '2026-05-14T10:00', { ...work, askAfterHours: false }, null],
    ['when work ends', '2026-05-14T10:00', work, '2026-05-14T17:30'],
    ['when joy time begins', '2026-05-14T10:00', joy, '2026-05-14T12:00'],
    ['when joy time begins, before work ends', '2026-05-14T10:00', { ...work, ...joy }, '2026-05-14T12:00'],
    ['when joy time ends', '2026-05-14T12:00', joy, '2026-05-14T13:00'],
    ['at midnight, when other days are near', '2026-05-14T13:00', joy, '2026-05-15T00:00'],
    ['at the next midnight, at midnight', '2026-05-15T00:00', joy, '2026-05-16T00:00'],
  ])('%s', (_what, now, set, next) => {
    const world = worldAt(now).set(set)
    const change = boundaryChange(world.state, { now: world.now, zone: world.zone, freshId: 'x' })
    expect(change).toBe(next === null ? null : at(next))
  })
})

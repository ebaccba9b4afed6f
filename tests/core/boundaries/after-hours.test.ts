import { describe, expect, test } from 'vitest'
import type { Command } from '@core/command.ts'
import { minutes } from '@core/time.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { waiting } from '@core/tasks/remember.ts'
import { criticOf } from '../../support/critic.ts'
import type { World } from '../support/world.ts'
import { at, OFFICE_HOURS, worldAt } from './week.ts'

const plan = (more: Partial<Extract<Command, { type: 'start' }>> = {}): Extract<Command, { type: 'start' }> => ({
  type: 'start',
  title: 'Slides for Monday’s review',
  cap: minutes(25),
  marks: ['Five slides'],
  kind: 'slides',
  ...more,
})
const view = (world: World) =>
  snapshotOf(world.state, world.now, { rev: 1, zone: world.zone, language: 'en', critic: () => criticOf('en') }).start
const evening = (): World => worldAt('2026-05-14T18:20').set({ workHours: OFFICE_HOURS })
const EIGHT_NEXT = at('2026-05-15T09:00')

describe('a start after hours', () => {
  test('is asked about, with when the day ended and when it could be', () => {
    const world = evening()
    expect(view(world).boundary).toEqual({
      name: 'afterHours',
      ended: at('2026-05-14T17:30'),
      until: EIGHT_NEXT,
      isTomorrow: true,
    })
    expect(world.command(plan())).toEqual({ outcome: 'refused', code: 'afterHours' })
    expect(world.state.timebox).toBeNull()
  })

  test('starts all the same when that is wanted, and is not asked about again that evening', () => {
    const world = evening()
    world.command(plan({ afterHours: 'now' }))
    const { id } = world.open()
    world.command({ type: 'ship', timeboxId: id })
    world.restart(60_000)
    world.command(plan({ title: 'One more' }))
    expect(world.open().title).toBe('One more')
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.passMinutes(24 * 60)
    expect(world.command(plan({ title: 'The next evening' }))).toMatchObject({ code: 'afterHours' })
  })

  test('can lead to the sentences for saying no, which are asked for anew each time; the question stays', () => {
    const world = evening()
    world.command(plan())
    world.command({ type: 'openSentences' })
    expect(world.seen('showWindow').at(-1)).toMatchObject({ window: 'settings', focus: true })
    const first = world.state.sentencesAsked
    world.command({ type: 'openSentences' })
    expect([null, first]).not.toContain(world.state.sentencesAsked)
    expect(view(world).boundary).toMatchObject({ name: 'afterHours' })
    world.command({ type: 'close', window: 'settings' })
    expect(world.state.sentencesAsked).toBeNull()
  })

  test('waits for the next work hours with all that was written, and comes back then', () => {
    const world = evening()
    const experiment = { prediction: 'Nobody asks', leftOut: 'No second read', belief: 60 as never }
    const { type: _type, ...written } = plan({ ifThen: 'press Send', project: 'Beta', experiment })
    const start = { title: 'Slides', cap: '25', marks: [], ifThen: '', kind: 'slides', more: true } as const
    world.command({ type: 'keepStartDraft', draft: { ...start, marks: [] } })
    world.command({ type: 'letWait', what: { of: 'plan', ...written } })
    expect(world.state.timebox).toBeNull()
    expect(world.state.drafts.start).toBeUndefined()
    expect(waiting(world.state.tasks)).toMatchObject([{ title: written.title, until: EIGHT_NEXT, experiment }])
    expect(world.effects.at(-1)).toEqual({ type: 'hideWindow', window: 'start' })
    world.restart(15 * 60 * 60_000)
    world.pass(1)
    const back = world.seen('notify').find(({ moment }) => moment === 'parkedBack')
    expect(back?.title.values).toMatchObject({ task: written.title })
    world.command({ type: 'carryOn', parkedId: waiting(world.state.tasks)[0]?.id ?? '' })
    expect(world.open()).toMatchObject({
      title: written.title,
      project: 'Beta',
      ifThen: 'press Send',
      cap: minutes(25),
    })
    expect(world.state.experiments.experiments).toMatchObject([{ prediction: 'Nobody asks' }])
    expect(waiting(world.state.tasks)).toEqual([])
  })

  test('from the tray opens the Start window with the question; either answer is carried out', () => {
    const world = worldAt('2026-05-14T16:00').set({ workHours: OFFICE_HOURS })
    const { id } = world.start('Reply to Priya', 10)
    world.command({ type: 'ship', timeboxId: id })
    world.passMinutes(3 * 60)
    const taskId = world.state.tasks.tasks[0]?.id ?? ''
    expect(world.command({ type: 'startAgain', taskId })).toEqual({ outcome: 'done' })
    expect(world.state.timebox).toBeNull()
    expect(world.seen('showWindow').at(-1)).toEqual({ type: 'showWindow', window: 'start', focus: true })
    expect(view(world).asked).toEqual({ title: 'Reply to Priya', cap: 10, command: { type: 'startAgain', taskId } })
    world.command({ type: 'close', window: 'start' })
    expect(view(world).asked).toBeNull()
    world.command({ type: 'startAgain', taskId })
    world.command({ type: 'startAgain', taskId, afterHours: 'now' })
    expect(world.open().title).toBe('Reply to Priya')
    expect(view(world).asked).toBeNull()
  })

  test('what is parked and carried on from the tray can wait too; it keeps its minutes', () => {
    const world = evening()
    world.command(plan({ afterHours: 'now' }))
    world.passMinutes(10)
    world.command({ type: 'park', timeboxId: world.open().id })
    const parkedId = waiting(world.state.tasks)[0]?.id ?? ''
    world.passMinutes(24 * 60)
    world.command({ type: 'carryOn', parkedId })
    expect(view(world).asked).toMatchObject({ cap: 15, command: { type: 'carryOn', parkedId } })
    world.command({ type: 'letWait', what: { of: 'parked', parkedId } })
    expect(waiting(world.state.tasks)).toMatchObject([
      { id: parkedId, left: minutes(15), until: at('2026-05-18T09:00') },
    ])
  })

  test('is no question in work hours, in the morning, without hours, and switched off', () => {
    for (const local of ['2026-05-14T08:00', '2026-05-14T12:00']) {
      expect(worldAt(local).set({ workHours: OFFICE_HOURS }).command(plan())).toEqual({ outcome: 'done' })
    }
    expect(worldAt('2026-05-14T22:00').command(plan())).toEqual({ outcome: 'done' })
    expect(evening().set({ askAfterHours: false }).command(plan())).toEqual({ outcome: 'done' })
  })

  test('what is open is asked about before', () => {
    const world = worldAt('2026-05-14T17:20').set({ workHours: OFFICE_HOURS })
    const { id } = world.start('Reply', 25)
    world.passMinutes(15)
    expect(world.command(plan())).toMatchObject({ code: 'timeboxOpen' })
    expect(world.command(plan({ parkFirst: id }))).toMatchObject({ code: 'afterHours' })
    expect(world.open().id).toBe(id)
    world.command(plan({ parkFirst: id, afterHours: 'now' }))
    expect(world.open().title).toBe('Slides for Monday’s review')
  })

  test('the window learns by itself that the day is over', () => {
    const world = worldAt('2026-05-14T17:20').set({ workHours: OFFICE_HOURS })
    const wakes = world.seen('scheduleWake').at(-1)
    expect(wakes?.at).toBe(world.now.boot + 10 * 60_000)
  })
})

describe('the end of work hours', () => {
  test('invites to the evening, once, instead of the chosen time', () => {
    const world = worldAt('2026-05-14T17:00').set({ workHours: OFFICE_HOURS, offerEvening: true })
    const invited = () => world.seen('notify').filter(({ moment }) => moment === 'dayEnds').length
    world.passMinutes(29)
    expect(invited()).toBe(0)
    world.passMinutes(1)
    expect(invited()).toBe(1)
    world.passMinutes(5 * 60)
    expect(invited()).toBe(1)
  })

  test('does not come on a day off, nor on a holiday', () => {
    const weekend = worldAt('2026-05-16T08:00').set({ workHours: OFFICE_HOURS, offerEvening: true })
    const holiday = worldAt('2026-05-14T08:00').set({
      workHours: OFFICE_HOURS,
      offerEvening: true,
      holidays: ['2026-05-14' as never],
    })
    for (const world of [weekend, holiday]) {
      world.passMinutes(14 * 60)
      expect(world.seen('notify')).toEqual([])
    }
  })
})

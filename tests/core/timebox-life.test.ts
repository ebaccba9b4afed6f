import { beliefSchema } from '@core/experiments/experiment.ts'
import { describe, expect, test } from 'vitest'
import type { Command } from '@core/command.ts'
import type { Effect } from '@core/effect.ts'
import { draftOf } from '@core/reflection/draft.ts'
import { localDaySchema, minutes } from '@core/time.ts'
import { MORNING, World } from './support/world.ts'

const NOBODY_ANSWERS = { prediction: 'Nobody answers', leftOut: '', belief: beliefSchema.parse(60) }

describe('a timebox', () => {
  test('runs from the start to the cap, rests, and the Prompt appears without taking the keyboard', () => {
    const world = new World()
    world.start('Reply', 25)
    expect(world.disk.current.timebox?.phase.name).toBe('running')
    world.passMinutes(24)
    expect(world.open().phase.name).toBe('running')
    world.passMinutes(1)
    expect(world.open()).toMatchObject({
      phase: { name: 'resting', since: { wall: MORNING + minutes(25) } },
      worked: minutes(25),
    })
    expect(world.seen('showWindow')).toContainEqual({ type: 'showWindow', window: 'prompt', focus: false })
    expect(world.seen('notify')).toEqual([])
    expect(world.disk.current).toMatchObject({ prompt: 'open', timebox: { phase: { name: 'resting' } } })
  })

  const ways = [
    ['ship', {}, { kind: 'ship' }],
    ['shareDraft', { experiment: NOBODY_ANSWERS }, { kind: 'draft', expectation: 'Nobody answers' }],
    ['handOver', { sentence: 'Could you?' }, { kind: 'handOver', sentence: 'Could you?' }],
    ['park', { note: 'Two slides' }, { kind: 'park', note: 'Two slides', left: minutes(15) }],
  ] as const
  test.each(ways)('ends by %s with its record in history and an idle tray', (type, extra, outcome) => {
    const world = new World()
    const { id } = world.start('Slides', 25)
    world.passMinutes(10)
    expect(world.command({ type, timeboxId: id, ...extra })).toEqual({ outcome: 'done' })
    expect(world.state.timebox).toBeNull()
    expect(world.disk.current.timebox).toBeNull()
    expect(world.records()).toHaveLength(1)
    expect(world.records()[0]).toMatchObject({
      id,
      outcome,
      took: minutes(10),
      day: '2026-05-14',
      endZone: 'Europe/Berlin',
      marks: ['Answers her two questions'],
    })
    expect(world.state.closing?.said).toMatchObject({ kind: outcome.kind })
  })

  test('writes history before it lets go of the open timebox', () => {
    const world = new World()
    const { id } = world.start()
    const before = world.effects.length
    world.command({ type: 'ship', timeboxId: id })
    const files = world.effects.slice(before).flatMap((effect) => (effect.type === 'save' ? [effect.save.file] : []))
    expect(files).toEqual(['history', 'current', 'tasks', 'loops'])
  })

  test('takes five more minutes twice, each with a sentence, and no third time', () => {
    const world = new World()
    const { id } = world.start('Reply', 10)
    world.passMinutes(12)
    expect(world.command({ type: 'extend', timeboxId: id, reason: '' })).toEqual({
      outcome: 'refused',
      code: 'reasonEmpty',
    })
    expect(world.command({ type: 'extend', timeboxId: id, reason: 'The total' })).toEqual({ outcome: 'done' })
    expect(world.open()).toMatchObject({ cap: minutes(15), plannedCap: minutes(10), phase: { name: 'running' } })
    world.passMinutes(5)
    expect(world.open().phase.name).toBe('resting')
    world.command({ type: 'extend', timeboxId: id, reason: 'To be sure' })
    world.passMinutes(5)
    expect(world.command({ type: 'extend', timeboxId: id, reason: 'Once more' })).toEqual({
      outcome: 'refused',
      code: 'noExtensionsLeft',
    })
    expect(world.open()).toMatchObject({ cap: minutes(20), worked: minutes(20), phase: { name: 'resting' } })
    expect(world.open().extensions.map(({ reason }) => reason)).toEqual(['The total', 'To be sure'])
  })

  test('stands still in a pause, which becomes a break', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.passMinutes(5)
    world.command({ type: 'pause', timeboxId: id })
    world.passMinutes(90)
    expect(world.open().phase).toMatchObject({ name: 'paused', left: minutes(20) })
    world.command({ type: 'resume', timeboxId: id })
    world.passMinutes(19)
    expect(world.open().phase.name).toBe('running')
    world.passMinutes(1)
    expect(world.open()).toMatchObject({ worked: minutes(25), phase: { name: 'resting' }, breaks: [{}] })
  })

  test('rests after Esc, and nothing asks again', () => {
    const world = new World()
    const { id } = world.start('Reply', 10)
    world.passMinutes(10)
    world.command({ type: 'rest', timeboxId: id })
    const shown = world.seen('showWindow').length
    world.passMinutes(600)
    expect(world.open().phase.name).toBe('resting')
    expect(world.seen('showWindow')).toHaveLength(shown)
    expect(world.seen('notify')).toEqual([])
    expect(world.state.wakeAt).toBeNull()
  })

  test('records changed marks as moved goalposts', () => {
    const world = new World()
    const { id } = world.start()
    world.command({ type: 'moveGoalposts', timeboxId: id, marks: ['Links work'] })
    world.command({ type: 'moveGoalposts', timeboxId: id, marks: ['Links work'] })
    expect(world.open()).toMatchObject({
      marks: ['Links work'],
      goalposts: [{ from: ['Answers her two questions'], to: ['Links work'] }],
    })
  })

  test('is parked in one click when another starts, and carried on later with what was left', () => {
    const world = new World()
    const first = world.start('Slides', 25)
    world.passMinutes(10)
    const second: Extract<Command, { type: 'start' }> = {
      type: 'start',
      title: 'Mail',
      cap: minutes(15),
      marks: [],
      kind: 'other',
    }
    expect(world.command(second)).toEqual({ outcome: 'refused', code: 'timeboxOpen' })
    expect(world.open().id).toBe(first.id)
    expect(world.command({ ...second, parkFirst: first.id })).toEqual({ outcome: 'done' })
    expect(world.open().title).toBe('Mail')
    expect(world.records()[0]).toMatchObject({ id: first.id, outcome: { kind: 'park', left: minutes(15) } })
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.command({ type: 'carryOn', parkedId: first.id })
    expect(world.open()).toMatchObject({ title: 'Slides', cap: minutes(15), continues: first.id, marks: first.marks })
    expect(world.command({ type: 'carryOn', parkedId: first.id })).toEqual({ outcome: 'stale' })
  })

  test('comes back once when it was parked until a time', () => {
    const world = new World()
    const { id } = world.start('Slides', 25)
    const until = (world.now.wall + minutes(60)) as typeof world.now.wall
    expect(world.command({ type: 'park', timeboxId: id, until: MORNING })).toEqual({
      outcome: 'refused',
      code: 'timeInPast',
    })
    world.command({ type: 'park', timeboxId: id, until })
    world.passMinutes(59)
    expect(world.seen('notify')).toEqual([])
    world.passMinutes(600)
    expect(world.seen('notify')).toMatchObject([
      { moment: 'parkedBack', title: { key: 'notify.parkedBack.title', values: { task: 'Slides' } } },
    ])
  })

  test('can be taken back for ten minutes after a ship, and not a moment longer', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.passMinutes(10)
    world.command({ type: 'ship', timeboxId: id })
    world.passMinutes(9)
    expect(world.command({ type: 'withdrawShip', timeboxId: id })).toEqual({ outcome: 'done' })
    expect(world.open()).toMatchObject({ id, worked: minutes(10), phase: { name: 'running' } })
    expect(world.disk.history.get(id)).toMatchObject({ withdrawnAt: world.now.wall })
    world.passMinutes(15)
    expect(world.open().phase.name).toBe('resting')
    world.command({ type: 'ship', timeboxId: id })
    expect(world.disk.history.get(id)).toMatchObject({ took: minutes(25) })
    expect(world.disk.history.get(id)).not.toHaveProperty('withdrawnAt')
    world.passMinutes(10)
    expect(world.command({ type: 'withdrawShip', timeboxId: id })).toEqual({ outcome: 'stale' })
  })

  test('says the if-then line until it is clicked away or for twenty seconds', () => {
    const world = new World()
    const { id } = world.start('Launch note', 25, { ifThen: 'Press Send to Ana' })
    world.command({ type: 'ship', timeboxId: id })
    world.pass(19_000)
    expect(world.state.closing?.said).toMatchObject({ kind: 'ship', ifThen: 'Press Send to Ana' })
    world.pass(1_000)
    expect(world.state.closing).toBeNull()
    expect(world.seen('hideWindow').at(-1)).toEqual({ type: 'hideWindow', window: 'prompt' })
  })

  test('is held back in a meeting with one notification instead, and shown when the meeting is over', () => {
    const world = new World()
    const { id } = world.start('Reply', 10)
    world.command({ type: 'meet', length: minutes(30) })
    world.passMinutes(10)
    expect(world.state.prompt).toBe('held')
    expect(world.seen('notify')).toMatchObject([
      { moment: 'cap', click: { type: 'openPrompt', timeboxId: id, step: 'ways' } },
    ])
    expect(world.seen('showWindow')).toEqual([])
    world.passMinutes(20)
    expect(world.state.prompt).toBe('open')
    expect(world.seen('showWindow')).toEqual([{ type: 'showWindow', window: 'prompt', focus: false }])
    expect(world.seen('notify')).toHaveLength(1)
  })
})

test('a ship can not be taken back while something else is open', () => {
  const world = new World()
  const { id } = world.start('Reply', 25)
  world.command({ type: 'ship', timeboxId: id })
  const next = world.start('Mail', 10)
  expect(world.command({ type: 'withdrawShip', timeboxId: id })).toEqual({ outcome: 'refused', code: 'timeboxOpen' })
  expect(world.open().id).toBe(next.id)
})

describe('a command about another timebox', () => {
  test('changes nothing: an old notification can not ship the next one', () => {
    const world = new World()
    const first = world.start('One', 10)
    world.command({ type: 'ship', timeboxId: first.id })
    const second = world.start('Two', 10)
    const before = world.state
    for (const type of ['ship', 'shareDraft', 'handOver', 'park', 'pause', 'rest'] as const) {
      expect(world.command({ type, timeboxId: first.id })).toEqual({ outcome: 'stale' })
    }
    expect({ ...world.state, activeAt: before.activeAt }).toEqual(before)
    expect(world.open().id).toBe(second.id)
  })
})

describe('a restart', () => {
  test.each([true, false])('keeps the deadline to the millisecond (same boot: %s)', (sameBoot) => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    const { phase } = world.open()
    world.passMinutes(7).pass(777)
    world.restart(20_000, sameBoot)
    expect(world.open()).toMatchObject({
      id,
      phase: { name: 'running', deadline: { wall: phase.name === 'running' && phase.deadline.wall } },
    })
    world.pass(18 * 60_000 - 20_777 - 1)
    expect(world.open().phase.name).toBe('running')
    world.pass(1)
    expect(world.open()).toMatchObject({ phase: { name: 'resting' }, worked: minutes(25) })
  })

  test('after more than an hour asks what the time was, and does as it is told', () => {
    for (const [answer, worked, phase] of [
      ['break', 5, 'running'],
      ['otherWork', 5, 'running'],
      ['count', 25, 'resting'],
    ] as const) {
      const world = new World()
      const { id } = world.start('Reply', 25)
      world.passMinutes(5).restart(61 * 60_000, false)
      expect(world.open()).toMatchObject({
        asked: { from: MORNING + minutes(5), to: MORNING + minutes(66) },
        phase: { name: 'away', left: minutes(20), back: true },
      })
      expect(world.seen('showWindow').at(-1)).toEqual({ type: 'showWindow', window: 'running', focus: false })
      world.command({ type: 'answerAway', timeboxId: id, answer })
      expect(world.open()).toMatchObject({ worked: minutes(worked), phase: { name: phase } })
    }
  })

  test('within the hour but after the cap opens the Prompt at once', () => {
    const world = new World()
    world.start('Reply', 25)
    world.passMinutes(5).restart(30 * 60_000)
    expect(world.open()).toMatchObject({
      worked: minutes(25),
      phase: { name: 'resting', since: { wall: MORNING + minutes(25) } },
    })
    expect(world.state.prompt).toBe('open')
  })

  const done = (world: World): readonly Effect[] =>
    world.lived.effects.filter(({ type }) => type === 'showWindow' || type === 'prepareWindow' || type === 'loadDay')

  test('makes the Prompt ready, and shows nothing where there is nothing to ask', () => {
    const world = new World()
    world.start('Reply', 25)
    world.passMinutes(5).restart(60_000)
    expect(done(world)).toEqual([{ type: 'prepareWindow', window: 'prompt' }])
  })

  test('shows a Prompt that was open again, without taking the keyboard, and goes on with an evening', () => {
    const world = new World()
    world.start('Reply', 25)
    world.passMinutes(26)
    world.command({ type: 'openEvening' })
    const day = localDaySchema.parse('2026-05-14')
    world.command({ type: 'keepEveningDraft', draft: { ...draftOf(day, undefined), joy: 'A walk' } })
    world.restart(60_000)
    expect(done(world)).toEqual([
      { type: 'loadDay', day },
      { type: 'prepareWindow', window: 'prompt' },
      { type: 'showWindow', window: 'prompt', focus: false },
    ])
  })

  test('finds a pause as it was', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.passMinutes(5)
    world.command({ type: 'pause', timeboxId: id })
    world.restart(500 * 60_000, false)
    expect(world.open().phase).toMatchObject({ name: 'paused', left: minutes(20) })
  })
})

describe('clocks', () => {
  test('setting the wall clock moves the shown deadline and neither lengthens nor shortens the timebox', () => {
    for (const hours of [-26, -1, 1, 26]) {
      const world = new World()
      world.start('Reply', 25)
      world.passMinutes(5).setClock(hours * 3_600_000)
      const { phase } = world.open()
      expect(phase.name === 'running' && phase.deadline.wall - world.now.wall).toBe(minutes(20))
      expect(world.disk.current.timebox?.phase).toEqual(phase)
      world.passMinutes(20)
      expect(world.open()).toMatchObject({ worked: minutes(25), phase: { name: 'resting' } })
    }
  })

  test('a clock that was set counts no work that was not done, also over a restart', () => {
    const world = new World()
    world.start('Reply', 25)
    world.passMinutes(5).setClock(3 * 3_600_000)
    world.passMinutes(5).restart(0)
    expect(world.open()).toMatchObject({ worked: minutes(10), phase: { name: 'running' } })
    world.passMinutes(15)
    expect(world.open()).toMatchObject({ worked: minutes(25), phase: { name: 'resting' } })
  })

  test('a wake-up that comes a moment early is armed again', () => {
    const world = new World()
    world.start('Reply', 1)
    world.wake()
    world.passMinutes(1)
    expect(world.open().phase.name).toBe('resting')
  })

  test('a wake-up that comes late counts no work beyond the cap', () => {
    const world = new World()
    world.start('Reply', 25)
    world.stall(40 * 60_000)
    expect(world.open()).toMatchObject({
      worked: minutes(25),
      phase: { name: 'resting', since: { wall: MORNING + minutes(25) } },
    })
  })
})

describe('a disk that refuses', () => {
  test('keeps the choice in memory, says it once, never the closing line, and writes everything when it can again', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.broken = 'diskFull'
    world.command({ type: 'ship', timeboxId: id })
    expect(world.records()).toEqual([])
    expect(world.disk.current.timebox?.id).toBe(id)
    expect(world.state.unsaved).toMatchObject({ reason: 'diskFull', records: [{ record: { id } }] })
    world.passMinutes(3)
    expect(world.seen('notify')).toMatchObject([{ moment: 'unsaved', body: { key: 'error.diskFull' } }])
    const next = world.start('Mail', 10)
    world.broken = null
    world.passMinutes(1)
    expect(world.state.unsaved).toBeNull()
    expect(world.records()).toMatchObject([{ id, outcome: { kind: 'ship' } }])
    expect(world.disk.current.timebox?.id).toBe(next.id)
    expect(world.disk.tasks.tasks.map(({ title }) => title)).toEqual(['Mail', 'Reply'])
  })

  test.each([
    [{}, 3_000],
    [{ ifThen: 'Press Send to Ana' }, 20_000],
  ])('says the line only once it is true, and for as long as ever (%j: %s ms)', (more, stays) => {
    const world = new World()
    const { id } = world.start('Reply', 25, more)
    world.broken = 'readOnly'
    world.command({ type: 'ship', timeboxId: id })
    world.pass(40_000)
    world.broken = null
    world.pass(8_000)
    expect(world.state.unsaved).toBeNull()
    expect(world.state.closing?.said).toMatchObject({ kind: 'ship', ...more })
    world.pass(stays - 2_000)
    expect(world.state.closing).not.toBeNull()
    world.pass(2_000)
    expect(world.state.closing).toBeNull()
  })
})

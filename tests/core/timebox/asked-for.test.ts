import { describe, expect, test } from 'vitest'
import type { Command } from '@core/command.ts'
import type { Effect } from '@core/effect.ts'
import { beliefSchema } from '@core/experiments/experiment.ts'
import { epochMs, minutes } from '@core/time.ts'
import { carryOnParked } from '@core/timebox/start.ts'
import { World } from '../support/world.ts'

/** What one command makes the shell do, saves and the timer aside. */
const done = (world: World, command: Command): readonly Effect[] => {
  const before = world.effects.length
  expect(world.command(command)).toEqual({ outcome: 'done' })
  return world.effects.slice(before).filter(({ type }) => type !== 'save' && type !== 'scheduleWake')
}
const withdrawn = (...moments: readonly string[]) => moments.map((moment) => ({ type: 'withdrawNotification', moment }))
const CAP_TOLD = withdrawn('cap', 'extensionEnd', 'wordBefore')
const atCap = (world = new World()): string => {
  const { id } = world.start('Reply', 10)
  world.passMinutes(10)
  return id
}

describe('a bit more time', () => {
  test('closes the Prompt, says until when for three seconds, and takes what was written in it', () => {
    const world = new World()
    const timeboxId = atCap(world)
    const draft = { timeboxId, step: 'extend', reason: 'The to', note: '', sentence: '', expectation: '' } as const
    world.command({ type: 'keepPromptDraft', draft })
    const effects = done(world, { type: 'extend', timeboxId, reason: 'The total' })
    expect(effects).toEqual([...CAP_TOLD, { type: 'showWindow', window: 'prompt', focus: false }])
    expect(world.state).toMatchObject({
      prompt: 'closed',
      promptStep: null,
      waits: null,
      noticed: null,
      drafts: {},
      closing: {
        timeboxId,
        title: 'Reply',
        said: { kind: 'extended', until: world.now.wall + 5 * 60_000 },
        until: world.now.boot + 3_000,
      },
    })
  })

  test('fills no screen, also where the Prompt does', () => {
    const world = new World().set({ atCap: 'screen' })
    const timeboxId = atCap(world)
    expect(done(world, { type: 'extend', timeboxId, reason: 'One' }).at(-1)).not.toHaveProperty('over')
  })

  test('is refused while it stands still for an answer', () => {
    const world = new World()
    const timeboxId = world.start('Reply', 25).id
    world.passMinutes(5).restart(minutes(90), false)
    expect(world.open().phase.name).toBe('away')
    const extended = world.command({ type: 'extend', timeboxId, reason: 'One' })
    expect(extended).toEqual({ outcome: 'refused', code: 'notAllowed' })
  })
})

const WAYS = ['ship', 'shareDraft', 'handOver', 'park'] as const

describe('a timebox that ends', () => {
  test.each(WAYS)(
    'by %s takes what told of it off the screen, and says its line without taking the keyboard',
    (type) => {
      const world = new World()
      const timeboxId = atCap(world)
      expect(done(world, { type, timeboxId })).toEqual([
        ...CAP_TOLD,
        ...withdrawn('stillPaused'),
        { type: 'hideWindow', window: 'running' },
        { type: 'showWindow', window: 'prompt', focus: false },
      ])
    },
  )

  test.each(WAYS)('by %s notifies when it is a ship and that is wanted', (type) => {
    const world = new World().set({ tellShipped: true })
    const { id } = world.start('Reply', 25)
    world.command({ type, timeboxId: id })
    expect(world.seen('notify').map(({ moment }) => moment)).toEqual(type === 'ship' ? ['shipped'] : [])
  })

  test.each(WAYS)('by %s says what comes next for twenty seconds after a ship, and its line for three', (type) => {
    const world = new World()
    const { id } = world.start('Launch note', 25, { ifThen: 'Press Send to Ana' })
    world.command({ type, timeboxId: id })
    const ship = type === 'ship'
    expect('ifThen' in (world.state.closing?.said ?? {})).toBe(ship)
    expect(world.state.closing?.until).toBe(world.now.boot + (ship ? 20_000 : 3_000))
  })
})

describe('sentences that are left empty', () => {
  test.each([
    ['handOver', { sentence: '' }, { kind: 'handOver', sentence: undefined }],
    ['park', { note: '' }, { kind: 'park', note: undefined, until: undefined }],
    ['shareDraft', {}, { kind: 'draft', expectation: undefined }],
  ] as const)('are not kept (%s)', (type, more, outcome) => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.command({ type, timeboxId: id, ...more })
    expect(world.records()[0]?.outcome).toEqual(type === 'park' ? { ...outcome, left: minutes(25) } : outcome)
  })

  test('and those that are written are', () => {
    const world = new World()
    const experiment = { prediction: 'Nobody answers', leftOut: '', belief: beliefSchema.parse(50) }
    world.command({ type: 'shareDraft', timeboxId: world.start('Reply', 25).id, experiment })
    expect(world.records()[0]?.outcome).toEqual({ kind: 'draft', expectation: 'Nobody answers' })
  })
})

describe('marks', () => {
  test.each([
    [['Answers her two questions'], 0],
    [['Answers her two questions', 'Links work'], 1],
    [[], 1],
    [['Links work'], 1],
  ])('that become %j are %s change', (marks, changes) => {
    const world = new World()
    const { id } = world.start()
    world.command({ type: 'moveGoalposts', timeboxId: id, marks: [...marks] })
    expect(world.open()).toMatchObject({ marks })
    expect(world.open().goalposts).toHaveLength(changes)
  })

  test('of which one of two changed are a change', () => {
    const world = new World()
    const { id } = world.start()
    for (const marks of [
      ['a', 'b'],
      ['a', 'c'],
    ])
      world.command({ type: 'moveGoalposts', timeboxId: id, marks })
    expect(world.open().goalposts).toMatchObject([{ to: ['a', 'b'] }, { from: ['a', 'b'], to: ['a', 'c'] }])
  })
})

describe('parking until a time', () => {
  test.each([
    [-1, 'refused'],
    [0, 'refused'],
    [1, 'done'],
  ])('that is %s ms from now: %s', (ms, outcome) => {
    const world = new World()
    const { id } = world.start()
    expect(world.command({ type: 'park', timeboxId: id, until: epochMs(world.now.wall + ms) }).outcome).toBe(outcome)
  })
})

describe('the Prompt, asked for', () => {
  test('while it runs is no Prompt of the cap', () => {
    const world = new World()
    const { id } = world.start('Reply', 10)
    const effects = done(world, { type: 'openPrompt', timeboxId: id, step: 'park' })
    expect(effects).toEqual([...CAP_TOLD, { type: 'showWindow', window: 'prompt', focus: true }])
    expect(world.state).toMatchObject({ prompt: 'closed', promptStep: 'park' })
  })

  test('while it waits at the cap is there', () => {
    const world = new World().watched()
    const { id } = world.start('Reply', 10)
    for (let minute = 0; minute < 9; minute += 1) world.key().passMinutes(1)
    world.key().pass(59_500).key().pass(500)
    expect(world.state).toMatchObject({ prompt: 'waiting' })
    world.command({ type: 'openPrompt', timeboxId: id, step: 'ways' })
    expect(world.state).toMatchObject({ prompt: 'open', waits: null })
  })
})

describe('an answer about time away', () => {
  test('with which the cap is reached shows the Prompt', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.passMinutes(5).restart(minutes(90), false)
    const effects = done(world, { type: 'answerAway', timeboxId: id, answer: 'count' })
    expect(world.open().phase.name).toBe('resting')
    expect(world.state.prompt).toBe('open')
    expect(effects.filter(({ type }) => type === 'lookAround' || type === 'showWindow')).not.toEqual([])
  })

  test('with which it goes on shows none', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.passMinutes(5).restart(minutes(90), false)
    expect(done(world, { type: 'answerAway', timeboxId: id, answer: 'break' })).toEqual([])
    expect(world.state.prompt).toBe('closed')
  })

  test('that was never asked for is about nothing', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    expect(world.command({ type: 'answerAway', timeboxId: id, answer: 'count' })).toEqual({ outcome: 'stale' })
  })
})

describe('a start', () => {
  test('puts away what stood for it, and lets go of what was typed', () => {
    const world = new World()
    const draft = { title: 'Half', cap: '2', marks: [], ifThen: '', kind: 'other', more: false } as const
    world.command({ type: 'keepStartDraft', draft: { ...draft, marks: [] } })
    const effects = done(world, { type: 'start', title: 'Reply', cap: minutes(25), marks: [], kind: 'other' })
    expect(effects).toEqual([
      { type: 'hideWindow', window: 'start' },
      { type: 'hideWindow', window: 'prompt' },
      { type: 'withdrawNotification', moment: 'parkedBack' },
      { type: 'prepareWindow', window: 'prompt' },
    ])
    expect(world.state).toMatchObject({ drafts: {}, closing: null, asked: null })
  })

  test('that parks another one first says no line about it', () => {
    const world = new World()
    const { id } = world.start('Slides', 25)
    world.passMinutes(1)
    const start = { type: 'start', title: 'Mail', cap: minutes(15), marks: [], kind: 'other' } as const
    const effects = done(world, { ...start, marks: [], parkFirst: id })
    expect(effects.filter((effect) => effect.type === 'showWindow')).toEqual([])
    expect(world.records()[0]?.outcome).toMatchObject({ kind: 'park' })
  })

  test('of one of two that are parked takes that one, with all it had', () => {
    const world = new World()
    const ids = ['One', 'Two', 'Three'].map((title) => {
      const { id } = world.start(title, 25, { project: 'Site', ifThen: 'Press Send' })
      world.command({ type: 'park', timeboxId: id })
      return id
    })
    world.command({ type: 'carryOn', parkedId: ids[1] ?? '' })
    expect(world.open()).toMatchObject({ title: 'Two', continues: ids[1], project: 'Site', ifThen: 'Press Send' })
    expect(
      world.state.tasks.parked.flatMap(({ title, deletedAt }) => (deletedAt === undefined ? [title] : [])),
    ).toEqual(['Three', 'One'])
  })

  test('of what is parked is refused while another is open, and it stays parked', () => {
    const world = new World()
    const { id } = world.start('Slides', 25)
    world.command({ type: 'park', timeboxId: id })
    world.start('Mail', 15)
    expect(world.command({ type: 'carryOn', parkedId: id })).toEqual({ outcome: 'refused', code: 'timeboxOpen' })
    const at = { now: world.now, zone: world.zone, freshId: 'fresh' }
    const { state } = carryOnParked(world.state, id, at)
    expect(state.tasks.parked[0]?.deletedAt).toBeUndefined()
  })
})

describe('a ship that is taken back', () => {
  test('is the last one, and puts its line away', () => {
    const world = new World()
    const first = world.start('One', 25).id
    world.command({ type: 'ship', timeboxId: first })
    const second = world.start('Two', 25).id
    world.command({ type: 'ship', timeboxId: second })
    expect(world.command({ type: 'withdrawShip', timeboxId: first })).toEqual({ outcome: 'stale' })
    expect(done(world, { type: 'withdrawShip', timeboxId: second })).toEqual([{ type: 'hideWindow', window: 'prompt' }])
    expect(world.state).toMatchObject({ lastShip: null, closing: null, prompt: 'closed', timebox: { id: second } })
  })

  test('after its cap is at its cap again', () => {
    const world = new World()
    const timeboxId = atCap(world)
    world.command({ type: 'ship', timeboxId })
    const effects = done(world, { type: 'withdrawShip', timeboxId })
    expect(effects[0]).toEqual({ type: 'hideWindow', window: 'prompt' })
    expect(world.open().phase.name).toBe('resting')
    expect(world.state.prompt).toBe('open')
  })
})

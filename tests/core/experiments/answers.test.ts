import { describe, expect, test } from 'vitest'
import {
  beliefSchema,
  closedExperimentSchema,
  experimentSchema,
  expectationSchema,
  HAPPENED,
  happenedSchema,
  ownStepSchema,
} from '@core/experiments/experiment.ts'
import { closedOnes, openOnes, readyOnes } from '@core/experiments/keep.ts'
import { draftOf } from '@core/reflection/draft.ts'
import { localDaySchema, minutes } from '@core/time.ts'
import { MORNING, World } from '../support/world.ts'

const HOUR = 60
const FEAR = { prediction: 'Someone finds a mistake', leftOut: 'No second read', belief: beliefSchema.parse(60) }
const planned = (...more: readonly string[]): World => {
  const world = new World()
  for (const prediction of [FEAR.prediction, ...more]) {
    world.start('Launch note', 25, { experiment: { ...FEAR, prediction } })
    world.passMinutes(10).command({ type: 'ship', timeboxId: world.open().id })
  }
  return world
}
const asked = (world: World) => world.seen('notify').filter(({ moment }) => moment === 'experimentDue')
const withdrawn = (world: World): number =>
  world.seen('withdrawNotification').filter(({ moment }) => moment === 'experimentDue').length
const idOf = (world: World): string => openOnes(world.state.experiments)[0]?.id ?? ''
const draft = (world: World) => world.state.evenings.at(0)?.experiment

describe('what is expected of a start', () => {
  test('becomes an experiment of that very timebox, asked about when that was wished', () => {
    const world = new World()
    world.start('Launch note', 25, { experiment: { ...FEAR, inDays: 3 } })
    const [one] = openOnes(world.state.experiments)
    expect(one).toEqual({
      id: one?.id,
      timeboxId: world.open().id,
      task: 'Launch note',
      ...FEAR,
      madeAt: MORNING,
      updatedAt: MORNING,
      dueAt: MORNING + minutes(3 * 24 * 60),
    })
    expect(one?.id).toMatch(/^experiment-./u)
  })
})

describe('“What happened?”', () => {
  test('can be noted, or put off to the evening; either takes the question off the screen', () => {
    const world = planned()
    world.passMinutes(49 * HOUR)
    const [question] = asked(world)
    const id = idOf(world)
    expect(question?.actions?.map(({ text: { key }, command }) => [key, command])).toEqual([
      ['experiment.due.note', { type: 'noteExperiment', id }],
      ['experiment.due.tonight', { type: 'tonight' }],
    ])
    const before = withdrawn(world)
    world.command({ type: 'tonight' })
    expect(withdrawn(world)).toBe(before + 1)
    expect(world.state.evening).toBeNull()
    world.command({ type: 'noteExperiment', id })
    expect(withdrawn(world)).toBe(before + 2)
    expect(draft(world)).toEqual({ id, happened: null, belief: 60, learned: '' })
  })

  test('is told of as asked, at that time', () => {
    const world = planned()
    world.passMinutes(49 * HOUR)
    const [one] = openOnes(world.state.experiments)
    expect(one).toMatchObject({ toldAt: one?.dueAt, updatedAt: one?.dueAt })
  })

  test.each([
    { type: 'noteExperiment', id: 'gone' },
    { type: 'letExperimentGo', id: 'gone' },
    { type: 'closeExperiment', id: 'gone', happened: 'no', belief: beliefSchema.parse(0), learned: '' },
  ] as const)('about one that is gone changes nothing: %j', (command) => {
    const world = planned()
    const { experiments } = world.state
    expect(world.command(command)).toEqual({ outcome: 'stale' })
    expect(world.state.experiments).toBe(experiments)
    expect(world.state.evening).toBeNull()
  })

  test.each(['close', 'letGo'] as const)('that was answered (%s) leaves the evening and the screen', (how) => {
    const world = planned()
    const id = idOf(world)
    world.command({ type: 'noteExperiment', id })
    const day = world.state.evening?.day ?? localDaySchema.parse('2026-05-14')
    const experiment = { id, happened: 'no', belief: beliefSchema.parse(20), learned: 'Calm' } as const
    world.command({ type: 'keepEveningDraft', draft: { ...draftOf(day, undefined), experiment } })
    expect(draft(world)).toMatchObject({ learned: 'Calm' })
    const before = withdrawn(world)
    world.command(
      how === 'close'
        ? { type: 'closeExperiment', id, happened: 'no', belief: beliefSchema.parse(20), learned: 'Calm' }
        : { type: 'letExperimentGo', id },
    )
    expect(draft(world)).toBeNull()
    expect(withdrawn(world)).toBe(before + 1)
    expect(closedOnes(world.state.experiments)).toHaveLength(how === 'close' ? 1 : 0)
    expect(world.disk.closed.size).toBe(how === 'close' ? 1 : 0)
  })
})

describe('small steps of one’s own', () => {
  const STEP = { step: 'Post the sketch', leaveOut: 'No second look', size: 4 } as const

  test('are kept one by one, each with its size, and what was half written is done then', () => {
    const world = new World()
    world.command({ type: 'keepStepDraft', draft: { ...STEP, step: 'Post' } })
    world.command({ type: 'keepStep', ...STEP })
    expect(world.state.drafts.step).toBeUndefined()
    world.command({ type: 'keepStep', ...STEP, step: 'Sing' })
    expect(world.state.experiments.steps).toMatchObject([
      { ...STEP, step: 'Sing', updatedAt: world.now.wall },
      { ...STEP, updatedAt: world.now.wall },
    ])
    const [sing, post] = world.state.experiments.steps
    expect(sing?.id).not.toBe(post?.id)
    world.passMinutes(1)
    world.command({ type: 'removeStep', id: post?.id ?? '' })
    expect(world.disk.experiments.steps).toEqual([
      sing,
      { id: post?.id, updatedAt: world.now.wall, deletedAt: world.now.wall },
    ])
  })

  test('leave experiments as they are', () => {
    const world = planned()
    const { experiments } = world.state.experiments
    world.command({ type: 'keepStep', ...STEP })
    world.command({ type: 'removeStep', id: world.state.experiments.steps[0]?.id ?? '' })
    expect(world.state.experiments.experiments).toEqual(experiments)
  })
})

describe('experiments that wait', () => {
  test('are in the order in which they are due; one that is asked for is ready before its day', () => {
    const world = new World()
    for (const [prediction, inDays] of [
      ['late', 7],
      ['soon', 1],
      ['then', 4],
    ] as const) {
      world.start('Launch note', 25, { experiment: { ...FEAR, prediction, inDays } })
      world.command({ type: 'ship', timeboxId: world.open().id })
    }
    const { experiments } = world.state
    expect(openOnes(experiments).map(({ prediction }) => prediction)).toEqual(['soon', 'then', 'late'])
    const [soon, then] = openOnes(experiments)
    const ready = (now = world.now.wall, id?: string) =>
      readyOnes(experiments, now, id).map(({ prediction }) => prediction)
    expect([ready(), ready(soon?.dueAt), ready(then?.dueAt)]).toEqual([[], ['soon'], ['soon', 'then']])
    expect(ready(world.now.wall, then?.id)).toEqual(['then'])
  })
})

describe('the limits of an experiment', () => {
  const WRITTEN = {
    id: 'e',
    updatedAt: MORNING,
    task: '',
    prediction: 'x',
    leftOut: '',
    belief: 0,
    madeAt: MORNING,
    dueAt: MORNING,
  }
  const closing = { at: MORNING, zone: 'Europe/Berlin', day: '2026-05-14', happened: 'no', belief: 0, learned: '' }

  test.each([
    [0, true],
    [100, true],
    [-1, false],
    [101, false],
    [0.5, false],
  ])('belief of %d: %s', (belief, fits) => {
    expect(beliefSchema.safeParse(belief).success).toBe(fits)
    expect(expectationSchema.safeParse({ ...FEAR, belief }).success).toBe(fits)
  })

  test.each([
    [{}, true],
    [{ closing }, true],
    [{ timeboxId: 't', toldAt: MORNING }, true],
    [{ prediction: '' }, false],
    [{ task: undefined }, false],
    [{ leftOut: undefined }, false],
    [{ madeAt: undefined }, false],
    [{ closing: { ...closing, happened: 'perhaps' } }, false],
    [{ closing: { ...closing, day: 'soon' } }, false],
    [{ id: '' }, false],
  ])('with %j: %s', (change, fits) => {
    expect(experimentSchema.safeParse({ ...WRITTEN, ...change }).success).toBe(fits)
  })

  test('keeps all that was written', () => {
    const whole = { ...WRITTEN, timeboxId: 't', toldAt: MORNING, closing }
    expect(experimentSchema.parse(whole)).toEqual(whole)
    expect(closedExperimentSchema.parse(whole)).toEqual(whole)
    expect(closedExperimentSchema.safeParse(WRITTEN).success).toBe(false)
  })

  test.each([
    [FEAR, true],
    [{ ...FEAR, inDays: 7 }, true],
    [{ ...FEAR, inDays: 8 }, false],
    [{ ...FEAR, more: 1 }, false],
  ])('%j is expected: %s', (expectation, fits) => {
    expect(expectationSchema.safeParse(expectation).success).toBe(fits)
  })

  test('has three answers', () => {
    expect(HAPPENED).toEqual(['no', 'partly', 'yes'])
    for (const one of HAPPENED) expect(happenedSchema.safeParse(one).success).toBe(true)
  })

  test.each([
    [1, true],
    [5, true],
    [0, false],
    [6, false],
    [2.5, false],
  ])('a step of size %d: %s', (size, fits) => {
    expect(ownStepSchema.safeParse({ id: 's', updatedAt: MORNING, step: 'Sing', leaveOut: '', size }).success).toBe(
      fits,
    )
    expect(ownStepSchema.safeParse({ id: 's', updatedAt: MORNING, step: '', leaveOut: '', size }).success).toBe(false)
  })
})

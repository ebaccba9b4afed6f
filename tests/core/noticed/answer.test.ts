import { describe, expect, test } from 'vitest'
import type { Command } from '@core/command.ts'
import type { StartDraft } from '@core/drafts.ts'
import type { Flag } from '@core/loops/flag.ts'
import { answerNoticed, startAgain, startUnlessOut, type NoticedCommand } from '@core/noticed/answer.ts'
import type { About, Noticed } from '@core/noticed/noticed.ts'
import type { At, State } from '@core/state.ts'
import { bootMs, epochMs, minutes } from '@core/time.ts'
import type { Plan } from '@core/timebox/life.ts'
import { World } from '../support/world.ts'

const NOTE = { path: '/home/me/launch-note.md', mode: 'polishing' } as const
const FLAG: Flag = {
  at: epochMs(7),
  evidence: [{ rule: 'churn', strength: 'weak', at: epochMs(7), text: { key: 'loop.hotspot', values: { count: 4 } } }],
}
const PLAN: Plan = { title: 'Launch note', kind: 'writing', cap: minutes(10), marks: [] }
const OUT = { name: 'out', title: 'Launch note', plan: null } as const
const DRAFT: StartDraft = { title: 'Ask Ana', cap: '10', marks: [], ifThen: '', kind: 'messages', more: false }
const HIDDEN = { type: 'hideWindow', window: 'prompt' }
const WITHDRAWN = { type: 'withdrawNotification', moment: 'loop' }

const atOf = ({ now, zone }: World): At => ({ now, zone, freshId: 'fresh' })
const noticed = (about: About, step: Noticed['step'] = 'shown'): Noticed => ({
  about,
  flag: FLAG,
  since: bootMs(0),
  step,
  waits: null,
})
/** What an answer comes to. */
const answer = (world: World, change: Partial<State>, command: NoticedCommand) =>
  answerNoticed({ ...world.state, ...change }, command, atOf(world))
const opened = (): World => {
  const world = new World()
  world.start('Something else', 60)
  return world
}
const loopOf = (world: World): About => ({ name: 'loop', timeboxId: world.open().id, file: null })

describe('"Not a loop"', () => {
  const command = (world: World) => ({ type: 'notALoop', timeboxId: world.open().id }) as const

  test('is said of that loop alone', () => {
    const world = opened()
    const loops = [
      { at: epochMs(6), rules: ['churn' as const] },
      { at: epochMs(7), rules: ['hotspot' as const] },
    ]
    const change = { timebox: { ...world.open(), loops }, noticed: noticed(loopOf(world)) }
    const { state } = answer(world, change, command(world))
    expect(state.timebox?.loops).toEqual([loops[0], { ...loops[1], said: 'notALoop' }])
  })

  test.each([
    ['shown', null, [HIDDEN]],
    ['told', 'ways', [WITHDRAWN]],
  ] as const)('puts away what was %s', (step, promptStep, announce) => {
    const world = opened()
    const move = answer(world, { promptStep: 'ways', noticed: noticed(loopOf(world), step) }, command(world))
    expect(move).toMatchObject({ state: { noticed: null, promptStep }, announce })
  })
})

test('the Prompt that is there for the cap stays when what was noticed in it is answered', () => {
  const world = new World()
  world.start('Something else', 10)
  world.passMinutes(10)
  expect(world.state.prompt).toBe('open')
  const { state, announce } = answer(world, { noticed: noticed({ ...OUT, plan: PLAN }) }, { type: 'leaveBe' })
  expect(state).toMatchObject({ noticed: null, prompt: 'open', promptStep: 'ways' })
  expect(announce).toEqual([])
})

test('a start of shipped work that is asked about over the cap parks what was open, and the Prompt goes with it', () => {
  const world = new World()
  world.start('Something else', 10)
  world.passMinutes(10)
  const parkFirst = world.open().id
  const about = { ...OUT, plan: PLAN, parkFirst }
  const { state, announce } = answer(world, { noticed: noticed(about) }, { type: 'startOut', realThings: false })
  expect(state).toMatchObject({ noticed: null, prompt: 'closed', promptStep: null, timebox: { title: 'Launch note' } })
  expect(announce).toContainEqual(HIDDEN)
})

describe('showing what was noticed', () => {
  test('puts the Prompt in front', () => {
    const world = opened()
    const { state, announce } = answer(world, { noticed: noticed(loopOf(world), 'told') }, { type: 'showNoticed' })
    expect(state.noticed?.step).toBe('shown')
    expect(announce).toContainEqual({ type: 'showWindow', window: 'prompt', focus: true })
  })

  test('does nothing where nothing was, or where it was answered', () => {
    for (const one of [null, noticed(OUT, 'answered')])
      expect(answer(opened(), { noticed: one }, { type: 'showNoticed' }).answer.outcome).toBe('stale')
  })
})

describe('"Leave it be"', () => {
  test.each([
    ['a start that was asked about', PLAN, undefined],
    ['one that nobody asked for', null, DRAFT],
  ])('of %s', (_, plan, start) => {
    const drafts = { start: DRAFT, step: { step: 'Send', leaveOut: '', size: 1 } } as const
    const { state } = answer(new World(), { drafts, noticed: noticed({ ...OUT, plan }) }, { type: 'leaveBe' })
    expect(state.drafts.start).toEqual(start)
    expect(state.drafts.step).toEqual(drafts.step)
  })

  test('has nothing to say about a loop', () => {
    const world = opened()
    const move = answer(world, { noticed: noticed(loopOf(world)) }, { type: 'leaveBe' })
    expect(move.answer.outcome).toBe('stale')
  })
})

describe('shipped work that is started all the same', () => {
  const start = { type: 'startOut', realThings: false } as const

  test('begins with what is known of its task', () => {
    const world = new World()
    world.start('Launch note', 25, { watched: NOTE, kind: 'writing', project: 'Site' })
    world.command({ type: 'ship', timeboxId: world.open().id })
    const { state, announce } = answer(world, { noticed: noticed(OUT, 'told') }, start)
    expect(state.drafts.start).toEqual({
      title: 'Launch note',
      cap: '',
      marks: ['Answers her two questions'],
      ifThen: '',
      kind: 'writing',
      project: 'Site',
      watched: NOTE,
      more: false,
    })
    expect(state.noticed).toMatchObject({ step: 'answered', waits: null })
    expect(announce).toEqual([WITHDRAWN, { type: 'showWindow', window: 'start', focus: true }])
  })

  test('begins with its title alone where no task is known', () => {
    const { state } = answer(new World(), { noticed: noticed(OUT, 'told') }, start)
    expect(state.drafts.start).toMatchObject({ title: 'Launch note', cap: '', marks: [], ifThen: '', kind: 'other' })
  })

  test('takes the place of the open timebox alone that was to be parked for it', () => {
    const world = opened()
    const { id } = world.open()
    const out = (parkFirst?: string) => ({ noticed: noticed({ ...OUT, plan: PLAN, parkFirst }) })
    expect(answer(world, out(id), start).state.timebox?.title).toBe('Launch note')
    for (const other of [undefined, 'another']) {
      const move = answer(world, out(other), start)
      expect(move.answer).toEqual({ outcome: 'refused', code: 'timeboxOpen' })
      expect(move.state).toMatchObject({ timebox: { id }, noticed: { step: 'shown' } })
    }
    expect(answer(new World(), out(), start).state.timebox?.title).toBe('Launch note')
  })
})

describe('a start of shipped work', () => {
  const again: Extract<Command, { type: 'start' }> = { type: 'start', ...PLAN, marks: [] }
  /** It went out, and was opened once since; a timebox of something else is open. */
  const openedOnce = (): World => {
    const world = new World()
    world.command(again)
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.passMinutes(30).command(again)
    world.command({ type: 'park', timeboxId: world.open().id })
    world.passMinutes(15).start('Something else', 60)
    return world
  }
  const starting = (world: World, parkFirst?: string, change: Partial<State> = {}) =>
    startUnlessOut({ ...world.state, ...change }, PLAN, parkFirst, atOf(world))

  test('is asked about in front, before the open timebox is parked for it', () => {
    const world = openedOnce()
    const { id } = world.open()
    const { state, announce } = starting(world, id)
    expect(state).toMatchObject({
      timebox: { id },
      noticed: { about: { name: 'out', plan: PLAN, parkFirst: id }, step: 'shown', since: world.now.boot, waits: null },
      promptStep: 'ways',
      promptAsked: world.state.promptAsked + 1,
    })
    expect(announce).toEqual([
      { type: 'hideWindow', window: 'start' },
      { type: 'showWindow', window: 'prompt', focus: true },
    ])
  })

  test.each([undefined, 'another'])('is not asked about while another is open (%j)', (parkFirst) => {
    const move = starting(openedOnce(), parkFirst)
    expect(move.answer).toEqual({ outcome: 'refused', code: 'timeboxOpen' })
    expect(move.state.noticed).toBeNull()
  })

  test('is not asked about while nothing is observed, nor a second time', () => {
    const world = openedOnce()
    const { id } = world.open()
    const pausedUntil = { wall: epochMs(world.now.wall + 1), boot: bootMs(world.now.boot + 1) }
    const paused = { loops: { ...world.state.loops, pausedUntil } }
    expect(starting(world, id, paused).state.timebox?.title).toBe('Launch note')
    const answered = { noticed: noticed({ ...OUT, title: 'launch NOTE' }, 'answered') }
    expect(starting(world, id, answered).state.timebox?.title).toBe('Launch note')
    for (const other of [noticed(OUT), noticed({ ...OUT, title: 'Another' }, 'answered')])
      expect(starting(world, id, { noticed: other }).state.timebox?.id).toBe(id)
  })

  test('of a remembered task takes that task', () => {
    const world = new World()
    for (const title of ['One', 'Two']) {
      world.start(title)
      world.command({ type: 'ship', timeboxId: world.open().id })
    }
    const started = world.state.tasks.tasks.map(({ id }) => startAgain(world.state, id, atOf(world)).state.timebox)
    expect(started.map((timebox) => timebox?.title)).toEqual(world.state.tasks.tasks.map(({ title }) => title))
    expect(startAgain(world.state, 'gone', atOf(world)).answer.outcome).toBe('stale')
  })
})

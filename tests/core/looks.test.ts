import { criticOf } from '../support/critic.ts'
import { describe, expect, test } from 'vitest'
import { minutes } from '@core/time.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { MORNING, World } from './support/world.ts'

const shown = (world: World) =>
  snapshotOf(world.state, world.now, { rev: 1, zone: world.zone, language: 'en', critic: () => criticOf('en') }).look

describe('the wish to look again', () => {
  test('asks once, in Running, and nothing happens when it is not answered', () => {
    const world = new World()
    const { id } = world.start('Launch note', 25)
    world.command({ type: 'wantToLook', timeboxId: id })
    expect(shown(world)).toEqual({ timeboxId: id, title: 'Launch note', step: 'asked', toFeelSure: false })
    expect(world.seen('showWindow')).toEqual([{ type: 'showWindow', window: 'running', focus: true }])
    world.passMinutes(24)
    expect(world.seen('notify')).toEqual([])
    expect(world.open().looks).toEqual([])
  })

  test('put off, comes back once after ten minutes, and never again', () => {
    const world = new World()
    const { id } = world.start('Launch note', 60)
    world.command({ type: 'wantToLook', timeboxId: id })
    world.command({ type: 'waitToLook', timeboxId: id })
    expect(shown(world)?.step).toBe('waiting')
    world.passMinutes(9)
    expect(world.seen('notify')).toEqual([])
    world.passMinutes(1)
    expect(world.seen('notify')).toMatchObject([
      { moment: 'stillLook', body: { values: { task: 'Launch note' } }, click: { type: 'open', window: 'running' } },
    ])
    expect(shown(world)?.step).toBe('over')
    world.passMinutes(40)
    expect(world.seen('notify')).toHaveLength(1)
    world.command({ type: 'leaveLook', timeboxId: id })
    expect(shown(world)).toBeNull()
    expect(world.open().looks.map(({ answer }) => answer)).toEqual(['waited', 'left'])
  })

  test('looked once for something named, it keeps what that found', () => {
    const world = new World()
    const { id } = world.start('Launch note', 60)
    world.command({ type: 'wantToLook', timeboxId: id })
    const empty = { type: 'lookOnce', timeboxId: id, lookingFor: '', toFeelSure: false } as const
    expect(world.command(empty)).toEqual({ outcome: 'refused', code: 'lookEmpty' })
    world.command({ ...empty, lookingFor: 'The date' })
    expect(shown(world)?.step).toBe('looking')
    world.command({ type: 'lookFound', timeboxId: id, found: 'nothing' })
    world.command({ type: 'ship', timeboxId: id })
    expect(world.records()[0]?.looks).toEqual([
      { at: MORNING, answer: 'once', lookingFor: 'The date', found: 'nothing' },
    ])
  })

  test('"to feel sure" is an answer, and is told what looking tends to do', () => {
    const world = new World()
    const { id } = world.start('Launch note', 60)
    world.command({ type: 'wantToLook', timeboxId: id })
    world.command({ type: 'lookOnce', timeboxId: id, lookingFor: '', toFeelSure: true })
    expect(shown(world)).toMatchObject({ step: 'looking', toFeelSure: true })
  })

  test('can be told for a day after a ship, and is kept with what was shipped', () => {
    const world = new World()
    const { id } = world.start('Launch note', 60)
    world.command({ type: 'ship', timeboxId: id })
    world.passMinutes(23 * 60)
    world.command({ type: 'wantToLook', timeboxId: id })
    world.command({ type: 'waitToLook', timeboxId: id })
    expect(world.disk.history.get(id)?.looks.map(({ answer }) => answer)).toEqual(['waited'])
    world.restart(60_000)
    expect(shown(world)?.step).toBe('waiting')
    world.passMinutes(60)
    expect(shown(world)).toBeNull()
    expect(world.command({ type: 'wantToLook', timeboxId: id })).toEqual({ outcome: 'stale' })
  })

  const steps = {
    asked: () => undefined,
    waiting: (world) => void world.command({ type: 'waitToLook', timeboxId: world.open().id }),
    over: (world) => {
      world.command({ type: 'waitToLook', timeboxId: world.open().id })
      world.passMinutes(10)
    },
    looking: (world) =>
      void world.command({ type: 'lookOnce', timeboxId: world.open().id, lookingFor: '', toFeelSure: true }),
  } as const satisfies { readonly [step: string]: (world: World) => void }

  test.each(
    (['asked', 'waiting', 'over', 'looking'] as const).flatMap((step) =>
      (['ship', 'shareDraft', 'handOver', 'park'] as const).map((way) => [step, way] as const),
    ),
  )('(%s) is over with its timebox by %s unless it waits and was shipped, and asks no more', (step, way) => {
    const world = new World()
    const { id } = world.start('Launch note', 60)
    world.command({ type: 'wantToLook', timeboxId: id })
    steps[step](world)
    expect(world.state.look?.step).toBe(step)
    const before = world.effects.length
    world.command({ type: way, timeboxId: id })
    const goesOn = step === 'waiting' && way === 'ship'
    expect(world.state.look?.step ?? null).toBe(goesOn ? 'waiting' : null)
    const gone = world.effects.slice(before).filter((effect) => 'moment' in effect && effect.moment === 'stillLook')
    expect(gone).toEqual(goesOn ? [] : [{ type: 'withdrawNotification', moment: 'stillLook' }])
  })

  test('about what was shipped is none about what comes after, and goes on when that is parked', () => {
    const world = new World()
    const { id } = world.start('Launch note', 60)
    world.command({ type: 'ship', timeboxId: id })
    world.command({ type: 'wantToLook', timeboxId: id })
    world.command({ type: 'waitToLook', timeboxId: id })
    world.command({ type: 'park', timeboxId: world.start('Mail', 10).id })
    world.passMinutes(10)
    expect(world.seen('notify')).toMatchObject([{ moment: 'stillLook', body: { values: { task: 'Launch note' } } }])
    expect(shown(world)).toMatchObject({ title: 'Launch note', step: 'over' })
    world.command({ type: 'handOver', timeboxId: world.start('Mail', 10).id })
    expect(shown(world)).toMatchObject({ title: 'Launch note', step: 'over' })
  })

  test('is over with its timebox, unless it waits and was shipped', () => {
    const world = new World()
    const first = world.start('One', 60)
    world.command({ type: 'wantToLook', timeboxId: first.id })
    world.command({ type: 'park', timeboxId: first.id })
    expect(world.state.look).toBeNull()
    const second = world.start('Two', 60)
    world.command({ type: 'wantToLook', timeboxId: second.id })
    world.command({ type: 'waitToLook', timeboxId: second.id })
    world.command({ type: 'ship', timeboxId: second.id })
    expect(shown(world)).toMatchObject({ title: 'Two', step: 'waiting' })
    world.passMinutes(minutes(11) / 60_000)
    expect(world.seen('notify').map(({ moment }) => moment)).toEqual(['stillLook'])
  })
})

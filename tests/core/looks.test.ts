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

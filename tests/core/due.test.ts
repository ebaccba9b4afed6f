import { describe, expect, test } from 'vitest'
import { epochMs, minutes, type EpochMs } from '@core/time.ts'
import { trayView } from '@core/views/tray.ts'
import { World } from './support/world.ts'

const MINUTE = 60_000

/** A world at a time of day in Berlin. */
const at = (time: string): World => {
  const world = new World()
  world.now = { ...world.now, wall: epochMs(Date.parse(`2026-05-14T${time}:00+02:00`)) }
  return world
}
/** In so many minutes the product wakes up by itself; null when it does not. */
const wakesIn = ({ state, now }: World): number | null =>
  state.wakeAt === null ? null : (state.wakeAt - now.boot) / MINUTE
const opened = (world: World): World => {
  world.command({ type: 'open', window: 'start' })
  return world
}

describe('the product wakes up by itself', () => {
  test('for nothing, while nothing waits for a time', () => {
    expect(wakesIn(opened(new World()))).toBeNull()
  })

  test('when quiet hours end and a Prompt was held back by them, and not otherwise', () => {
    const quietHours = { on: true, from: minutes(20 * 60), to: minutes(22 * 60) }
    const world = at('21:20').set({ quietHours })
    expect(wakesIn(opened(world))).toBeNull()
    world.start('Reply', 10)
    world.passMinutes(10)
    expect([world.state.prompt, wakesIn(world)]).toEqual(['held', 30])
  })

  test('when a meeting is over, whether a Prompt waits for that or not', () => {
    const world = new World()
    world.command({ type: 'meet', length: minutes(30) })
    expect(wakesIn(world)).toBe(30)
    expect(world.passMinutes(30).state.meeting).toBeNull()
    world.command({ type: 'meet', length: null })
    expect(wakesIn(world)).toBeNull()
  })

  test('when the day begins after one that was closed: the evening is over', () => {
    const world = at('23:00')
    world.command({ type: 'openEvening' })
    world.command({ type: 'closeDay' })
    const tooltip = () => trayView(world.state, world.now, world.zone).tooltip.key
    expect(tooltip()).toBe('reflection.invite.tooltip')
    world.passMinutes(4 * 60 + 30)
    expect(wakesIn(world)).toBe(30)
    world.passMinutes(30)
    expect(tooltip()).toBe('tray.tooltip.idle')
  })

  test.each([
    [['thursday', 'friday'], 30],
    [[], null],
  ] as const)('when the day begins and a template is suggested on %j: in %s minutes', (repeat, expected) => {
    const world = at('03:30')
    world.command({
      type: 'keepTemplate',
      title: 'Weekly report',
      cap: minutes(25),
      marks: [],
      kind: 'other',
      repeat: [...repeat],
    })
    expect(wakesIn(world)).toBe(expected)
  })

  test('when the first of the other computers is not said to be at work any more', () => {
    const world = new World()
    const computer = (device: string, runsAt: EpochMs) => {
      return { device, name: device, own: false, heardAt: runsAt, runsAt, forgotten: false, erased: null }
    }
    const ago = (seconds: number) => epochMs(world.now.wall - seconds * 1_000)
    const all = [computer('laptop', ago(30)), computer('tower', ago(90)), computer('attic', ago(0))]
    world.signal({ type: 'computersSeen', computers: { folder: '/shared', all, said: [], erasedAt: epochMs(0) } })
    expect(wakesIn(world)).toBe(0.5)
  })

  test('when a ship can not be taken back any more, and not while something else is open, which forbids it', () => {
    const world = new World().set({ tellPaused: false })
    world.command({ type: 'ship', timeboxId: world.start('Reply', 25).id })
    world.passMinutes(4)
    expect(wakesIn(world)).toBe(6)
    const { id } = world.start('Mail', 25)
    world.command({ type: 'pause', timeboxId: id })
    expect(wakesIn(world)).toBeNull()
  })
})

describe('the line after a choice', () => {
  test('leaves with its window', () => {
    const world = new World()
    world.command({ type: 'extend', timeboxId: world.start('Reply', 25).id, reason: 'The total' })
    const before = world.seen('hideWindow').length
    world.pass(3_000)
    expect(world.state.closing).toBeNull()
    expect(world.seen('hideWindow').slice(before)).toEqual([{ type: 'hideWindow', window: 'prompt' }])
  })

  test('leaves alone when the Prompt was asked for in the same window meanwhile', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.command({ type: 'extend', timeboxId: id, reason: 'The total' })
    world.command({ type: 'openPrompt', timeboxId: id, step: 'park' })
    const before = world.seen('hideWindow').length
    world.pass(3_000)
    expect(world.state).toMatchObject({ closing: null, promptStep: 'park' })
    expect(world.seen('hideWindow')).toHaveLength(before)
  })
})

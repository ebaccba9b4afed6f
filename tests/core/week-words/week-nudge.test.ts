import { describe, expect, test } from 'vitest'
import { epochMs, localDaySchema, minutes, type LocalDay } from '@core/time.ts'
import { NO_WORK_HOURS } from '@core/boundaries/work-hours.ts'
import { Temporal } from 'temporal-polyfill'
import { World } from '../support/world.ts'

const ZONE = 'Europe/Berlin'
const WEEK = localDaySchema.parse('2026-05-11')
const wallAt = (local: string) => epochMs(Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds)
/** A world at a time in Berlin that says when a week can be read; 14 May 2026 is a Thursday. */
const worldAt = (local: string): World => {
  const world = new World().set({ tellWeek: true })
  world.now = { ...world.now, wall: wallAt(local) }
  return world
}
/** Time passes until then, awake. */
const until = (world: World, local: string): World => world.pass(wallAt(local) - world.now.wall)
/** Worked on, and shipped. */
const shipped = (world: World): World => {
  const { id } = world.start('Launch note', 25)
  world.passMinutes(20)
  world.command({ type: 'ship', timeboxId: id })
  return world
}
const told = (world: World) => world.seen('notify').filter(({ moment }) => moment === 'week')
const weekOf = (world: World): LocalDay | null => world.disk.current.untoldWeek

describe('your week, in words', () => {
  test('is offered on the Monday after it, once, and can be read or wait', () => {
    const world = shipped(worldAt('2026-05-14T10:00'))
    expect(weekOf(world)).toBe(WEEK)
    until(world, '2026-05-18T08:59')
    expect(told(world)).toEqual([])
    until(world, '2026-05-18T09:00')
    expect(told(world)).toMatchObject([
      {
        actions: [{ command: { type: 'open', window: 'insights' } }, { command: { type: 'readLater' } }],
        click: { type: 'open', window: 'insights' },
      },
    ])
    expect(weekOf(world)).toBeNull()
    world.command({ type: 'readLater' })
    expect(world.seen('withdrawNotification').at(-1)).toEqual({ type: 'withdrawNotification', moment: 'week' })
    until(world, '2026-05-25T12:00')
    expect(told(world)).toHaveLength(1)
  })

  test.each([
    { why: 'when the computer was off until later', restarts: '2026-05-20T15:00', times: 1 },
    { why: 'not in the week after that', restarts: '2026-05-25T15:00', times: 0 },
    { why: 'to the last minute of the week after it', restarts: '2026-05-25T03:58', times: 1 },
  ])('comes late: $why', ({ restarts, times }) => {
    const world = shipped(worldAt('2026-05-14T10:00'))
    world.restart(wallAt(restarts) - world.now.wall)
    world.passMinutes(1)
    expect(told(world)).toHaveLength(times)
  })

  const hours = { on: true, from: minutes(10 * 60), to: minutes(18 * 60) }
  test.each([
    { why: 'where work begins later', days: ['monday'], off: [], at: '2026-05-18T10:00' },
    { why: 'where Monday is off', days: ['wednesday'], off: [], at: '2026-05-20T10:00' },
    { why: 'where Monday is a holiday', days: ['monday', 'tuesday'], off: ['2026-05-18'], at: '2026-05-19T10:00' },
    { why: 'where Sunday is worked as well', days: ['sunday', 'monday'], off: [], at: '2026-05-18T10:00' },
  ])('waits for the first working morning: $why', ({ days, off, at }) => {
    const world = worldAt('2026-05-14T10:00').set({
      workHours: { ...NO_WORK_HOURS, ...Object.fromEntries(days.map((day) => [day, hours])) },
      holidays: off.map((day) => localDaySchema.parse(day)),
      askAfterHours: false,
    })
    shipped(world)
    world.pass(wallAt(at) - world.now.wall - 1)
    expect(told(world)).toEqual([])
    world.pass(1)
    expect(told(world)).toHaveLength(1)
  })

  test('is not offered of a week without a timebox, nor where that is not wanted', () => {
    const idle = until(worldAt('2026-05-14T10:00'), '2026-05-18T12:00')
    const quiet = until(shipped(worldAt('2026-05-14T10:00').set({ tellWeek: false })), '2026-05-18T12:00')
    expect([told(idle), told(quiet)]).toEqual([[], []])
  })

  test('is not offered when Insights had it before: from the evening that closed Friday on, or on the weekend', () => {
    for (const [looked, times] of [
      ['2026-05-15T12:00', 1],
      ['2026-05-16T03:59', 1],
      ['2026-05-16T04:00', 0],
      ['2026-05-17T20:00', 0],
    ] as const) {
      const world = until(shipped(worldAt('2026-05-14T10:00')), looked)
      world.command({ type: 'open', window: 'insights' })
      expect(told(until(world, '2026-05-18T12:00'))).toHaveLength(times)
    }
    const closed = until(shipped(worldAt('2026-05-14T10:00')), '2026-05-15T18:00')
    closed.state = { ...closed.state, closedOn: localDaySchema.parse('2026-05-15') }
    closed.command({ type: 'open', window: 'insights' })
    expect(told(until(closed, '2026-05-18T12:00'))).toEqual([])
  })

  test('another window tells nothing of it', () => {
    const world = until(shipped(worldAt('2026-05-14T10:00')), '2026-05-17T20:00')
    world.command({ type: 'open', window: 'settings' })
    expect(weekOf(world)).toBe(WEEK)
  })
})

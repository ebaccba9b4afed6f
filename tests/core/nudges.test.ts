import { describe, expect, test } from 'vitest'
import { epochMs, minutes } from '@core/time.ts'
import { World } from './support/world.ts'

const told = (world: World) => world.seen('notify').map(({ moment }) => moment)
/** A world at a time of day in Berlin. */
const at = (time: string): World => {
  const world = new World()
  world.now = { ...world.now, wall: epochMs(Date.parse(`2026-05-14T${time}:00+02:00`)) }
  return world
}

describe('a word before the cap', () => {
  test('is not said unless wanted', () => {
    const world = new World()
    world.start('Reply', 25)
    world.passMinutes(24)
    expect(told(world)).toEqual([])
  })

  test('is said once, five minutes before, and leaves when something is chosen', () => {
    const world = new World().set({ wordBefore: true })
    const { id } = world.start('Reply', 25)
    world.passMinutes(19)
    expect(told(world)).toEqual([])
    world.passMinutes(1)
    expect(world.seen('notify')).toMatchObject([
      {
        moment: 'wordBefore',
        actions: [{ command: { type: 'ship', timeboxId: id } }, { command: { type: 'keepGoing' } }],
      },
    ])
    world.command({ type: 'pause', timeboxId: id })
    world.command({ type: 'resume', timeboxId: id })
    world.passMinutes(4)
    expect(told(world)).toEqual(['wordBefore'])
    world.command({ type: 'keepGoing', timeboxId: id })
    expect(world.seen('withdrawNotification').at(-1)).toEqual({ type: 'withdrawNotification', moment: 'wordBefore' })
    expect(world.open().phase.name).toBe('running')
  })

  test('is not said for a cap of five minutes, for five more, late, or in a meeting', () => {
    const short = new World().set({ wordBefore: true })
    const { id } = short.start('Reply', 5)
    short.passMinutes(5)
    short.command({ type: 'extend', timeboxId: id, reason: 'One' })
    short.passMinutes(5)
    const late = new World().set({ wordBefore: true })
    late.start('Reply', 25)
    late.stall(23 * 60_000)
    const meeting = new World().set({ wordBefore: true })
    meeting.start('Reply', 25)
    meeting.command({ type: 'meet', length: null })
    meeting.passMinutes(24)
    expect([told(short), told(late), told(meeting)]).toEqual([[], [], []])
  })
})

describe('a pause', () => {
  test('of twenty minutes is mentioned once, and not at all when that is switched off', () => {
    for (const [tellPaused, expected] of [
      [true, ['stillPaused']],
      [false, []],
    ] as const) {
      const world = new World().set({ tellPaused })
      const { id } = world.start('Reply', 25)
      world.command({ type: 'pause', timeboxId: id })
      world.passMinutes(19)
      expect(told(world)).toEqual([])
      world.passMinutes(600)
      expect(told(world)).toEqual(expected)
      world.restart(0)
      world.passMinutes(60)
      expect(told(world)).toEqual(expected)
    }
  })
})

describe('nudges keep their distance', () => {
  test('ten minutes from any other, and from a setting that says more', () => {
    for (const gap of [10, 30]) {
      const world = new World().set({ nudgeGap: minutes(gap) })
      const { id } = world.start('Launch note', 12)
      world.passMinutes(1)
      world.command({ type: 'wantToLook', timeboxId: id })
      world.command({ type: 'waitToLook', timeboxId: id })
      // The wait is over in the minutes before the cap, where nothing speaks but the cap.
      world.passMinutes(11)
      expect(told(world)).toEqual([])
      expect(world.state.prompt).toBe('open')
      world.passMinutes(gap - 1)
      expect(told(world)).toEqual([])
      world.passMinutes(1)
      expect(told(world)).toEqual(['stillLook'])
    }
  })

  test('but appointments come all the same', () => {
    const world = new World().set({ wordBefore: true, atCap: 'notification' })
    const { id } = world.start('Reply', 25)
    world.passMinutes(25)
    world.command({ type: 'extend', timeboxId: id, reason: 'One' })
    world.passMinutes(5)
    expect(told(world)).toEqual(['wordBefore', 'cap', 'extensionEnd'])
  })
})

describe('in a meeting', () => {
  test('everything waits, and one summary tells of it afterwards', () => {
    const world = new World()
    const first = world.start('Slides', 25)
    world.command({ type: 'park', timeboxId: first.id, until: epochMs(world.now.wall + minutes(20)) })
    const second = world.start('Launch note', 25)
    world.command({ type: 'ship', timeboxId: second.id })
    world.command({ type: 'wantToLook', timeboxId: second.id })
    world.command({ type: 'waitToLook', timeboxId: second.id })
    world.command({ type: 'meet', length: minutes(60) })
    world.passMinutes(59)
    expect(told(world)).toEqual([])
    world.passMinutes(1)
    expect(world.seen('notify')).toMatchObject([
      {
        moment: 'summary',
        body: [
          { key: 'notify.summary.parked', values: { task: 'Slides' } },
          { key: 'notify.summary.look', values: { task: 'Launch note' } },
        ],
      },
    ])
    world.passMinutes(600)
    expect(told(world)).toEqual(['summary'])
  })

  test('lasts as long as was said also when the clock is set', () => {
    const world = new World()
    world.start('Reply', 10)
    world.command({ type: 'meet', length: minutes(30) })
    world.passMinutes(5).setClock(-3 * 3_600_000)
    world.passMinutes(24)
    expect(world.state.prompt).toBe('held')
    world.passMinutes(1)
    expect(world.state.prompt).toBe('open')
  })

  test('a later cap is held back as well, with its own notification', () => {
    const world = new World()
    world.command({ type: 'meet', length: null })
    world.start('Reply', 10)
    world.passMinutes(10)
    expect(told(world)).toEqual(['cap'])
    world.command({ type: 'endMeeting' })
    expect(world.state.prompt).toBe('open')
  })
})

describe('quiet hours', () => {
  const hours = { on: true, from: minutes(20 * 60), to: minutes(8 * 60) }

  test('hold the Prompt back past midnight until they are over, with one notification', () => {
    const world = at('19:50').set({ quietHours: hours })
    world.start('Reply', 25)
    world.passMinutes(25)
    expect([world.state.prompt, told(world)]).toEqual(['held', ['cap']])
    world.passMinutes(12 * 60 - 16)
    expect(world.state.prompt).toBe('held')
    world.passMinutes(1)
    expect([world.state.prompt, told(world)]).toEqual(['open', ['cap']])
  })

  test('are times of day where the person is, also in the night an hour is left out', () => {
    const world = new World().set({ quietHours: { on: true, from: minutes(60), to: minutes(4 * 60) } })
    world.now = { ...world.now, wall: epochMs(Date.parse('2026-03-29T00:30:00Z')) }
    world.start('Reply', 10)
    world.passMinutes(10)
    expect(world.state.prompt).toBe('held')
    // From 01:40 to 04:00 on a clock that goes from 02:00 to 03:00 at once.
    world.passMinutes(79)
    expect(world.state.prompt).toBe('held')
    world.passMinutes(1)
    expect(world.state.prompt).toBe('open')
  })

  test('switched off, or from and to the same time, are none', () => {
    for (const quietHours of [
      { ...hours, on: false },
      { on: true, from: minutes(60), to: minutes(60) },
    ]) {
      const world = at('23:00').set({ quietHours })
      world.start('Reply', 10)
      world.passMinutes(10)
      expect(world.state.prompt).toBe('open')
    }
  })
})

test('something that waits for a time of day is noticed within the hour when only the clock was set', () => {
  const world = new World()
  const { id } = world.start('Slides', 25)
  world.command({ type: 'park', timeboxId: id, until: epochMs(world.now.wall + minutes(24 * 60)) })
  world.passMinutes(30)
  world.now = { ...world.now, wall: epochMs(world.now.wall + minutes(48 * 60)) }
  world.passMinutes(60)
  expect(told(world)).toEqual(['parkedBack'])
})

import { describe, expect, test } from 'vitest'
import { bootMs, epochMs, minutes, monoMs } from '@core/time.ts'
import { leftAt, workedAt } from '@core/timebox/measure.ts'
import { World } from './support/world.ts'

const SECOND = 1_000
const MINUTE = 60_000

/** Time passes, and nobody hears of it. @param mono how much of it the clock counts that stands still in sleep */
const goOn = (world: World, ms: number, mono = ms): World => {
  const { now } = world
  world.now = { wall: epochMs(now.wall + ms), mono: monoMs(now.mono + mono), boot: bootMs(now.boot + ms) }
  return world
}
const suspended = (world: World): World => {
  world.signal({ type: 'suspended' })
  return world
}
const resumed = (world: World): World => {
  world.signal({ type: 'resumed' })
  return world
}
const running = (): World => {
  const world = new World()
  world.start('Reply', 60)
  return world.passMinutes(5)
}
const asleep = (world: World): number => world.open().spans.asleep

describe('sleep that the clocks tell', () => {
  test.each([
    [999, 0],
    [1_000, 1_000],
    [1_001, 1_001],
  ])('for %s ms is sleep of %s ms: less than a second is two clocks read one after the other', (ms, expected) => {
    expect(asleep(running().sleep(ms))).toBe(expected)
  })

  test('adds up where each time was too short to be told', () => {
    const world = running().sleep(600)
    expect(asleep(world)).toBe(0)
    expect(asleep(world.sleep(600))).toBe(1_200)
  })

  test('is as long as they tell, wherever it lay between what was announced and what came next', () => {
    const world = goOn(suspended(running()), 3 * SECOND)
    goOn(goOn(world, 10 * MINUTE, 0), 4 * SECOND)
    expect(asleep(resumed(world))).toBe(10 * MINUTE)
    expect(workedAt(world.open(), world.now)).toBe(5 * MINUTE + 7 * SECOND)
  })

  test('is over now at the latest, also when something too short to be told was before it', () => {
    const world = suspended(running().sleep(600)).sleep(10 * MINUTE)
    expect(asleep(world)).toBe(10 * MINUTE)
    expect(workedAt(world.open(), world.now)).toBe(5 * MINUTE + 600)
  })

  test('is no second one, where the same was announced as well', () => {
    const world = goOn(suspended(running()), 10 * MINUTE, 10 * MINUTE - 600)
    expect(asleep(resumed(world))).toBe(10 * MINUTE)
    expect(asleep(world.pass(MINUTE).sleep(600))).toBe(10 * MINUTE)
  })

  test('is told also when the other clock had run ahead before', () => {
    const world = resumed(goOn(running(), MINUTE, MINUTE + SECOND))
    expect(asleep(world.sleep(SECOND))).toBe(SECOND)
  })
})

describe('sleep that is announced, where both clocks run on', () => {
  test('is over when the system says so, however soon that is', () => {
    const world = running().sleepAnnounced(4 * SECOND)
    expect(asleep(world)).toBe(4 * SECOND)
  })

  test.each([
    [14_999, 0],
    [15_000, 15_000],
    [10 * MINUTE, 10 * MINUTE],
  ])('and whose end is not, is over with what comes after %s ms: %s ms of sleep', (ms, expected) => {
    const world = suspended(running())
    expect(asleep(world.stall(ms))).toBe(expected)
  })

  test('goes on behind what still happens before it', () => {
    const world = suspended(running()).stall(3 * SECOND)
    world.command({ type: 'open', window: 'running' })
    expect(asleep(world)).toBe(0)
    expect(asleep(resumed(goOn(world, 10 * MINUTE)))).toBe(10 * MINUTE + 3 * SECOND)
  })

  test('is left out once for each time it is announced, also when nobody said that the first was over', () => {
    const world = suspended(goOn(suspended(running()), 10 * MINUTE))
    expect(asleep(world)).toBe(10 * MINUTE)
    expect(asleep(resumed(goOn(world, 7 * MINUTE)))).toBe(17 * MINUTE)
  })
})

describe('a short sleep', () => {
  test.each([
    [5 * MINUTE - 1, 0],
    [5 * MINUTE, 5 * MINUTE],
    [10 * MINUTE, 10 * MINUTE],
  ])('counts as work when that is wanted; of %s ms, %s are left out', (ms, expected) => {
    const world = new World().set({ countShortSleeps: true })
    world.start('Reply', 60)
    expect(asleep(world.sleep(ms))).toBe(expected)
  })

  test('does not ask again about a longer one before it', () => {
    const world = running().sleep(30 * MINUTE)
    expect(world.seen('showWindow')).toHaveLength(1)
    const { lastNudge } = world.state
    world.pass(MINUTE).sleep(2 * MINUTE)
    expect(world.open().asked).toMatchObject({ length: 30 * MINUTE })
    expect(asleep(world)).toBe(32 * MINUTE)
    expect(world.seen('showWindow')).toHaveLength(1)
    expect(world.state.lastNudge).toBe(lastNudge)
  })
})

describe('a wall clock', () => {
  test.each([
    [2_000, 0],
    [-2_000, 0],
    [2_001, 2_001],
    [-2_001, -2_001],
  ])('that goes wrong by %s ms takes what is shown along by %s ms: a little is put right by the system', (ms, by) => {
    const world = new World()
    const { startedAt } = world.start('Reply', 60)
    world.passMinutes(5).setClock(ms)
    expect(world.open().startedAt - startedAt).toBe(by)
    expect(leftAt(world.open(), world.now)).toBe(minutes(55))
  })
})

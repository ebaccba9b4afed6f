import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { step } from '@core/engine.ts'
import { bootMs, epochMs, minutes, monoMs } from '@core/time.ts'
import { AWAY_ANSWERS } from '@core/timebox/absence.ts'
import { leftAt, spansAt, workedAt } from '@core/timebox/measure.ts'
import { World } from './support/world.ts'
import { runs } from '../support/runs.ts'

/** What may happen to a timebox while the app lives, with the time that passes meanwhile. */
type Happening = (world: World) => void

const span = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most })
const MINUTE = 60_000

const about = (type: 'pause' | 'resume' | 'rest'): Happening => {
  return (world) => void world.command({ type, timeboxId: world.open().id })
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  span(90 * MINUTE).map((ms) => (world: World) => void world.pass(ms)),
  span(90 * MINUTE).map((ms) => (world: World) => void world.key().pass(ms)),
  span(12 * 60 * MINUTE).map((ms) => (world: World) => void world.sleep(ms)),
  span(12 * 60 * MINUTE).map((ms) => (world: World) => void world.sleepAnnounced(ms)),
  span(30 * MINUTE).map((ms) => (world: World) => void world.stall(ms)),
  fc.integer({ min: -90, max: 90 }).map((hours) => (world: World) => void world.setClock(hours * 60 * MINUTE)),
  fc
    .constantFrom('Europe/Berlin', 'Pacific/Apia', 'America/New_York')
    .map((zone) => (world: World) => void (world.zone = zone)),
  fc.constantFrom('pause', 'resume', 'rest').map(about),
  fc.constant((world: World) => void world.command({ type: 'extend', timeboxId: world.open().id, reason: 'One' })),
  fc
    .constantFrom(...AWAY_ANSWERS)
    .map((answer) => (world: World) => void world.command({ type: 'answerAway', timeboxId: world.open().id, answer })),
)

const settings = fc.record({
  inSleep: fc.constantFrom('freeze' as const, 'run' as const),
  countShortSleeps: fc.boolean(),
  awayAfter: fc.constantFrom(minutes(1), minutes(5), minutes(30)),
  waitForLull: fc.boolean(),
})

/** Worked and not worked, together. */
const accounted = (world: World): number => {
  const timebox = world.open()
  const { paused, away, asleep, rested } = spansAt(timebox, world.now)
  return workedAt(timebox, world.now) + paused + away + asleep + rested
}

describe('every moment since the start is accounted for, once', () => {
  test.prop([settings, fc.integer({ min: 1, max: 480 }), fc.array(happening, { maxLength: 40 })], {
    numRuns: runs(500),
  })('worked, paused, away, asleep and rested are the time that went by', (chosen, cap, day) => {
    const world = new World().set(chosen).watched()
    world.start('Reply', cap)
    const { boot } = world.now
    for (const happens of day) {
      happens(world)
      const timebox = world.open()
      expect(accounted(world)).toBe(world.now.boot - boot)
      expect(Math.min(...Object.values(spansAt(timebox, world.now)))).toBeGreaterThanOrEqual(0)
      expect(workedAt(timebox, world.now)).toBeLessThanOrEqual(timebox.cap)
      expect(leftAt(timebox, world.now)).toBeLessThanOrEqual(timebox.cap)
    }
    const { id } = world.open()
    world.command({ type: 'ship', timeboxId: id })
    const record = world.disk.history.get(id)
    if (record === undefined) throw new Error('no record')
    const { paused, away, asleep, rested } = record.spans
    const whole = record.took + paused + away + asleep + rested
    expect(whole).toBe(world.now.boot - boot)
    // However often the clock was set: the record compares with itself.
    expect(record.endedAt - record.startedAt).toBe(whole)
    for (const { from, to } of record.breaks) expect(to).toBeGreaterThanOrEqual(from)
  })

  test.prop([fc.array(happening, { maxLength: 20 }), span(50 * MINUTE)], { numRuns: runs(200) })(
    'also over a restart within the hour, when nobody sets the clock meanwhile',
    (day, gone) => {
      const world = new World().watched()
      world.start('Reply', 480)
      const { boot } = world.now
      for (const happens of day) happens(world)
      world.restart(gone)
      expect(accounted(world)).toBe(world.now.boot - boot)
    },
  )
})

describe('sleep', () => {
  const asleep = (ms: number, change: Parameters<World['set']>[0] = {}, announced = false): World => {
    const world = new World().set(change)
    world.start('Reply', 25)
    world.passMinutes(5)
    return announced ? world.sleepAnnounced(ms) : world.sleep(ms)
  }

  test.each([false, true])('is no work: the time left stands still, and one question asks (announced: %s)', (told) => {
    const world = asleep(30 * MINUTE, {}, told)
    expect(world.open()).toMatchObject({ worked: minutes(5), spans: { asleep: minutes(30) }, asked: { was: 'asleep' } })
    expect(leftAt(world.open(), world.now)).toBe(minutes(20))
    expect(world.seen('showWindow')).toEqual([{ type: 'showWindow', window: 'running', focus: false }])
    world.passMinutes(20)
    expect(world.open()).toMatchObject({ worked: minutes(25), asked: null, phase: { name: 'resting' } })
  })

  test('of less than five minutes is left out without a word, or counts when that is wanted', () => {
    const quiet = asleep(4 * MINUTE)
    expect(quiet.open()).toMatchObject({ worked: minutes(5), asked: null, spans: { asleep: minutes(4) } })
    expect(quiet.seen('showWindow')).toEqual([])
    const counted = asleep(4 * MINUTE, { countShortSleeps: true })
    expect(workedAt(counted.open(), counted.now)).toBe(minutes(9))
    expect(counted.open()).toMatchObject({ asked: null, spans: { asleep: 0 } })
  })

  test('can let the cap stay where it is: it is reached in sleep, and the Prompt is there afterwards', () => {
    const world = asleep(30 * MINUTE, { inSleep: 'run' })
    expect(world.open()).toMatchObject({
      worked: minutes(5),
      asked: null,
      spans: { asleep: minutes(20) },
      phase: { name: 'resting' },
    })
    expect(world.state.prompt).toBe('open')
    const shorter = asleep(10 * MINUTE, { inSleep: 'run' })
    expect(leftAt(shorter.open(), shorter.now)).toBe(minutes(10))
    shorter.command({ type: 'answerAway', timeboxId: shorter.open().id, answer: 'count' })
    expect(workedAt(shorter.open(), shorter.now)).toBe(minutes(15))
    expect(leftAt(shorter.open(), shorter.now)).toBe(minutes(10))
  })

  test('over an hour waits for an answer; unanswered for sixteen hours it counts nothing', () => {
    const world = asleep(16 * 60 * MINUTE)
    expect(world.open()).toMatchObject({ worked: minutes(5), phase: { name: 'away', back: true, left: minutes(20) } })
    world.passMinutes(16 * 60)
    expect(world.open()).toMatchObject({ worked: minutes(5), phase: { name: 'away' } })
    expect(world.seen('showWindow')).toHaveLength(1)
    const { id } = world.open()
    world.command({ type: 'ship', timeboxId: id })
    expect(world.disk.history.get(id)).toMatchObject({ took: minutes(5) })
  })

  test('away from the screen, the computer may sleep: the time is work, up to the cap', () => {
    const world = new World()
    world.start('Read the report', 25, { kind: 'away' })
    world.passMinutes(5).sleep(60 * MINUTE)
    expect(world.open()).toMatchObject({ worked: minutes(25), asked: null, phase: { name: 'resting' } })
  })

  test('the timer that stood still in it is armed anew', () => {
    const world = asleep(30 * MINUTE)
    const before = world.seen('scheduleWake').length
    expect(before).toBeGreaterThan(1)
    expect(world.seen('scheduleWake').at(-1)?.at).toBe(world.now.boot + MINUTE)
  })
})

describe('nobody there', () => {
  const gone = (): World => {
    const world = new World().watched()
    world.start('Reply', 25)
    world.key().passMinutes(5)
    return world.passMinutes(7)
  }

  test('for five minutes: the time stands still from the last key on, and is asked about on return', () => {
    const world = gone()
    expect(world.open()).toMatchObject({ worked: 0, phase: { name: 'away', left: minutes(25), back: false } })
    expect(world.seen('showWindow')).toEqual([])
    world.key().pass(5_000)
    expect(world.seen('showWindow')).toEqual([{ type: 'showWindow', window: 'running', focus: false }])
    expect(world.open()).toMatchObject({ phase: { name: 'running' }, spans: { away: minutes(12) } })
    expect(world.open().asked?.length).toBe(minutes(12))
  })

  test.each([
    ['count', 12, 13],
    ['break', 0, 25],
    ['otherWork', 0, 25],
  ] as const)('answered with %s, the record is right', (answer, worked, left) => {
    const world = gone().key().pass(5_000)
    const { id, asked } = world.open()
    world.command({ type: 'answerAway', timeboxId: id, answer })
    expect(leftAt(world.open(), world.now)).toBe(minutes(left) - 5_000)
    world.command({ type: 'ship', timeboxId: id })
    const record = world.disk.history.get(id)
    expect(record?.took).toBe(minutes(worked) + 5_000)
    expect(record?.breaks).toEqual(
      answer === 'count' ? [] : [{ from: asked?.from, to: asked?.to, was: 'away', said: answer }],
    )
    expect(world.command({ type: 'answerAway', timeboxId: id, answer: 'count' })).toEqual({ outcome: 'stale' })
  })

  test('unanswered, it was no work, and the cap comes all the same', () => {
    const world = gone().key().pass(5_000)
    for (let minute = 0; minute < 25; minute += 1) world.key().passMinutes(1)
    expect(world.open()).toMatchObject({ worked: minutes(25), phase: { name: 'resting' }, asked: null })
  })

  test('a click is a sign of somebody: it is asked about at once', () => {
    const world = gone()
    world.command({ type: 'open', window: 'running' })
    expect(world.open()).toMatchObject({ phase: { name: 'running' }, asked: { was: 'away' } })
  })

  test('without an answer, whoever comes again by a click is asked about the second time', () => {
    const world = gone().key().pass(5_000)
    world.passMinutes(7)
    world.command({ type: 'open', window: 'running' })
    expect(world.open()).toMatchObject({ phase: { name: 'running' }, asked: { length: minutes(7) + 5_000 } })
  })

  test('an answer to no question is none, also about the time that nobody has asked about yet', () => {
    const world = gone()
    const before = world.open()
    const answer = { type: 'answerAway', timeboxId: before.id, answer: 'count' } as const
    expect(world.command(answer)).toEqual({ outcome: 'stale' })
    expect(world.open()).toBe(before)
  })

  test('is asked about in a meeting without a window', () => {
    const world = new World().watched()
    world.start('Reply', 25)
    world.command({ type: 'meet', length: null })
    world.passMinutes(12).key().pass(5_000)
    expect(world.open()).toMatchObject({ phase: { name: 'running' }, asked: { length: minutes(12) } })
    expect(world.seen('showWindow')).toEqual([])
    expect(world.state.lastNudge).toBeNull()
  })

  test('is over as soon as this computer tells of nobody any more', () => {
    const world = gone()
    world.signal({ type: 'sensesChecked', senses: { ...world.state.senses, idle: false } })
    expect(world.open()).toMatchObject({ phase: { name: 'running' }, asked: { length: minutes(12) } })
  })

  test.each(['paused', 'resting', 'away'] as const)('is not looked for while the timebox stands still: %s', (phase) => {
    const world = new World().watched().set({ atCap: 'tray' })
    const { id } = world.start('Reply', 25)
    if (phase === 'paused') world.command({ type: 'pause', timeboxId: id })
    if (phase === 'resting') for (let minute = 0; minute < 25; minute += 1) world.key().passMinutes(1)
    if (phase === 'away') world.passMinutes(70).key().pass(5_000)
    expect(world.open().phase).toMatchObject(phase === 'away' ? { name: phase, back: true } : { name: phase })
    const before = world.seen('lookAround').length
    world.passMinutes(60)
    expect(world.seen('lookAround')).toHaveLength(before)
  })

  test('is looked for once, until there is an answer', () => {
    const world = new World().watched()
    world.start('Reply', 25)
    const { state, zone } = world
    const later = (seconds: number) => {
      const ms = 300_000 + seconds * 1_000
      const { wall, mono, boot } = world.now
      const now = { wall: epochMs(wall + ms), mono: monoMs(mono + ms), boot: bootMs(boot + ms) }
      return { now, zone, freshId: 'id' }
    }
    const wake = { from: 'system', signal: { type: 'wake' } } as const
    const looks = ({ effects }: ReturnType<typeof step>) => effects.filter(({ type }) => type === 'lookAround')
    const first = step(state, wake, later(0))
    expect(looks(first)).toEqual([{ type: 'lookAround', about: 'idle' }])
    expect(looks(step(first.state, wake, later(60)))).toEqual([])
  })

  test('an answer is about the time that was asked about, also when nobody was there since', () => {
    const world = gone().key().pass(5_000)
    const first = world.open().asked?.length ?? 0
    world.passMinutes(7)
    expect(world.open()).toMatchObject({ phase: { name: 'away', back: false }, asked: { length: first } })
    world.command({ type: 'answerAway', timeboxId: world.open().id, answer: 'count' })
    expect(world.open()).toMatchObject({ phase: { name: 'running' }, asked: null })
    expect(workedAt(world.open(), world.now)).toBe(first)
  })

  test('is not looked for when it is switched off, away from the screen, or can not be seen', () => {
    for (const world of [new World().watched().set({ askAway: false }), new World().watched(), new World().key()]) {
      world.start('Read', 60, { kind: world.state.settings.askAway && world.state.senses.idle ? 'away' : 'other' })
      world.passMinutes(50)
      expect(world.open().phase.name).toBe('running')
      expect(world.seen('lookAround')).toEqual([])
    }
  })

  test('is looked for when it could matter, not before', () => {
    const world = new World().watched()
    world.start('Reply', 60)
    for (let minute = 0; minute < 30; minute += 1) world.key().passMinutes(1)
    expect(world.seen('lookAround').length).toBeLessThanOrEqual(30 / 5 + 1)
  })
})

describe('a local day', () => {
  test.each([
    // The night in which 02:00 became 03:00, and the one in which 03:00 became 02:00.
    ['2026-03-29T02:30:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T01:59:00Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-10-25T03:00:00Z', 'Europe/Berlin', '2026-10-25'],
    ['2026-10-25T02:59:00Z', 'Europe/Berlin', '2026-10-24'],
    // The zone decides, also on both sides of the date line.
    ['2026-05-14T12:00:00Z', 'Pacific/Kiritimati', '2026-05-14'],
    ['2026-05-14T13:59:00Z', 'Pacific/Kiritimati', '2026-05-14'],
    ['2026-05-14T14:00:00Z', 'Pacific/Kiritimati', '2026-05-15'],
    ['2026-05-14T14:00:00Z', 'Pacific/Pago_Pago', '2026-05-13'],
  ])('at %s in %s is %s', (at, zone, day) => {
    const world = new World()
    world.zone = zone
    world.now = { ...world.now, wall: epochMs(Date.parse(at)) }
    world.command({ type: 'ship', timeboxId: world.start('Reply', 25).id })
    expect(world.records()[0]?.day).toBe(day)
  })
})

import { describe, expect, test } from 'vitest'
import { bootMs, epochMs, minutes, monoMs, type Instant } from '@core/time.ts'
import { answerAway, comeBack, goAway, isIn, sleepThrough, SHORT_SLEEP, STANDS_AFTER } from '@core/timebox/absence.ts'
import { begin, carryOn, end, extend, going, pause, reachCap, resume, type Plan } from '@core/timebox/life.ts'
import { leftAt, spansAt, workedAt } from '@core/timebox/measure.ts'
import { followClock, restore } from '@core/timebox/restore.ts'
import type { In, Phase, Timebox } from '@core/timebox/timebox.ts'

/** A moment so many minutes after the start. */
const at = (minute: number): Instant => ({
  wall: epochMs(1_000_000_000 + minute * 60_000),
  mono: monoMs(100 + minute * 60_000),
  boot: bootMs(500 + minute * 60_000),
})
const now = (minute: number) => {
  const { wall, boot } = at(minute)
  return { wall, boot }
}
const context = (minute: number) => ({ now: at(minute), zone: 'Europe/Berlin', freshId: 'fresh' })

const PLAN: Plan = { title: 'Reply', kind: 'writing', cap: minutes(25), marks: ['Answers her'] }
const begun = (plan: Partial<Plan> = {}): Timebox => begin({ ...PLAN, ...plan }, context(0))
const as = <Name extends Phase['name']>(timebox: Timebox, name: Name): In<Name> => {
  if (!isIn(timebox, name)) throw new Error(`it is ${timebox.phase.name}`)
  return timebox
}
const running = () => as(begun(), 'running')
const paused = (minute = 10) => as(pause(begun(), at(minute)), 'paused')
const away = (minute = 10) => goAway(running(), now(minute))
const resting = () => reachCap(running()) as In<'resting'>

describe('a timebox that begins', () => {
  test('is as it was planned, with nothing behind it', () => {
    expect(begun()).toEqual({
      id: 'fresh',
      continues: undefined,
      title: 'Reply',
      kind: 'writing',
      project: undefined,
      plannedCap: minutes(25),
      cap: minutes(25),
      marks: ['Answers her'],
      ifThen: undefined,
      startedAt: at(0).wall,
      startZone: 'Europe/Berlin',
      extensions: [],
      goalposts: [],
      breaks: [],
      spans: { paused: 0, away: 0, asleep: 0, rested: 0 },
      loops: [],
      watched: undefined,
      looks: [],
      worked: 0,
      asked: null,
      phase: { name: 'running', since: now(0), deadline: now(25), told: false },
    })
  })

  test('keeps a project and an if-then line that hold something, and no empty ones', () => {
    expect(begun({ project: 'Website', ifThen: 'Press Send' })).toMatchObject({
      project: 'Website',
      ifThen: 'Press Send',
    })
    const { project, ifThen } = begun({ project: '', ifThen: '' })
    expect([project, ifThen]).toEqual([undefined, undefined])
  })

  test.each([
    [0, { name: 'resting', since: now(3) }],
    [1, { name: 'running', told: true }],
    [minutes(5), { name: 'running', told: true }],
    [minutes(5) + 1, { name: 'running', told: false }],
  ])('with %s ms left goes on as it should', (left, phase) => {
    expect(going(minutes(left / 60_000), now(3))).toMatchObject(phase)
  })
})

describe('what is measured', () => {
  const cases: readonly [string, Timebox, number, number, number, object][] = [
    ['running', running(), 10, 10, 15, {}],
    ['running, beyond its cap', running(), 40, 25, 0, {}],
    ['paused', paused(), 13, 10, 15, { paused: minutes(3) }],
    ['away', away(), 14, 10, 15, { away: minutes(4) }],
    ['resting', resting(), 30, 25, 0, { rested: minutes(5) }],
  ]
  test.each(cases)('while it is %s', (_, timebox, minute, worked, left, spans) => {
    expect(workedAt(timebox, now(minute))).toBe(minutes(worked))
    expect(leftAt(timebox, now(minute))).toBe(minutes(left))
    expect(spansAt(timebox, now(minute))).toEqual({ paused: 0, away: 0, asleep: 0, rested: 0, ...spans })
  })

  test('adds up over several phases', () => {
    const again = as(pause(resume(paused(), at(13)), at(15)), 'paused')
    expect(again).toMatchObject({ worked: minutes(12), phase: { left: minutes(13), since: now(15), told: false } })
    expect(spansAt(again, now(16)).paused).toBe(minutes(4))
    const third = as(resume(again, at(16)), 'running')
    expect(third.phase).toEqual({ name: 'running', since: now(16), deadline: now(29), told: false })
    expect(third.breaks).toEqual([
      { from: at(10).wall, to: at(13).wall, was: 'pause' },
      { from: at(15).wall, to: at(16).wall, was: 'pause' },
    ])
  })
})

describe('a bit more time', () => {
  const extension = { at: at(30).wall, length: minutes(5), reason: 'The total' }
  test.each([
    ['running', running(), { name: 'running', since: now(0), deadline: now(30) }],
    ['paused', paused(), { name: 'paused', since: now(10), left: minutes(20) }],
    ['away', away(), { name: 'away', since: now(10), left: minutes(20), back: false }],
    ['resting', resting(), { name: 'running', since: now(30), deadline: now(35), told: true }],
  ])('while it is %s', (_, timebox, phase) => {
    const longer = extend(timebox, minutes(5), 'The total', at(30))
    expect(longer).toMatchObject({ cap: minutes(30), plannedCap: minutes(25), extensions: [extension], phase })
    const twice = extend(longer, minutes(5), 'Once more', at(31))
    expect(twice.extensions.map(({ reason }) => reason)).toEqual(['The total', 'Once more'])
  })

  test('after the cap leaves the rest out of what was worked', () => {
    const longer = extend(resting(), minutes(5), '', at(30))
    expect(longer).toMatchObject({ worked: minutes(25), spans: { rested: minutes(5) } })
  })
})

describe('being away', () => {
  test('begins where the stretch began, when the last key was before it', () => {
    const { phase, worked } = goAway(as(resume(paused(), at(13)), 'running'), now(11))
    expect([phase.since, worked]).toEqual([now(13), minutes(10)])
  })

  test('begins with the last key of the stretch, also when that was its first moment', () => {
    expect(goAway(running(), now(0)).phase).toEqual({ name: 'away', since: now(0), left: minutes(25), back: false })
  })

  test.each([
    [60, { name: 'running', since: now(70), deadline: now(85), told: false }],
    [61, { name: 'away', since: now(71), left: minutes(15), back: true }],
  ])('for %s minutes', (length, phase) => {
    expect(STANDS_AFTER).toBe(minutes(60))
    const back = comeBack(away(), now(10 + length))
    expect(back).toMatchObject({
      phase,
      worked: minutes(10),
      spans: { away: minutes(length) },
      asked: {
        from: at(10).wall,
        to: at(10 + length).wall,
        length: minutes(length),
        was: 'away',
        frozen: true,
      },
    })
    expect(back.breaks).toEqual([{ from: at(10).wall, to: at(10 + length).wall, was: 'away' }])
  })

  test('without a question goes on whatever its length, and keeps the question that was there', () => {
    const earlier = comeBack(away(2), now(8))
    const later = comeBack(goAway(as(earlier, 'running'), now(9)), now(200), 'asleep', false)
    expect(later).toMatchObject({ asked: earlier.asked, phase: { name: 'running' }, spans: { asleep: minutes(191) } })
  })
})

describe('sleep', () => {
  test('that began when the cap was reached changes nothing', () => {
    const timebox = running()
    expect(sleepThrough(timebox, now(25), now(60), true)).toBe(timebox)
    expect(sleepThrough(timebox, now(24), now(60), true)).not.toBe(timebox)
  })

  test('that is said to have begun before the stretch begins with it', () => {
    const timebox = as(resume(paused(), at(13)), 'running')
    expect(sleepThrough(timebox, now(11), now(20), true)).toMatchObject({
      worked: minutes(10),
      spans: { asleep: minutes(7) },
    })
    expect(sleepThrough(timebox, now(11), now(20), false)).toMatchObject({
      worked: minutes(10),
      breaks: [{}, { from: at(13).wall, to: at(20).wall, was: 'asleep' }],
    })
  })

  test.each([
    [true, 5, true],
    [true, 4.99, false],
    [false, 5, true],
    [false, 4.99, false],
    // The cap is reached in sleep: there is nothing to ask about any more.
    [false, 15, false],
    [false, 14.99, true],
    [true, 30, true],
  ])('(frozen: %s) of %s minutes is asked about: %s', (frozen, length, asks) => {
    expect(SHORT_SLEEP).toBe(minutes(5))
    const { asked } = sleepThrough(running(), now(10), now(10 + length), frozen)
    expect(asked !== null).toBe(asks)
    if (asked !== null) expect(asked).toMatchObject({ length: minutes(length), was: 'asleep', frozen })
  })

  test('while the cap stays on the clock is left out, up to the cap', () => {
    const short = sleepThrough(running(), now(10), now(13), false)
    expect(short).toMatchObject({
      asked: null,
      worked: minutes(10),
      spans: { asleep: minutes(3) },
      phase: { name: 'running', since: now(13), deadline: now(25) },
      breaks: [{ from: at(10).wall, to: at(13).wall, was: 'asleep' }],
    })
    expect(sleepThrough(running(), now(10), now(90), false)).toMatchObject({
      spans: { asleep: minutes(15) },
      phase: { since: now(25) },
      breaks: [{ from: at(10).wall, to: at(25).wall, was: 'asleep' }],
    })
  })

  test('that was short keeps the question about another time', () => {
    const asked = as(comeBack(away(2), now(8)), 'running')
    expect(sleepThrough(asked, now(9), now(10), false).asked).toBe(asked.asked)
    expect(sleepThrough(asked, now(9), now(10), true).asked).toBe(asked.asked)
  })
})

describe('an answer about time away', () => {
  const back = () => comeBack(away(), now(18))

  test('to a timebox that asks nothing is none', () => {
    const timebox = running()
    expect(answerAway(timebox, 'count', at(5))).toBe(timebox)
  })

  test('that counts it makes it work, and brings the cap nearer', () => {
    expect(answerAway(back(), 'count', at(20))).toMatchObject({
      asked: null,
      worked: minutes(18),
      spans: { away: 0 },
      breaks: [],
      phase: { name: 'running', deadline: now(25) },
    })
  })

  test.each(['break', 'otherWork'] as const)('that it was %s leaves it out, and says so', (answer) => {
    expect(answerAway(back(), answer, at(20))).toMatchObject({
      asked: null,
      worked: minutes(10),
      spans: { away: minutes(8) },
      breaks: [{ from: at(10).wall, to: at(18).wall, was: 'away', said: answer }],
      phase: { name: 'running', deadline: now(33) },
    })
  })

  test('is about the break that was asked about, and leaves the others as they are', () => {
    const twice = comeBack(goAway(as(back(), 'running'), now(19)), now(25))
    const [first] = twice.breaks
    expect(answerAway(twice, 'count', at(26)).breaks).toEqual([first])
    expect(answerAway(twice, 'break', at(26)).breaks).toEqual([first, { ...twice.breaks[1], said: 'break' }])
  })

  test('counts no more than what is left of the cap', () => {
    const long = comeBack(away(), now(60))
    expect(answerAway(long, 'count', at(60))).toMatchObject({ worked: minutes(25), phase: { deadline: now(60) } })
  })

  test('about sleep in which the cap stayed where it was counts all of it, and the cap stays', () => {
    const slept = sleepThrough(running(), now(10), now(18), false)
    expect(answerAway(slept, 'count', at(20))).toMatchObject({
      worked: minutes(18),
      spans: { asleep: 0 },
      phase: { since: now(18), deadline: now(25) },
    })
  })

  test('in a pause takes it from what is left', () => {
    const timebox = pause(back(), at(20))
    expect(answerAway(timebox, 'count', at(22)).phase).toMatchObject({ name: 'paused', left: minutes(5) })
    expect(answerAway(timebox, 'break', at(22)).phase).toMatchObject({ name: 'paused', left: minutes(13) })
  })

  test('after more than an hour goes on from the answer; what stood still meanwhile joins the break', () => {
    const long = comeBack(away(), now(90))
    const answered = answerAway(long, 'break', at(95))
    expect(answered).toMatchObject({
      asked: null,
      worked: minutes(10),
      spans: { away: minutes(85) },
      breaks: [{ from: at(10).wall, to: at(95).wall, was: 'away', said: 'break' }],
      phase: { name: 'running', since: now(95), deadline: now(110) },
    })
    const counted = answerAway(long, 'count', at(95))
    expect(counted).toMatchObject({ worked: minutes(25), phase: { name: 'resting', since: now(95) } })
    expect(counted.breaks).toEqual([{ from: at(90).wall, to: at(95).wall, was: 'away' }])
  })

  test('while nobody is there again is about the time before, and the second becomes a break of its own', () => {
    const again = goAway(as(back(), 'running'), now(20))
    const answered = answerAway(again, 'break', at(23))
    expect(answered.breaks).toEqual([
      { from: at(10).wall, to: at(18).wall, was: 'away', said: 'break' },
      { from: at(20).wall, to: at(23).wall, was: 'away' },
    ])
    expect(answered).toMatchObject({ phase: { name: 'running', since: now(23), deadline: now(36) } })
  })

  test('after the cap is only put away', () => {
    const asking = { ...resting(), asked: back().asked }
    expect(answerAway(asking, 'count', at(40))).toEqual({ ...asking, asked: null })
  })
})

describe('a timebox that ends', () => {
  test.each([
    ['running', running(), []],
    ['paused', paused(), [{ from: at(10).wall, to: at(20).wall, was: 'pause' }]],
    ['away', away(), [{ from: at(10).wall, to: at(20).wall, was: 'away' }]],
  ])('while it is %s closes its break', (_, timebox, breaks) => {
    const record = end({ ...timebox, budgetTold: true }, { kind: 'ship' }, context(20), minutes(240))
    expect(record).toMatchObject({
      breaks,
      took: timebox.phase.name === 'running' ? minutes(20) : minutes(10),
      endedAt: at(20).wall,
      endZone: 'Europe/Berlin',
      outcome: { kind: 'ship' },
      updatedAt: at(20).wall,
    })
    for (const inner of ['phase', 'worked', 'asked', 'budgetTold']) expect(record).not.toHaveProperty(inner)
  })

  test('keeps the breaks from before', () => {
    const record = end(resume(paused(), at(13)), { kind: 'ship' }, context(20), minutes(240))
    expect(record.breaks).toEqual([{ from: at(10).wall, to: at(13).wall, was: 'pause' }])
  })

  test('and is carried on has had a pause', () => {
    const record = { ...end(paused(), { kind: 'ship' }, context(12), minutes(240)), withdrawnAt: at(1).wall }
    const again = carryOn(record, minutes(15), at(17))
    expect(again).toMatchObject({
      worked: minutes(10),
      asked: null,
      spans: { paused: minutes(7) },
      carriedOnAt: at(17).wall,
      phase: { name: 'running', since: now(17), deadline: now(32) },
    })
    expect(again.breaks.at(-1)).toEqual({ from: at(12).wall, to: at(17).wall, was: 'pause' })
    for (const outer of ['took', 'endedAt', 'endZone', 'day', 'outcome', 'updatedAt', 'withdrawnAt'])
      expect(again).not.toHaveProperty(outer)
    expect(carryOn(record, minutes(0), at(17)).phase).toEqual({ name: 'resting', since: now(17) })
  })
})

describe('after a restart', () => {
  /** The same wall clock, and a boot clock that began anew: minute 0 of it is minute 100. */
  const later = (minute: number): Instant => ({ ...at(minute), boot: bootMs((minute - 100) * 60_000) })
  const moment = (minute: number) => ({ wall: at(minute).wall, boot: later(minute).boot })

  test.each([
    ['paused', paused(), { since: moment(10) }],
    ['resting', resting(), { since: moment(25) }],
  ])('a timebox that is %s still is', (_, timebox, phase) => {
    const restored = restore(timebox, at(30).wall, later(101))
    expect(restored.phase).toEqual({ ...timebox.phase, ...phase })
    expect(restored.spans).toEqual(timebox.spans)
  })

  test('a moment that is still to come, because the clock was set back, is now', () => {
    expect(restore(paused(), null, later(5)).phase).toMatchObject({ since: { wall: at(10).wall, boot: later(5).boot } })
    expect(restore(paused(), null, later(10)).phase).toMatchObject({ since: moment(10) })
  })

  test.each([
    ['nobody was there', away(), { name: 'running' }, minutes(20)],
    ['somebody was asked', comeBack(away(), now(80)), { name: 'away', back: true, since: moment(80) }, minutes(70)],
  ])('where %s before it', (_, timebox, phase, gone) => {
    const restored = restore(timebox, at(20).wall, later(timebox.asked === null ? 30 : 120))
    expect(restored).toMatchObject({ phase, spans: { away: gone } })
  })

  test.each([
    // last seen, now, worked, phase
    [10, 60, 25, { name: 'running', since: moment(60), deadline: moment(25) }],
    [10, 12, 12, { name: 'running', since: moment(12), deadline: moment(25) }],
    [10, 70, 25, { name: 'running' }],
    [10, 70.01, 10, { name: 'away', since: moment(70.01), left: minutes(15), back: true }],
    [null, 20, 20, { name: 'running', deadline: moment(25) }],
    [-5, 20, 20, { name: 'running', deadline: moment(25) }],
    [40, 50, 25, { name: 'running', deadline: moment(25) }],
    // The clock was set back: no more is left than before.
    [10, 5, 10, { name: 'running', since: moment(5), deadline: moment(20) }],
    [10, 10, 10, { name: 'running', since: moment(10), deadline: moment(25) }],
  ])('last seen at %s and again at %s, so much is work: %s', (seen, minute, worked, phase) => {
    const restored = restore(running(), seen === null ? null : at(seen).wall, later(minute))
    expect(restored).toMatchObject({ worked: minutes(worked), phase })
  })

  test('an hour and more away is asked about from where it was last seen', () => {
    expect(restore(running(), at(10).wall, later(90)).asked).toEqual({
      from: at(10).wall,
      to: at(90).wall,
      length: minutes(80),
      was: 'away',
      frozen: true,
    })
  })
})

describe('a clock that was set', () => {
  const by = 7_000
  const moved = (minute: number) => ({ wall: epochMs(at(minute).wall + by), boot: at(minute).boot })

  test.each([
    ['running', running(), { since: moved(0), deadline: moved(25) }],
    ['paused', paused(), { since: moved(10) }],
    ['away', away(), { since: moved(10) }],
    ['resting', resting(), { since: moved(25) }],
  ])('takes the wall times of a timebox that is %s along', (_, timebox, phase) => {
    expect(followClock(timebox, by)).toEqual({
      ...timebox,
      startedAt: moved(0).wall,
      breaks: timebox.breaks.map(({ from, to, ...one }) => ({ ...one, from: from + by, to: to + by })),
      phase: { ...timebox.phase, ...phase },
    })
  })

  test('takes everything along that happened in it', () => {
    const [one, two] = [at(3).wall, at(4).wall]
    const full: Timebox = {
      ...comeBack(away(), now(18)),
      carriedOnAt: one,
      extensions: [{ at: one, length: minutes(5), reason: 'One' }],
      goalposts: [{ at: two, from: ['a'], to: ['b'] }],
      loops: [{ at: one, rules: ['churn'] }],
      looks: [{ at: two, answer: 'left' }],
    }
    expect(followClock(full, by)).toMatchObject({
      carriedOnAt: one + by,
      extensions: [{ at: one + by, reason: 'One' }],
      goalposts: [{ at: two + by, from: ['a'] }],
      loops: [{ at: one + by, rules: ['churn'] }],
      looks: [{ at: two + by, answer: 'left' }],
      breaks: [{ from: moved(10).wall, to: moved(18).wall }],
      asked: { from: moved(10).wall, to: moved(18).wall, length: minutes(8) },
    })
    expect(followClock(running(), by)).not.toHaveProperty('carriedOnAt')
  })
})

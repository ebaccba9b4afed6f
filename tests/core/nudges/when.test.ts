import { describe, expect, test } from 'vitest'
import { beliefSchema } from '@core/experiments/experiment.ts'
import { isBusy } from '@core/nudges/busy.ts'
import { MEETINGS, quietUntil, settleMeeting } from '@core/nudges/quiet.ts'
import { nudged, nudgeFrom } from '@core/nudges/spacing.ts'
import { nextNudge, nudgesDue } from '@core/nudges/waiting.ts'
import { wordBeforeDue } from '@core/nudges/word-before.ts'
import type { At, State } from '@core/state.ts'
import { bootMs, epochMs, minutes, monoMs } from '@core/time.ts'
import { World } from '../support/world.ts'

const BOOT = 100 * 60_000
/** A time of day in Berlin, in May, on a computer that has been on for a hundred minutes. */
const at = (time: string, boot = BOOT): At => ({
  now: { wall: epochMs(Date.parse(`2026-05-14T${time}+02:00`)), mono: monoMs(0), boot: bootMs(boot) },
  zone: 'Europe/Berlin',
  freshId: 'fresh',
})
const NOON = at('12:00:00')
const { state: CALM } = new World()
const having = (change: Partial<State>, settings: Partial<State['settings']> = {}): State => ({
  ...CALM,
  ...change,
  settings: { ...CALM.settings, ...settings },
})
/** The boot time so many minutes from now. */
const inMinutes = (count: number) => bootMs(BOOT + count * 60_000)
const meetingUntil = (count: number): State['meeting'] => ({
  until: { wall: NOON.now.wall, boot: inMinutes(count) },
})
const hours = (from: number, to: number, on = true) => ({ quietHours: { on, from: minutes(from), to: minutes(to) } })

describe('quiet', () => {
  test('is not there by itself', () => {
    expect(quietUntil(CALM, NOON)).toBeNull()
  })

  test.each([
    [1, inMinutes(1)],
    [0, null],
    [-1, null],
  ])('of a meeting that ends in %s minutes', (count, expected) => {
    expect(quietUntil(having({ meeting: meetingUntil(count) }), NOON)).toBe(expected)
  })

  test('of a meeting without an end lasts until somebody says so, whatever the hours', () => {
    const open: State['meeting'] = { until: null }
    expect(quietUntil(having({ meeting: open }), NOON)).toBe('open')
    expect(quietUntil(having({ meeting: open }, hours(600, 780)), NOON)).toBe('open')
  })

  test.each([
    // from, to, time, minutes until it ends
    [720, 780, '12:00:00', 60],
    [600, 720, '12:00:00', null],
    [600, 720, '11:59:59.999', 1 / 60_000],
    [600, 720, '09:59:59.999', null],
    [1200, 480, '20:00:00', 720],
    [1200, 480, '19:59:59.999', null],
    [1200, 480, '23:59:59.999', 480 + 1 / 60_000],
    [1200, 480, '00:00:00', 480],
    [1200, 480, '07:59:00', 1],
    [1200, 480, '08:00:00', null],
    [720, 720, '12:00:00', null],
  ])('from %s to %s, at %s', (from, to, time, expected) => {
    const until = quietUntil(having({}, hours(from, to)), at(time))
    expect(until).toBe(expected === null ? null : Math.round(BOOT + expected * 60_000))
    expect(quietUntil(having({}, hours(from, to, false)), at(time))).toBeNull()
  })

  test.each([
    [30, 60],
    [90, 90],
  ])('of a meeting of %s minutes within quiet hours lasts as long as the longer of them', (count, expected) => {
    expect(quietUntil(having({ meeting: meetingUntil(count) }, hours(720, 780)), NOON)).toBe(inMinutes(expected))
  })

  test('of a meeting is over with its time', () => {
    const settled = (count: number) => settleMeeting(having({ meeting: meetingUntil(count) }), NOON).meeting
    expect([settled(1), settled(0), settled(-1)]).toEqual([meetingUntil(1), null, null])
    const open = having({ meeting: { until: null } })
    expect(settleMeeting(open, NOON)).toBe(open)
    expect(settleMeeting(CALM, NOON)).toBe(CALM)
  })

  test('of half an hour and of an hour are offered', () => {
    expect(MEETINGS).toEqual([minutes(30), minutes(60)])
  })

  test.each([
    [true, false, true, false, true],
    [true, false, false, true, false],
    [false, true, true, false, false],
    [false, true, false, true, true],
    [true, true, false, false, false],
  ])(
    '(full screen %s, Do not disturb %s) is that of a screen %s or of a wish %s: %s',
    (quietFullScreen, quietDoNotDisturb, fullScreen, doNotDisturb, busy) => {
      const state = having({}, { quietFullScreen, quietDoNotDisturb })
      expect(isBusy(state, { type: 'lookedAround', idle: null, fullScreen, doNotDisturb })).toBe(busy)
    },
  )

  test('can not be known where nobody tells', () => {
    const state = having({}, { quietFullScreen: true, quietDoNotDisturb: true })
    expect(isBusy(state, { type: 'lookedAround', idle: null, fullScreen: null, doNotDisturb: null })).toBe(false)
  })
})

describe('a nudge may be given', () => {
  const running = (minutesLeft: number): Partial<State> => {
    const world = new World()
    const timebox = world.start('Reply', 60)
    const phase = {
      name: 'running',
      since: { wall: NOON.now.wall, boot: inMinutes(-1) },
      deadline: { wall: NOON.now.wall, boot: inMinutes(minutesLeft) },
      told: true,
    } as const
    return { timebox: { ...timebox, phase } }
  }
  const GAP = { nudgeGap: minutes(10) }

  test.each([
    ['now, when nothing spoke yet', {}, 0],
    ['now, when the last one is long over', { lastNudge: inMinutes(-10) }, 0],
    ['after the gap to the last one', { lastNudge: inMinutes(-9) }, 1],
    ['after a meeting', { meeting: meetingUntil(3) }, 3],
    ['after a meeting and the gap', { meeting: meetingUntil(3), lastNudge: inMinutes(-2) }, 8],
    ['until five minutes before a cap', running(5.001), 0],
    ['at five minutes before a cap still', running(5), 0],
    ['not in the five minutes before a cap', running(4.99), 14.99],
    ['at the cap itself only after it', running(0), 10],
    ['behind a cap that is over', running(-0.001), 0],
    ['after a meeting, unless that is just before the cap', { ...running(7), meeting: meetingUntil(3) }, 17],
  ] as const)('%s', (_, change, expected) => {
    expect(nudgeFrom(having(change as Partial<State>, GAP), NOON)).toBe(inMinutes(expected))
  })

  test('never before somebody says that the meeting is over', () => {
    expect(nudgeFrom(having({ meeting: { until: null } }), NOON)).toBeNull()
  })

  test('and is remembered, so that others keep their distance', () => {
    expect(nudged(CALM, NOON)).toEqual({ ...CALM, lastNudge: BOOT })
  })
})

describe('what waits to be said', () => {
  /** A pause that began so many minutes ago; of twenty it is spoken. */
  const pausedFor = (count: number): Partial<State> => {
    const timebox = new World().start('Reply', 60)
    const phase = {
      name: 'paused',
      since: { wall: NOON.now.wall, boot: inMinutes(-count) },
      left: minutes(30),
      told: false,
    } as const
    return { timebox: { ...timebox, phase } }
  }

  test('is nothing at first', () => {
    expect(nudgesDue(CALM, NOON)).toMatchObject({ state: CALM, announce: [] })
    expect(nextNudge(CALM, NOON)).toBeNull()
  })

  test.each([
    [19, 0, 1],
    [20, 1, 0],
    [21, 1, 0],
  ])('of a pause of %s minutes is said %s times now, or in %s minutes', (count, said, from) => {
    const state = having(pausedFor(count))
    const { announce, state: after } = nudgesDue(state, NOON)
    expect(announce).toHaveLength(said)
    expect(nextNudge(state, NOON)).toBe(inMinutes(from))
    expect(after === state).toBe(said === 0)
    expect(nextNudge(after, NOON)).toBe(said === 0 ? inMinutes(from) : null)
  })

  test('says all there is to say of a pause', () => {
    const state = having(pausedFor(20))
    const timeboxId = state.timebox?.id
    expect(nudgesDue(state, NOON).announce).toEqual([
      {
        type: 'notify',
        moment: 'stillPaused',
        title: { key: 'notify.stillPaused.title', values: {} },
        body: { key: 'notify.stillPaused.body', values: { task: 'Reply' } },
        actions: [
          { text: { key: 'notify.action.carryOn', values: {} }, command: { type: 'resume', timeboxId } },
          { text: { key: 'notify.action.park', values: {} }, command: { type: 'park', timeboxId } },
        ],
        click: { type: 'open', window: 'running' },
      },
    ])
  })

  test('waits while something else spoke just now, or a meeting has no end', () => {
    const spoke = having({ ...pausedFor(20), lastNudge: inMinutes(-9) }, { nudgeGap: minutes(10) })
    expect(nudgesDue(spoke, NOON)).toMatchObject({ state: spoke, announce: [] })
    expect(nextNudge(spoke, NOON)).toBe(inMinutes(1))
    const meeting = having({ ...pausedFor(20), meeting: { until: null } })
    expect(nudgesDue(meeting, NOON)).toMatchObject({ state: meeting, announce: [] })
    expect(nextNudge(meeting, NOON)).toBeNull()
  })

  test('is told together when several waited, and leads to where it can be answered', () => {
    const look: State['look'] = {
      step: 'waiting',
      timeboxId: 'none',
      at: NOON.now.wall,
      until: { wall: NOON.now.wall, boot: inMinutes(-1) },
    }
    const { announce, state: after } = nudgesDue(having({ ...pausedFor(20), look }), NOON)
    expect(announce).toEqual([
      {
        type: 'notify',
        moment: 'summary',
        title: { key: 'notify.summary.title', values: {} },
        body: [
          { key: 'notify.summary.paused', values: { task: 'Reply' } },
          { key: 'notify.summary.look', values: { task: '' } },
        ],
        actions: [],
        click: { type: 'open', window: 'running' },
      },
    ])
    expect(after).toMatchObject({ lastNudge: BOOT, look: { step: 'over' }, timebox: { phase: { told: true } } })
  })

  const waitingLook = (count: number): State['look'] => ({
    step: 'waiting',
    timeboxId: 'none',
    at: NOON.now.wall,
    until: { wall: NOON.now.wall, boot: inMinutes(count) },
  })
  /** An experiment that is asked about so many minutes from now. */
  const experiment = (count: number): Pick<State, 'experiments'> => ({
    experiments: {
      experiments: [
        {
          id: `experiment ${count}`,
          updatedAt: NOON.now.wall,
          task: '',
          prediction: 'Nobody answers',
          leftOut: '',
          belief: beliefSchema.parse(60),
          madeAt: NOON.now.wall,
          dueAt: epochMs(NOON.now.wall + count * 60_000),
        },
      ],
      steps: [],
    },
  })

  test('comes with the first of it', () => {
    expect(nextNudge(having({ ...pausedFor(10), look: waitingLook(5) }), NOON)).toBe(inMinutes(5))
    expect(nextNudge(having({ ...pausedFor(17), look: waitingLook(5) }), NOON)).toBe(inMinutes(3))
  })

  test.each([
    ['a timebox is open', { ...pausedFor(20), ...experiment(-1) }],
    ['a wish to look again waits', { ...experiment(-1), look: waitingLook(-1) }],
  ])('leads to Running when %s', (_, change) => {
    expect(nudgesDue(having(change), NOON).announce).toMatchObject([
      { moment: 'summary', click: { type: 'open', window: 'running' } },
    ])
  })

  test('leads to Start when nothing is open', () => {
    const world = new World()
    const parkedUntil = (title: string) => {
      const { id } = world.start(title)
      world.command({ type: 'park', timeboxId: id, until: epochMs(world.now.wall + 60_000) })
    }
    parkedUntil('One')
    parkedUntil('Two')
    const later = {
      ...NOON,
      now: { ...world.now, wall: epochMs(world.now.wall + 60_000), boot: bootMs(world.now.boot + 60_000) },
    }
    expect(nudgesDue(world.state, later).announce).toMatchObject([
      { moment: 'summary', click: { type: 'open', window: 'start' } },
    ])
  })
})

describe('the word before the cap', () => {
  const left = (count: number, told = false): State => {
    const timebox = new World().start('Reply', 60)
    const phase = {
      name: 'running',
      since: { wall: NOON.now.wall, boot: inMinutes(-9) },
      deadline: { wall: NOON.now.wall, boot: inMinutes(count) },
      told,
    } as const
    return having({ timebox: { ...timebox, phase } }, { wordBefore: true })
  }

  test.each([
    // minutes left, said, over
    [5.001, false, false],
    [5, true, true],
    [4.001, true, true],
    [4, false, true],
    [1, false, true],
  ])('with %s minutes left is said: %s; and over from then on: %s', (count, said, over) => {
    const { announce, state } = wordBeforeDue(left(count), NOON)
    expect(announce).toHaveLength(said ? 1 : 0)
    expect(state).toMatchObject({ timebox: { phase: { told: over } }, lastNudge: said ? BOOT : null })
  })

  test('is nothing twice, unwanted, in a pause or in quiet', () => {
    expect(wordBeforeDue(left(5, true), NOON).announce).toEqual([])
    const unwanted = having(left(5), { wordBefore: false })
    expect(wordBeforeDue(unwanted, NOON)).toMatchObject({ state: unwanted, announce: [] })
    const { timebox } = left(5)
    if (timebox === null) throw new Error('nothing is open')
    const resting = {
      ...left(5),
      timebox: { ...timebox, phase: { name: 'resting', since: timebox.phase.since } as const },
    }
    expect(wordBeforeDue(resting, NOON)).toMatchObject({ state: resting, announce: [] })
    expect(wordBeforeDue({ ...resting, timebox: null }, NOON).announce).toEqual([])
    const meeting = { ...left(5), meeting: meetingUntil(1) }
    expect(wordBeforeDue(meeting, NOON)).toMatchObject({ announce: [], state: { timebox: { phase: { told: true } } } })
  })

  test('names the task, and what can be done', () => {
    const state = left(5)
    const timeboxId = state.timebox?.id
    expect(wordBeforeDue(state, NOON).announce).toEqual([
      {
        type: 'notify',
        moment: 'wordBefore',
        title: { key: 'notify.wordBefore.title', values: {} },
        body: { key: 'notify.wordBefore.body', values: { task: 'Reply' } },
        actions: [
          { text: { key: 'notify.action.ship', values: {} }, command: { type: 'ship', timeboxId } },
          { text: { key: 'notify.action.keepGoing', values: {} }, command: { type: 'keepGoing', timeboxId } },
        ],
        click: { type: 'open', window: 'running' },
      },
    ])
  })
})

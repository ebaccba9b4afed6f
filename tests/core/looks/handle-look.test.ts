import { describe, expect, test } from 'vitest'
import { handleLook, lookGone, lookNudge, lookOffered, lookTarget, type LookCommand } from '@core/looks/handle-look.ts'
import { lookSchema, openLookSchema, type Look } from '@core/looks/look.ts'
import type { At, State } from '@core/state.ts'
import { bootMs, epochMs, minutes } from '@core/time.ts'
import { World } from '../support/world.ts'

const DAY = 24 * 60
const OLD: Look = { at: epochMs(1), answer: 'once', lookingFor: 'The name' }
const WITHDRAWN = { type: 'withdrawNotification', moment: 'stillLook' }

const world = new World()
const first = world.start('Launch note', 60)
world.command({ type: 'ship', timeboxId: first.id })
world.passMinutes(10)
const second = world.start('Another', 60)
const { now } = world
const at: At = { now, zone: world.zone, freshId: 'fresh' }
const { wall } = now
const until = { wall: epochMs(wall + minutes(10)), boot: bootMs(now.boot + minutes(10)) }

/** One thing is out, another is open, and each was looked at before. */
const { lastShip } = world.state
const both: State = {
  ...world.state,
  timebox: { ...second, looks: [OLD] },
  lastShip: lastShip === null ? null : { ...lastShip, record: { ...lastShip.record, looks: [OLD] } },
}
const WISHES = {
  asked: { step: 'asked', timeboxId: '', at: wall },
  waiting: { step: 'waiting', timeboxId: '', at: wall, until },
  over: { step: 'over', timeboxId: '', at: wall },
  looking: { step: 'looking', timeboxId: '', at: wall, toFeelSure: false },
} as const
const wishing = (step: keyof typeof WISHES, timeboxId: string): State => ({
  ...both,
  look: { ...WISHES[step], timeboxId },
})
const handle = (state: State, command: LookCommand) => handleLook(state, command, at)

describe.each([
  ['the open timebox', second.id],
  ['what was shipped', first.id],
])('a wish to look at %s again', (_, timeboxId) => {
  const isOpen = timeboxId === second.id
  /** What is kept of its looks, and what of those of the other. */
  const looks = ({ timebox, lastShip: last }: State) => {
    const [open, out] = [timebox?.looks, last?.record.looks]
    return isOpen ? { its: open, other: out } : { its: out, other: open }
  }

  test('asks what helps', () => {
    expect(handle(both, { type: 'wantToLook', timeboxId })).toMatchObject({
      state: { look: { step: 'asked', timeboxId, at: wall } },
      announce: [{ type: 'showWindow', window: 'running', focus: true }],
      records: [],
    })
  })

  test.each([
    [
      'waits ten minutes',
      { type: 'waitToLook', timeboxId },
      { step: 'waiting', timeboxId, at: wall, until },
      { at: wall, answer: 'waited' },
      [],
    ],
    [
      'looks once for something',
      { type: 'lookOnce', timeboxId, lookingFor: 'The date', toFeelSure: false },
      { step: 'looking', timeboxId, at: wall, toFeelSure: false },
      { at: wall, answer: 'once', lookingFor: 'The date' },
      [WITHDRAWN],
    ],
    [
      'looks once to feel sure',
      { type: 'lookOnce', timeboxId, lookingFor: '', toFeelSure: true },
      { step: 'looking', timeboxId, at: wall, toFeelSure: true },
      { at: wall, answer: 'once' },
      [WITHDRAWN],
    ],
    ['is left', { type: 'leaveLook', timeboxId }, null, { at: wall, answer: 'left' }, [WITHDRAWN]],
  ] as const)('%s, which is kept as a fact', (_name, command, look, fact, announce) => {
    const move = handle(wishing('asked', timeboxId), command)
    expect(move.state.look).toEqual(look)
    expect(looks(move.state)).toEqual({ its: [OLD, fact], other: [OLD] })
    expect(move.announce).toEqual(announce)
    expect(move.records).toEqual(isOpen ? [] : [{ file: 'history', record: move.state.lastShip?.record }])
    if (!isOpen) expect(move.state.lastShip?.record.updatedAt).toBe(wall)
  })

  test('keeps with its last look what that found', () => {
    const answered = handle(wishing('asked', timeboxId), {
      type: 'lookOnce',
      timeboxId,
      lookingFor: 'The date',
      toFeelSure: false,
    }).state
    const move = handle(answered, { type: 'lookFound', timeboxId, found: 'small' })
    expect(move.state.look).toBeNull()
    const last = { at: wall, answer: 'once', lookingFor: 'The date', found: 'small' }
    expect(looks(move.state)).toEqual({ its: [OLD, last], other: [OLD] })
  })

  test('that is left while looking leaves no second fact', () => {
    const move = handle(wishing('looking', timeboxId), { type: 'leaveLook', timeboxId })
    expect(move.state.look).toBeNull()
    expect(looks(move.state).its).toEqual([OLD])
    expect(move.announce).toEqual([])
  })

  test.each(['asked', 'waiting', 'over'] as const)('found nothing yet where it is %s', (step) => {
    const before = wishing(step, timeboxId)
    const move = handle(before, { type: 'lookFound', timeboxId, found: 'nothing' })
    expect(move).toMatchObject({ state: before, answer: { outcome: 'stale' } })
  })

  test.each(['waitToLook', 'leaveLook'] as const)(
    'is not answered by %s of another, nor where there is none',
    (type) => {
      const other = wishing('asked', isOpen ? first.id : second.id)
      for (const before of [other, both])
        expect(handle(before, { type, timeboxId })).toMatchObject({ state: before, answer: { outcome: 'stale' } })
    },
  )

  test('goes when that is gone, and stays as long as it is there', () => {
    const before = wishing('waiting', timeboxId)
    expect(lookGone(before, at)).toMatchObject({ state: before, announce: [] })
    const gone: State = isOpen ? { ...before, timebox: null } : { ...before, lastShip: null }
    expect(lookGone(gone, at)).toMatchObject({ state: { look: null }, announce: [WITHDRAWN] })
  })

  test('is asked about when its ten minutes are over, once', () => {
    const before = wishing('waiting', timeboxId)
    const task = isOpen ? 'Another' : 'Launch note'
    const show = { type: 'open', window: 'running' }
    const [nudge, ...more] = lookNudge(before, at)
    expect(nudge).toEqual({
      due: until.boot,
      line: { key: 'notify.summary.look', values: { task } },
      alone: {
        type: 'notify',
        moment: 'stillLook',
        title: { key: 'notify.stillLook.title', values: {} },
        body: { key: 'notify.stillLook.body', values: { task } },
        actions: [
          { text: { key: 'notify.action.lookOnce', values: {} }, command: show },
          { text: { key: 'notify.action.leaveIt', values: {} }, command: { type: 'leaveLook', timeboxId } },
        ],
        click: show,
      },
      told: expect.any(Function) as unknown,
    })
    expect(more).toEqual([])
    const told = nudge?.told(before, at)
    expect(told?.look).toEqual({ step: 'over', timeboxId, at: wall })
    expect(lookNudge(wishing('asked', timeboxId), at)).toEqual([])
    expect(lookNudge(both, at)).toEqual([])
  })
})

test('a wish to look at something unknown is none', () => {
  const move = handle(both, { type: 'wantToLook', timeboxId: 'unknown' })
  expect(move).toMatchObject({ state: both, answer: { outcome: 'stale' } })
  expect(lookGone(both, at)).toMatchObject({ state: both, announce: [] })
})

describe('it can be told', () => {
  const ended = lastShip?.record.endedAt ?? 0
  const after = (count: number) => epochMs(ended + minutes(count))

  test('of the open timebox, and without one of what was shipped within a day', () => {
    expect(lookOffered(both, wall)?.id).toBe(second.id)
    const closed: State = { ...both, timebox: null }
    expect([0, DAY - 1, DAY].map((count) => lookOffered(closed, after(count))?.id)).toEqual([
      first.id,
      first.id,
      undefined,
    ])
    expect(lookOffered({ ...closed, lastShip: null }, wall)).toBeNull()
  })

  test('of each of both by its name, as long as it is there', () => {
    const found = (count: number) =>
      [first.id, second.id, 'unknown'].map((id) => lookTarget(both, id, after(count))?.id)
    expect(found(0)).toEqual([first.id, second.id, undefined])
    expect(found(DAY)).toEqual([undefined, second.id, undefined])
  })
})

describe('a look comes back from its file as it was', () => {
  test.each([
    { at: 1, answer: 'waited' },
    { at: 1, answer: 'left' },
    { at: 1, answer: 'once', lookingFor: 'The date', found: 'nothing' },
    { at: 1, answer: 'once', lookingFor: '', found: 'small' },
    { at: 1, answer: 'once', found: 'mattered' },
  ])('%j', (look) => {
    expect(lookSchema.parse(look)).toEqual(look)
  })

  test.each(Object.values(WISHES))('while it is $step', (wish) => {
    expect(openLookSchema.parse(wish)).toEqual(wish)
    for (const key of Object.keys(wish))
      expect(openLookSchema.safeParse({ ...wish, [key]: undefined }).success).toBe(false)
  })

  test.each([{ answer: '' }, { answer: 'twice' }, { found: 'much' }])('but not with %j', (change) => {
    expect(lookSchema.safeParse({ at: 1, answer: 'once', ...change }).success).toBe(false)
  })
})

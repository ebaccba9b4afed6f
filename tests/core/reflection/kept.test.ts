import { describe, expect, test } from 'vitest'
import { beliefSchema } from '@core/experiments/experiment.ts'
import { restingOf, shipsOf } from '@core/reflection/day.ts'
import { draftOf, eveningOf, reflectionDraftSchema, type ReflectionDraft } from '@core/reflection/draft.ts'
import { eveningSchema, NO_TOMORROW, putEvening, writtenIn, type Evening } from '@core/reflection/evening.ts'
import { dayEnds, eveningNudge, momentOfDay } from '@core/reflection/invite.ts'
import { smallActionAt, smallActionChanges, smallActionOf } from '@core/reflection/small-action.ts'
import { looksSentence, WEEKDAYS, weeklyOffered } from '@core/reflection/weekly.ts'
import { DEFAULT_SETTINGS, type Settings } from '@core/settings.ts'
import type { At } from '@core/state.ts'
import { epochMs, minutes, type EpochMs } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { Temporal } from 'temporal-polyfill'
import { may, record } from '../export/samples.ts'
import { World } from '../support/world.ts'

const ZONE = 'Europe/Berlin'
const HOUR = 60
const on = (local: string): EpochMs =>
  epochMs(Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds)
const atOf = (world: World): At => ({ now: world.now, zone: world.zone, freshId: 'x' })

const EVENING: Evening = {
  id: 'evening-x',
  updatedAt: epochMs(1),
  day: may(14),
  zone: 'UTC',
  glad: { timeboxId: 'tb', title: 'Launch note' },
  unseen: ['Said no'],
  appreciations: ['Asked Tomas', '', 'Patient'],
  stays: ['Slides'],
  tomorrow: { what: 'The date', where: 'At home', when: 'At nine', how: 'Slowly' },
  joy: 'Paint',
  closedAt: epochMs(2),
}
const lines = (count: number, length = 1) => Array.from({ length: count }, () => 'a'.repeat(length))

describe('an evening comes back from its file as it was', () => {
  test.each([{}, { glad: undefined, closedAt: undefined }, { unseen: lines(20), stays: lines(20) }])('%j', (change) => {
    expect(eveningSchema.parse({ ...EVENING, ...change })).toEqual({ ...EVENING, ...change })
  })

  test.each([
    { unseen: lines(21) },
    { stays: lines(21) },
    { appreciations: lines(4) },
    { glad: {} },
    { tomorrow: {} },
    { day: '14 May' },
  ])('but not with %j', (change) => {
    expect(eveningSchema.safeParse({ ...EVENING, ...change }).success).toBe(false)
  })

  test('and what was written in it is told in the order of the steps, without what is empty', () => {
    expect(writtenIn(EVENING)).toEqual([
      'Launch note',
      'Said no',
      'Asked Tomas',
      'Patient',
      'Slides',
      'The date',
      'At home',
      'At nine',
      'Slowly',
      'Paint',
    ])
    const nothing = { unseen: [' '], appreciations: [''], stays: [], tomorrow: NO_TOMORROW, joy: ' ' }
    expect(writtenIn(nothing)).toEqual([])
  })

  test('among those of its month, in their order', () => {
    const of = (day: number): Evening => ({ ...EVENING, day: may(day) })
    const month = [12, 14, 13].reduce((all, day) => putEvening(all, of(day)), { evenings: [] as Evening[] })
    expect(month.evenings.map(({ day }) => day)).toEqual([may(12), may(13), may(14)])
    const changed = putEvening(month, { ...of(13), joy: 'A walk' })
    expect(changed.evenings.map(({ joy }) => joy)).toEqual(['Paint', 'A walk', 'Paint'])
  })
})

describe('a draft comes back from its file as it was', () => {
  const DRAFT: ReflectionDraft = {
    ...draftOf(may(14), EVENING),
    critic: { said: 'Rushed', kinder: 'Done', voice: 'A teacher' },
    mistake: { happened: 'A date', learned: 'Copy it' },
    experiment: { id: 'e', happened: 'no', belief: beliefSchema.parse(20), learned: 'Calm' },
    story: { story: 'A', from: 'B', against: 'C', truer: 'D' },
    trait: { criticism: 'Slow', strength: 'Careful' },
  }
  const LINE = 'a'.repeat(2_000)
  const PARAGRAPH = 'a'.repeat(8_000)

  test.each([
    {},
    ...(['ships', 'three', 'rest', 'circling', 'critic', 'mistake', 'experiment', 'weekly'] as const).map((step) => ({
      step,
    })),
    { glad: null, experiment: null },
    { unseen: lines(20, 2_000), appreciations: lines(3, 2_000), stays: lines(20, 2_000), joy: LINE },
    { tomorrow: { what: LINE, where: LINE, when: LINE, how: LINE } },
    { critic: { said: PARAGRAPH, kinder: PARAGRAPH, voice: PARAGRAPH } },
    { experiment: { ...DRAFT.experiment, happened: null } },
  ])('%#', (change) => {
    expect(reflectionDraftSchema.parse({ ...DRAFT, ...change })).toEqual({ ...DRAFT, ...change })
  })

  test.each([
    { step: '' },
    { joy: `${LINE}a` },
    { unseen: lines(21) },
    { unseen: lines(1, 2_001) },
    { appreciations: lines(4) },
    { stays: lines(21) },
    { glad: {} },
    { tomorrow: {} },
    { critic: {} },
    { critic: { ...DRAFT.critic, said: `${PARAGRAPH}a` } },
    { mistake: {} },
    { experiment: {} },
    { story: {} },
    { trait: {} },
  ])('but not with another thing (%#)', (change) => {
    expect(reflectionDraftSchema.safeParse({ ...DRAFT, ...change }).success).toBe(false)
  })

  test('and holds what the evening of its day already did', () => {
    const { unseen, appreciations, stays, tomorrow, joy, glad } = EVENING
    expect(draftOf(may(14), EVENING)).toMatchObject({ glad, unseen, appreciations, stays, tomorrow, joy })
    expect(draftOf(may(14), undefined)).toEqual({
      day: may(14),
      step: 'ships',
      glad: null,
      unseen: [],
      appreciations: [],
      stays: [],
      tomorrow: NO_TOMORROW,
      joy: '',
      critic: { said: '', kinder: '', voice: '' },
      mistake: { happened: '', learned: '' },
      experiment: null,
      story: { story: '', from: '', against: '', truer: '' },
      trait: { criticism: '', strength: '' },
    })
  })
})

describe('an evening that is filed', () => {
  const at = atOf(new World())
  const { wall } = at.now

  test('has every part of it cleaned, without what is empty in lists', () => {
    const draft: ReflectionDraft = {
      ...draftOf(may(14), EVENING),
      unseen: [' a\u0007b ', ''],
      appreciations: [' a ', ''],
      stays: [' ', ' b '],
      tomorrow: { what: ' w ', where: ' x ', when: ' y ', how: ' z ' },
      joy: ' j ',
    }
    expect(eveningOf(draft, undefined, true, at)).toStrictEqual({
      id: 'evening-x',
      updatedAt: wall,
      day: may(14),
      zone: at.zone,
      glad: EVENING.glad,
      unseen: ['a b'],
      appreciations: ['a', ''],
      stays: ['b'],
      tomorrow: { what: 'w', where: 'x', when: 'y', how: 'z' },
      joy: 'j',
      closedAt: wall,
    })
  })

  test('keeps its id, its zone and when it was closed', () => {
    const draft = { ...draftOf(may(14), EVENING), joy: 'A walk', glad: null }
    const { glad: _none, ...rest } = EVENING
    expect(eveningOf(draft, EVENING, false, at)).toStrictEqual({ ...rest, joy: 'A walk', updatedAt: wall })
    expect(eveningOf(draft, EVENING, true, at)?.closedAt).toBe(wall)
  })

  test.each([
    { glad: null },
    { unseen: [] },
    { appreciations: [] },
    { stays: [] },
    { tomorrow: NO_TOMORROW },
    { joy: '' },
  ] satisfies readonly Partial<ReflectionDraft>[])('is another one with %j', (change) => {
    const same = draftOf(may(14), EVENING)
    expect(eveningOf(same, EVENING, false, at)).toBeUndefined()
    expect(eveningOf({ ...same, ...change }, EVENING, false, at)).toBeDefined()
    const { glad: _none, ...without } = EVENING
    expect(eveningOf(draftOf(may(14), without), without, false, at)).toBeUndefined()
  })
})

describe('a day', () => {
  const ended = (id: string, count: number, change: Partial<TimeboxRecord> = {}) =>
    record({ id, title: id, endedAt: epochMs(count), ...change })

  test('is told in the order things ended, with how each did and how long it took', () => {
    const records = [
      ended('c', 3, { outcome: { kind: 'handOver' }, took: minutes(30) }),
      ended('a', 1, { took: minutes(0.4) }),
      ended('b', 2, { outcome: { kind: 'draft' }, took: minutes(1.5) }),
      ended('parked', 4, { outcome: { kind: 'park', left: minutes(1) } }),
      ended('gone', 5, { withdrawnAt: epochMs(6) }),
      ended('another day', 1, { day: may(13) }),
    ]
    const ship = (id: string, at: number, outcome: string, caption: object) => ({
      timeboxId: id,
      title: id,
      at,
      outcome,
      caption,
    })
    const short = { key: 'reflection.ships.ofPlanned', values: { took: 1, count: 25 } }
    expect(shipsOf(records, may(14))).toEqual([
      ship('a', 1, 'ship', short),
      ship('b', 2, 'draft', { ...short, values: { took: 2, count: 25 } }),
      ship('c', 3, 'handOver', { key: 'reflection.ships.took', values: { count: 30 } }),
    ])
    const asPlanned = { key: 'reflection.ships.asPlanned', values: { count: 25 } }
    expect(shipsOf([ended('d', 1)], may(14))[0]?.caption).toEqual(asPlanned)
  })

  test('tells the last loop that was one', () => {
    const loop = (at: number, said?: 'notALoop') => ({ at: epochMs(at), rules: [], ...(said && { said }) })
    const [ship] = shipsOf([ended('a', 9, { loops: [loop(1), loop(2), loop(3, 'notALoop')] })], may(14))
    expect(ship?.caption).toEqual({ key: 'reflection.ships.loopAt', values: { at: { clock: 2 } } })
  })

  test('leaves at rest what was parked or shared and nobody went on with', () => {
    const park = { kind: 'park', left: minutes(1) } as const
    const records = [
      ended('later', 3, { outcome: { ...park, until: epochMs(9) } }),
      ended('parked', 2, { outcome: park }),
      ended('draft', 1, { outcome: { kind: 'draft' } }),
      ended('shipped', 4),
      ended('open', 5, { outcome: park }),
      ended('gone on with', 6, { outcome: park }),
      ended('on', 7, { continues: 'gone on with' }),
    ]
    expect(restingOf(records, may(14), 'open')).toStrictEqual([
      { timeboxId: 'draft', title: 'draft', was: 'draft', at: 1 },
      { timeboxId: 'parked', title: 'parked', was: 'park', at: 2 },
      { timeboxId: 'later', title: 'later', was: 'park', at: 3, until: 9 },
    ])
  })
})

describe('the small action of a morning', () => {
  const DAY_START = minutes(4 * HOUR)

  test.each([
    ['2026-05-14T03:59', '2026-05-14T04:00'],
    ['2026-05-14T04:00', '2026-05-14T12:00'],
    ['2026-05-14T11:59', '2026-05-14T12:00'],
    ['2026-05-14T12:00', '2026-05-15T04:00'],
    ['2026-05-14T23:59', '2026-05-15T04:00'],
    ['2026-03-28T13:00', '2026-03-29T04:00'],
  ])('shown at %s changes at %s', (now, then) => {
    expect(smallActionChanges(on(now), ZONE, DAY_START)).toBe(on(then))
  })

  test('is that of the day, and each day has its own', () => {
    expect(smallActionAt(on('2026-05-14T09:00'), ZONE, DAY_START)).toBe(smallActionOf(may(14)))
    expect(smallActionAt(on('2026-05-15T09:00'), ZONE, DAY_START)).toBe(smallActionOf(may(15)))
    expect(smallActionOf(may(14))).not.toBe(smallActionOf(may(15)))
  })
})

describe('the week', () => {
  // 11 May 2026 is a Monday.
  test.each(WEEKDAYS.map((weekday, index) => [weekday, may(11 + index)] as const))(
    'has its page on %s',
    (weekday, day) => {
      expect(WEEKDAYS.filter((one) => weeklyOffered(day, one))).toEqual([weekday])
    },
  )

  const week = { from: may(11), to: may(17) }
  const looked = (day: number, count: number, found: 'nothing' | 'small' = 'nothing', from = 0) =>
    record({
      id: `${day}`,
      day: may(day),
      looks: Array.from({ length: count }, (_look, index) => ({ at: epochMs(from + index), answer: 'once', found })),
    })

  test.each([
    ['ten of its last day', [looked(17, 10)], 10],
    ['ten of its first day', [looked(11, 10)], 10],
    ['nine', [looked(17, 9)], null],
    ['ten of the week before', [looked(10, 10)], null],
    ['ten of the week after', [looked(18, 10)], null],
    ['the last ten by their time', [looked(12, 5, 'nothing', 50), looked(13, 8, 'small')], 5],
  ])('tells of %s', (_, records, count) => {
    const said = looksSentence(records, week, may(25))
    expect(said).toEqual(count === null ? null : { key: 'weekly.looks', values: { count } })
  })

  test('tells nothing of the day that is not over', () => {
    expect(looksSentence([looked(14, 10)], week, may(14))).toBeNull()
    expect(looksSentence([looked(14, 10)], week, may(15))).not.toBeNull()
  })
})

describe('the end of a day', () => {
  const hours = (to: number) => ({ on: true, from: minutes(9 * HOUR), to: minutes(to * HOUR) })
  const workHours = Object.fromEntries(WEEKDAYS.map((day) => [day, { ...hours(17), on: day === 'thursday' }]))
  const settings = (change: object = {}) =>
    ({ ...DEFAULT_SETTINGS, offerEvening: true, eveningAt: minutes(18 * HOUR), ...change }) as Settings
  const endsOn = (local: string, change: object = {}) => {
    const world = new World()
    return dayEnds(settings(change), { ...atOf(world), now: { ...world.now, wall: on(local) } })
  }

  test('is at the chosen time, or with its work hours where there are any', () => {
    expect(endsOn('2026-05-14T10:00')).toBe(on('2026-05-14T18:00'))
    expect(endsOn('2026-05-14T10:00', { workHours })).toBe(on('2026-05-14T17:00'))
    expect(endsOn('2026-05-15T10:00', { workHours })).toBeNull()
    expect(endsOn('2026-05-14T10:00', { offerEvening: false })).toBeNull()
  })

  test.each([
    [4, '2026-05-14T04:00'],
    [3.5, '2026-05-15T03:30'],
    [23, '2026-05-14T23:00'],
  ])('at %s h is in the lived day at %s', (hour, local) => {
    expect(momentOfDay(may(14), minutes(hour * HOUR), ZONE, minutes(4 * HOUR))).toBe(on(local))
  })

  test('is told once, with two answers, unless its evening is open', () => {
    const world = new World()
    const state = { ...world.state, settings: settings() }
    const [nudge, ...more] = eveningNudge(state, atOf(world))
    expect(nudge).toMatchObject({
      line: { key: 'reflection.invite.line' },
      alone: {
        type: 'notify',
        moment: 'dayEnds',
        title: { key: 'reflection.invite.title' },
        body: { key: 'reflection.invite.body' },
        actions: [
          { text: { key: 'reflection.invite.reflect' }, command: { type: 'openEvening' } },
          { text: { key: 'reflection.invite.notTonight' }, command: { type: 'notTonight' } },
        ],
        click: { type: 'openEvening' },
      },
    })
    expect(more).toEqual([])
    expect(nudge?.told(state, atOf(world)).offeredOn).toBe(may(14))
    const open = { day: may(12), asked: null, read: null }
    expect(eveningNudge({ ...state, evening: open }, atOf(world))).toEqual([])
    expect(eveningNudge({ ...state, offeredOn: may(14) }, atOf(world))).toEqual([])
  })
})

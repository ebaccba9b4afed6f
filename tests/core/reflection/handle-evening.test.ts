import { describe, expect, test } from 'vitest'
import { beliefSchema } from '@core/experiments/experiment.ts'
import { restingOf, shipsOf } from '@core/reflection/day.ts'
import { draftOf, type ReflectionDraft } from '@core/reflection/draft.ts'
import { NO_TOMORROW, type Evening } from '@core/reflection/evening.ts'
import {
  dayLoaded,
  draftFor,
  eveningsLeft,
  handleEvening,
  leaveEvening,
  openEvening,
  partKept,
  withDraft,
} from '@core/reflection/handle-evening.ts'
import type { OpenEvening } from '@core/reflection/open-evening.ts'
import type { At, State } from '@core/state.ts'
import { epochMs } from '@core/time.ts'
import { may, record } from '../export/samples.ts'
import { World } from '../support/world.ts'

// Thursday 14 May 2026, 10:35 in Berlin.
const world = new World()
const { state: MORNING, now } = world
const at: At = { now, zone: world.zone, freshId: 'fresh' }
const TODAY = may(14)

const HIDE = { type: 'hideWindow', window: 'reflection' }
const WRITTEN: ReflectionDraft = { ...draftOf(TODAY, undefined), joy: 'A walk' }
const LOOSE: ReflectionDraft = { ...WRITTEN, mistake: { happened: 'A wrong date', learned: '' } }
const OTHER: ReflectionDraft = { ...draftOf(may(12), undefined), joy: 'Paint' }
const evening = (day: number, joy = 'A book'): Evening => ({
  id: `evening-${day}`,
  updatedAt: epochMs(1),
  day: may(day),
  zone: 'UTC',
  unseen: [],
  appreciations: [],
  stays: [],
  tomorrow: NO_TOMORROW,
  joy,
})
const ASKED: ReflectionDraft['experiment'] = { id: 'e', happened: null, belief: beliefSchema.parse(60), learned: '' }
const READ: OpenEvening['read'] = { evening: null, ships: [], resting: [] }
const open = (day: number, change: Partial<OpenEvening> = {}): OpenEvening => ({
  day: may(day),
  asked: null,
  read: READ,
  ...change,
})
const having = (change: Partial<State>): State => ({ ...MORNING, ...change })

describe('an evening is opened', () => {
  const shows = (day: number) => [
    { type: 'loadDay', day: may(day) },
    { type: 'withdrawNotification', moment: 'dayEnds' },
    { type: 'showWindow', window: 'reflection', focus: true },
  ]

  test('of today, when no other day is named, and it is not offered again', () => {
    const move = handleEvening(having({ offeredOn: may(13) }), { type: 'openEvening' }, at)
    expect(move.state).toMatchObject({ evening: { day: TODAY, asked: null, read: null }, offeredOn: TODAY })
    expect(move.announce).toEqual(shows(14))
    expect(move.records).toEqual([])
  })

  test('of another day, which says nothing about today', () => {
    const move = handleEvening(having({ offeredOn: may(13) }), { type: 'openEvening', day: may(12) }, at)
    expect(move.state).toMatchObject({ evening: { day: may(12), asked: null, read: null }, offeredOn: may(13) })
    expect(move.announce).toEqual(shows(12))
  })

  test('for an experiment that is compared', () => {
    expect(openEvening(MORNING, TODAY, at, ASKED).state.evening).toEqual({ day: TODAY, asked: ASKED, read: null })
  })

  test('in the place of another day, whose writing is filed first', () => {
    const move = openEvening(having({ evening: open(12), evenings: [OTHER] }), TODAY, at)
    expect(move.records).toMatchObject([{ file: 'reflections', evening: { day: may(12), joy: 'Paint' } }])
    expect(move.announce).toEqual([HIDE, ...shows(14)])
    const again = openEvening(having({ evening: open(14), evenings: [WRITTEN] }), TODAY, at)
    expect(again.records).toEqual([])
    expect(again.announce).toEqual(shows(14))
    expect(again.state.evenings).toEqual([WRITTEN])
  })

  test('but not of a day to come', () => {
    expect(openEvening(MORNING, may(15), at)).toMatchObject({
      state: MORNING,
      announce: [],
      answer: { outcome: 'refused', code: 'badInput' },
    })
  })
})

describe('what the disk has of a day', () => {
  const records = [record(), record({ id: 'parked', outcome: { kind: 'park', left: record().took } })]
  const load = (state: State, day: number, of: Evening | null = null) =>
    dayLoaded(state, { type: 'dayLoaded', day: may(day), evening: of, records }, at)

  test('is shown in its open evening, where it was left', () => {
    const { state, records: filed } = load(having({ evening: open(14, { read: null }) }), 14, evening(14))
    const [ships, resting] = [shipsOf(records, TODAY), restingOf(records, TODAY, undefined)]
    expect([ships.length, resting.length]).toEqual([1, 1])
    expect(state.evening).toEqual({ day: TODAY, asked: null, read: { evening: evening(14), ships, resting } })
    expect(state.evenings).toEqual([])
    expect(filed).toEqual([])
  })

  test('is gone on with at the experiment it was opened for', () => {
    const asking = having({ evening: open(14, { read: null, asked: ASKED }), evenings: [OTHER] })
    const { state } = load(asking, 14, evening(14))
    expect(state.evening?.asked).toBeNull()
    const begun = { ...draftOf(TODAY, evening(14)), step: 'experiment', experiment: ASKED }
    expect(state.evenings).toEqual([OTHER, begun])
    const { state: later } = load({ ...asking, evenings: [WRITTEN] }, 14, evening(14))
    expect(later.evenings).toEqual([{ ...WRITTEN, step: 'experiment', experiment: ASKED }])
  })

  test('takes in what was being written of it, when another day is open or none', () => {
    for (const state of [
      having({ evenings: [OTHER, WRITTEN] }),
      having({ evening: open(14), evenings: [OTHER, WRITTEN] }),
    ]) {
      const move = load(state, 12, evening(12))
      expect(move.records).toMatchObject([{ evening: { id: 'evening-12', joy: 'Paint' } }])
      expect(move.records[0]).not.toHaveProperty('evening.closedAt')
      expect(move.state.evenings).toEqual([WRITTEN])
    }
  })

  test('changes nothing where nothing of it was being written', () => {
    const state = having({ evening: open(14), evenings: [WRITTEN] })
    expect(load(state, 12)).toMatchObject({ state, records: [] })
  })

  test('is asked for after a start, of every evening that was being written', () => {
    expect(eveningsLeft(having({ evenings: [OTHER, WRITTEN] }))).toEqual([may(12), TODAY])
  })
})

describe('what is being written', () => {
  test('is kept in its place, and loaded where its day is not open', () => {
    const keep = (state: State) => handleEvening(state, { type: 'keepEveningDraft', draft: WRITTEN }, at)
    const blank = draftOf(TODAY, undefined)
    const inPlace = keep(having({ evening: open(14), evenings: [blank, OTHER] }))
    expect(inPlace.state.evenings).toEqual([OTHER, WRITTEN])
    expect(inPlace.announce).toEqual([])
    for (const other of [open(12), null])
      expect(keep(having({ evening: other })).announce).toEqual([{ type: 'loadDay', day: TODAY }])
  })

  test('is what was kept of a day, or what its evening holds', () => {
    const state = having({ evenings: [OTHER, WRITTEN] })
    expect(draftFor(state, TODAY, evening(14))).toBe(WRITTEN)
    expect(draftFor(MORNING, TODAY, evening(14))).toEqual(draftOf(TODAY, evening(14)))
    expect(draftFor(MORNING, TODAY, null)).toEqual(draftOf(TODAY, undefined))
  })

  test('begins anew in a part that was kept elsewhere', () => {
    const state = having({ evening: open(14), evenings: [LOOSE, OTHER] })
    const { mistake } = WRITTEN
    expect(partKept(state, { mistake }).evenings).toEqual([OTHER, WRITTEN])
    const elsewhere = having({ evening: null, evenings: [LOOSE] })
    expect(partKept(elsewhere, { mistake })).toBe(elsewhere)
    expect(withDraft(MORNING, WRITTEN).evenings).toEqual([WRITTEN])
  })
})

describe('an evening is left', () => {
  const left = (change: Partial<State>) => leaveEvening(having(change), at)
  const closed = (change: Partial<State>) => handleEvening(having(change), { type: 'closeDay' }, at)

  test('with what was written, beside other days', () => {
    const move = left({ evening: open(14), evenings: [WRITTEN, OTHER], closedOn: may(13) })
    expect(move.state).toMatchObject({ evening: null, evenings: [OTHER], closedOn: may(13) })
    expect(move.announce).toEqual([HIDE])
    expect(move.records).toMatchObject([{ file: 'reflections', evening: { day: TODAY, joy: 'A walk' } }])
    expect(move.records[0]).not.toHaveProperty('evening.closedAt')
  })

  test('without a trace where nothing was written', () => {
    const move = left({ evening: open(14) })
    expect(move).toMatchObject({ state: { evening: null, evenings: [] }, announce: [HIDE], records: [] })
  })

  test('with its loose ends as a draft', () => {
    expect(left({ evening: open(14), evenings: [LOOSE, OTHER] }).state.evenings).toEqual([OTHER, LOOSE])
  })

  test('as it is where its day was not read yet, or where none is open', () => {
    const unread = left({ evening: open(14, { read: null }), evenings: [WRITTEN] })
    expect(unread).toMatchObject({ state: { evening: null, evenings: [WRITTEN] }, announce: [HIDE], records: [] })
    const none = having({ evenings: [WRITTEN] })
    expect(leaveEvening(none, at)).toMatchObject({ state: none, announce: [HIDE], records: [] })
  })

  test('as it was by "Stop here"', () => {
    const state = having({ evening: open(14), evenings: [WRITTEN] })
    expect(handleEvening(state, { type: 'stopEvening' }, at)).toEqual(leaveEvening(state, at))
  })

  test('and its day is closed, which says of today that it is', () => {
    const move = closed({ evening: open(14), closedOn: may(13) })
    expect(move.records).toMatchObject([{ evening: { day: TODAY, closedAt: now.wall } }])
    expect(move.state.closedOn).toBe(TODAY)
    const before = closed({ evening: open(12), closedOn: may(13) })
    expect(before.records).toMatchObject([{ evening: { day: may(12), closedAt: now.wall } }])
    expect(before.state.closedOn).toBe(may(13))
    const read = { ...READ, evening: evening(14) }
    expect(closed({ evening: open(14, { read }) }).records).toMatchObject([{ evening: { joy: 'A book' } }])
  })
})

test('"Not tonight" takes the invitation away, and nothing else', () => {
  expect(handleEvening(MORNING, { type: 'notTonight' }, at)).toMatchObject({
    state: MORNING,
    announce: [{ type: 'withdrawNotification', moment: 'dayEnds' }],
    records: [],
  })
})

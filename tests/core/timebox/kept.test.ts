import { describe, expect, test } from 'vitest'
import { bootMs, epochMs, localDaySchema, minutes } from '@core/time.ts'
import { isOwn, originSchema, TAGS_MAX } from '@core/timebox/origin.ts'
import {
  NO_SPANS,
  timeboxRecordSchema,
  timeboxSchema,
  watchedSchema,
  type Timebox,
  type TimeboxRecord,
} from '@core/timebox/timebox.ts'

const at = (value: number) => epochMs(1_778_745_600_000 + value)
const moment = (value: number) => ({ wall: at(value), boot: bootMs(value + 0.5) })
const COMMON = {
  id: 'a',
  continues: 'b',
  title: 'Reply',
  kind: 'writing',
  project: 'Site',
  plannedCap: minutes(25),
  cap: minutes(30),
  marks: ['Answers her'],
  ifThen: 'Press Send',
  startedAt: at(0),
  startZone: 'Europe/Berlin',
  extensions: [{ at: at(1), length: minutes(5), reason: 'The total' }],
  goalposts: [{ at: at(2), from: ['Answers'], to: ['Answers her'] }],
  breaks: [
    { from: at(3), to: at(4), was: 'pause' },
    { from: at(4), to: at(5), was: 'away', said: 'break' },
    { from: at(5), to: at(6), was: 'asleep', said: 'otherWork' },
    { from: at(6), to: at(7) },
  ],
  spans: { paused: minutes(1), away: minutes(2), asleep: minutes(3), rested: minutes(4) },
  watched: { path: '/home/me/note.md', mode: 'drafting' },
  loops: [
    { at: at(8), rules: ['churn'] },
    { at: at(9), rules: ['rerun'], said: 'notALoop' },
  ],
  looks: [{ at: at(10), answer: 'once', lookingFor: 'The date', found: 'nothing' }],
  carriedOnAt: at(11),
} as const

const PHASES = [
  { name: 'running', since: moment(1), deadline: moment(2), told: true },
  { name: 'running', since: moment(1), deadline: moment(2), told: false },
  { name: 'paused', since: moment(1), left: minutes(1), told: true },
  { name: 'away', since: moment(1), left: minutes(1), back: true },
  { name: 'away', since: moment(1), left: minutes(1), back: false },
  { name: 'resting', since: moment(1) },
] as const
const OUTCOMES = [
  { kind: 'ship' },
  { kind: 'draft', expectation: 'Nobody answers' },
  { kind: 'draft' },
  { kind: 'handOver', sentence: 'Could you?' },
  { kind: 'handOver' },
  { kind: 'park', left: minutes(1), until: at(12), note: 'Two slides' },
  { kind: 'park', left: minutes(1) },
] as const

const open = (change: object = {}): unknown => ({
  ...structuredClone(COMMON),
  worked: minutes(7),
  phase: PHASES[0],
  asked: null,
  ...change,
})
const ended = (change: object = {}): unknown => ({
  ...structuredClone(COMMON),
  took: minutes(7),
  endedAt: at(13),
  endZone: 'Asia/Tokyo',
  day: localDaySchema.parse('2026-05-14'),
  outcome: OUTCOMES[0],
  updatedAt: at(14),
  ...change,
})
const without = (value: unknown, ...keys: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)))

describe('the open timebox comes back from its file as it was', () => {
  test.each(PHASES)('while it is %j', (phase) => {
    expect(timeboxSchema.parse(open({ phase }))).toEqual(open({ phase }))
  })

  test.each(['away', 'asleep'])('with the question about a time in which it was %s', (was) => {
    const asked = { from: at(1), to: at(2), length: minutes(3), was, frozen: true }
    expect(timeboxSchema.parse(open({ asked, budgetTold: true }))).toEqual(open({ asked, budgetTold: true }))
  })

  test('and one of an earlier version has what that did not know', () => {
    const early = without(open(), 'asked', 'spans', 'loops', 'looks', 'carriedOnAt', 'watched')
    expect(timeboxSchema.parse(early)).toMatchObject({ asked: null, spans: NO_SPANS, loops: [], looks: [] })
    const { told: _running, ...running } = PHASES[0]
    expect(timeboxSchema.parse(open({ phase: running })).phase).toMatchObject({ told: false })
    const { told: _paused, ...paused } = PHASES[2]
    expect(timeboxSchema.parse(open({ phase: paused })).phase).toMatchObject({ told: false })
  })

  test.each([
    ['no name', { id: '' }],
    ['another phase', { phase: { ...PHASES[5], name: 'elsewhere' } }],
    ['a phase without its time', { phase: { name: 'resting' } }],
    ['a question that is half', { asked: { from: at(1) } }],
    ['a budget that was not told', { budgetTold: false }],
    ['a break of another kind', { breaks: [{ from: at(1), to: at(2), was: 'lunch' }] }],
    ['a break that was said to be another', { breaks: [{ from: at(1), to: at(2), said: 'lunch' }] }],
    ['a loop that was said to be another', { loops: [{ at: at(1), rules: [], said: 'aLoop' }] }],
  ])('but not with %s', (_, change) => {
    expect(timeboxSchema.safeParse(open(change)).success).toBe(false)
  })
})

describe('an ended timebox comes back from its file as it was', () => {
  test.each(OUTCOMES)('by %j', (outcome) => {
    expect(timeboxRecordSchema.parse(ended({ outcome }))).toEqual(ended({ outcome }))
  })

  test('taken back, and from another program', () => {
    const from = { program: 'csv', taken: 'x', only: 'day', tags: ['a', 'b'] }
    const change = { withdrawnAt: at(15), from }
    expect(timeboxRecordSchema.parse(ended(change))).toEqual(ended(change))
  })

  test.each([
    ['another outcome', { outcome: { kind: 'stop' } }],
    ['a parked one without what was left', { outcome: { kind: 'park' } }],
    ['a day that is none', { day: '2026-02-30' }],
    ['a time that runs backwards', { took: -1 }],
  ])('but not with %s', (_, change) => {
    expect(timeboxRecordSchema.safeParse(ended(change)).success).toBe(false)
  })
})

describe('where a timebox came from', () => {
  test.each([
    [{ program: 'csv', taken: 'x' }, true],
    [{ program: 'csv', taken: 'x'.repeat(64) }, true],
    [{ program: 'csv', taken: 'x'.repeat(65) }, false],
    [{ program: 'csv', taken: '' }, false],
    [{ program: 'other', taken: 'x' }, false],
    [{ program: 'csv', taken: 'x', only: 'week' }, false],
    [{ program: 'csv', taken: 'x', tags: Array.from({ length: TAGS_MAX }, () => 'a') }, true],
    [{ program: 'csv', taken: 'x', tags: Array.from({ length: TAGS_MAX + 1 }, () => 'a') }, false],
    [{ program: 'csv', taken: 'x', tags: [] }, true],
  ])('%j is kept: %s', (origin, kept) => {
    const parsed = originSchema.safeParse(origin)
    expect(parsed.success).toBe(kept)
    if (kept) expect(parsed.data).toEqual(origin)
  })

  test('is told from what was lived here', () => {
    expect([isOwn({}), isOwn({ from: undefined }), isOwn({ from: { program: 'csv', taken: 'x' } })]).toEqual([
      true,
      true,
      false,
    ])
  })
})

test.each([
  ['/a', true],
  ['', false],
  ['/'.repeat(4096), true],
  ['/'.repeat(4097), false],
])('a path that is looked at may be as long as that of a system', (path, kept) => {
  expect(watchedSchema.safeParse({ path, mode: null }).success).toBe(kept)
  expect(watchedSchema.safeParse({ path, mode: 'polishing' }).success).toBe(kept)
  expect(watchedSchema.safeParse({ path, mode: 'else' }).success).toBe(false)
})

test('what is kept can be read again', () => {
  const timebox: Timebox = timeboxSchema.parse(open())
  const record: TimeboxRecord = timeboxRecordSchema.parse(ended())
  expect(timeboxSchema.parse(structuredClone(timebox))).toEqual(timebox)
  expect(timeboxRecordSchema.parse(structuredClone(record))).toEqual(record)
})

import * as fc from 'fast-check'
import type { FINDINGS } from '../../../src/core/looks/look.ts'
import { KINDS, type Kind } from '../../../src/core/timebox/kind.ts'
import { durationMs, epochMs, localDay, minutes, monthOf, type LocalDay } from '../../../src/core/time.ts'
import { NO_SPANS, type Outcome, type TimeboxRecord } from '../../../src/core/timebox/timebox.ts'

type Finding = (typeof FINDINGS)[number]

const MINUTE = 60_000
const DAY_START = minutes(4 * 60)

/** Nights that skip or repeat an hour, ends of months and years, in zones with odd offsets: where days go wrong. */
const CORNERS = [
  '2026-03-29T00:30:00Z',
  '2026-10-25T00:10:00Z',
  '2026-11-01T05:30:00Z',
  '2026-12-31T23:20:00Z',
  '2027-02-28T22:40:00Z',
  '2026-05-31T21:50:00Z',
  '2026-04-04T14:50:00Z',
  '2026-06-15T09:00:00Z',
].map((text) => Date.parse(text))
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
  'Nowhere/Here',
] as const

const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constant<Outcome>({ kind: 'ship' }),
  fc.constant<Outcome>({ kind: 'draft' }),
  fc.constant<Outcome>({ kind: 'handOver' }),
  fc.constant<Outcome>({ kind: 'park', left: minutes(3) }),
)
/** Fractions of the timebox's length, a little past its end too: the app may notice late. */
const fraction = fc.double({ min: 0, max: 1.1, noNaN: true })

/** A record as the app could have written it, at a corner of time, with a title out of few so that tasks meet. */
export const anyRecord = (ids: fc.Arbitrary<string>): fc.Arbitrary<TimeboxRecord> =>
  fc
    .record({
      id: ids,
      corner: fc.constantFrom(...CORNERS),
      offset: fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }),
      title: fc.constantFrom(
        '',
        'Weekly report',
        'weekly report',
        ' Weekly report ',
        'Ärger',
        'ÄRGER',
        '__proto__',
        'כותרת',
      ),
      kind: fc.constantFrom(...KINDS),
      cap: fc.integer({ min: 1, max: 60 }),
      took: fc.integer({ min: 0, max: 14 * 60 * MINUTE }),
      zone: fc.constantFrom(...ZONES),
      landed: fc.constantFrom(...ZONES),
      outcome: outcomes,
      extensions: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 2 }),
      goalposts: fc.integer({ min: 0, max: 2 }),
      loops: fc.array(fc.record({ at: fraction, none: fc.boolean() }), { maxLength: 4 }),
      looks: fc.array(fc.constantFrom('nothing', 'small', 'mattered', undefined), { maxLength: 3 }),
      withdrawn: fc.nat(5),
      changed: fc.nat(1000),
    })
    .map(recordOf)

interface Drawn {
  readonly id: string
  readonly corner: number
  readonly offset: number
  readonly title: string
  readonly kind: Kind
  readonly cap: number
  readonly took: number
  readonly zone: string
  readonly landed: string
  readonly outcome: Outcome
  readonly extensions: readonly number[]
  readonly goalposts: number
  readonly loops: readonly { readonly at: number; readonly none: boolean }[]
  readonly looks: readonly (Finding | undefined)[]
  readonly withdrawn: number
  readonly changed: number
}

const recordOf = (one: Drawn): TimeboxRecord => {
  const startedAt = one.corner + one.offset * MINUTE
  const endedAt = epochMs(startedAt + one.took)
  return {
    id: one.id,
    title: one.title,
    kind: one.kind,
    plannedCap: minutes(one.cap),
    cap: minutes(one.cap),
    marks: [],
    startedAt: epochMs(startedAt),
    startZone: one.zone,
    extensions: one.extensions.map((length) => ({ at: endedAt, length: minutes(length), reason: '' })),
    goalposts: Array.from({ length: one.goalposts }, () => ({ at: endedAt, from: [], to: [] })),
    breaks: [],
    spans: NO_SPANS,
    loops: one.loops.map(({ at, none }) => ({
      at: epochMs(startedAt + at * one.took),
      rules: ['churn'],
      ...(none ? { said: 'notALoop' as const } : {}),
    })),
    looks: one.looks.map((found) => ({
      at: endedAt,
      answer: 'once' as const,
      ...(found === undefined ? {} : { found }),
    })),
    took: durationMs(one.took),
    endedAt,
    endZone: one.landed,
    day: localDay(endedAt, one.landed, DAY_START),
    outcome: one.outcome,
    ...(one.withdrawn === 0 ? { withdrawnAt: epochMs(endedAt + 1) } : {}),
    updatedAt: epochMs(endedAt + one.changed),
  }
}

/** Records by month, in which no id comes twice, as a device's files hold them. */
export const byMonth = (records: readonly TimeboxRecord[]): Readonly<Record<string, readonly TimeboxRecord[]>> => {
  const months: Record<string, TimeboxRecord[]> = {}
  for (const record of records) (months[monthOf(record.day)] ??= []).push(record)
  return months
}

/** Every record with an id of its own. */
export const anyHistory: fc.Arbitrary<readonly TimeboxRecord[]> = fc
  .array(anyRecord(fc.constant('')), { maxLength: 40 })
  .map((records) => records.map((record, place) => ({ ...record, id: `timebox-${place}` })))

export const anyDay = (records: readonly TimeboxRecord[], chance: number): LocalDay =>
  records[Math.floor(chance * records.length)]?.day ?? localDay(epochMs(CORNERS[0] ?? 0), 'UTC', DAY_START)

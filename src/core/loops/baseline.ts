import { z } from 'zod'
import { between, type EpochMs } from '../time.ts'
import { KINDS, type Kind } from '../timebox/kind.ts'
import { RULES, type RuleName } from './rules.ts'

const names = RULES.map(({ name }) => name)

/** What one ended timebox was like: how long it was and how often each rule held in it. */
export const countsSchema = z.partialRecord(z.enum(names), z.int().min(0)).readonly()
const tallySchema = z.object({ hours: z.number().positive(), counts: countsSchema })
export type Tally = Readonly<z.infer<typeof tallySchema>>
export type Counts = Tally['counts']

/** A person's own past, by kind of task. */
export const baselineSchema = z.partialRecord(z.enum(KINDS), z.array(tallySchema))
export type Baseline = Readonly<z.infer<typeof baselineSchema>>

/** With fewer timeboxes of a kind a quartile is chance (docs/loops.md, personal baseline). */
const TIMEBOXES = 10
/** More than three quarters of the person's own timeboxes had (docs/loops.md). */
const QUARTILE = 0.75
/** A rate over less than a quarter of an hour is that of a moment; one finding in the first minute is not sixty an hour. */
const LEAST_HOURS = 0.25
const HOUR_MS = 3_600_000

/** Hours from one moment to another, never so few that one finding makes a rate. */
const hoursBetween = (from: EpochMs, to: EpochMs): number => Math.max(LEAST_HOURS, between(from, to) / HOUR_MS)

/** What an ended timebox adds to the person's past. */
export const tallyOf = (counts: Counts, from: EpochMs, to: EpochMs): Tally => ({
  hours: hoursBetween(from, to),
  counts,
})

/** So many of a kind are kept: half a year of one a day on work days, and ways of working change. */
const KEPT = 120

/** The person's past with one more timebox of a kind. */
export const withTally = (baseline: Baseline, kind: Kind, tally: Tally): Baseline => ({
  ...baseline,
  [kind]: [...(baseline[kind] ?? []), tally].slice(-KEPT),
})

/** Whether a rule holds more often than is usual for this person; with too little past everything counts. */
export const isUnusual = (
  rule: RuleName,
  count: number,
  { from, to, past }: { readonly from: EpochMs; readonly to: EpochMs; readonly past: readonly Tally[] | undefined },
): boolean => {
  if (past === undefined || past.length < TIMEBOXES) return true
  const usual = quantile(
    past.map(({ hours, counts }) => (counts[rule] ?? 0) / hours),
    QUARTILE,
  )
  return count / hoursBetween(from, to) > usual
}

/** Between the two nearest values where it falls between them (the usual one of spreadsheets, Hyndman and Fan's type 7). */
const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const low = sorted[Math.floor(place)] ?? 0
  const high = sorted[Math.ceil(place)] ?? low
  return low + (high - low) * (place - Math.floor(place))
}

import { z } from 'zod'
import { epochMsSchema, minutes, plus, within, type DurationMs, type EpochMs } from '../time.ts'
import { countsSchema, isUnusual, type Baseline } from './baseline.ts'
import { evidenceSchema, type Evidence, type Flag } from './flag.ts'
import { emptyLog, logged, logSchema, type Log } from './log.ts'
import type { Mode, Observation } from './observation.ts'
import { RULES, type RuleName } from './rules.ts'
import { stepsOf, type Learned, type Sensitivity } from './sensitivity.ts'

/** What the detector remembers between observations: plain data. */
export const watchSchema = z.object({
  log: logSchema,
  /** weak evidence of the last twenty minutes, oldest first */
  weak: z.array(evidenceSchema).readonly(),
  quietUntil: epochMsSchema.nullable(),
  /** how often each rule held in this timebox, also while quiet: the person's past of tomorrow */
  counts: countsSchema,
})
export type Watch = Readonly<z.infer<typeof watchSchema>>

/** What a person chose and taught, and their past. */
export interface Wishes {
  readonly sensitivity: Sensitivity
  /** rules that are switched off */
  readonly off: readonly RuleName[]
  /** for all timeboxes; null: as chosen at each start, or assumed */
  readonly mode: Mode | null
  readonly learned: Learned
  readonly baseline: Baseline
  readonly zone: string
  readonly dayStart: DurationMs
}

/** Two weak signs belong together when they are this close (docs/loops.md, flag). */
const TOGETHER = minutes(20)
/** Having been told once is enough for a while (docs/loops.md, flag). */
const QUIET = minutes(20)
/** The first third of the time is for finding out what to write, unless something else was chosen (docs/loops.md). */
const DRAFTING = 1 / 3

/** A watch that begins with its first observation. */
export const newWatch = (at: EpochMs): Watch => ({ log: emptyLog(at), weak: [], quietUntil: null, counts: {} })

/** Take in one observation, and tell whether it shows a loop. Observations come in the order of their times. */
export const observe = (
  before: Watch,
  seen: Observation,
  wishes: Wishes,
): { readonly watch: Watch; readonly flag: Flag | null } => {
  const log = logged(before.log, seen)
  const same = log.timebox.startedAt === before.log.timebox.startedAt
  const watch = same ? { ...before, log } : { ...newWatch(seen.at), log }
  const found = evidenceOf(log, seen, wishes)
  if (found.length === 0) return { watch, flag: null }
  const counts = {
    ...watch.counts,
    ...Object.fromEntries(found.map(({ rule }) => [rule, (watch.counts[rule] ?? 0) + 1])),
  }
  const counted = { ...watch, counts }
  if (watch.quietUntil !== null && seen.at < watch.quietUntil) return { watch: counted, flag: null }
  const { startedAt: from, taskKind } = log.timebox
  const past = { from, to: seen.at, past: wishes.baseline[taskKind] }
  const strong = found.filter(({ strength }) => strength === 'strong')
  const weak = [
    ...watch.weak.filter(({ at, rule }) => within(at, TOGETHER, seen.at) && found.every((one) => one.rule !== rule)),
    ...found.filter(({ rule, strength }) => strength === 'weak' && isUnusual(rule, counts[rule] ?? 0, past)),
  ]
  const evidence = strong.length > 0 ? strong : weak
  const isLoop = strong.length > 0 || (weak.length > 1 && weak.at(-1)?.at === seen.at)
  if (!isLoop) return { watch: { ...counted, weak }, flag: null }
  return { watch: { ...counted, weak: [], quietUntil: plus(seen.at, QUIET) }, flag: { at: seen.at, evidence } }
}

/** Everything the rules find in the latest observation. */
const evidenceOf = (log: Log, latest: Observation, wishes: Wishes): readonly Evidence[] => {
  const { zone, dayStart, sensitivity, learned, off } = wishes
  const mode = wishes.mode ?? modeOf(log, latest.at)
  const context = { mode, steps: stepsOf(sensitivity, learned, log.timebox.taskKind, latest.at), zone, dayStart }
  return RULES.flatMap(({ name: rule, strength, find, normalInDrafts, afterTheEnd }) => {
    if (off.includes(rule)) return []
    if (mode === 'drafting' && normalInDrafts) return []
    if (log.timebox.endedAt !== null && !afterTheEnd) return []
    const text = find(log, latest, context)
    return text === null ? [] : [{ rule, strength, at: latest.at, text }]
  })
}

const modeOf = ({ timebox: { mode, cap, startedAt } }: Log, now: EpochMs): Mode => {
  if (mode !== null) return mode
  return cap !== null && now < startedAt + cap * DRAFTING ? 'drafting' : 'polishing'
}

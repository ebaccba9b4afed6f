import { tallyOf, withTally } from '../loops/baseline.ts'
import { newWatch, observe, type Watch, type Wishes } from '../loops/detect.ts'
import type { Flag } from '../loops/flag.ts'
import { logged } from '../loops/log.ts'
import type { Observation } from '../loops/observation.ts'
import { reopenedAt } from '../loops/shipped.ts'
import { andThen, go, type Move } from '../move.ts'
import type { LoopsFile } from '../persisted/loops.ts'
import type { At, State } from '../state.ts'
import { momentOf, shifted, type DurationMs } from '../time.ts'
import { startOf } from './app-observations.ts'
import type { About } from './noticed.ts'

/** Take in what was observed, in the order of its times. What it shows is kept as a fact, and told when its time comes. */
export const observed = (state: State, seen: readonly Observation[], at: At): Move =>
  seen.reduce((move, one) => andThen(move, (next) => observeOne(next, one, at)), go(state))

const observeOne = (state: State, seen: Observation, at: At): Move => {
  const paused = state.loops.pausedUntil !== null
  // Only what belongs to an open timebox is looked at; the wish to look again can be told for a day after a ship.
  if (!isOwn(seen) && (paused || (state.timebox === null && seen.kind !== 'look'))) return go(state)
  const before = state.loops.watch ?? beginning(state, at)
  const { watch, flag } = observe(before, seen, wishesOf(state, at))
  const next: State = { ...state, loops: { ...state.loops, watch, baseline: baselineAfter(state.loops, watch, seen) } }
  return flag === null || paused ? go(next) : go(flagged(next, watch, flag, seen, at))
}

/** What the app knows without looking at anything: kept also while observing is paused, so that it knows where it is. */
const isOwn = ({ kind }: Observation): boolean => kind === 'start' || kind === 'ship' || kind === 'end'

/** A watch of the timebox that is open, when there was none. */
const beginning = (state: State, { now }: At): Watch => {
  const { timebox } = state
  if (timebox === null) return newWatch(now.wall)
  const start = startOf({ ...timebox, cap: timebox.plannedCap }, state, timebox.startedAt)
  const watch = newWatch(timebox.startedAt)
  return { ...watch, log: logged(watch.log, start) }
}

export const wishesOf = ({ settings, loops }: State, { zone }: At): Wishes => ({
  sensitivity: settings.sensitivity,
  off: settings.rulesOff,
  mode: null,
  learned: loops.learned,
  baseline: loops.baseline,
  zone,
  dayStart: settings.dayStart,
})

/** A timebox in which a file was looked at adds to the person's past; any other knows nothing of saves. */
const baselineAfter = ({ baseline }: LoopsFile, { log, counts }: Watch, seen: Observation): LoopsFile['baseline'] => {
  if ((seen.kind !== 'ship' && seen.kind !== 'end') || Object.keys(log.episodes).length === 0) return baseline
  const { taskKind, startedAt } = log.timebox
  return withTally(baseline, taskKind, tallyOf(counts, startedAt, seen.at))
}

const flagged = (state: State, { log }: Watch, flag: Flag, seen: Observation, at: At): State => {
  const { timebox } = state
  const fact = { at: flag.at, rules: flag.evidence.map(({ rule }) => rule) }
  const kept = timebox === null ? state : { ...state, timebox: { ...timebox, loops: [...timebox.loops, fact] } }
  // A start of shipped work was asked about before it became one.
  if (seen.kind === 'start') return kept
  const again = flag.evidence.some(({ rule }) => rule === 'reopened') ? reopenedAt(log.shipped, seen.at) : undefined
  const about: About | null =
    again !== undefined
      ? { name: 'out', title: again.task, plan: null }
      : timebox === null
        ? null
        : { name: 'loop', timeboxId: timebox.id, file: Object.keys(log.episodes).at(-1) ?? null }
  return about === null ? kept : { ...kept, noticed: { about, flag, since: at.now.boot, step: 'due', waits: null } }
}

/** Observe nothing for a while; null: go on. */
export const pauseObserving = (state: State, length: DurationMs | null, { now }: At): Move =>
  go({
    ...state,
    loops: { ...state.loops, pausedUntil: length === null ? null : shifted(momentOf(now), length) },
  })

/** The pause is over. */
export const observingDue = (state: State, { now }: At): Move => {
  const { pausedUntil } = state.loops
  return pausedUntil !== null && now.boot >= pausedUntil.boot
    ? go({ ...state, loops: { ...state.loops, pausedUntil: null } })
    : go(state)
}

/**
 * Forget what was observed and the past made of it. What the person taught stays, and so do loops that are part of
 * their timeboxes. With a new salt nothing that was written down before can be held against what comes.
 */
export const eraseObserved = (state: State, { freshId }: At): Move =>
  go({ ...state, noticed: null, loops: { ...state.loops, salt: freshId, watch: null, baseline: {} } })

import { alike } from '../data/alike.ts'
import { isTombstone, unionOf, type Entry } from '../entries.ts'
import type { Experiments } from '../experiments/experiment.ts'
import { epochMs, type EpochMs } from '../time.ts'
import type { Tasks } from '../tasks/tasks.ts'
import type { Words } from '../words/words.ts'
import {
  mergeCounted,
  mergeExperiments,
  mergeWaiting,
  mergeWords,
  NO_SHARED,
  type Merge,
  type Shared,
} from './lists.ts'

/**
 * What other computers wrote: those that come before this one in the alphabet as one, and those after it. Of versions of
 * one time the first counts, so that every computer chooses the same.
 */
export interface Others {
  readonly before: Shared
  readonly after: Shared
}
export const NO_OTHERS: Others = { before: NO_SHARED, after: NO_SHARED }

/** What some devices wrote, as one. @param devices in the order of their letters */
export const unionOfDevices = (devices: readonly Shared[]): Shared => ({
  tasks: mergeWaiting(
    unionOf,
    mergeCounted(unionOf, NO_SHARED.tasks, ...devices.map(({ tasks }) => tasks)),
    ...devices.map(({ tasks }) => tasks),
  ),
  words: mergeWords(unionOf, NO_SHARED.words, ...devices.map(({ words }) => words)),
  experiments: mergeExperiments(unionOf, NO_SHARED.experiments, ...devices.map(({ experiments }) => experiments)),
})

const sameVersion = <E extends Entry>(a: E, b: E): boolean => a === b || alike(a, b)

/**
 * What is known here, with what others wrote: the same entries when that changes nothing. Of versions of one time those
 * in this device's own file take its part; what was heard of others before takes none, since its device speaks for it.
 */
const joined: Merge = <E extends Entry>([
  mine = [],
  before = [],
  after = [],
  saved = [],
]: readonly (readonly E[])[]): E[] => {
  const files = new Map(saved.map((entry) => [entry.id, entry]))
  const isSaved = (entry: E): boolean => {
    const own = files.get(entry.id)
    return own !== undefined && sameVersion(entry, own)
  }
  const winners = new Map(unionOf([before, mine.filter(isSaved), after, mine]).map((entry) => [entry.id, entry]))
  const known = mine.map((entry) => {
    const winner = winners.get(entry.id) ?? entry
    return sameVersion(winner, entry) ? entry : winner
  })
  const ids = new Set(mine.map(({ id }) => id))
  const fresh = [...winners.values()].filter(({ id }) => !ids.has(id)).toSorted((a, b) => b.updatedAt - a.updatedAt)
  return [...known, ...fresh]
}

/** What waits is offered from the front: what was parked last stands there, on whichever computer that was. */
const latestFirst = (before: Tasks, tasks: Tasks): Tasks =>
  tasks === before ? tasks : { ...tasks, parked: tasks.parked.toSorted((a, b) => b.updatedAt - a.updatedAt) }

/**
 * What is known here, with what others wrote of it. The same objects where nothing changed.
 * @param saved what lies in this device's own files
 */
export const joinOthers = (mine: Shared, { before, after }: Others, saved: Shared): Shared => ({
  tasks: latestFirst(mine.tasks, mergeWaiting(joined, mine.tasks, before.tasks, after.tasks, saved.tasks)),
  words: mergeWords(joined, mine.words, before.words, after.words, saved.words),
  experiments: mergeExperiments(joined, mine.experiments, before.experiments, after.experiments, saved.experiments),
})

/**
 * What of a joined list belongs into the file of this device: all that it wrote itself. An entry that is as another
 * computer wrote it leaves what is in the file as it is, except that a deleted one goes from there too.
 */
const ownPart: Merge = <E extends Entry>([
  all = [],
  before = [],
  after = [],
  saved = [],
]: readonly (readonly E[])[]) => {
  const theirs = new Map(unionOf([before, after]).map((entry) => [entry.id, entry]))
  const here = new Map(saved.map((entry) => [entry.id, entry]))
  return all.flatMap((entry): E[] => {
    const other = theirs.get(entry.id)
    if (other === undefined || !sameVersion(entry, other)) return [entry]
    const own = here.get(entry.id)
    if (own === undefined) return []
    return [isTombstone(entry) ? entry : own]
  })
}

/** What of the tasks that are known here belongs into this device's own file. @param saved what lies in it */
export const ownTasks = (all: Tasks, { before, after }: Others, saved: Tasks): Tasks =>
  mergeWaiting(ownPart, all, before.tasks, after.tasks, saved)

/** The same of words. */
export const ownWords = (all: Words, { before, after }: Others, saved: Words): Words =>
  mergeWords(ownPart, all, before.words, after.words, saved)

/** The same of experiments. */
export const ownExperiments = (all: Experiments, { before, after }: Others, saved: Experiments): Experiments =>
  mergeExperiments(ownPart, all, before.experiments, after.experiments, saved)

/** An entry that is later than a moment, whatever a clock says. */
export const laterThan = <E extends { readonly updatedAt: EpochMs }>(entry: E, at: number): E =>
  entry.updatedAt > at ? entry : { ...entry, updatedAt: epochMs(at + 1) }

/** A version that takes the place of another is later than it, and than what was erased last. */
const outranking =
  (erasedAt: EpochMs): Merge =>
  <E extends Entry>([now = [], before = []]: readonly (readonly E[])[]) => {
    if (now === before) return [...now]
    const earlier = new Map(before.map((entry) => [entry.id, entry]))
    return now.map((entry) => {
      const old = earlier.get(entry.id)
      return old === entry ? entry : laterThan(entry, Math.max(old?.updatedAt ?? 0, erasedAt))
    })
  }

/**
 * What was changed outranks what it was, so that it counts on every computer that hears of it, and a clock that is ahead
 * wins no longer than until somebody changes what it wrote. @param erasedAt when something was erased last; 0: never
 */
export const outranked = <S extends Shared>(before: Shared, after: S, erasedAt: EpochMs): S => {
  if (before.tasks === after.tasks && before.words === after.words && before.experiments === after.experiments)
    return after
  const raise = outranking(erasedAt)
  const tasks = mergeCounted(raise, mergeWaiting(raise, after.tasks, before.tasks), before.tasks)
  const words = mergeWords(raise, after.words, before.words)
  const experiments = mergeExperiments(raise, after.experiments, before.experiments)
  return tasks === after.tasks && words === after.words && experiments === after.experiments
    ? after
    : { ...after, tasks, words, experiments }
}

import type { Entry } from '../entries.ts'
import type { Experiments } from '../experiments/experiment.ts'
import { NO_EXPERIMENTS } from '../experiments/experiment.ts'
import { NO_TASKS, type Tasks } from '../tasks/tasks.ts'
import { NO_WORDS, type Words } from '../words/words.ts'

/** What lies in one file per device and is shown as one: entries by id. */
export interface Shared {
  readonly tasks: Tasks
  readonly words: Words
  readonly experiments: Experiments
}
export const NO_SHARED: Shared = { tasks: NO_TASKS, words: NO_WORDS, experiments: NO_EXPERIMENTS }

/** One list out of several of a kind, in the order in which they are handed over. */
export type Merge = <E extends Entry>(lists: readonly (readonly E[])[]) => E[]

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const sameEntries = (a: unknown, b: unknown): boolean =>
  isList(a) && isList(b) && a.length === b.length && a.every((entry, place) => entry === b[place])

/** The first one, or the first one with other lists: the same object where none of them changed. */
const withLists = <Of extends object>(first: Of, lists: Partial<Of>): Of =>
  Object.entries(lists).every(([name, list]) => sameEntries(list, Reflect.get(first, name)))
    ? first
    : { ...first, ...lists }

/** The words of several, list by list; what is no list is that of the first. */
export const mergeWords = (merge: Merge, first: Words, ...more: readonly Words[]): Words => {
  const all = [first, ...more]
  return withLists<Words>(first, {
    kind: merge(all.map(({ kind }) => kind)),
    pairs: merge(all.map(({ pairs }) => pairs)),
    lessons: merge(all.map(({ lessons }) => lessons)),
    stories: merge(all.map(({ stories }) => stories)),
    traits: merge(all.map(({ traits }) => traits)),
    hidden: merge(all.map(({ hidden }) => hidden)),
    weeks: merge(all.map(({ weeks }) => weeks)),
    sentences: merge(all.map(({ sentences }) => sentences)),
  })
}

/** The experiments of several, and the steps. */
export const mergeExperiments = (merge: Merge, first: Experiments, ...more: readonly Experiments[]): Experiments => {
  const all = [first, ...more]
  return withLists<Experiments>(first, {
    experiments: merge(all.map(({ experiments }) => experiments)),
    steps: merge(all.map(({ steps }) => steps)),
  })
}

/** What waits and what is kept to be started, of several. Tasks and projects are those of the first: see together.ts. */
export const mergeWaiting = (merge: Merge, first: Tasks, ...more: readonly Tasks[]): Tasks => {
  const all = [first, ...more]
  return withLists<Tasks>(first, {
    parked: merge(all.map(({ parked }) => parked)),
    templates: merge(all.map(({ templates }) => templates)),
  })
}

/** Tasks and projects of several, by their ids. */
export const mergeCounted = (merge: Merge, first: Tasks, ...more: readonly Tasks[]): Tasks => {
  const all = [first, ...more]
  return withLists<Tasks>(first, {
    tasks: merge(all.map(({ tasks }) => tasks)),
    projects: merge(all.map(({ projects }) => projects)),
  })
}

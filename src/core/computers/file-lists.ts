import type { DataKind } from '../data/names.ts'
import type { FileData } from '../persisted/files.ts'
import type { EpochMs } from '../time.ts'

/** Kinds of files of which every device has its own. */
export type DeviceKind = Exclude<DataKind, 'settings' | 'current' | 'loops'>

/** Whether every device has its own file of a kind. */
export const isDeviceKind = (kind: DataKind): kind is DeviceKind =>
  kind !== 'settings' && kind !== 'current' && kind !== 'loops'

/** What every entry of such a file has. */
export interface Timed {
  readonly id: string
  readonly updatedAt: EpochMs
}

/** One list out of those of one name in two files. */
type Each = <E extends Timed>(list: readonly E[], other: readonly E[]) => E[]

const OVER: { readonly [K in DeviceKind]: (each: Each, file: FileData<K>, other: FileData<K>) => FileData<K> } = {
  history: (each, file, other) => ({
    timeboxes: each(file.timeboxes, other.timeboxes),
    experiments: each(file.experiments, other.experiments),
  }),
  reflections: (each, file, other) => ({ evenings: each(file.evenings, other.evenings) }),
  tasks: (each, file, other) => ({
    ...file,
    tasks: each(file.tasks, other.tasks),
    parked: each(file.parked, other.parked),
    projects: each(file.projects, other.projects),
    templates: each(file.templates, other.templates),
  }),
  experiments: (each, file, other) => ({
    experiments: each(file.experiments, other.experiments),
    steps: each(file.steps, other.steps),
  }),
  words: (each, file, other) => ({
    ...file,
    kind: each(file.kind, other.kind),
    pairs: each(file.pairs, other.pairs),
    lessons: each(file.lessons, other.lessons),
    stories: each(file.stories, other.stories),
    traits: each(file.traits, other.traits),
    hidden: each(file.hidden, other.hidden),
    weeks: each(file.weeks, other.weeks),
    sentences: each(file.sentences, other.sentences),
  }),
}

/** A file with each of its lists made of that list and the one of its name in another file. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it holds the two files together
export const overLists = <K extends DeviceKind>(
  kind: K,
  each: Each,
  file: FileData<K>,
  other: FileData<K>,
): FileData<K> => OVER[kind](each, file, other)

/** A file with those of its entries that pass. */
export const withEntries = <K extends DeviceKind>(
  kind: K,
  file: FileData<K>,
  passes: (entry: Timed) => boolean,
): FileData<K> => overLists(kind, (list) => list.filter((entry) => passes(entry)), file, file)

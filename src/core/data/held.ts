import type { Drafts } from '../drafts.ts'
import { living, type Entry } from '../entries.ts'
import type { FileData } from '../persisted/files.ts'
import { DEFAULT_SETTINGS, readSettings } from '../settings.ts'
import { alike } from './alike.ts'
import type { DataKind } from './names.ts'

/** What a file holds, in numbers; what is left out is not of this kind of file. */
export type Held = Readonly<
  Partial<
    Record<
      | 'timeboxes'
      | 'evenings'
      | 'experiments'
      | 'steps'
      | 'words'
      | 'tasks'
      | 'parked'
      | 'projects'
      | 'templates'
      | 'settings'
      | 'open'
      | 'texts'
      | 'taught',
      number
    >
  >
>

/** How many of some lists were not deleted. */
const numberOf = (...lists: readonly (readonly Entry[])[]): number =>
  lists.reduce((sum, list) => sum + living<Entry>(list).length, 0)

/** Texts that are being written. */
const textsIn = ({ start, prompt, step, words = {}, sentences = {} }: Drafts): number =>
  [start, prompt, step].filter((draft) => draft !== undefined).length +
  Object.keys(words).length +
  Object.keys(sentences).length

/** Of each kind of file, what it holds; what is deleted is not counted. */
const COUNTS: { readonly [K in DataKind]: (file: FileData<K>) => Held } = {
  history: ({ timeboxes, experiments }) => ({
    timeboxes: timeboxes.filter(({ withdrawnAt }) => withdrawnAt === undefined).length,
    experiments: experiments.length,
  }),
  reflections: ({ evenings }) => ({ evenings: evenings.length }),
  experiments: ({ experiments, steps }) => ({ experiments: numberOf(experiments), steps: numberOf(steps) }),
  words: ({ kind, pairs, lessons, stories, traits, sentences }) => ({
    words: numberOf(kind, pairs, lessons, stories, traits, sentences),
  }),
  tasks: ({ tasks, parked, projects, templates }) => ({
    tasks: numberOf(tasks),
    parked: numberOf(parked),
    projects: numberOf(projects),
    templates: numberOf(templates),
  }),
  settings: (file) => {
    const { places: _places, welcomed: _welcomed, ...chosen } = readSettings(file)
    return {
      settings: Object.entries(chosen).filter(([key, value]) => !alike(value, Reflect.get(DEFAULT_SETTINGS, key)))
        .length,
    }
  },
  current: ({ timebox, drafts, evenings }) => ({
    open: timebox === null ? 0 : 1,
    texts: textsIn(drafts) + evenings.length,
  }),
  loops: ({ learned }) => ({ taught: Object.keys(learned).length }),
}

/** What a file holds, in numbers. */
export const heldIn = <K extends DataKind>(kind: K, file: FileData<K>): Held => COUNTS[kind](file)

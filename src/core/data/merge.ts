import { unionOf, type Entry } from '../entries.ts'
import { NOTHING_CURRENT } from '../persisted/current.ts'
import type { FileData } from '../persisted/files.ts'
import { read } from '../persisted/ladder.ts'
import { DEFAULT_SETTINGS, readSettings } from '../settings.ts'
import { alike } from './alike.ts'
import type { DataKind } from './names.ts'

/** Of each id the newest, those that are here first. */
const newest = <E extends Entry>(here: readonly E[], there: readonly E[]): E[] => unionOf([here, there])

type Learnt = FileData<'tasks'>['learnt']
const later = (here: Learnt, there: Learnt): Learnt => ((here?.endedAt ?? 0) >= (there?.endedAt ?? 0) ? here : there)

type Evenings = FileData<'reflections'>['evenings']
/** Evenings are one a day: of two the one that was written last. */
const byDay = (here: Evenings, there: Evenings): Evenings => {
  const days = new Map(here.map((evening) => [evening.day, evening]))
  for (const evening of there) {
    const own = days.get(evening.day)
    if (own === undefined || own.updatedAt < evening.updatedAt) days.set(evening.day, evening)
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/**
 * How a file of each kind takes in another one: lists by id, the newest of each; settings, what is open and what was
 * observed only where nothing of this computer's own is there yet. Nothing that is here is lost.
 */
const JOINS: { readonly [K in DataKind]: (here: FileData<K>, there: FileData<K>) => FileData<K> } = {
  history: (here, there) => ({
    timeboxes: newest(here.timeboxes, there.timeboxes),
    experiments: newest(here.experiments, there.experiments),
  }),
  reflections: (here, there) => ({ evenings: byDay(here.evenings, there.evenings) }),
  tasks: (here, there) => ({
    ...there,
    ...here,
    tasks: newest(here.tasks, there.tasks),
    parked: newest(here.parked, there.parked),
    projects: newest(here.projects, there.projects),
    templates: newest(here.templates, there.templates),
    // History takes in both, and neither is learnt anew.
    learnt: later(here.learnt, there.learnt),
  }),
  experiments: (here, there) => ({
    experiments: newest(here.experiments, there.experiments),
    steps: newest(here.steps, there.steps),
  }),
  words: (here, there) => ({
    ...there,
    ...here,
    kind: newest(here.kind, there.kind),
    pairs: newest(here.pairs, there.pairs),
    lessons: newest(here.lessons, there.lessons),
    stories: newest(here.stories, there.stories),
    traits: newest(here.traits, there.traits),
    hidden: newest(here.hidden, there.hidden),
    weeks: newest(here.weeks, there.weeks),
    sentences: newest(here.sentences, there.sentences),
  }),
  settings: (here, there) =>
    alike({ ...readSettings(here), places: {}, welcomed: false }, DEFAULT_SETTINGS)
      ? { ...there, device: here.device }
      : here,
  current: (here, there) => (alike({ ...here, drafts: {} }, NOTHING_CURRENT) ? there : here),
  loops: (here, there) => (here.watch === null && alike([here.learned, here.baseline], [{}, {}]) ? there : here),
}

/** What came of joining two files. `left`: what lies here can't be read, and stays as it is. */
export type Joined = { readonly put: object } | 'same' | 'left'

/**
 * What a file holds when one of an export has joined it.
 * @param here the parsed JSON that lies there; undefined when there is no such file @param there one that can be read
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it holds the two files and their join together
export const joined = <K extends DataKind>(kind: K, here: unknown, there: unknown): Joined => {
  const theirs = read(kind, there)
  if (!theirs.ok) return 'left'
  if (here === undefined) return { put: theirs.data }
  const ours = read(kind, here)
  if (!ours.ok) return 'left'
  const put = JOINS[kind](ours.data, theirs.data)
  return alike(put, ours.data) ? 'same' : { put }
}

import type { StartDraft } from '@core/drafts.ts'
import type { ProjectView, StartView, TaskView, TemplateView } from '@core/views/snapshot-type.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { withinBudget } from '../../budget-words.ts'
import { experimentOf, isBlankExperiment } from './experiment-draft.ts'

const MINUTE_MS = 60_000
const WHOLE_NUMBER = /^\d{1,6}$/u

/** The Start window with nothing written in it. */
export const blankDraft = ({ usualCap }: Pick<StartView, 'usualCap'>): StartDraft => ({
  title: '',
  cap: String(usualCap),
  marks: [],
  ifThen: '',
  kind: 'other',
  more: false,
})

/** Whether there is nothing to keep. An opened "More" alone is nothing. */
export const isBlank = (draft: StartDraft, start: Pick<StartView, 'usualCap'>): boolean =>
  [draft.title, draft.ifThen, projectOf(draft), ...draft.marks].every((text) => text.trim() === '') &&
  draft.cap === String(start.usualCap) &&
  draft.kind === 'other' &&
  draft.watched === undefined &&
  isBlankExperiment(draft.experiment)

/** Minutes as chosen or typed; null unless they are whole and in range. */
export const readMinutes = (typed: string, range: Pick<StartView, 'shortestCap' | 'longestCap'>): number | null => {
  const text = typed.trim()
  if (!WHOLE_NUMBER.test(text)) return null
  const minutes = Number(text)
  return minutes >= range.shortestCap && minutes <= range.longestCap ? minutes : null
}

/** When a timebox started at `now` would end, in milliseconds since 1970. */
export const endsAt = (now: number, minutes: number): number => now + minutes * MINUTE_MS

/** Answers to what a start is asked about. */
export interface Answers {
  /** the open timebox to park first */
  readonly parkFirst?: string
  /** after hours or in joy time: it starts all the same */
  readonly afterHours?: 'now'
}

type Plan = Omit<Extract<CommandInput, { type: 'start' }>, 'type' | keyof Answers>

/** What a written draft is to be started with. */
export const planOf = (draft: StartDraft, minutes: number): Plan => ({
  title: draft.title,
  cap: minutes * MINUTE_MS,
  marks: draft.marks.filter((mark) => mark.trim() !== ''),
  kind: draft.kind,
  ...(draft.ifThen.trim() === '' ? {} : { ifThen: draft.ifThen }),
  ...(projectOf(draft) === '' ? {} : { project: projectOf(draft) }),
  ...(draft.watched === undefined ? {} : { watched: draft.watched }),
  ...experimentOf(draft),
})

/** The project that is written; empty: none. */
export const projectOf = ({ project = '' }: Pick<StartDraft, 'project'>): string => project.trim()

/**
 * A remembered task taken into the draft, with its marks, kind, cap and file. A task without a file keeps one that was
 * just chosen, and none that came with another task.
 */
export const withTask = (
  draft: StartDraft,
  task: TaskView,
  tasks: readonly TaskView[],
  projects: readonly ProjectView[],
): StartDraft => ({
  ...draft,
  title: task.title,
  cap: withinBudget(String(task.lastCap), task.project, projects),
  project: task.project === '' ? draft.project : task.project,
  marks: [...task.marks],
  kind: task.kind,
  watched: watchedWith(draft, task, tasks),
})

/** A template taken into the draft: everything that it holds, in the place of what was there. */
export const withTemplate = (
  draft: StartDraft,
  { title, kind, project, cap, marks, ifThen, watched }: TemplateView,
  projects: readonly ProjectView[],
): StartDraft => ({
  ...draft,
  title,
  kind,
  project,
  cap: withinBudget(String(cap), project, projects),
  marks: [...marks],
  ifThen,
  watched: watched === null ? undefined : { path: watched.path, mode: watched.mode },
})

const watchedWith = ({ watched }: StartDraft, task: TaskView, tasks: readonly TaskView[]): StartDraft['watched'] => {
  if (task.watched !== null) return { path: task.watched.path, mode: task.watched.mode }
  return tasks.some((other) => other.watched?.path === watched?.path) ? undefined : watched
}

/** The middle of the last timeboxes of this task, or of its kind while the title is new. */
export const middleFor = (
  { title, kind }: Pick<StartDraft, 'title' | 'kind'>,
  { tasks, medians }: Pick<StartView, 'tasks' | 'medians'>,
): TaskView['median'] => {
  const written = sameTitle(title)
  if (written === '') return null
  const remembered = tasks.find((task) => sameTitle(task.title) === written)
  return remembered === undefined ? (medians[kind] ?? null) : remembered.median
}

/** How many rows of marks show while "More" is closed: those that hold something, and one to write in. */
export const rowsFor = (marks: readonly string[]): number =>
  Math.max(1, marks.findLastIndex((mark) => mark.trim() !== '') + 1)

/** A title as titles are compared. */
export const sameTitle = (title: string): string => title.trim().replace(/\s+/gu, ' ').toLocaleLowerCase()

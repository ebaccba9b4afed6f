import type { TaskView, TemplateView } from '@core/views/snapshot-type.ts'
import { sameTitle } from './start-draft.ts'

/** How many remembered tasks are offered at once. */
const OFFERED = 5

/** What can be offered: a remembered task, or a template. */
export type Offered =
  | ({ readonly as: 'task' } & Pick<TaskView, 'id' | 'title' | 'marks'> & { readonly cap: TaskView['lastCap'] })
  | ({ readonly as: 'template' } & Pick<TemplateView, 'id' | 'title' | 'marks' | 'cap'>)

/** Templates first, then tasks that are none of them. */
export const offeredOf = (templates: readonly TemplateView[], tasks: readonly TaskView[]): readonly Offered[] => {
  const kept = new Set(templates.map(({ title }) => sameTitle(title)))
  return [
    ...templates.map(({ id, title, marks, cap }) => ({ as: 'template', id, title, marks, cap }) as const),
    ...tasks
      .filter(({ title }) => !kept.has(sameTitle(title)))
      .map(({ id, title, marks, lastCap }) => ({ as: 'task', id, title, marks, cap: lastCap }) as const),
  ]
}

/** A remembered task or a template, with the part of its title that was typed. */
export interface Suggestion {
  readonly task: Offered
  readonly before: string
  readonly match: string
  readonly after: string
}

/** Remembered tasks whose title holds what was typed, latest first; all of them while nothing is. */
export const suggest = (tasks: readonly Offered[], typed: string): readonly Suggestion[] => {
  const wanted = typed.trim().toLocaleLowerCase()
  return tasks
    .flatMap((task) => {
      const title = task.title.toLocaleLowerCase()
      const at = title.indexOf(wanted)
      if (at < 0 || task.title === '') return []
      // A few letters change their length in lower case; then nothing is marked.
      if (title.length !== task.title.length) return [{ task, before: task.title, match: '', after: '' }]
      const end = at + wanted.length
      return [{ task, before: task.title.slice(0, at), match: task.title.slice(at, end), after: task.title.slice(end) }]
    })
    .slice(0, OFFERED)
}

import type { TaskView } from '@core/views/snapshot-type.ts'

/** How many remembered tasks are offered at once. */
const OFFERED = 5

/** A remembered task, with the part of its title that was typed. */
export interface Suggestion {
  readonly task: TaskView
  readonly before: string
  readonly match: string
  readonly after: string
}

/** Remembered tasks whose title holds what was typed, latest first; all of them while nothing is. */
export const suggest = (tasks: readonly TaskView[], typed: string): readonly Suggestion[] => {
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

import type { State } from '../state.ts'

/** The file or folder to look at now. `active`: false while the timebox stands still, and while observing is paused. */
export interface FileWanted {
  readonly timeboxId: string
  readonly path: string
  readonly active: boolean
}

const active = ({ timebox, loops }: State): boolean => timebox?.phase.name === 'running' && loops.pausedUntil === null

/** What is looked at: only what the person chose, only while a timebox for it runs. */
export const fileWanted = (state: State): FileWanted | null => {
  const { timebox } = state
  return timebox?.watched === undefined
    ? null
    : { timeboxId: timebox.id, path: timebox.watched.path, active: active(state) }
}

/** Words that the title of a window is held against, lower case: the task's and its file's name. Null: titles are not read. */
export const titlesWanted = (state: State): readonly string[] | null => {
  const { timebox, settings, senses } = state
  if (timebox === null || !settings.windowTitles || !senses.titles || !active(state)) return null
  const names = [timebox.title, timebox.watched === undefined ? '' : nameOf(timebox.watched.path)]
  const words = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '')
  return words.length === 0 ? null : words
}

/** The last part of a path, of whichever system. */
export const nameOf = (path: string): string => path.split(/[\\/]/u).findLast((part) => part !== '') ?? path

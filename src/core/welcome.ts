import { go, type Move } from './move.ts'
import type { State } from './state.ts'

/** Nobody has answered the first screen yet, and nothing was ever started: an older folder needs no welcome. */
export const isFirst = ({ settings, tasks }: State): boolean => !settings.welcomed && tasks.tasks.length === 0

/** The first screen was answered, by a start or by "Later": it is not shown again. @param start open the Start window */
export const welcomed = (state: State, start: boolean): Move =>
  go({ ...state, settings: { ...state.settings, welcomed: true } }, [
    { type: 'hideWindow', window: 'welcome' },
    ...(start ? [{ type: 'showWindow', window: 'start', focus: true } as const] : []),
  ])

import { together } from '../computers/together.ts'
import type { State } from '../state.ts'
import type { DurationMs } from '../time.ts'
import type { Kind } from '../timebox/kind.ts'
import { taskOf } from './remember.ts'

/** What may be left out of a start: it is as it was the last time, or as for a task that is new. */
export interface Fitted {
  readonly cap: DurationMs
  readonly kind: Kind
  readonly marks: readonly string[]
  readonly project: string | undefined
}

/** What a task of this title would be started with, by what is remembered of it. */
export const fittedFor = (
  { tasks, others, settings }: Pick<State, 'tasks' | 'others' | 'settings'>,
  title: string,
): Fitted => {
  const task = taskOf(together(tasks, others), title)
  return {
    cap: task?.lastCap ?? settings.usualCap,
    kind: task?.kind ?? 'other',
    marks: task?.marks ?? [],
    project: task?.project,
  }
}

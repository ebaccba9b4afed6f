import { together } from '../computers/together.ts'
import type { Observation } from '../loops/observation.ts'
import type { Look } from '../looks/look.ts'
import type { At, State } from '../state.ts'
import { taskOf } from '../tasks/remember.ts'
import { recurs } from '../tasks/suggest.ts'
import type { EpochMs } from '../time.ts'
import type { Plan } from '../timebox/life.ts'
import type { Timebox } from '../timebox/timebox.ts'

/**
 * What the app itself shows between two states: starts, ends, more time, and wishes to look again that were put off or
 * looked at. Derived from the change, so that no handler has to think of it.
 */
export const appObservations = (before: State, after: State, { now: { wall: at } }: At): readonly Observation[] => {
  const [was, is] = [before.timebox, after.timebox]
  if (was?.id !== is?.id) {
    return [
      ...(was === null ? [] : [endOf(was, after, at)]),
      ...(is === null ? [] : [startOf({ ...is, cap: is.plannedCap }, after, at)]),
    ]
  }
  if (was !== null && is !== null) {
    return [...looksSince(was.looks, is.looks), ...(was.extensions === is.extensions ? [] : [extended(at)])]
  }
  return looksSince(before.lastShip?.record.looks ?? [], after.lastShip?.record.looks ?? [])
}

const extended = (at: EpochMs): Observation => ({ kind: 'extend', at })

const endOf = ({ id, title }: Timebox, after: State, at: EpochMs): Observation =>
  after.lastShip?.record.id === id ? { kind: 'ship', at, task: title } : { kind: 'end', at }

/** The start of a timebox, or what it would be. */
export const startOf = (
  { title, kind, cap, watched, continues }: Plan,
  { tasks, others }: State,
  at: EpochMs,
): Extract<Observation, { kind: 'start' }> => {
  const task = taskOf(together(tasks, others), title)
  return {
    kind: 'start',
    at,
    task: title,
    taskKind: kind,
    cap,
    mode: watched?.mode ?? null,
    recurring: task !== undefined && recurs(task),
    continues: continues !== undefined,
  }
}

const looksSince = (before: readonly Look[], after: readonly Look[]): readonly Observation[] =>
  after
    .slice(before.length)
    .filter(({ answer }) => answer !== 'left')
    .map(({ at }) => ({ kind: 'look', at }))

import { assertNever } from '../assert-never.ts'
import type { Command } from '../command.ts'
import { putEntry, removeEntry } from '../entries.ts'
import { andThen, go, stale, type Move } from '../move.ts'
import { eveningDay } from '../reflection/draft.ts'
import { openEvening, partKept } from '../reflection/handle-evening.ts'
import type { At, State } from '../state.ts'
import type { Belief } from './experiment.ts'
import { close, experimentOf, letGo, plan, putExperiment } from './keep.ts'

export type ExperimentCommand = Extract<
  Command,
  { type: 'noteExperiment' | 'tonight' | 'closeExperiment' | 'letExperimentGo' | 'keepStep' | 'removeStep' }
>

const TOLD = { type: 'withdrawNotification', moment: 'experimentDue' } as const

/** Experiments that are compared or let go, and small steps of the person's own. */
export const handleExperiment = (state: State, command: ExperimentCommand, at: At): Move => {
  const { experiments, settings } = state
  const { wall } = at.now
  switch (command.type) {
    case 'noteExperiment':
      return note(state, command.id, at)
    case 'tonight':
      return go(state, [TOLD])
    case 'closeExperiment': {
      const experiment = experimentOf(experiments, command.id)
      if (experiment === undefined) return stale(state)
      const closed = close(experiment, command, at, settings.dayStart)
      const kept = partKept({ ...state, experiments: putExperiment(experiments, closed) }, { experiment: null })
      return go(kept, [TOLD], [{ file: 'closed', experiment: closed }])
    }
    case 'letExperimentGo':
      return experimentOf(experiments, command.id) === undefined
        ? stale(state)
        : go(partKept({ ...state, experiments: letGo(experiments, command.id, wall) }, { experiment: null }), [TOLD])
    case 'keepStep': {
      const { step, leaveOut, size } = command
      const own = { id: `step-${at.freshId}`, step, leaveOut, size, updatedAt: wall }
      const { step: _written, ...drafts } = state.drafts
      return go({ ...state, drafts, experiments: { ...experiments, steps: putEntry(experiments.steps, own) } })
    }
    case 'removeStep':
      return go({
        ...state,
        experiments: { ...experiments, steps: removeEntry(experiments.steps, command.id, wall) },
      })
    default:
      return assertNever(command)
  }
}

/** The evening of today, opened at one experiment. */
const note = (state: State, id: string, at: At): Move => {
  const experiment = experimentOf(state.experiments, id)
  if (experiment === undefined) return stale(state)
  const day = eveningDay(at, state.settings.dayStart)
  const asked = { id, happened: null, belief: experiment.belief, learned: '' }
  return andThen(openEvening(state, day, at, asked), (open) => go(open, [TOLD]))
}

/** What somebody expects of what they start or share. */
export interface Expectation {
  readonly prediction: string
  readonly leftOut: string
  readonly belief: Belief
  readonly inDays?: number | undefined
}

/** The state with the experiment, when something is expected at all. */
export const withExperiment = (
  state: State,
  expectation: Expectation | undefined,
  { id, title }: { readonly id: string; readonly title: string },
  at: At,
): State => {
  if (expectation === undefined || expectation.prediction === '') return state
  const { inDays, ...written } = expectation
  const planned = { ...written, timeboxId: id, task: title, ...(inDays === undefined ? {} : { inDays }) }
  return { ...state, experiments: putExperiment(state.experiments, plan(planned, at, state.settings.dayStart)) }
}

import type { Nudge } from '../nudges/waiting.ts'
import type { At, State } from '../state.ts'
import { onWall } from '../time.ts'
import { text } from '../views/text.ts'
import { putParked, waiting } from './remember.ts'
import type { Parked } from './tasks.ts'

/** Parked tasks whose time to come back is set and was not told yet. They wait while something else is open. */
export const parkedNudges = (state: State, at: At): readonly Nudge[] =>
  state.timebox === null ? waiting(state.tasks).flatMap((parked) => nudge(parked, at)) : []

const nudge = (parked: Parked, at: At): readonly Nudge[] => {
  const { id: parkedId, title: task, until, toldAt } = parked
  if (until === undefined || toldAt !== undefined) return []
  return [
    {
      due: onWall(until, at.now).boot,
      line: text('notify.summary.parked', { task }),
      alone: {
        type: 'notify',
        moment: 'parkedBack',
        title: text('notify.parkedBack.title', { task }),
        body: text('notify.parkedBack.body', { until: { clock: until } }),
        actions: [
          { text: text('notify.action.carryOn', {}), command: { type: 'carryOn', parkedId } },
          { text: text('notify.action.later', {}), command: { type: 'keepParked', parkedId } },
        ],
        click: { type: 'open', window: 'start' },
      },
      told: (state, { now }) => {
        const told = { ...parked, toldAt: now.wall, updatedAt: now.wall }
        return { ...state, tasks: putParked(state.tasks, told) }
      },
    },
  ]
}

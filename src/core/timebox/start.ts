import { choose } from '../choose.ts'
import { withExperiment } from '../experiments/handle-experiment.ts'
import { andThen, go, refuse, stale, type Move } from '../move.ts'
import { capClaimed } from '../prompt/appear.ts'
import type { At, State } from '../state.ts'
import { rememberProject } from '../projects/keep.ts'
import { unlearn } from '../tasks/learn.ts'
import { putParked, rememberStart, waiting } from '../tasks/remember.ts'
import { capOfParked } from '../tasks/suggest.ts'
import { templateStarted } from '../templates/keep.ts'
import { localDay, minutes, within } from '../time.ts'
import * as life from './life.ts'
import type { Plan } from './life.ts'

/** How long a ship can be taken back. */
export const WITHDRAW_WITHIN = minutes(10)

/**
 * Start a timebox. While another is open this is refused, unless that very one is to be parked first.
 * @param parkFirst the open timebox that the person agreed to park
 */
export const startPlan = (state: State, plan: Plan, parkFirst: string | undefined, at: At): Move => {
  const { timebox: open } = state
  if (open !== null && open.id !== parkFirst) return refuse(state, 'timeboxOpen')
  const before = open === null ? go(state) : choose(state, open, { kind: 'park' }, at, true)
  return andThen(before, (free) => {
    const timebox = life.begin(plan, at)
    const { start: _draft, ...drafts } = free.drafts
    const expecting = withExperiment(free, plan.experiment, timebox, at)
    const day = localDay(at.now.wall, at.zone, free.settings.dayStart)
    const known = templateStarted(rememberStart(free.tasks, timebox, at), timebox.title, day, at.now.wall)
    const tasks = rememberProject(known, timebox.project, at.freshId, at.now.wall)
    return go({ ...expecting, timebox, drafts, closing: null, asked: null, tasks }, [
      { type: 'hideWindow', window: 'start' },
      { type: 'hideWindow', window: 'prompt' },
      { type: 'withdrawNotification', moment: 'parkedBack' },
      { type: 'prepareWindow', window: 'prompt' },
    ])
  })
}

/** Carry on a parked timebox as a new one, with what was left of its cap. */
export const carryOnParked = (state: State, parkedId: string, at: At): Move => {
  const parked = waiting(state.tasks).find(({ id }) => id === parkedId)
  if (parked === undefined) return stale(state)
  const { title, kind, project, marks, ifThen, watched, experiment } = parked
  const started = startPlan(
    state,
    {
      title,
      kind,
      project,
      marks,
      ifThen,
      watched,
      experiment,
      cap: capOfParked(parked),
      continues: parked.id,
    },
    undefined,
    at,
  )
  if (started.answer.outcome !== 'done') return started
  const gone = { ...parked, deletedAt: at.now.wall, updatedAt: at.now.wall }
  return { ...started, state: { ...started.state, tasks: putParked(started.state.tasks, gone) } }
}

/** Take the last ship back, within ten minutes and while nothing else is open. */
export const withdrawShip = (state: State, timeboxId: string, at: At): Move => {
  const { lastShip } = state
  if (lastShip === null || lastShip.record.id !== timeboxId) return stale(state)
  const { record, left } = lastShip
  if (!within(record.endedAt, WITHDRAW_WITHIN, at.now.wall)) return stale(state)
  if (state.timebox !== null) return refuse(state, 'timeboxOpen')
  const timebox = life.carryOn(record, left, at.now)
  const back: State = {
    ...state,
    timebox,
    lastShip: null,
    closing: null,
    tasks: unlearn(state.tasks, record, at.now.wall),
  }
  const withdrawn = { ...record, withdrawnAt: at.now.wall, updatedAt: at.now.wall }
  const move = go(back, [{ type: 'hideWindow', window: 'prompt' }], [{ file: 'history', record: withdrawn }])
  return timebox.phase.name === 'resting' ? andThen(move, (next) => capClaimed(next, at)) : move
}

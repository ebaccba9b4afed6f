import { together } from '../computers/together.ts'
import { assertNever } from '../assert-never.ts'
import type { Command } from '../command.ts'
import type { StartDraft } from '../drafts.ts'
import { observe } from '../loops/detect.ts'
import { notALoop } from '../loops/sensitivity.ts'
import { andThen, go, refuse, stale, type Move } from '../move.ts'
import { showPrompt } from '../prompt/prompt.ts'
import type { At, State } from '../state.ts'
import { sameTitle } from '../tasks/same-title.ts'
import { live } from '../tasks/suggest.ts'
import type { Kind } from '../timebox/kind.ts'
import type { Plan } from '../timebox/life.ts'
import { startPlan } from '../timebox/start.ts'
import { startOf } from './app-observations.ts'
import type { About, Noticed } from './noticed.ts'
import { wishesOf } from './observe.ts'
import { showNoticed } from './tell.ts'

export type NoticedCommand = Extract<Command, { type: 'notALoop' | 'showNoticed' | 'leaveBe' | 'startOut' }>

/** Answers to what was noticed, from the Prompt and from notifications. */
export const answerNoticed = (state: State, command: NoticedCommand, at: At): Move => {
  const { noticed, timebox } = state
  switch (command.type) {
    case 'notALoop': {
      if (timebox?.id !== command.timeboxId || noticed?.about.name !== 'loop') return stale(state)
      const loops = timebox.loops.map((fact) =>
        fact.at === noticed.flag.at ? ({ ...fact, said: 'notALoop' } as const) : fact,
      )
      return away({ ...taught(state, timebox.kind, at), timebox: { ...timebox, loops } }, noticed)
    }
    case 'showNoticed':
      return noticed === null || noticed.step === 'answered' ? stale(state) : showNoticed(state, noticed, true)
    case 'leaveBe': {
      if (noticed?.about.name !== 'out') return stale(state)
      const { start: _draft, ...drafts } = state.drafts
      return away(noticed.about.plan === null ? state : { ...state, drafts }, noticed)
    }
    case 'startOut':
      return noticed?.about.name === 'out'
        ? startOut(state, noticed, noticed.about, command.realThings, at)
        : stale(state)
    default:
      return assertNever(command)
  }
}

/** "I'm changing real things" raises what is needed for that kind of task. */
const taught = (state: State, kind: Kind, { now }: At): State => ({
  ...state,
  loops: { ...state.loops, learned: notALoop(state.loops.learned, kind, now.wall) },
})

/** It is answered: it leaves the screen, and the Prompt with it unless that is there for the cap too. */
const away = (state: State, { step }: Noticed): Move => {
  const gone = { ...state, noticed: null }
  if (step !== 'shown') return go(gone, [{ type: 'withdrawNotification', moment: 'loop' }])
  if (state.prompt === 'open') return go({ ...gone, promptStep: 'ways' })
  return go({ ...gone, promptStep: null }, [{ type: 'hideWindow', window: 'prompt' }])
}

type Out = Extract<About, { name: 'out' }>

/**
 * Start shipped work all the same: as it was asked for, or by choosing a cap for it first. A start that is half written
 * stays as it is: what somebody wrote outranks what we would write for them.
 */
const startOut = (state: State, noticed: Noticed, about: Out, realThings: boolean, at: At): Move => {
  const { plan, title, parkFirst } = about
  const task = live(together(state.tasks, state.others)).find((one) => sameTitle(one.title, title))
  const knows = realThings ? taught(state, plan?.kind ?? task?.kind ?? 'other', at) : state
  const gone = away(knows, noticed)
  if (plan !== null) {
    const isFree = state.timebox === null || state.timebox.id === parkFirst
    return isFree ? andThen(gone, (free) => startPlan(free, plan, parkFirst, at)) : refuse(state, 'timeboxOpen')
  }
  return andThen(gone, (free) => {
    const start: StartDraft = {
      title,
      cap: '',
      marks: [...(task?.marks ?? [])],
      ifThen: '',
      kind: task?.kind ?? 'other',
      project: task?.project,
      watched: task?.watched,
      more: false,
    }
    const noticedAgain = { ...noticed, step: 'answered', waits: null } as const
    return go({ ...free, noticed: noticedAgain, drafts: { start, ...free.drafts } }, [
      { type: 'showWindow', window: 'start', focus: true },
    ])
  })
}

/** Start a timebox, unless it is shipped work that was opened before: then it is asked what they would like to do. */
export const startUnlessOut = (state: State, plan: Plan, parkFirst: string | undefined, at: At): Move => {
  const free = state.timebox === null || state.timebox.id === parkFirst
  const flag = free && !isAnswered(state, plan) ? flagOf(state, plan, at) : null
  if (flag === null) return startPlan(state, plan, parkFirst, at)
  const about: About = { name: 'out', title: plan.title, plan, parkFirst }
  const noticed: Noticed = { about, flag, since: at.now.boot, step: 'shown', waits: null }
  const asks: State = { ...state, noticed, closing: null, promptStep: 'ways', promptAsked: state.promptAsked + 1 }
  return go(asks, [{ type: 'hideWindow', window: 'start' }, showPrompt(asks, true)])
}

const isAnswered = ({ noticed }: State, { title }: Plan): boolean =>
  noticed?.step === 'answered' && noticed.about.name === 'out' && sameTitle(noticed.about.title, title)

/** What starting it would show: of a start no other rule says anything than that of shipped work. */
const flagOf = (state: State, plan: Plan, at: At): Noticed['flag'] | null => {
  const { watch, pausedUntil } = state.loops
  if (watch === null || pausedUntil !== null) return null
  return observe(watch, startOf(plan, state, at.now.wall), wishesOf(state, at)).flag
}

/** Start a remembered task again, with its last cap and marks. */
export const startAgain = (state: State, taskId: string, at: At): Move => {
  const task = live(together(state.tasks, state.others)).find(({ id }) => id === taskId)
  if (task === undefined) return stale(state)
  const { title, kind, project, lastCap: cap, marks, watched } = task
  return startUnlessOut(state, { title, kind, project, cap, marks, watched }, undefined, at)
}

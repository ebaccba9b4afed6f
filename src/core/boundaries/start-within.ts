import { together } from '../computers/together.ts'
import type { Command } from '../command.ts'
import { go, refuse, stale, type Move } from '../move.ts'
import { startAgain, startUnlessOut } from '../noticed/answer.ts'
import type { At, State } from '../state.ts'
import { putParked, waiting } from '../tasks/remember.ts'
import { capOfParked, live } from '../tasks/suggest.ts'
import type { Parked } from '../tasks/tasks.ts'
import { startTemplate, templateBy } from '../templates/handle-templates.ts'
import type { EpochMs } from '../time.ts'
import type { Plan } from '../timebox/life.ts'
import { carryOnParked } from '../timebox/start.ts'
import { answered, boundaryAt } from './boundary.ts'
import { nextWork } from './work-hours.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>
/** A start from the tray or a notification that the Start window asks about. */
export type Asked =
  | Omit<Of<'startAgain'>, 'afterHours'>
  | Omit<Of<'startTemplate'>, 'afterHours'>
  | Omit<Of<'carryOn'>, 'afterHours'>

const CODES = { afterHours: 'afterHours', joy: 'joyTime' } as const

/** Start from the Start window, which asks when this is refused. What is open is asked about before. */
export const startWithin = (state: State, command: Of<'start'>, at: At): Move => {
  const { parkFirst, afterHours } = command
  const isFree = state.timebox === null || state.timebox.id === parkFirst
  const boundary = isFree && afterHours === undefined ? boundaryAt(state, at) : null
  if (boundary !== null) return refuse(state, CODES[boundary.name])
  return startUnlessOut(answered(state, at), command, parkFirst, at)
}

/** Start from elsewhere: the Start window opens with the question, where there is one. */
export const startOutside = (
  state: State,
  command: Of<'startAgain'> | Of<'startTemplate'> | Of<'carryOn'>,
  at: At,
): Move => {
  const { afterHours, ...asked } = command
  const boundary = state.timebox === null && afterHours === undefined ? boundaryAt(state, at) : null
  if (boundary !== null) {
    return planOf(state, asked) === null
      ? stale(state)
      : go({ ...state, asked }, [
          { type: 'withdrawNotification', moment: 'parkedBack' },
          { type: 'showWindow', window: 'start', focus: true },
        ])
  }
  return startOf({ ...answered(state, at), asked: null }, command, at)
}

const startOf = (state: State, asked: Asked, at: At): Move => {
  switch (asked.type) {
    case 'startAgain':
      return startAgain(state, asked.taskId, at)
    case 'startTemplate':
      return startTemplate(state, asked.templateId, at)
    case 'carryOn':
      return carryOnParked(state, asked.parkedId, at)
  }
}

/** What is asked about, as the Start window shows it; null when it is gone. */
export const planOf = (state: State, asked: Asked): Pick<Plan, 'title' | 'cap'> | null => {
  if (asked.type === 'startAgain') {
    const task = live(together(state.tasks, state.others)).find(({ id }) => id === asked.taskId)
    return task === undefined ? null : { title: task.title, cap: task.lastCap }
  }
  if (asked.type === 'startTemplate') return templateBy(state, asked.templateId)
  const parked = waiting(state.tasks).find(({ id }) => id === asked.parkedId)
  return parked === undefined ? null : { title: parked.title, cap: capOfParked(parked) }
}

/** "It can wait": it is parked until the question is over, and was asked for this evening. */
export const letWait = (state: State, { what }: Of<'letWait'>, at: At): Move => {
  const until = boundaryAt(state, at)?.until ?? nextWork(state.settings, at.now.wall, at.zone)
  const parked = parkedOf(state, what, until, at)
  if (parked === null) return stale(state)
  const { start: _draft, ...drafts } = state.drafts
  const waits: State = {
    ...answered(state, at),
    asked: null,
    drafts: what.of === 'plan' ? drafts : state.drafts,
    tasks: putParked(state.tasks, parked),
  }
  return go(waits, [
    { type: 'withdrawNotification', moment: 'parkedBack' },
    { type: 'hideWindow', window: 'start' },
  ])
}

const parkedOf = (state: State, what: Of<'letWait'>['what'], until: EpochMs, { now, freshId }: At): Parked | null => {
  const times = { parkedAt: now.wall, until, updatedAt: now.wall }
  const fresh = ({ title, kind, project, marks, ifThen, watched, experiment, cap }: Plan): Parked => ({
    id: `later-${freshId}`,
    title,
    kind,
    project: project === '' ? undefined : project,
    marks: [...marks],
    ifThen: ifThen === '' ? undefined : ifThen,
    watched,
    experiment,
    left: cap,
    plannedCap: cap,
    ...times,
  })
  switch (what.of) {
    case 'plan':
      return fresh(what)
    case 'task': {
      const task = live(together(state.tasks, state.others)).find(({ id }) => id === what.taskId)
      return task === undefined ? null : fresh({ ...task, cap: task.lastCap })
    }
    case 'template': {
      const template = templateBy(state, what.templateId)
      return template === null ? null : fresh(template)
    }
    case 'parked': {
      const parked = waiting(state.tasks).find(({ id }) => id === what.parkedId)
      if (parked === undefined) return null
      const { toldAt: _told, ...kept } = parked
      return { ...kept, until, updatedAt: now.wall }
    }
  }
}

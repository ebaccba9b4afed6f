import type { Effect } from './effect.ts'
import { NO_LONGER_ASKING } from './looks/handle-look.ts'
import { go, type Move } from './move.ts'
import type { At, Closing, State } from './state.ts'
import { CAP_TOLD } from './prompt/prompt.ts'
import { learn } from './tasks/learn.ts'
import { bootMs, minutes, mondayOf, type DurationMs } from './time.ts'
import { end } from './timebox/life.ts'
import { leftAt } from './timebox/measure.ts'
import type { Outcome, Timebox } from './timebox/timebox.ts'
import { text } from './views/text.ts'

/** How long the line after a choice stays. */
const LINE_STAYS = minutes(3 / 60)
/** How long the if-then line stays, unless it is clicked away: long enough to do what it says. */
const IF_THEN_STAYS = minutes(20 / 60)

/** Which of the five ways, before what is left is filled in for a parked one. */
export type Choice = Exclude<Outcome, { kind: 'park' }> | Omit<Extract<Outcome, { kind: 'park' }>, 'left'>

/**
 * End the open timebox by one of the ways: a record for history, the memory of its task, the tray idle, and one line.
 * @param quietly no line, for parking on the way to something else
 */
export const choose = (state: State, timebox: Timebox, choice: Choice, at: At, quietly = false): Move => {
  const left = leftAt(timebox, at.now)
  const outcome: Outcome = choice.kind === 'park' ? { ...choice, left } : choice
  const record = end(timebox, outcome, at, state.settings.dayStart)
  const { prompt: _draft, ...drafts } = state.drafts
  // A wish that waits goes on after a ship; after any other way `lookGone` ends it. One about something else stays.
  const wishEnds = state.look?.timeboxId === timebox.id && state.look.step !== 'waiting'
  const said = { kind: outcome.kind, startedAt: timebox.startedAt, ...ifThenOf(timebox, outcome) }
  const ended: State = {
    ...state,
    timebox: null,
    prompt: 'closed',
    promptStep: null,
    waits: null,
    look: wishEnds ? null : state.look,
    drafts,
    tasks: learn(state.tasks, record),
    untoldWeek: mondayOf(record.day),
    lastShip: outcome.kind === 'ship' ? { record, left } : state.lastShip,
    closing: quietly
      ? null
      : { timeboxId: timebox.id, title: timebox.title, said, until: bootMs(at.now.boot + stays(said)) },
  }
  const announce = [
    ...afterEnd(quietly),
    ...(wishEnds ? [NO_LONGER_ASKING] : []),
    ...tellShipped(state, timebox, outcome),
  ]
  return go(ended, announce, [{ file: 'history', record }])
}

const ifThenOf = (timebox: Timebox, outcome: Outcome): { ifThen?: string } =>
  outcome.kind === 'ship' && timebox.ifThen !== undefined ? { ifThen: timebox.ifThen } : {}

/** How long a line stays, counted from when it could be said. */
export const stays = (said: Closing['said']): DurationMs => ('ifThen' in said ? IF_THEN_STAYS : LINE_STAYS)

const afterEnd = (quietly: boolean): readonly Effect[] => [
  ...CAP_TOLD,
  { type: 'withdrawNotification', moment: 'stillPaused' },
  { type: 'hideWindow', window: 'running' },
  quietly ? { type: 'hideWindow', window: 'prompt' } : { type: 'showWindow', window: 'prompt', focus: false },
]

const tellShipped = (state: State, timebox: Timebox, outcome: Outcome): readonly Effect[] =>
  state.settings.tellShipped && outcome.kind === 'ship'
    ? [
        {
          type: 'notify',
          moment: 'shipped',
          title: text('notify.shipped.title', {}),
          body: text('notify.shipped.body', { task: timebox.title }),
          actions: [],
          click: { type: 'open', window: 'start' },
        },
      ]
    : []

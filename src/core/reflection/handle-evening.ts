import { assertNever } from '../assert-never.ts'
import type { Command } from '../command.ts'
import type { Filed } from '../effect.ts'
import { go, refuse, type Move } from '../move.ts'
import type { Signal } from '../signal.ts'
import type { At, State } from '../state.ts'
import type { LocalDay } from '../time.ts'
import { restingOf, shipsOf } from './day.ts'
import { draftOf, eveningDay, eveningOf, hasLooseEnds, isWritable, type ReflectionDraft } from './draft.ts'
import type { Evening } from './evening.ts'

export type EveningCommand = Extract<
  Command,
  { type: 'openEvening' | 'keepEveningDraft' | 'stopEvening' | 'closeDay' | 'notTonight' }
>

/** The evening: opened, written, left or closed. Nothing of it is required, and nothing that was written is lost. */
export const handleEvening = (state: State, command: EveningCommand, at: At): Move => {
  switch (command.type) {
    case 'openEvening':
      return openEvening(state, command.day ?? eveningDay(at, state.settings.dayStart), at)
    case 'keepEveningDraft':
      return keepDraft(state, command.draft)
    case 'stopEvening':
      return leaveEvening(state, at)
    case 'closeDay':
      return fileEvening(state, true, at)
    case 'notTonight':
      return go(state, [{ type: 'withdrawNotification', moment: 'dayEnds' }])
    default:
      return assertNever(command)
  }
}

/** What was still on its way when its window left is filed where it belongs. */
const keepDraft = (state: State, draft: ReflectionDraft): Move =>
  go(withDraft(state, draft), state.evening?.day === draft.day ? [] : [{ type: 'loadDay', day: draft.day }])

/** Open the evening of a day. What another day's window was writing is kept first. */
export const openEvening = (state: State, day: LocalDay, at: At, asked: ReflectionDraft['experiment'] = null): Move => {
  const { dayStart } = state.settings
  if (!isWritable(day, at, dayStart)) return refuse(state, 'badInput')
  const other = state.evening !== null && state.evening.day !== day ? leaveEvening(state, at) : go(state)
  const offeredOn = day === eveningDay(at, dayStart) ? day : state.offeredOn
  return go(
    { ...other.state, evening: { day, asked, read: null }, offeredOn },
    [
      ...other.announce,
      { type: 'loadDay', day },
      { type: 'withdrawNotification', moment: 'dayEnds' },
      { type: 'showWindow', window: 'reflection', focus: true },
    ],
    other.records,
  )
}

/** What the disk has of a day. What was being written when the app ended is filed now. */
export const dayLoaded = (state: State, signal: Extract<Signal, { type: 'dayLoaded' }>, at: At): Move => {
  const { day, evening, records } = signal
  if (state.evening?.day === day) {
    const resting = restingOf(records, day, state.timebox?.continues)
    const { asked } = state.evening
    const open: State = {
      ...state,
      evening: { day, asked: null, read: { evening, ships: shipsOf(records, day), resting } },
    }
    return go(
      asked === null
        ? open
        : withDraft(open, { ...draftFor(open, day, evening), step: 'experiment', experiment: asked }),
    )
  }
  const draft = state.evenings.find((one) => one.day === day)
  return draft === undefined ? go(state) : filed(state, draft, evening, false, at)
}

/** After a start: evenings that were being written are put where they belong. */
export const eveningsLeft = ({ evenings }: State): readonly LocalDay[] => evenings.map(({ day }) => day)

/** "Stop here", and closing the window: what was written is kept, and nothing else is said. */
export const leaveEvening = (state: State, at: At): Move => fileEvening(state, false, at)

const fileEvening = (state: State, closed: boolean, at: At): Move => {
  const { evening, settings } = state
  if (evening === null) return go(state, [HIDE])
  const { day, read } = evening
  const gone: State = {
    ...state,
    evening: null,
    closedOn: closed && day === eveningDay(at, settings.dayStart) ? day : state.closedOn,
  }
  // Before the day was read nobody can have written anything; its draft of an earlier time stays one.
  if (read === null) return go(gone, [HIDE])
  const left = filed(gone, draftFor(state, day, read.evening), read.evening, closed, at)
  return go(left.state, [...left.announce, HIDE], left.records)
}

const HIDE = { type: 'hideWindow', window: 'reflection' } as const

const filed = (state: State, draft: ReflectionDraft, before: Evening | null, closed: boolean, at: At): Move => {
  const evening = eveningOf(draft, before ?? undefined, closed, at)
  const others = state.evenings.filter(({ day }) => day !== draft.day)
  const evenings = hasLooseEnds(draft) ? [...others, draft] : others
  const records: readonly Filed[] = evening === undefined ? [] : [{ file: 'reflections', evening }]
  return go({ ...state, evenings }, [], records)
}

/** What is being written of a day: kept so far, or what its evening already holds. */
export const draftFor = ({ evenings }: State, day: LocalDay, evening: Evening | null): ReflectionDraft =>
  evenings.find((one) => one.day === day) ?? draftOf(day, evening ?? undefined)

/** A draft in the place of the one of its day. */
export const withDraft = (state: State, draft: ReflectionDraft): State => ({
  ...state,
  evenings: [...state.evenings.filter(({ day }) => day !== draft.day), draft],
})

/** A part of the open evening's draft was kept elsewhere, and begins anew. */
export const partKept = (state: State, part: Partial<ReflectionDraft>): State => {
  const { evening } = state
  const draft = state.evenings.find(({ day }) => day === evening?.day)
  return draft === undefined ? state : withDraft(state, { ...draft, ...part })
}

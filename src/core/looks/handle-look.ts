import { assertNever } from '../assert-never.ts'
import type { Command } from '../command.ts'
import type { Effect } from '../effect.ts'
import { go, refuse, stale, type Move } from '../move.ts'
import type { At, State } from '../state.ts'
import { minutes, momentOf, shifted, within, type EpochMs } from '../time.ts'
import type { Nudge } from '../nudges/waiting.ts'
import { text } from '../views/text.ts'
import type { Look } from './look.ts'

/** The wish often passes by itself within this. */
const WAIT = minutes(10)
/** How long after a ship the wish can be told. */
const AFTER_SHIP = minutes(24 * 60)

export type LookCommand = Extract<
  Command,
  { type: 'wantToLook' | 'waitToLook' | 'lookOnce' | 'leaveLook' | 'lookFound' }
>

interface Target {
  readonly id: string
  readonly title: string
}

/** What was shipped within a day; null when nothing was. */
const shippedToday = (state: State, wall: EpochMs): Target | null => {
  const shipped = state.lastShip?.record
  return shipped !== undefined && within(shipped.endedAt, AFTER_SHIP, wall) ? shipped : null
}

/** What the wish to look again is offered for: the open timebox, or what was shipped within a day. */
export const lookOffered = (state: State, wall: EpochMs): Target | null => state.timebox ?? shippedToday(state, wall)

/** What a wish is about, while that is still open or was shipped within a day. */
export const lookTarget = (state: State, timeboxId: string, wall: EpochMs): Target | null =>
  [state.timebox, shippedToday(state, wall)].find((target) => target?.id === timeboxId) ?? null

/** "I want to look again": asks once, then keeps out of the way. Answers are kept as facts; no answer leaves none. */
export const handleLook = (state: State, command: LookCommand, at: At): Move => {
  const { timeboxId } = command
  const { wall } = at.now
  if (lookTarget(state, timeboxId, wall) === null) return stale(state)
  if (command.type === 'wantToLook') {
    return go({ ...state, look: { step: 'asked', timeboxId, at: wall } }, [
      { type: 'showWindow', window: 'running', focus: true },
    ])
  }
  if (state.look === null || state.look.timeboxId !== timeboxId) return stale(state)
  switch (command.type) {
    case 'waitToLook':
      return keep(
        { ...state, look: { step: 'waiting', timeboxId, at: wall, until: shifted(momentOf(at.now), WAIT) } },
        timeboxId,
        { at: wall, answer: 'waited' },
      )
    case 'lookOnce':
      if (command.lookingFor === '' && !command.toFeelSure) return refuse(state, 'lookEmpty')
      return keep(
        { ...state, look: { step: 'looking', timeboxId, at: wall, toFeelSure: command.toFeelSure } },
        timeboxId,
        { at: wall, answer: 'once', lookingFor: command.lookingFor === '' ? undefined : command.lookingFor },
        [NO_LONGER_ASKING],
      )
    case 'leaveLook':
      return state.look.step === 'looking'
        ? go({ ...state, look: null })
        : keep({ ...state, look: null }, timeboxId, { at: wall, answer: 'left' }, [NO_LONGER_ASKING])
    case 'lookFound': {
      if (state.look.step !== 'looking') return stale(state)
      const { found } = command
      return change({ ...state, look: null }, timeboxId, wall, (looks) =>
        looks.map((look, index) => (index === looks.length - 1 ? { ...look, found } : look)),
      )
    }
    default:
      return assertNever(command)
  }
}

/** The question about it leaves the screen. */
export const NO_LONGER_ASKING: Effect = { type: 'withdrawNotification', moment: 'stillLook' }

const keep = (state: State, timeboxId: string, look: Look, announce: readonly Effect[] = []): Move =>
  change(state, timeboxId, look.at, (looks) => [...looks, look], announce)

/** Change the looks of what the wish is about, wherever it is by now: still open, or in history. */
const change = (
  state: State,
  timeboxId: string,
  wall: EpochMs,
  changed: (looks: readonly Look[]) => Look[],
  announce: readonly Effect[] = [],
): Move => {
  const { timebox, lastShip } = state
  if (timebox?.id === timeboxId)
    return go({ ...state, timebox: { ...timebox, looks: changed(timebox.looks) } }, announce)
  if (lastShip?.record.id !== timeboxId) return go(state, announce)
  const record = { ...lastShip.record, looks: changed(lastShip.record.looks), updatedAt: wall }
  return go({ ...state, lastShip: { ...lastShip, record } }, announce, [{ file: 'history', record }])
}

/** A wish about something that is gone is gone too. */
export const lookGone = (state: State, { now }: At): Move =>
  state.look !== null && lookTarget(state, state.look.timeboxId, now.wall) === null
    ? go({ ...state, look: null }, [NO_LONGER_ASKING])
    : go(state)

/** Ten minutes are over: one question, and nothing more. */
export const lookNudge = (state: State, { now }: At): readonly Nudge[] => {
  const { look } = state
  if (look?.step !== 'waiting') return []
  const { timeboxId } = look
  const task = lookTarget(state, timeboxId, now.wall)?.title ?? ''
  const show = { type: 'open', window: 'running' } as const
  return [
    {
      due: look.until.boot,
      line: text('notify.summary.look', { task }),
      alone: {
        type: 'notify',
        moment: 'stillLook',
        title: text('notify.stillLook.title', {}),
        body: text('notify.stillLook.body', { task }),
        actions: [
          { text: text('notify.action.lookOnce', {}), command: show },
          { text: text('notify.action.leaveIt', {}), command: { type: 'leaveLook', timeboxId } },
        ],
        click: show,
      },
      told: (told) => ({ ...told, look: { step: 'over', timeboxId, at: look.at } }),
    },
  ]
}

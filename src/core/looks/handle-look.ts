import { assertNever } from '../assert-never.ts'
import type { Command } from '../command.ts'
import type { Effect } from '../effect.ts'
import { go, refuse, stale, type Move } from '../move.ts'
import type { At, State } from '../state.ts'
import { minutes, plus, type EpochMs, type Instant } from '../time.ts'
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
  return shipped !== undefined && wall < plus(shipped.endedAt, AFTER_SHIP) ? shipped : null
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
      return keep({ ...state, look: { step: 'waiting', timeboxId, at: wall, until: plus(wall, WAIT) } }, timeboxId, {
        at: wall,
        answer: 'waited',
      })
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

const NO_LONGER_ASKING: Effect = { type: 'withdrawNotification', moment: 'stillLook' }

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
  return go({ ...state, lastShip: { ...lastShip, record } }, announce, [record])
}

/** Ten minutes are over: one notification, and nothing more. A wish about something that is gone is gone too. */
export const lookDue = (state: State, now: Instant): Move => {
  const { look } = state
  if (look === null) return go(state)
  const target = lookTarget(state, look.timeboxId, now.wall)
  if (target === null) return go({ ...state, look: null }, [NO_LONGER_ASKING])
  if (look.step !== 'waiting' || now.wall < look.until) return go(state)
  const { timeboxId } = look
  const show = { type: 'open', window: 'running' } as const
  return go({ ...state, look: { step: 'over', timeboxId, at: look.at } }, [
    {
      type: 'notify',
      moment: 'stillLook',
      title: text('notify.stillLook.title', {}),
      body: text('notify.stillLook.body', { task: target.title }),
      actions: [
        { text: text('notify.action.lookOnce', {}), command: show },
        { text: text('notify.action.leaveIt', {}), command: { type: 'leaveLook', timeboxId } },
      ],
      click: show,
    },
  ])
}

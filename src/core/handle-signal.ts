import { assertNever } from './assert-never.ts'
import { restartClosing } from './due.ts'
import { joinOthers } from './computers/join.ts'
import type { WindowName } from './command.ts'
import type { Effect } from './effect.ts'
import { withoutQuestion } from './handle-command.ts'
import { andThen, go, type Move } from './move.ts'
import { observed } from './noticed/observe.ts'
import { noticedSeen } from './noticed/tell.ts'
import { presenceSeen } from './presence.ts'
import { promptSeen } from './prompt/appear.ts'
import { capNotification, putPromptAway, showPrompt } from './prompt/prompt.ts'
import { soundSeen } from './prompt/sound.ts'
import { dayLoaded, eveningsLeft, leaveEvening } from './reflection/handle-evening.ts'
import { reopened } from './reopened.ts'
import type { SaveFailure } from './refusal.ts'
import type { Signal } from './signal.ts'
import type { At, State } from './state.ts'
import { bootMs, onWall, type Instant } from './time.ts'
import { restore } from './timebox/restore.ts'
import { isFirst, welcomed } from './welcome.ts'
import { refusalText, text } from './views/text.ts'

/** Waits between tries to write what could not be written, in milliseconds; the last one repeats. */
const RETRY_AFTER = [2_000, 5_000, 10_000, 30_000, 60_000] as const

/** What a signal does. Pure, like every handler. */
export const handleSignal = (state: State, signal: Signal, at: At): Move => {
  switch (signal.type) {
    case 'started':
      return started(state, signal.lastAlive, at)
    case 'reopened':
      return andThen(reopened(state, signal.files), (next) => started(next, null, at))
    case 'wake':
      return go(state, state.timebox?.phase.name === 'running' ? [{ type: 'markAlive' }] : [])
    case 'lookedAround':
      return andThen(
        andThen(
          andThen(presenceSeen(state, signal.idle, at), (next) => soundSeen(next, signal)),
          (next) => promptSeen(next, signal, at),
        ),
        (next) => noticedSeen(next, signal, at),
      )
    case 'dayLoaded':
      return dayLoaded(state, signal, at)
    case 'observed':
      return observed(state, signal.seen, at)
    case 'suspended':
      return go(state, state.timebox === null ? [] : [{ type: 'markAlive' }])
    case 'resumed':
      return go(state)
    case 'saveFailed':
      return saveFailed(state, signal.reason, at)
    case 'saved':
      return state.unsaved === null
        ? go({ ...state, writing: [] })
        : go(restartClosing({ ...state, writing: [], unsaved: null }, at.now), [
            { type: 'withdrawNotification', moment: 'unsaved' },
          ])
    case 'windowClosed':
      return windowClosed(state, signal.window, at)
    case 'promptFailed':
      return state.timebox !== null && state.prompt === 'open' ? go(state, [capNotification(state.timebox)]) : go(state)
    case 'trayChecked':
      return go(
        { ...state, tray: signal.present ? 'present' : 'absent' },
        signal.present
          ? [{ type: 'hideWindow', window: 'trayless' }]
          : [{ type: 'showWindow', window: 'trayless', focus: false }],
      )
    case 'sensesChecked':
      return go({ ...state, senses: signal.senses })
    case 'othersSeen':
      return go({ ...state, ...joinOthers(state, signal.others, signal.saved), others: signal.others })
    case 'computersSeen':
      return go({ ...state, computers: signal.computers })
    case 'shortcutsChecked':
      return go({ ...state, shortcuts: signal.held })
    case 'loginItemChecked':
      return go({
        ...state,
        loginRefused: signal.refused,
        settings: { ...state.settings, openAtLogin: signal.opens },
      })
    case 'notice':
      return go({ ...state, notice: signal.notice })
    case 'ending':
      return go(state, [{ type: 'quit' }])
    default:
      return assertNever(signal)
  }
}

const windowClosed = (state: State, window: WindowName, at: At): Move => {
  if (window === 'prompt') return putPromptAway(state)
  if (window === 'welcome') return welcomed(state, false)
  return window === 'reflection' ? leaveEvening(state, at) : go(withoutQuestion(state, window))
}

const started = (state: State, lastAlive: Parameters<typeof restore>[1], at: At): Move => {
  const here: State = { ...waitsAgain(state, at.now), activeAt: at.now.boot }
  const left: Effect[] = eveningsLeft(state).map((day) => ({ type: 'loadDay', day }))
  if (state.timebox === null) {
    return go(here, [
      ...left,
      ...(isFirst(state) ? [{ type: 'showWindow', window: 'welcome', focus: true } as const] : []),
    ])
  }
  const timebox = restore(state.timebox, lastAlive, at.now)
  const restored: State = { ...here, timebox, promptStep: state.prompt === 'open' ? 'ways' : null }
  const announce: Effect[] = [...left, { type: 'prepareWindow', window: 'prompt' }]
  if (state.prompt === 'open') announce.push(showPrompt(restored, false))
  if (timebox.asked !== null) announce.push({ type: 'showWindow', window: 'running', focus: false })
  return go(restored, announce)
}

/** What waited for a moment of an earlier run waits for it by the wall clock. */
const waitsAgain = (state: State, now: Instant): State => ({
  ...state,
  meeting:
    state.meeting === null || state.meeting.until === null
      ? state.meeting
      : { until: onWall(state.meeting.until.wall, now) },
  loops:
    state.loops.pausedUntil === null
      ? state.loops
      : { ...state.loops, pausedUntil: onWall(state.loops.pausedUntil.wall, now) },
  look: state.look?.step === 'waiting' ? { ...state.look, until: onWall(state.look.until.wall, now) } : state.look,
})

/** What could not be written stays in memory; the person is told once, and it is tried again. */
const saveFailed = (state: State, reason: SaveFailure, at: At): Move => {
  const tries = (state.unsaved?.tries ?? 0) + 1
  const wait = RETRY_AFTER[Math.min(tries, RETRY_AFTER.length) - 1] ?? 60_000
  const failed: State = {
    ...state,
    unsaved: { reason, records: state.writing, tries, retryAt: bootMs(at.now.boot + wait) },
  }
  return go(
    failed,
    state.unsaved === null
      ? [
          {
            type: 'notify',
            moment: 'unsaved',
            title: text('notify.unsaved.title', {}),
            body: refusalText(reason),
            actions: [],
            click: { type: 'open', window: state.timebox === null ? 'start' : 'running' },
          },
        ]
      : [],
  )
}

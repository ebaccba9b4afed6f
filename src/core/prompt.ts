import type { Effect } from './effect.ts'
import { go, type Move } from './move.ts'
import type { PromptStep } from './drafts.ts'
import type { State } from './state.ts'
import { minutesNear } from './time.ts'
import type { Timebox } from './timebox/timebox.ts'
import { text } from './views/text.ts'

/**
 * The cap of the open timebox is reached. The Prompt appears without taking the keyboard; in a meeting it is held
 * back, and one notification says so instead.
 */
export const capClaimed = (state: State): Move => {
  const { timebox, meeting } = state
  if (timebox === null) return go(state)
  return meeting === null
    ? go({ ...askedFor(state, 'ways'), prompt: 'open', closing: null }, [
        { type: 'showWindow', window: 'prompt', focus: false },
        { type: 'hideWindow', window: 'running' },
      ])
    : go({ ...state, prompt: 'held' }, [capNotification(timebox)])
}

/** The Prompt at one of its steps, asked for anew. */
export const askedFor = (state: State, promptStep: PromptStep): State => ({
  ...state,
  promptStep,
  promptAsked: state.promptAsked + 1,
})

/** The notification that stands in for a Prompt that can't be shown. */
export const capNotification = (timebox: Timebox): Effect => {
  const last = timebox.extensions.at(-1)
  const actions = [
    { text: text('notify.action.ship', {}), command: { type: 'ship', timeboxId: timebox.id } as const },
    { text: text('notify.action.otherWays', {}), command: promptOf(timebox) },
  ]
  const click = promptOf(timebox)
  return last === undefined
    ? {
        type: 'notify',
        moment: 'cap',
        title: text('notify.cap.title', {}),
        body: text('notify.cap.body', { task: timebox.title, count: minutesNear(timebox.plannedCap) }),
        actions,
        click,
      }
    : {
        type: 'notify',
        moment: 'extensionEnd',
        title: text('notify.extensionEnd.title', { count: minutesNear(last.length) }),
        body: text('notify.extensionEnd.body', { reason: last.reason }),
        actions,
        click,
      }
}

const promptOf = (timebox: Timebox) => ({ type: 'openPrompt', timeboxId: timebox.id, step: 'ways' }) as const

/** The Prompt leaves the screen: the cap rests in the tray, and nothing asks again. */
export const putPromptAway = (state: State): Move =>
  go({ ...state, prompt: 'closed', promptStep: null, closing: null }, [{ type: 'hideWindow', window: 'prompt' }])

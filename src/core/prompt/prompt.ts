import type { PromptStep } from '../drafts.ts'
import type { Effect } from '../effect.ts'
import { go, type Move } from '../move.ts'
import type { State } from '../state.ts'
import { minutesNear } from '../time.ts'
import type { Timebox } from '../timebox/timebox.ts'
import { text } from '../views/text.ts'
import { withWord } from '../words/handle-words.ts'

/** The Prompt at one of its steps, asked for anew. */
export const askedFor = (state: State, promptStep: PromptStep): State => ({
  ...withWord(state),
  promptStep,
  promptAsked: state.promptAsked + 1,
})

/** The Prompt on screen. By its own it may fill the screen, when the person wants that of it. */
export const showPrompt = (state: State, focus: boolean): Effect => ({
  type: 'showWindow',
  window: 'prompt',
  focus,
  ...(state.settings.atCap === 'screen' && state.timebox?.phase.name === 'resting' ? { over: 'screen' } : {}),
})

/** The notification that stands in for a Prompt that is not shown. */
export const capNotification = (timebox: Timebox): Effect => {
  const last = timebox.extensions.at(-1)
  const click = { type: 'openPrompt', timeboxId: timebox.id, step: 'ways' } as const
  const actions = [
    { text: text('notify.action.ship', {}), command: { type: 'ship', timeboxId: timebox.id } as const },
    { text: text('notify.action.otherWays', {}), command: click },
  ]
  if (last === undefined) {
    const body = text('notify.cap.body', { task: timebox.title, count: minutesNear(timebox.plannedCap) })
    return { type: 'notify', moment: 'cap', title: text('notify.cap.title', {}), body, actions, click }
  }
  return {
    type: 'notify',
    moment: 'extensionEnd',
    title: text('notify.extensionEnd.title', { count: minutesNear(last.length) }),
    body:
      last.reason === ''
        ? text('notify.extensionEnd.plain', {})
        : text(`notify.extensionEnd.${ENDED.test(last.reason) ? 'ended' : 'body'}`, { reason: last.reason }),
    actions,
    click,
  }
}

/** A person's sentence that ends in its own way; the locale ends one that does not. */
const ENDED = /[.!?…。．！？][)\]"'”’“»」』）]*$/u

/** What told of the cap leaves the screen. */
export const CAP_TOLD: readonly Effect[] = [
  { type: 'withdrawNotification', moment: 'cap' },
  { type: 'withdrawNotification', moment: 'extensionEnd' },
  { type: 'withdrawNotification', moment: 'wordBefore' },
]

/** The Prompt leaves the screen: the cap rests in the tray, and nothing asks again. */
export const putPromptAway = (state: State): Move =>
  go(
    {
      ...state,
      noticed: state.noticed?.step === 'shown' ? null : state.noticed,
      prompt: 'closed',
      promptStep: null,
      closing: null,
      waits: null,
    },
    [{ type: 'hideWindow', window: 'prompt' }],
  )

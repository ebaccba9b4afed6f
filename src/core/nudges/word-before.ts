import { go, type Move } from '../move.ts'
import type { At, State } from '../state.ts'
import { minutes } from '../time.ts'
import { WORD_BEFORE } from '../timebox/life.ts'
import { leftAt } from '../timebox/measure.ts'
import { text } from '../views/text.ts'
import { quietUntil } from './quiet.ts'
import { nudged } from './spacing.ts'

/** After this much more has passed, "five minutes left" is no longer true and is not said. */
const STILL_TRUE = minutes(1)

/** A word five minutes before the cap, for those who want it. In quiet it is left out: later it would be of no use. */
export const wordBeforeDue = (state: State, at: At): Move => {
  const { timebox, settings } = state
  if (!settings.wordBefore || timebox?.phase.name !== 'running' || timebox.phase.told) return go(state)
  const left = leftAt(timebox, at.now)
  if (left > WORD_BEFORE) return go(state)
  const { id: timeboxId, phase } = timebox
  const told: State = { ...state, timebox: { ...timebox, phase: { ...phase, told: true } } }
  if (left <= WORD_BEFORE - STILL_TRUE || quietUntil(state, at) !== null) return go(told)
  return go(nudged(told, at), [
    {
      type: 'notify',
      moment: 'wordBefore',
      title: text('notify.wordBefore.title', {}),
      body: text('notify.wordBefore.body', { task: timebox.title }),
      actions: [
        { text: text('notify.action.ship', {}), command: { type: 'ship', timeboxId } },
        { text: text('notify.action.keepGoing', {}), command: { type: 'keepGoing', timeboxId } },
      ],
      click: { type: 'open', window: 'running' },
    },
  ])
}

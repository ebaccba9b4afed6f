import type { Nudge } from '../nudges/waiting.ts'
import type { State } from '../state.ts'
import { bootMs, minutes } from '../time.ts'
import { text } from '../views/text.ts'

/** A pause may have been forgotten after this long. */
const FORGOTTEN_AFTER = minutes(20)

/** "Still paused", once in a pause. */
export const pausedNudge = ({ timebox, settings }: State): readonly Nudge[] => {
  if (timebox?.phase.name !== 'paused' || timebox.phase.told || !settings.tellPaused) return []
  const { id: timeboxId, title: task, phase } = timebox
  return [
    {
      due: bootMs(phase.since.boot + FORGOTTEN_AFTER),
      line: text('notify.summary.paused', { task }),
      alone: {
        type: 'notify',
        moment: 'stillPaused',
        title: text('notify.stillPaused.title', {}),
        body: text('notify.stillPaused.body', { task }),
        actions: [
          { text: text('notify.action.carryOn', {}), command: { type: 'resume', timeboxId } },
          { text: text('notify.action.park', {}), command: { type: 'park', timeboxId } },
        ],
        click: { type: 'open', window: 'running' },
      },
      told: (state) => ({ ...state, timebox: { ...timebox, phase: { ...phase, told: true } } }),
    },
  ]
}

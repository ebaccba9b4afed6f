import type { Command } from '../command.ts'
import type { StartDraft } from '../drafts.ts'
import type { Effect } from '../effect.ts'
import { go, type Move } from '../move.ts'
import type { State } from '../state.ts'
import { minutesNear } from '../time.ts'
import { fittedFor } from './fitted.ts'

const TO_THE_FRONT: readonly Effect[] = [{ type: 'showWindow', window: 'start', focus: true }]

/**
 * A start from a link: the Start window with it filled in, for the person to start or to leave. Whatever they have half
 * written there outranks it, and stays.
 */
export const offerStart = (state: State, offered: Extract<Command, { type: 'offerStart' }>): Move => {
  if (state.drafts.start !== undefined)
    return go({ ...state, notice: { name: 'problem', code: 'startHalfWritten' } }, TO_THE_FRONT)
  const fitted = fittedFor(state, offered.title)
  const start: StartDraft = {
    title: offered.title,
    cap: String(minutesNear(offered.cap ?? fitted.cap)),
    marks: [...(offered.marks ?? fitted.marks)],
    ifThen: offered.ifThen ?? '',
    kind: offered.kind ?? fitted.kind,
    project: offered.project ?? fitted.project,
    more: false,
  }
  return go({ ...state, drafts: { ...state.drafts, start }, startOffered: state.startOffered + 1 }, TO_THE_FRONT)
}

import type { PromptDraft } from '@core/drafts.ts'
import { USUAL_DUE_IN_DAYS } from '@core/experiments/experiment.ts'
import type { CommandInput } from '@shared/bridge.ts'
import type { Words } from '@shared/i18n.ts'
import { EVEN_BELIEF } from '../../belief.ts'

type Shared = Extract<CommandInput, { type: 'shareDraft' }>

/** The Prompt of a timebox with nothing written in it. */
const blankPromptDraft = (timeboxId: string): PromptDraft => ({
  timeboxId,
  step: 'ways',
  reason: '',
  note: '',
  sentence: '',
  expectation: '',
})

/** What was written for this timebox before, or nothing. */
export const promptDraftFor = (timeboxId: string, kept: PromptDraft | undefined): PromptDraft =>
  kept?.timeboxId === timeboxId ? kept : blankPromptDraft(timeboxId)

/** Whether there is nothing to keep. */
export const isBlankPrompt = ({ reason, note, sentence, expectation, leftOut = '' }: PromptDraft): boolean =>
  [reason, note, sentence, expectation, leftOut].every((text) => text.trim() === '')

/** A sentence without the invisible marks that keep its parts' directions apart: as it is copied. */
export const copyable = (sentence: string): string => sentence.replace(/[\u2066-\u2069]/gu, '')

/** What a draft leaves out: what is written, or what every draft does, until the person says otherwise. */
export const leftOutIn = ({ leftOut }: PromptDraft, words: Words): string =>
  leftOut ?? words('experiment.draftLeavesOut')

/** How much the expectation is believed. */
export const beliefIn = ({ belief }: PromptDraft): number => belief ?? EVEN_BELIEF

/** In how many days it is asked what happened. */
export const daysIn = ({ inDays }: PromptDraft): number => inDays ?? USUAL_DUE_IN_DAYS

/** What is left out, inside a sentence: without its full stop, and our own words as they are written there. */
export const midSentence = (leftOut: string, words: Words): string => {
  const written = leftOut.trim().replace(/[.。．]$/u, '')
  return written === words('experiment.draftLeavesOut') ? words('experiment.draftLeavesOutAside') : written
}

/** What is expected to happen becomes an experiment; without a prediction there is none. */
export const expected = (draft: PromptDraft, words: Words): Pick<Shared, 'experiment'> =>
  draft.expectation.trim() === ''
    ? {}
    : {
        experiment: {
          prediction: copyable(draft.expectation),
          leftOut: copyable(leftOutIn(draft, words)),
          belief: beliefIn(draft),
          inDays: daysIn(draft),
        },
      }

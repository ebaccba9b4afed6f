import type { PromptDraft } from '@core/drafts.ts'

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
export const isBlankPrompt = ({ reason, note, sentence, expectation }: PromptDraft): boolean =>
  [reason, note, sentence, expectation].every((text) => text.trim() === '')

/** A sentence without the invisible marks that keep its parts' directions apart: as it is copied. */
export const copyable = (sentence: string): string => sentence.replace(/[\u2066-\u2069]/gu, '')

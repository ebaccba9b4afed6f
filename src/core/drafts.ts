import { z } from 'zod'
import { beliefSchema, dueInDaysSchema, sizeSchema } from './experiments/experiment.ts'
import { kindSchema } from './timebox/kind.ts'
import { watchedSchema } from './timebox/timebox.ts'
import { purposeSchema } from './sentences/sentences.ts'
import { shownSchema } from './words/words.ts'

const text = z.string().max(2000)

/** An experiment that is being planned: all of it may be half written. */
const experimentDraftSchema = z.object({
  prediction: text,
  leftOut: text,
  belief: beliefSchema,
  inDays: dueInDaysSchema,
})

/** What was typed in the Start window and not started yet. */
export const startDraftSchema = z.object({
  title: text,
  /** Minutes as chosen or typed; kept as text, because it may be half typed. */
  cap: z.string().max(20),
  marks: z.array(text).max(3),
  ifThen: text,
  kind: kindSchema,
  project: text.optional(),
  watched: watchedSchema.optional(),
  experiment: experimentDraftSchema.optional(),
  more: z.boolean(),
})
export type StartDraft = Readonly<z.infer<typeof startDraftSchema>>

const STEPS = ['ways', 'extend', 'handOver', 'park', 'draft'] as const
/** Where the Prompt can be opened: at one of its steps, or breathing for a minute first. */
export const promptStepSchema = z.enum([...STEPS, 'breathe'])
export type PromptStep = z.infer<typeof promptStepSchema>

/** What was typed in the Prompt, for one timebox. */
export const promptDraftSchema = z.object({
  timeboxId: z.string(),
  step: z.enum(STEPS),
  reason: text,
  note: text,
  sentence: text,
  expectation: text,
  /** beside what is expected, when a draft is shared: what is left out, and how much it is believed */
  leftOut: text.optional(),
  belief: beliefSchema.optional(),
  /** in how many days it is asked about */
  inDays: dueInDaysSchema.optional(),
})
export type PromptDraft = Readonly<z.infer<typeof promptDraftSchema>>

/** A kind word that is being written in Settings. */
export const wordDraftSchema = z.object({ text, by: text, when: shownSchema })
export type WordDraft = Readonly<z.infer<typeof wordDraftSchema>>
/** A sentence for others that is being written in Settings. */
export const sentenceDraftSchema = z.object({ text, for: purposeSchema })
export type SentenceDraft = Readonly<z.infer<typeof sentenceDraftSchema>>
/** The id of the kind word or sentence that is changed; empty for a new one. */
export const draftIdSchema = z.string().max(64)

/** A small step of one's own that is being written for the ladder. */
export const stepDraftSchema = z.object({ step: text, leaveOut: text, size: sizeSchema })
export type StepDraft = Readonly<z.infer<typeof stepDraftSchema>>

/** Texts being written, saved within a second, so that closing a window or losing power never costs a sentence. */
export const draftsSchema = z.object({
  start: startDraftSchema.optional(),
  prompt: promptDraftSchema.optional(),
  words: z.record(draftIdSchema, wordDraftSchema).optional(),
  step: stepDraftSchema.optional(),
  sentences: z.record(draftIdSchema, sentenceDraftSchema).optional(),
})
export type Drafts = Readonly<z.infer<typeof draftsSchema>>

/** The drafts with the one of a kind word, or without it. */
export const withWordDraft = (drafts: Drafts, id: string, draft: WordDraft | null): Drafts => {
  const { words = {}, ...others } = drafts
  const { [id]: _old, ...rest } = words
  const written = draft === null ? rest : { ...rest, [id]: draft }
  return Object.keys(written).length === 0 ? others : { ...others, words: written }
}

/** The drafts with the one of a sentence for others, or without it. */
export const withSentenceDraft = (drafts: Drafts, id: string, draft: SentenceDraft | null): Drafts => {
  const { sentences = {}, ...others } = drafts
  const { [id]: _old, ...rest } = sentences
  const written = draft === null ? rest : { ...rest, [id]: draft }
  return Object.keys(written).length === 0 ? others : { ...others, sentences: written }
}

import { z } from 'zod'
import { entriesSchema, entryFields } from '../entries.ts'
import { epochMsSchema, localDaySchema } from '../time.ts'
import { sentenceSchema } from '../written.ts'

/** How much somebody believes their prediction: 0, not at all, to 100, completely. No unit, no share of anything. */
export const beliefSchema = z.int().min(0).max(100).brand<'Belief'>()
export type Belief = z.infer<typeof beliefSchema>

/** Did it happen, in the person's own judgement. */
export const HAPPENED = ['no', 'partly', 'yes'] as const
export const happenedSchema = z.enum(HAPPENED)
export type Happened = z.infer<typeof happenedSchema>

/** In how many days it is asked what happened: 1 to 7, two unless chosen. */
export const dueInDaysSchema = z.int().min(1).max(7)
export const USUAL_DUE_IN_DAYS = 2

/** What is expected to happen, and what is left out this time; not yet an experiment. */
export const expectationSchema = z.strictObject({
  prediction: sentenceSchema,
  leftOut: sentenceSchema,
  belief: beliefSchema,
  inDays: dueInDaysSchema.optional(),
})

/** What came of it. `day` is where history files it, and never moves. */
export const closingSchema = z.object({
  at: epochMsSchema,
  zone: z.string(),
  day: localDaySchema,
  happened: happenedSchema,
  belief: beliefSchema,
  /** may be empty */
  learned: z.string(),
})

/**
 * A behavioural experiment: a prediction that others could see, and the usual check that is left out this time.
 * Source: Centre for Clinical Interventions, Perfectionism in Perspective, module 5.
 */
export const experimentSchema = z.object({
  ...entryFields,
  timeboxId: z.string().optional(),
  /** title of the task it belongs to; may be empty */
  task: z.string(),
  prediction: z.string().min(1),
  /** The check that is left out. It may be empty, and then the experiment is not charted: nothing was tried. */
  leftOut: z.string(),
  belief: beliefSchema,
  madeAt: epochMsSchema,
  dueAt: epochMsSchema,
  /** "What happened?" was asked in a notification. It is not asked there twice; the evening still offers it. */
  toldAt: epochMsSchema.optional(),
  closing: closingSchema.optional(),
})
export type Experiment = Readonly<z.infer<typeof experimentSchema>>

/** A closed experiment, as history keeps it. */
export const closedExperimentSchema = experimentSchema.extend({ closing: closingSchema })
export type ClosedExperiment = Readonly<z.infer<typeof closedExperimentSchema>>

/** A small exposure of the person's own, for the ladder. Size 1 is the smallest. */
export const SIZES = [1, 2, 3, 4, 5] as const
export type Size = (typeof SIZES)[number]
export const sizeSchema = z.union(SIZES.map((size) => z.literal(size)))
export const ownStepSchema = z.object({
  ...entryFields,
  step: z.string().min(1),
  /** what it leaves out; may be empty */
  leaveOut: z.string(),
  size: sizeSchema,
})
export type OwnStep = Readonly<z.infer<typeof ownStepSchema>>

/** The file `experiments/<device>`: open experiments, the last closed ones, and the person's own steps. */
export const experimentsSchema = z.object({
  experiments: entriesSchema(experimentSchema),
  steps: entriesSchema(ownStepSchema),
})
export type Experiments = Readonly<z.infer<typeof experimentsSchema>>
export const NO_EXPERIMENTS: Experiments = { experiments: [], steps: [] }

import { z } from 'zod'
import { durationMsSchema, epochMsSchema, localDaySchema } from '../time.ts'
import { kindSchema } from '../timebox/kind.ts'
import { DAY_LINES, TASK_LINES } from './lines.ts'

/** Raised when rows are computed in another way, so that rollups of earlier builds are made anew. */
export const ROLLUP_FORMULA = 2

const count = z.int().min(1)

/** A loop that was noticed and not taken back: its time of day, minutes after midnight, and whether it was left. */
export const loopMarkSchema = z.object({ minute: z.int().min(0).max(1439), left: z.boolean() })
export type LoopMark = Readonly<z.infer<typeof loopMarkSchema>>

/** Of what a row is: a project is ready to come; a row without one is about work without a project. */
const about = { kind: kindSchema, project: z.string().optional() }
const sums = { timeboxes: count, planned: durationMsSchema, took: durationMsSchema }

/**
 * The timeboxes of one day, one kind and one project. `planned` sums the caps chosen at the start. A number that is left
 * out is 0: a file of a year stays small, and no row is there for a day without a timebox.
 */
export const dayRowSchema = z.object({
  day: localDaySchema,
  ...about,
  ...sums,
  ship: count.optional(),
  draft: count.optional(),
  handOver: count.optional(),
  park: count.optional(),
  /** times that a bit more was taken, and how much in all */
  extensions: count.optional(),
  extended: durationMsSchema.optional(),
  /** times that marks were changed after the start */
  goalposts: count.optional(),
  /** looks that were answered, by what they found */
  nothing: count.optional(),
  small: count.optional(),
  mattered: count.optional(),
  /** in the order of the day */
  loops: z.array(loopMarkSchema).optional(),
})
export type DayRow = Readonly<z.infer<typeof dayRowSchema>>

/** The timeboxes of one title in one month, as it was written but for surrounding space. */
export const taskRowSchema = z.object({ title: z.string(), ...about, ...sums, ship: count.optional() })
export type TaskRow = Readonly<z.infer<typeof taskRowSchema>>

/**
 * An experiment that was compared in the month and left a check out: for the charts of longer periods, which read no
 * month's file. Beliefs are 0, not at all, to 100, completely.
 */
export const beliefRowSchema = z.object({
  id: z.string().min(1),
  updatedAt: epochMsSchema,
  prediction: z.string(),
  leftOut: z.string(),
  belief: z.int().min(0).max(100),
  closing: z.object({
    at: epochMsSchema,
    day: localDaySchema,
    happened: z.enum(['no', 'partly', 'yes']),
    belief: z.int().min(0).max(100),
  }),
})
export type BeliefRow = Readonly<z.infer<typeof beliefRowSchema>>

/** The rows of one month, in a fixed order: the same history gives the same rows. */
export interface MonthRows {
  readonly days: readonly DayRow[]
  readonly tasks: readonly TaskRow[]
}

/** What is known of a month's file without reading it: its size and when it was written. */
export const stampSchema = z.object({ bytes: z.int().min(0), modifiedAt: z.number() })
export type Stamp = Readonly<z.infer<typeof stampSchema>>

/** `2026-05` */
const monthSchema = z.string().regex(/^\d{4}-\d{2}$/)

/** One month as the file keeps it: its rows as lines, and its stamp from when they were computed. */
const monthLinesSchema = z.object({
  stamp: stampSchema,
  days: z.string().regex(DAY_LINES),
  tasks: z.string().regex(TASK_LINES),
  beliefs: z.array(beliefRowSchema),
})

/** The file `rollup/<device>/YYYY`: derived from that device's months of the year, and made anew whenever that is lost. */
export const rollupSchema = z.object({ formula: z.int(), months: z.record(monthSchema, monthLinesSchema) })
export type Rollup = Readonly<z.infer<typeof rollupSchema>>

export const NO_ROWS: MonthRows = { days: [], tasks: [] }
export const NO_ROLLUP: Rollup = { formula: ROLLUP_FORMULA, months: {} }

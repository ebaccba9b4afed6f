import { z } from 'zod'
import { lookSchema } from '../looks/look.ts'
import { durationMsSchema, epochMsSchema, instantSchema, bootMsSchema, localDaySchema } from '../time.ts'

/** What sort of task a timebox is for. `away` is work away from the screen. */
export const KINDS = ['writing', 'messages', 'slides', 'code', 'planning', 'away', 'other'] as const
export const kindSchema = z.enum(KINDS)
export type Kind = z.infer<typeof kindSchema>

/** A bit more time, taken with one sentence about what for. */
export const extensionSchema = z.object({ at: epochMsSchema, length: durationMsSchema, reason: z.string() })

/** Marks changed after the start: recorded without blame. */
export const goalpostSchema = z.object({
  at: epochMsSchema,
  from: z.array(z.string()),
  to: z.array(z.string()),
})

/** A stretch that was not work: a pause, or time away that the person left out. */
export const breakSchema = z.object({ from: epochMsSchema, to: epochMsSchema })

/** The moment the cap is reached, on the clock that counts (boot) and on the one that is shown and survives a restart (wall). */
export const deadlineSchema = z.object({ wall: epochMsSchema, boot: bootMsSchema })
export type Deadline = Readonly<z.infer<typeof deadlineSchema>>

/**
 * Where a timebox stands.
 * - `running`: `worked` of the timebox does not include the stretch since `since`
 * - `paused`: the rest of the cap waits in `left`
 * - `away`: found again after more than an hour; `from`–`to` waits for an answer, `left` as it was at `from`
 * - `resting`: the cap was reached, no choice yet
 */
export const phaseSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('running'), since: instantSchema, deadline: deadlineSchema }),
  z.object({ name: z.literal('paused'), since: epochMsSchema, left: durationMsSchema }),
  z.object({
    name: z.literal('away'),
    from: epochMsSchema,
    to: epochMsSchema,
    left: durationMsSchema,
  }),
  z.object({ name: z.literal('resting'), since: epochMsSchema }),
])

const common = {
  id: z.string().min(1),
  /** The timebox this one carries on, when it was parked. */
  continues: z.string().optional(),
  title: z.string(),
  kind: kindSchema,
  /** The cap chosen at the start. */
  plannedCap: durationMsSchema,
  /** The planned cap and all extensions. */
  cap: durationMsSchema,
  marks: z.array(z.string()),
  ifThen: z.string().optional(),
  startedAt: epochMsSchema,
  startZone: z.string(),
  extensions: z.array(extensionSchema),
  goalposts: z.array(goalpostSchema),
  breaks: z.array(breakSchema),
  /** Wishes to look again and their answers: facts, never shown as a count. */
  looks: z.array(lookSchema).default([]),
  /** When a withdrawn ship was carried on last. */
  carriedOnAt: epochMsSchema.optional(),
}

/** The one open timebox. `worked` is the measured work before the current phase. */
export const timeboxSchema = z.object({ ...common, worked: durationMsSchema, phase: phaseSchema })
export type Timebox = Readonly<z.infer<typeof timeboxSchema>>

/** How a timebox ended. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ship') }),
  z.object({ kind: z.literal('draft'), expectation: z.string().optional() }),
  z.object({ kind: z.literal('handOver'), sentence: z.string().optional() }),
  z.object({
    kind: z.literal('park'),
    left: durationMsSchema,
    until: epochMsSchema.optional(),
    note: z.string().optional(),
  }),
])
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>

/** An ended timebox as history keeps it. `withdrawnAt` marks a ship that was taken back; readers leave it out. */
export const timeboxRecordSchema = z.object({
  ...common,
  took: durationMsSchema,
  endedAt: epochMsSchema,
  endZone: z.string(),
  day: localDaySchema,
  outcome: outcomeSchema,
  withdrawnAt: epochMsSchema.optional(),
  updatedAt: epochMsSchema,
})
export type TimeboxRecord = Readonly<z.infer<typeof timeboxRecordSchema>>

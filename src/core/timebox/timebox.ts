import { z } from 'zod'
import { modeSchema } from '../loops/observation.ts'
import { lookSchema } from '../looks/look.ts'
import { durationMs, durationMsSchema, epochMsSchema, localDaySchema, momentSchema } from '../time.ts'
import { kindSchema } from './kind.ts'
import { originSchema } from './origin.ts'

/** A bit more time, taken with one sentence about what for (empty when none is asked for). */
export const extensionSchema = z.object({ at: epochMsSchema, length: durationMsSchema, reason: z.string() })

/** Marks changed after the start: recorded without blame. */
export const goalpostSchema = z.object({
  at: epochMsSchema,
  from: z.array(z.string()),
  to: z.array(z.string()),
})

/**
 * A stretch that was not work on this: a pause, sleep of the computer, or time without a key or a move; and what the
 * person said of it, if they were asked and said something.
 */
export const breakSchema = z.object({
  from: epochMsSchema,
  to: epochMsSchema,
  was: z.enum(['pause', 'away', 'asleep']).optional(),
  said: z.enum(['break', 'otherWork']).optional(),
})

/** Time since the start that was not counted as work, by what it was. */
const NO_TIME = durationMs(0)
export const spansSchema = z.object({
  paused: durationMsSchema,
  away: durationMsSchema,
  asleep: durationMsSchema,
  /** after the cap, before a choice */
  rested: durationMsSchema,
})
export type Spans = Readonly<z.infer<typeof spansSchema>>
export const NO_SPANS: Spans = { paused: NO_TIME, away: NO_TIME, asleep: NO_TIME, rested: NO_TIME }

/**
 * The question about time away, while it has no answer. `length` is measured; `from` and `to` are for reading.
 * `frozen`: the time left stood still meanwhile, so that counting it brings the cap nearer.
 */
export const askedSchema = z.object({
  from: epochMsSchema,
  to: epochMsSchema,
  length: durationMsSchema,
  was: z.enum(['away', 'asleep']),
  frozen: z.boolean(),
})
export type Asked = Readonly<z.infer<typeof askedSchema>>

/**
 * Where a timebox stands.
 * - `running`: `worked` of the timebox does not include the stretch since `since`. `told`: the word before the cap was
 *   said, or its moment was over when the stretch began
 * - `paused`: the rest of the cap waits in `left`. `told`: "Still paused" was said
 * - `away`: nobody has been there since `since`; `back`: they are, after more than an hour, and the time stands still
 *   until they say what it was
 * - `resting`: the cap was reached, no choice yet
 */
export const phaseSchema = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('running'),
    since: momentSchema,
    deadline: momentSchema,
    told: z.boolean().default(false),
  }),
  z.object({
    name: z.literal('paused'),
    since: momentSchema,
    left: durationMsSchema,
    told: z.boolean().default(false),
  }),
  z.object({ name: z.literal('away'), since: momentSchema, left: durationMsSchema, back: z.boolean() }),
  z.object({ name: z.literal('resting'), since: momentSchema }),
])
export type Phase = Readonly<z.infer<typeof phaseSchema>>

/** Longest path that is kept: that of Linux. */
const PATH_MAX = 4096
/** A file or folder that is looked at while the timebox runs, and how far its text is; null: what the time used tells. */
export const watchedSchema = z.object({ path: z.string().min(1).max(PATH_MAX), mode: modeSchema.nullable() })
export type WatchedPath = Readonly<z.infer<typeof watchedSchema>>

/** A loop that was noticed, as a fact for later: which rules held, and whether the person said that it was none. */
export const noticedSchema = z.object({
  at: epochMsSchema,
  rules: z.array(z.string()),
  said: z.literal('notALoop').optional(),
})

const common = {
  id: z.string().min(1),
  /** The timebox this one carries on, when it was parked. */
  continues: z.string().optional(),
  title: z.string(),
  kind: kindSchema,
  /** The project it is about, by its name. */
  project: z.string().optional(),
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
  spans: spansSchema.default(NO_SPANS),
  watched: watchedSchema.optional(),
  /** Loops that were noticed: facts, never shown as a count. */
  loops: z.array(noticedSchema).default([]),
  /** Wishes to look again and their answers: facts, never shown as a count. */
  looks: z.array(lookSchema).default([]),
  /** When a withdrawn ship was carried on last. */
  carriedOnAt: epochMsSchema.optional(),
}

/** The one open timebox. `worked` and `spans` are what was measured before the current phase. */
export const timeboxSchema = z.object({
  ...common,
  worked: durationMsSchema,
  phase: phaseSchema,
  asked: askedSchema.nullable().default(null),
  /** It was said that the budget of its project is used. */
  budgetTold: z.literal(true).optional(),
})
export type Timebox = Readonly<z.infer<typeof timeboxSchema>>
/** The open timebox in one of its phases. */
export type In<Name extends Phase['name']> = Timebox & { readonly phase: Extract<Phase, { name: Name }> }

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

/**
 * An ended timebox as history keeps it: `took` and all `spans` together are the time from start to end.
 * `withdrawnAt` marks a ship that was taken back; readers leave it out.
 */
export const timeboxRecordSchema = z.object({
  ...common,
  took: durationMsSchema,
  endedAt: epochMsSchema,
  endZone: z.string(),
  day: localDaySchema,
  outcome: outcomeSchema,
  from: originSchema.optional(),
  withdrawnAt: epochMsSchema.optional(),
  updatedAt: epochMsSchema,
})
export type TimeboxRecord = Readonly<z.infer<typeof timeboxRecordSchema>>

import { z } from 'zod'
import { draftsSchema } from '../drafts.ts'
import { openLookSchema } from '../looks/look.ts'
import { reflectionDraftSchema } from '../reflection/draft.ts'
import { durationMsSchema, localDaySchema, momentSchema } from '../time.ts'
import { timeboxRecordSchema, timeboxSchema } from '../timebox/timebox.ts'

/** The file `current`: what must survive a power cut at any moment. */
export const currentSchema = z.object({
  timebox: timeboxSchema.nullable(),
  /**
   * The Prompt of a resting timebox: `open` waits for a choice, `waiting` appears at the next pause in typing, `held` is
   * to be shown when it is no longer quiet, `closed` was put away by the person or is not due.
   */
  prompt: z.enum(['closed', 'waiting', 'held', 'open']),
  /** The last ship, which can be taken back for ten minutes. `left`: what was left of the cap. */
  lastShip: z.object({ record: timeboxRecordSchema, left: durationMsSchema }).nullable(),
  /** In a meeting until then; `null` inside means until the person says so. */
  meeting: z.object({ until: momentSchema.nullable() }).nullable(),
  /** The wish to look again that is on the table. */
  look: openLookSchema.nullable().default(null),
  drafts: draftsSchema,
  /** Evenings that are being written, at most one a day. */
  evenings: z.array(reflectionDraftSchema).max(60).readonly().default([]),
  /** The last day that was invited to end, or whose evening was opened. */
  offeredOn: localDaySchema.nullable().default(null),
  /** The last day that was closed. */
  closedOn: localDaySchema.nullable().default(null),
  /** The week, by its Monday, in which a timebox ended last and that was neither told in words nor read. */
  untoldWeek: localDaySchema.nullable().default(null),
  /** The kind word that was shown last. */
  lastWord: z.string().nullable().default(null),
  /** The last day on which it was asked whether a start after hours can wait. */
  waitAskedOn: localDaySchema.nullable().default(null),
  /** The joy time that a start was asked about last, and those that were said before, by their keys. */
  joyAsked: z.string().nullable().default(null),
  joyTold: z.array(z.string()).max(20).readonly().default([]),
})
export type CurrentFile = Readonly<z.infer<typeof currentSchema>>

export const NOTHING_CURRENT: CurrentFile = {
  timebox: null,
  prompt: 'closed',
  lastShip: null,
  meeting: null,
  look: null,
  drafts: {},
  evenings: [],
  offeredOn: null,
  closedOn: null,
  untoldWeek: null,
  lastWord: null,
  waitAskedOn: null,
  joyAsked: null,
  joyTold: [],
}

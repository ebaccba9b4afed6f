import { z } from 'zod'
import { windowNameSchema } from '../command.ts'
import { observationSchema } from '../loops/observation.ts'
import { eveningSchema } from '../reflection/evening.ts'
import { REFUSALS, SAVE_FAILURES } from '../refusal.ts'
import type { Notice, Signal } from '../signal.ts'
import { durationMsSchema, epochMsSchema, localDaySchema } from '../time.ts'
import { timeboxRecordSchema } from '../timebox/timebox.ts'

/** What this computer lets the app see. */
export const sensesSchema = z.object({
  idle: z.boolean(),
  fullScreen: z.boolean(),
  doNotDisturb: z.boolean(),
  titles: z.boolean(),
})

const held = z.enum(['none', 'works', 'twice', 'taken', 'session'])
export const shortcutsHeldSchema = z.object({ shortcut: held, shipShortcut: held, lookShortcut: held })

export const noticeSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('setAside'), file: z.string() }),
  z.object({ name: z.literal('restored'), file: z.string(), day: localDaySchema }),
  z.object({ name: z.literal('newerVersion'), file: z.string() }),
  z.object({ name: z.literal('stuck'), file: z.string() }),
  z.object({ name: z.literal('problem'), code: z.enum(REFUSALS) }),
]) satisfies z.ZodType<Notice>

/** Signals that a recording can hold: all but `reopened`, at which a recording begins anew. */
export const signalSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['wake', 'suspended', 'resumed', 'saved', 'promptFailed', 'ending']) }),
  z.object({ type: z.literal('started'), lastAlive: epochMsSchema.nullable() }),
  z.object({
    type: z.literal('lookedAround'),
    idle: durationMsSchema.nullable(),
    fullScreen: z.boolean().nullable(),
    doNotDisturb: z.boolean().nullable(),
  }),
  z.object({
    type: z.literal('dayLoaded'),
    day: localDaySchema,
    evening: eveningSchema.nullable(),
    records: z.array(timeboxRecordSchema).readonly(),
  }),
  z.object({ type: z.literal('observed'), seen: z.array(observationSchema).readonly() }),
  z.object({ type: z.literal('saveFailed'), reason: z.enum(SAVE_FAILURES) }),
  z.object({ type: z.literal('windowClosed'), window: windowNameSchema }),
  z.object({ type: z.literal('trayChecked'), present: z.boolean() }),
  z.object({ type: z.literal('sensesChecked'), senses: sensesSchema }),
  z.object({ type: z.literal('shortcutsChecked'), held: shortcutsHeldSchema }),
  z.object({ type: z.literal('loginItemChecked'), opens: z.boolean(), refused: z.boolean() }),
  z.object({ type: z.literal('notice'), notice: noticeSchema }),
]) satisfies z.ZodType<Signal>

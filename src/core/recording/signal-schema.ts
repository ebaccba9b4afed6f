import { z } from 'zod'
import { windowNameSchema } from '../command.ts'
import { deviceSchema } from '../computers/files.ts'
import { experimentsSchema } from '../experiments/experiment.ts'
import { textSchema } from '../loops/flag.ts'
import { observationSchema } from '../loops/observation.ts'
import { eveningSchema } from '../reflection/evening.ts'
import { REFUSALS, SAVE_FAILURES } from '../refusal.ts'
import type { Notice, Signal } from '../signal.ts'
import { tasksSchema } from '../tasks/tasks.ts'
import { durationMsSchema, epochMsSchema, localDaySchema } from '../time.ts'
import { timeboxRecordSchema } from '../timebox/timebox.ts'
import { wordsSchema } from '../words/words.ts'

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

const sharedSchema = z.object({ tasks: tasksSchema, words: wordsSchema, experiments: experimentsSchema })
export const othersSchema = z.object({ before: sharedSchema, after: sharedSchema })

export const computersSchema = z.object({
  folder: z.string(),
  all: z
    .array(
      z.object({
        device: deviceSchema,
        name: z.string(),
        own: z.boolean(),
        heardAt: epochMsSchema.nullable(),
        runsAt: epochMsSchema.nullable(),
        forgotten: z.boolean(),
        erased: z.boolean().nullable(),
      }),
    )
    .readonly(),
  said: z.array(textSchema).readonly(),
  erasedAt: epochMsSchema,
})

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
  z.object({ type: z.literal('othersSeen'), others: othersSchema, saved: sharedSchema }),
  z.object({ type: z.literal('computersSeen'), computers: computersSchema }),
  z.object({ type: z.literal('notice'), notice: noticeSchema }),
]) satisfies z.ZodType<Signal>

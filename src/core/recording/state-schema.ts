import { z } from 'zod'
import { windowNameSchema } from '../command.ts'
import { promptStepSchema } from '../drafts.ts'
import { closedExperimentSchema, experimentsSchema, expectationSchema } from '../experiments/experiment.ts'
import { evidenceSchema, textSchema } from '../loops/flag.ts'
import { fingerprintSchema } from '../loops/observation.ts'
import { currentSchema } from '../persisted/current.ts'
import { loopsSchema } from '../persisted/loops.ts'
import { reflectionDraftSchema } from '../reflection/draft.ts'
import { eveningSchema } from '../reflection/evening.ts'
import { SAVE_FAILURES } from '../refusal.ts'
import { RESET_SECTIONS } from '../settings-sections.ts'
import { settingsSchema } from '../settings.ts'
import type { State } from '../state.ts'
import { tasksSchema } from '../tasks/tasks.ts'
import { bootMsSchema, durationMsSchema, epochMsSchema, localDaySchema, momentSchema } from '../time.ts'
import { kindSchema } from '../timebox/kind.ts'
import { timeboxRecordSchema, watchedSchema } from '../timebox/timebox.ts'
import { productLineSchema } from '../words/product-lines.ts'
import { wordsSchema } from '../words/words.ts'
import { computersSchema, noticeSchema, othersSchema, sensesSchema, shortcutsHeldSchema } from './signal-schema.ts'

const filed = z.array(
  z.discriminatedUnion('file', [
    z.object({ file: z.literal('history'), record: timeboxRecordSchema }),
    z.object({ file: z.literal('closed'), experiment: closedExperimentSchema }),
    z.object({ file: z.literal('reflections'), evening: eveningSchema }),
  ]),
)

const closing = z.object({
  timeboxId: z.string(),
  title: z.string(),
  said: z.discriminatedUnion('kind', [
    z.object({
      kind: z.enum(['ship', 'draft', 'handOver', 'park']),
      ifThen: z.string().exactOptional(),
      startedAt: epochMsSchema,
    }),
    z.object({ kind: z.literal('extended'), until: epochMsSchema }),
  ]),
  until: bootMsSchema,
})

const asked = z.discriminatedUnion('type', [
  z.object({ type: z.literal('startAgain'), taskId: z.string() }),
  z.object({ type: z.literal('startTemplate'), templateId: z.string() }),
  z.object({ type: z.literal('carryOn'), parkedId: z.string() }),
])

const waits = z.object({ since: bootMsSchema, lookAt: bootMsSchema.nullable() })

const plan = z.object({
  title: z.string(),
  kind: kindSchema,
  project: z.string().optional(),
  cap: durationMsSchema,
  marks: z.array(z.string()),
  ifThen: z.string().optional(),
  continues: z.string().optional(),
  watched: watchedSchema.optional(),
  experiment: expectationSchema.optional(),
})

const noticed = z.object({
  about: z.discriminatedUnion('name', [
    z.object({ name: z.literal('loop'), timeboxId: z.string(), file: fingerprintSchema.nullable() }),
    z.object({
      name: z.literal('out'),
      title: z.string(),
      plan: plan.nullable(),
      parkFirst: z.string().optional(),
    }),
  ]),
  flag: z.object({ at: epochMsSchema, evidence: z.array(evidenceSchema) }),
  since: bootMsSchema,
  step: z.enum(['due', 'appears', 'told', 'shown', 'answered']),
  waits: waits.nullable(),
})

const ship = z.object({
  timeboxId: z.string(),
  title: z.string(),
  at: epochMsSchema,
  outcome: z.enum(['ship', 'draft', 'handOver']),
  caption: textSchema,
})

const resting = z.object({
  timeboxId: z.string(),
  title: z.string(),
  was: z.enum(['park', 'draft']),
  at: epochMsSchema,
  until: epochMsSchema.exactOptional(),
})

const evening = z.object({
  day: localDaySchema,
  asked: reflectionDraftSchema.shape.experiment,
  read: z.object({ evening: eveningSchema.nullable(), ships: z.array(ship), resting: z.array(resting) }).nullable(),
})

const kindWord = z.discriminatedUnion('own', [
  z.object({ own: z.literal(true), id: z.string(), text: z.string(), by: z.string() }),
  z.object({ own: z.literal(false), id: productLineSchema }),
])

/** The whole state, as a recording begins with it. What is on disk has the schemas of its files. */
export const stateSchema = currentSchema.extend({
  settings: settingsSchema,
  tasks: tasksSchema,
  loops: loopsSchema,
  experiments: experimentsSchema,
  words: wordsSchema,
  unsaved: z
    .object({ reason: z.enum(SAVE_FAILURES), records: filed, tries: z.int().min(0), retryAt: bootMsSchema })
    .nullable(),
  writing: filed,
  closing: closing.nullable(),
  promptStep: promptStepSchema.nullable(),
  promptAsked: z.int().min(0),
  startOffered: z.int().min(0),
  notice: noticeSchema.nullable(),
  tray: z.enum(['unknown', 'present', 'absent']),
  shortcuts: shortcutsHeldSchema,
  loginRefused: z.boolean(),
  soundWaits: z.boolean(),
  senses: sensesSchema,
  wallMinusBoot: z.number().nullable(),
  bootMinusMono: z.number().nullable(),
  suspendedAt: momentSchema.nullable(),
  activeAt: bootMsSchema,
  presence: z.object({ looking: z.boolean(), lookedAt: bootMsSchema }),
  lastNudge: bootMsSchema.nullable(),
  asked: asked.nullable(),
  resetFrom: z.object({ section: z.enum(RESET_SECTIONS), before: settingsSchema.partial() }).nullable(),
  version: z.string(),
  others: othersSchema,
  computers: computersSchema,
  helpAsked: z.object({ id: z.string(), about: windowNameSchema.nullable() }).nullable(),
  joyEditing: z.string().nullable(),
  sentencesAsked: z.string().nullable(),
  waits: waits.nullable(),
  noticed: noticed.nullable(),
  evening: evening.nullable(),
  word: z.object({ timeboxId: z.string(), choice: kindWord.nullable() }).nullable(),
  offered: z.array(z.string()),
  wakeAt: bootMsSchema.nullable(),
}) satisfies z.ZodType<State>

import { commandSchema, type Command } from '@core/command.ts'
import { NAMINGS, PAGE_FORMS, PAGE_PARTS, TIMEBOX_FORMS } from '@core/export/wish.ts'
import { COLUMN_NAME_MAX, COLUMN_ROLES, DATE_ORDERS } from '@core/imports/csv-columns.ts'
import { VIEWS } from '@core/insights/period.ts'
import type { Refusal } from '@core/refusal.ts'
import { localDaySchema } from '@core/time.ts'
import { kindSchema } from '@core/timebox/kind.ts'
import { COMPUTER_NAME_MAX, oneLine } from '@core/written.ts'
import { z } from 'zod'
import { NOTE_TABS } from './bridge.ts'
import { IMPORT_FORMS } from './cli/imports.ts'

export const fitSchema = z.number().int().min(100).max(4000)
/** A sentence, or a table of Insights: 365 rows with the longest titles; and whether somebody has just asked for it. */
export const copySchema = z.strictObject({ sentence: z.string().min(1).max(200_000), isAsked: z.boolean() })
export const chooseSchema = z.enum(['file', 'folder'])
/** Longest path of Linux, and room for the quotes around a pasted one. */
export const pathSchema = z.string().min(1).max(4200)
/** Notes to be found. A page of the window is some tens of them. */
export const findNotesSchema = z.strictObject({
  text: z.string().max(1000),
  tab: z.enum(NOTE_TABS),
  limit: z.int().min(1).max(2000),
})

/** A page of Insights. */
export const insightsSchema = z.strictObject({
  view: z.enum(VIEWS),
  around: localDaySchema.nullable(),
  kinds: z.array(kindSchema).max(20).nullable(),
  projects: z.array(z.string().max(300)).max(1000).nullable(),
})
export type InsightsRequest = Readonly<z.infer<typeof insightsSchema>>

const filterSchema = insightsSchema.pick({ kinds: true, projects: true })
const spanSchema = z
  .strictObject({ from: localDaySchema, to: localDaySchema })
  .refine(({ from, to }) => from <= to)
  .nullable()

/** A page for someone is one of a week or a month. */
export const pageWishSchema = z.strictObject({
  page: insightsSchema.extend({ view: z.enum(['week', 'month']) }),
  choice: z.strictObject({
    parts: z.array(z.enum(PAGE_PARTS)).max(PAGE_PARTS.length),
    naming: z.enum(NAMINGS),
    predictions: z.boolean(),
  }),
})
export type PageRequest = Readonly<z.infer<typeof pageWishSchema>>

/** Largest picture of a card that is taken: many times what a drawn one has. */
export const PICTURE_MAX = 8 * 1024 * 1024

/** Something to be saved. */
export const exportSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('timeboxes'),
    form: z.enum(TIMEBOX_FORMS),
    naming: z.enum(NAMINGS),
    span: spanSchema,
    filter: filterSchema,
  }),
  z.strictObject({ what: z.literal('page'), form: z.enum(PAGE_FORMS), ...pageWishSchema.shape }),
  z.strictObject({
    what: z.literal('card'),
    png: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= PICTURE_MAX),
    day: localDaySchema,
  }),
])
export type ExportRequest = Readonly<z.infer<typeof exportSchema>>

/** What was shipped in some time. */
export const shippedSchema = z.strictObject({ span: spanSchema, filter: filterSchema })
export type ShippedRequest = Readonly<z.infer<typeof shippedSchema>>

/** How a file of another program is to be read. */
export const historySchema = z.strictObject({
  form: z.enum(IMPORT_FORMS).nullable(),
  columns: z.partialRecord(z.enum(COLUMN_ROLES), z.string().max(COLUMN_NAME_MAX)),
  order: z.enum(DATE_ORDERS).nullable(),
})
export type HistoryRequest = Readonly<z.infer<typeof historySchema>>

/** A file, as its name in the data folder; what it may be is looked up there. */
export const copiedFileSchema = z.string().max(64)
/** A copy of a file, to go back to. */
export const goBackSchema = z.strictObject({ file: copiedFileSchema, copy: z.string().max(40) })
export type CopyRequest = Readonly<z.infer<typeof goBackSchema>>

/** The eight letters of a computer. */
export const deviceSchema = z.string().regex(/^[a-z]{8}$/)
/** What a computer is to be called; empty takes the name back. */
export const computerNameSchema = z.strictObject({
  device: deviceSchema,
  name: z.string().max(1000).transform(oneLine).pipe(z.string().max(COMPUTER_NAME_MAX)),
})

/** The calm code for the first thing wrong with a command. */
const CODES: Readonly<Record<string, Refusal>> = {
  title: 'titleTooLong',
  project: 'titleTooLong',
  name: 'titleTooLong',
  cap: 'capOutOfRange',
  marks: 'markTooLong',
  ifThen: 'textTooLong',
  reason: 'textTooLong',
  lookingFor: 'textTooLong',
  note: 'textTooLong',
  sentence: 'textTooLong',
  expectation: 'textTooLong',
  experiment: 'textTooLong',
  step: 'textTooLong',
  leaveOut: 'textTooLong',
  text: 'textTooLong',
  by: 'textTooLong',
  line: 'textTooLong',
}

/** Parse a command where it enters. Anything else than a well-formed one is refused with a code and changes nothing. */
export const parseCommand = (
  input: unknown,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly code: Refusal } => {
  const parsed = commandSchema.safeParse(input)
  if (parsed.success) return { ok: true, command: parsed.data }
  const issue = parsed.error.issues[0]
  const field = issue?.path[0]
  if (field === 'marks' && issue?.code === 'too_big' && issue.origin === 'array')
    return { ok: false, code: 'tooManyMarks' }
  return { ok: false, code: (typeof field === 'string' && CODES[field]) || 'badInput' }
}

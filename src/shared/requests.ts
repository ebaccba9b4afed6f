import { commandSchema, type Command } from '@core/command.ts'
import { VIEWS } from '@core/insights/period.ts'
import type { Refusal } from '@core/refusal.ts'
import { localDaySchema } from '@core/time.ts'
import { kindSchema } from '@core/timebox/kind.ts'
import { z } from 'zod'
import { NOTE_TABS } from './bridge.ts'

export const fitSchema = z.number().int().min(100).max(4000)
export const copySchema = z.string().min(1).max(2000)
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

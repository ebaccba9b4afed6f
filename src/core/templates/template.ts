import { z } from 'zod'
import { entryFields } from '../entries.ts'
import { WEEKDAYS } from '../reflection/weekly.ts'
import { durationMsSchema, epochMsSchema, localDaySchema } from '../time.ts'
import { kindSchema } from '../timebox/kind.ts'
import { watchedSchema } from '../timebox/timebox.ts'

export const repeatSchema = z.array(z.enum(WEEKDAYS)).max(WEEKDAYS.length)

/** A start that is kept, to be taken again: everything that can be said about a timebox but what is expected of it. */
export const templateSchema = z.object({
  ...entryFields,
  title: z.string().min(1),
  kind: kindSchema,
  project: z.string().optional(),
  cap: durationMsSchema,
  marks: z.array(z.string()),
  ifThen: z.string().optional(),
  watched: watchedSchema.optional(),
  /** weekdays on which it is suggested; it never starts by itself */
  repeat: repeatSchema,
  /** kept or started last */
  usedAt: epochMsSchema,
  /** the day on which it was started or put away last: it is not suggested again on that day */
  doneOn: localDaySchema.optional(),
})
export type Template = Readonly<z.infer<typeof templateSchema>>

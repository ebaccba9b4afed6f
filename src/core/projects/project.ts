import { z } from 'zod'
import { entriesSchema, entryFields } from '../entries.ts'
import { durationMsSchema, epochMsSchema, localDaySchema, minutes } from '../time.ts'
import { TITLE_MAX } from '../written.ts'

/** A budget is over many timeboxes: in all, or in a week from Monday to Sunday. */
export const PER = ['all', 'week'] as const
export const budgetSchema = z.object({
  per: z.enum(PER),
  length: durationMsSchema.min(minutes(15)).max(minutes(1000 * 60)),
})

/**
 * Something that many timeboxes are about. It comes to be by its name at a start; a budget is optional.
 * What is used is kept along, so that no history has to be read before a start; this device's history holds the same
 * sums, as `took` of the records with the name of the project, and can make them anew.
 */
export const projectSchema = z.object({
  ...entryFields,
  name: z.string().min(1).max(TITLE_MAX),
  budget: budgetSchema.optional(),
  /** when the budget was set or taken away: of several computers the last one counts */
  budgetAt: epochMsSchema.optional(),
  /** worked in all */
  used: durationMsSchema,
  /** worked in one week, by its Monday */
  week: z.object({ of: localDaySchema, used: durationMsSchema }).optional(),
})
export type Project = Readonly<z.infer<typeof projectSchema>>

export const projectsSchema = entriesSchema(projectSchema)
export type Projects = readonly z.infer<typeof projectsSchema>[number][]

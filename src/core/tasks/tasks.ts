import { z } from 'zod'
import { entriesSchema } from '../entries.ts'
import { expectationSchema } from '../experiments/experiment.ts'
import { projectsSchema } from '../projects/project.ts'
import { templateSchema } from '../templates/template.ts'
import { durationMsSchema, epochMsSchema, localDaySchema } from '../time.ts'
import { kindSchema } from '../timebox/kind.ts'
import { originSchema } from '../timebox/origin.ts'
import { watchedSchema } from '../timebox/timebox.ts'

/** What is remembered of a task between timeboxes, keyed by its title. */
export const taskSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  kind: kindSchema,
  project: z.string().optional(),
  lastCap: durationMsSchema,
  marks: z.array(z.string()),
  /** The file or folder that was looked at last. */
  watched: watchedSchema.optional(),
  /** Minutes the last ended timeboxes took, newest last, at most nine. */
  took: z.array(durationMsSchema),
  /** Days it was shipped on, newest last, at most five. Two different ones make it a recurring task. */
  shippedOn: z.array(localDaySchema),
  lastShippedAt: epochMsSchema.optional(),
  /** The list of another program that it came with, until it is worked on here. */
  from: originSchema.optional(),
  lastUsedAt: epochMsSchema,
  updatedAt: epochMsSchema,
  deletedAt: epochMsSchema.optional(),
})
export type Task = Readonly<z.infer<typeof taskSchema>>

/**
 * A parked timebox, waiting to be carried on. `id` is that of the timebox. One that waits since before it began, because
 * a start was put off, has an id of its own and may expect something.
 */
export const parkedSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  kind: kindSchema,
  project: z.string().optional(),
  marks: z.array(z.string()),
  ifThen: z.string().optional(),
  watched: watchedSchema.optional(),
  /** What was left of its cap; 0 when it was parked at the cap. */
  left: durationMsSchema,
  plannedCap: durationMsSchema,
  parkedAt: epochMsSchema,
  until: epochMsSchema.optional(),
  /** The person was told that the time to come back is here. */
  toldAt: epochMsSchema.optional(),
  note: z.string().optional(),
  experiment: expectationSchema.optional(),
  updatedAt: epochMsSchema,
  deletedAt: epochMsSchema.optional(),
})
export type Parked = Readonly<z.infer<typeof parkedSchema>>

export const tasksSchema = z.object({
  tasks: z.array(taskSchema),
  parked: z.array(parkedSchema),
  projects: projectsSchema.default([]),
  templates: entriesSchema(templateSchema).default([]),
  /** The timebox that was learnt of last. History is written first: what it holds beyond this is still to be learnt. */
  learnt: z.object({ id: z.string().min(1), endedAt: epochMsSchema, takenBack: z.boolean() }).optional(),
})
export type Tasks = Readonly<z.infer<typeof tasksSchema>>

export const NO_TASKS: Tasks = { tasks: [], parked: [], projects: [], templates: [] }

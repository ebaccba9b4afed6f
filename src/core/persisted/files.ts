import { z } from 'zod'
import { closedExperimentSchema, experimentsSchema } from '../experiments/experiment.ts'
import { reflectionsSchema } from '../reflection/evening.ts'
import { rollupSchema } from '../rollup/rollup.ts'
import { tasksSchema } from '../tasks/tasks.ts'
import { timeboxRecordSchema } from '../timebox/timebox.ts'
import { wordsSchema } from '../words/words.ts'
import { currentSchema } from './current.ts'
import { loopsSchema } from './loops.ts'

/** The file `settings` is read key by key (see `readSettings`); here it only has to be an object. */
const settingsFileSchema = z.object({ device: z.string().regex(/^[a-z]{8}$/) }).loose()

/** One month of ended timeboxes, in the order they were written. */
export const historySchema = z.object({
  timeboxes: z.array(timeboxRecordSchema),
  /** experiments that were compared in that month */
  experiments: z.array(closedExperimentSchema).default([]),
})
export type HistoryFile = Readonly<z.infer<typeof historySchema>>

/** What each kind of file holds under its envelope, in its current version. */
export const FILE_SCHEMAS = {
  settings: settingsFileSchema,
  current: currentSchema,
  loops: loopsSchema,
  tasks: tasksSchema,
  history: historySchema,
  experiments: experimentsSchema,
  words: wordsSchema,
  reflections: reflectionsSchema,
  rollup: rollupSchema,
} as const
export type FileKind = keyof typeof FILE_SCHEMAS
export type FileData<K extends FileKind> = z.infer<(typeof FILE_SCHEMAS)[K]>

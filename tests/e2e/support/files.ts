import type { FileData } from '@core/persisted/files.ts'

/** One month of evenings, as it lies on disk. */
export type ReflectionsFile = FileData<'reflections'>
/** Experiments that wait, and the last that were compared. */
export type ExperimentsFile = FileData<'experiments'>

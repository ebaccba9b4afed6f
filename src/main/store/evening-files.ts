import { monthOf, type LocalDay } from '@core/time.ts'
import { putEvening, type Evening } from '@core/reflection/evening.ts'
import { keepLast } from './keep-last.ts'
import { openFile, type FileContext, type SaveResult, type StoredFile } from './stored-file.ts'

/** Months of evenings kept in memory: the running one, and one that somebody reads. */
const MONTHS_KEPT = 2

/** Evenings, one file per month and device. A month is read when one of its days is opened. */
export interface EveningFiles {
  readonly of: (day: LocalDay) => Evening | null
  /** Writes an evening into the month of its day, in the place of an earlier one. Never throws. */
  readonly upsert: (evening: Evening) => SaveResult
}

/** @param device whose months are read and written */
export const openEvenings = (context: FileContext, device: string): EveningFiles => {
  const open = keepLast(MONTHS_KEPT, (name: string) =>
    openFile(context, 'reflections', `reflections/${device}/${name}`, { fallback: () => ({ evenings: [] }) }),
  )
  const month = (day: LocalDay): StoredFile<'reflections'> => open(monthOf(day))
  return {
    of: (day) =>
      month(day)
        .data()
        .evenings.find((evening) => evening.day === day) ?? null,
    upsert: (evening) => {
      const file = month(evening.day)
      return file.save(putEvening(file.data(), evening))
    },
  }
}

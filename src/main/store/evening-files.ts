import { monthOf, type LocalDay } from '@core/time.ts'
import { unionOf } from '@core/entries.ts'
import { NO_REFLECTIONS, putEvening, type Evening, type Reflections } from '@core/reflection/evening.ts'
import { keepLast } from './keep-last.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import { isDevice } from './device.ts'
import { listed } from './listed.ts'
import { openFile, type FileContext, type SaveResult, type StoredFile } from './stored-file.ts'

/** Months of evenings kept in memory: the running one, and one that somebody reads. */
const MONTHS_KEPT = 2

/** Evenings, one file per month and device; of a day the one of whichever computer wrote last. A month is read when one of its days is opened. */
export interface EveningFiles {
  readonly of: (day: LocalDay) => Evening | null
  /** Writes an evening into the month of its day, in the place of an earlier one. Never throws. */
  readonly upsert: (evening: Evening) => SaveResult
}

/** Of two evenings of a day, from two computers, the one that was written last. */
const latest = (evenings: readonly Evening[]): Evening | null =>
  evenings.reduce<Evening | null>(
    (one, other) => (one !== null && one.updatedAt >= other.updatedAt ? one : other),
    null,
  )

/** What another device wrote: read, never changed, never kept. */
const ofOther = ({ port, read }: FileContext, device: string, month: string): Reflections => {
  const content = port.read(`reflections/${device}/${month}`)
  const file = content.kind === 'content' ? read('reflections', jsonIn(content.text)) : null
  return file?.ok === true ? file.data : NO_REFLECTIONS
}

/** @param device whose months are written; those of others are only read */
export const openEvenings = (context: FileContext, device: string): EveningFiles => {
  const open = keepLast(MONTHS_KEPT, (name: string) =>
    openFile(context, 'reflections', `reflections/${device}/${name}`, { fallback: () => ({ evenings: [] }) }),
  )
  const month = (day: LocalDay): StoredFile<'reflections'> => open(monthOf(day))
  return {
    of: (day) => {
      const name = monthOf(day)
      const devices = [device, ...listed(context.port, 'reflections').filter((one) => isDevice(one) && one !== device)]
      const evenings = devices
        .toSorted()
        .map((one) => (one === device ? month(day).data() : ofOther(context, one, name)).evenings)
      return latest(unionOf(evenings).filter((evening) => evening.day === day))
    },
    upsert: (evening) => {
      const file = month(evening.day)
      return file.save(putEvening(file.data(), evening))
    },
  }
}

import { calendarEntry } from '@core/export/calendar.ts'
import { rowOf, TABLE_HEAD } from '@core/export/rows.ts'
import { listHead, listOfDay } from '@core/export/timebox-list.ts'
import { jsonAround, jsonOf } from '@core/export/timeboxes-file.ts'
import type { TimeboxForm } from '@core/export/wish.ts'
import type { Wording } from '@core/export/wording.ts'
import type { LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { csvHead, csvRows } from './csv-text.ts'
import { icsAround, icsEntries } from './ics-text.ts'

/** An appointment has a time of day. */
const isTimed = ({ from }: TimeboxRecord): boolean => from?.only !== 'day'

/** A form of timeboxes, written from its beginning to its end, a day at a time. */
interface Form {
  readonly before: string
  readonly day: (day: LocalDay, records: readonly TimeboxRecord[], isFirst: boolean) => string
  readonly after: string
}

/** @param from and @param to the first and last day, for what stands at the top */
export const formOf = (form: TimeboxForm, from: LocalDay, to: LocalDay, wording: Wording): Form => {
  switch (form) {
    case 'csv':
      return { before: csvHead(TABLE_HEAD), day: (_day, records) => csvRows(records.map(rowOf)), after: '' }
    case 'json': {
      const [before, after] = jsonAround(from, to)
      return { before, day: (_day, records, isFirst) => `${isFirst ? '' : ','}${records.map(jsonOf).join(',')}`, after }
    }
    case 'markdown':
      return {
        before: listHead(from, to, wording),
        day: (day, records) => listOfDay(day, records, wording),
        after: '',
      }
    case 'ics': {
      const [before, after] = icsAround()
      return {
        before,
        day: (_day, records) => icsEntries(records.filter(isTimed).map((one) => calendarEntry(one, wording))),
        after,
      }
    }
  }
}

import { setImmediate as breathe } from 'node:timers/promises'
import { withoutNames } from '@core/export/without-names.ts'
import type { Naming, TimeboxForm } from '@core/export/wish.ts'
import type { Wording } from '@core/export/wording.ts'
import type { LocalDay } from '@core/time.ts'
import { text } from '@core/views/text.ts'
import { formOf } from './forms.ts'
import { byDay, monthsOfRecords, type History, type Looking } from './read-history.ts'

/** What is to be written. */
export interface TimeboxText {
  readonly form: TimeboxForm
  readonly naming: Naming
  readonly looking: Looking
  /** the first and last day that the text is of */
  readonly from: LocalDay
  readonly to: LocalDay
  readonly wording: Wording
}

/** Timeboxes as the text of a file, piece by piece; between two days everybody else has their turn. */
export async function* timeboxText(history: History, wanted: TimeboxText): AsyncGenerator<string> {
  const { form, naming, looking, from, to, wording } = wanted
  const written = formOf(form, from, to, wording)
  yield written.before
  let isFirst = true
  for await (const month of monthsOfRecords(history, looking)) {
    for (const [day, records] of byDay(month)) {
      const shown =
        naming === 'names'
          ? records
          : records.map((record) => withoutNames(record, (kind) => wording.say(text(`export.kind.${kind}`, {}))))
      yield written.day(day, shown, isFirst)
      isFirst = false
      await breathe()
    }
  }
  yield written.after
}

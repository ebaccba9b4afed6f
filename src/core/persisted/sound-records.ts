import { z } from 'zod'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import type { HistoryFile } from './files.ts'
import { jsonIn } from './json-in.ts'
import { read, SCHEMA_VERSION } from './ladder.ts'

const loose = z.object({
  schemaVersion: z.int().min(1).max(SCHEMA_VERSION),
  data: z.object({ timeboxes: z.array(z.unknown()), experiments: z.array(z.unknown()).default([]) }),
})

/**
 * What is sound of a damaged month, each entry brought to this version; `null` when it is no month at all, or a newer one.
 * @param content the parsed JSON of the whole file
 * @param readAs the ladder, except where a test adds a step
 */
export const soundMonth = (content: unknown, readAs = read): HistoryFile | null => {
  const month = loose.safeParse(content)
  if (!month.success) return null
  const { schemaVersion, data } = month.data
  const entriesOf = <List extends keyof HistoryFile>(list: List): HistoryFile[List][number][] =>
    data[list].flatMap((one): HistoryFile[List][number][] => {
      const single = readAs('history', { schemaVersion, data: { timeboxes: [], [list]: [one] } })
      return single.ok ? single.data[list] : []
    })
  return { timeboxes: entriesOf('timeboxes'), experiments: entriesOf('experiments') }
}

const NOTHING: HistoryFile = { timeboxes: [], experiments: [] }

/** All that can be read of a month's file, as it lies there: nothing of a newer one, what is sound of a damaged one. */
export const monthIn = (text: string, readAs = read): HistoryFile => {
  const content = jsonIn(text)
  const whole = readAs('history', content)
  return whole.ok ? whole.data : (soundMonth(content, readAs) ?? NOTHING)
}

/** All records that can be read of a month's file. */
export const recordsIn = (text: string, readAs = read): readonly TimeboxRecord[] => monthIn(text, readAs).timeboxes

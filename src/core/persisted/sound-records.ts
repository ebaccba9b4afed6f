import { z } from 'zod'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import type { FileData } from './files.ts'
import { read as readFile, SCHEMA_VERSION, type Read } from './ladder.ts'

const loose = z.object({
  schemaVersion: z.int().min(1).max(SCHEMA_VERSION),
  data: z.object({ timeboxes: z.array(z.unknown()) }),
})
type ReadHistory = (kind: 'history', content: unknown) => Read<FileData<'history'>>

/**
 * The records of a damaged month that are sound, each brought to this version; `null` when it is no month at all, or one
 * of a newer version.
 * @param content the parsed JSON of the whole file
 */
export const soundRecords = (content: unknown, read: ReadHistory = readFile): { timeboxes: TimeboxRecord[] } | null => {
  const month = loose.safeParse(content)
  if (!month.success) return null
  const { schemaVersion, data } = month.data
  const sound = data.timeboxes.flatMap((one) => {
    const single = read('history', { schemaVersion, data: { timeboxes: [one] } })
    return single.ok ? single.data.timeboxes : []
  })
  return { timeboxes: sound }
}

/** All that can be read of a month's file, as it lies there: nothing of a newer one, what is sound of a damaged one. */
export const recordsIn = (text: string): readonly TimeboxRecord[] => {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return []
  }
  const whole = readFile('history', content)
  return whole.ok ? whole.data.timeboxes : (soundRecords(content)?.timeboxes ?? [])
}

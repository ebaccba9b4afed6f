import { z } from 'zod'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { read, SCHEMA_VERSION } from './ladder.ts'

const loose = z.object({
  schemaVersion: z.int().min(1).max(SCHEMA_VERSION),
  data: z.object({ timeboxes: z.array(z.unknown()) }),
})

/** The records of a damaged month that are sound, each brought to this version; none of one that is no month or newer. */
const soundRecords = (content: unknown): readonly TimeboxRecord[] => {
  const month = loose.safeParse(content)
  if (!month.success) return []
  const { schemaVersion, data } = month.data
  return data.timeboxes.flatMap((one) => {
    const single = read('history', { schemaVersion, data: { timeboxes: [one] } })
    return single.ok ? single.data.timeboxes : []
  })
}

/** All that can be read of a month's file, as it lies there: nothing of a newer one, what is sound of a damaged one. */
export const recordsIn = (text: string): readonly TimeboxRecord[] => {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return []
  }
  const whole = read('history', content)
  return whole.ok ? whole.data.timeboxes : soundRecords(content)
}

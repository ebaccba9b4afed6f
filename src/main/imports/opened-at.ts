import { openEverything, type Opened } from '@core/data/everything.ts'
import { readWithinSync } from '../read-within.ts'

/** Ten years are sixty megabytes of text; more than this is no export of ours. */
const MOST_BYTES = 256 * 1024 * 1024

/** What an export of Enough holds; null where its file can't be read. */
export const openedAt = (path: string): Opened | null => {
  try {
    const read = readWithinSync(path, MOST_BYTES)
    if ('why' in read) return read.why === 'tooLarge' ? { ok: false, why: 'notOurs' } : null
    return openEverything(read.bytes.toString('utf8'))
  } catch {
    return null
  }
}

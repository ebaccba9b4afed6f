import { readdirSync, readFileSync, statSync } from 'node:fs'
import { TextDecoder } from 'node:util'
import { jsonIn } from '@core/persisted/json-in.ts'

/*
 * Files as they lie on disk, read with nothing but fs, so that workers can. Nothing here writes, and nothing throws:
 * what can't be read is not there.
 */

/** All files of ten years together have half of it; one that is larger is none of ours, and could fill the memory. */
export const MOST_BYTES = 128 * 1024 * 1024

/** The names in a folder. */
export const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The text of a file, strictly UTF-8 as the store reads it; `null` when there is none. */
export const textAt = (path: string): string | null => {
  try {
    // Anything but a plain file could block for ever.
    const seen = statSync(path)
    if (!seen.isFile() || seen.size > MOST_BYTES) return null
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    return null
  }
}

/** The JSON of a file; undefined when there is none to be read. */
export const jsonAt = (path: string): unknown => jsonIn(textAt(path) ?? '')

const MONTH_FILE = /^(\d{4}-\d{2})\.json$/
/** The months that a folder has files of: `2026-05`. */
export const monthsIn = (folder: string): readonly string[] =>
  namesIn(folder).flatMap((name) => MONTH_FILE.exec(name)?.[1] ?? [])

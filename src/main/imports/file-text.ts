import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** More than this is no history of a person. */
const MOST_BYTES = 256 * 1024 * 1024
/** Timewarrior's files of a month. */
const MONTH_FILE = /^\d{4}-\d{2}\.data$/u

/** What a file holds, or the months of a folder that is timewarrior's. */
export type FileText =
  | { readonly name: string; readonly text: string; readonly isOneFile: boolean }
  | { readonly code: 'importNotRead' | 'importTooLarge' }

const textOf = (bytes: Buffer): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes)

/** The months of a folder, in their order; none where it is none of timewarrior's. */
const monthsIn = (folder: string): readonly string[] => {
  const names = readdirSync(folder)
  const data = names.includes('data') ? join(folder, 'data') : folder
  return (data === folder ? names : readdirSync(data))
    .filter((name) => MONTH_FILE.test(name))
    .toSorted()
    .map((name) => join(data, name))
}

/** Read what lies at a place. A device or a pipe is no file, and nothing is waited for. */
export const fileText = (path: string): FileText => {
  try {
    const stats = statSync(path)
    const paths = stats.isDirectory() ? monthsIn(path) : [path]
    if (paths.length === 0 || !paths.every((one) => statSync(one).isFile())) return { code: 'importNotRead' }
    if (paths.reduce((sum, one) => sum + statSync(one).size, 0) > MOST_BYTES) return { code: 'importTooLarge' }
    const text = paths.map((one) => textOf(readFileSync(one))).join('\n')
    return { name: paths[0] ?? path, text, isOneFile: paths.length === 1 }
  } catch {
    return { code: 'importNotRead' }
  }
}

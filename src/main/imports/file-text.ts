import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readWithinSync } from '../read-within.ts'

/** More than this is no history of a person. */
const MOST_BYTES = 256 * 1024 * 1024
/** Lines that are looked at: each takes many times its own size. */
const MOST_LINES = 5_000_000
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

const hasMoreLines = (text: string, most: number): boolean => {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && lines <= most; at = text.indexOf('\n', at + 1)) lines += 1
  return lines > most
}

/** Read what lies at a place. A device or a pipe is no file, and nothing is waited for. */
export const fileText = (path: string): FileText => {
  try {
    const stats = statSync(path)
    const paths = stats.isDirectory() ? monthsIn(path) : [path]
    if (paths.length === 0) return { code: 'importNotRead' }
    const texts: string[] = []
    let left = MOST_BYTES
    for (const one of paths) {
      const read = readWithinSync(one, left)
      if ('why' in read) return { code: read.why === 'tooLarge' ? 'importTooLarge' : 'importNotRead' }
      left -= read.bytes.length
      texts.push(textOf(read.bytes))
    }
    const text = texts.join('\n')
    if (hasMoreLines(text, MOST_LINES)) return { code: 'importTooLarge' }
    return { name: paths[0] ?? path, text, isOneFile: paths.length === 1 }
  } catch {
    return { code: 'importNotRead' }
  }
}

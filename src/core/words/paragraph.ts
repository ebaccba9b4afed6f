import { z } from 'zod'
import { oneLine } from '../written.ts'

/** Longest text of several lines, in UTF-16 units: about a page, so that a month of evenings stays a small file. */
export const PARAGRAPH_MAX = 4000

const LINE_END = /\r\n|[\n\r\u2028\u2029]/u

/** Text as the person meant it, with its lines: each is cleaned as a sentence is; at most one empty line in a row. */
export const severalLines = (text: string): string =>
  text
    .split(LINE_END)
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()

/** What a person writes where Enter makes a new line. */
export const paragraphSchema = z.string().transform(severalLines).pipe(z.string().max(PARAGRAPH_MAX))

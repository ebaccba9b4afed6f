/** What became of a mutant: `killed` by a test, `left` alive, or `refused` by the types, so that it can't be written. */
export type Fate = 'killed' | 'left' | 'refused'

/** One change to one place of a file, and what became of it. */
export interface Mutant {
  /** from the root, with forward slashes */
  readonly file: string
  /** counted from 1 */
  readonly line: number
  /** the whole line, as it stands there */
  readonly code: string
  /** where it begins in the file, in UTF-16 units from 0 */
  readonly begins: number
  readonly from: string
  readonly to: string
  readonly fate: Fate
  /** the test file that killed it; empty when it did not end */
  readonly by?: string | undefined
}

/** Longest piece of code that is shown. */
const SHOWN = 90

/** Code on one line, cut where it gets long. */
export const short = (code: string): string => {
  const line = code.replace(/\s+/gu, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}

/** How a change is named where it is listed: what was there, and what is there instead. */
export const changeOf = ({ from, to }: Pick<Mutant, 'from' | 'to'>): string => `${short(from)} → ${short(to)}`

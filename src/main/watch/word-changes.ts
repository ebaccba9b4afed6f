import { diffLines, diffWords, type ChangeObject } from 'diff'

/** Added and deleted characters, and how many lines differ. */
export interface WordChanges {
  readonly added: number
  readonly deleted: number
  readonly lines: number
}

/** When the time for a comparison is over, on the clock of `performance.now()`. */
export type Deadline = number

/**
 * What differs between two texts, word by word. When that takes too long, line by line; and when even that does, all of
 * the one was replaced by all of the other.
 */
export const wordChanges = (before: string, after: string, deadline: Deadline): WordChanges => {
  const changes =
    diffWords(before, after, { timeout: left(deadline) }) ?? diffLines(before, after, { timeout: left(deadline) })
  const added = changes === undefined ? after.length : sum(changes, 'added')
  const deleted = changes === undefined ? before.length : sum(changes, 'removed')
  return { added, deleted, lines: added + deleted === 0 ? 0 : linesThatDiffer(before, after) }
}

/** The library reads 0 as none at all; a millisecond is enough for what is small. */
const left = (deadline: Deadline): number => Math.max(1, deadline - performance.now())

const sum = (changes: readonly ChangeObject<string>[], side: 'added' | 'removed'): number =>
  changes.filter((change) => change[side]).reduce((total, { value }) => total + value.length, 0)

/** Lines of the larger side that the other one lacks. Moved lines don't differ. */
const linesThatDiffer = (before: string, after: string): number => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return Math.max(lacking(old, now), lacking(now, old))
}

const lacking = (lines: readonly string[], others: readonly string[]): number => {
  const there = new Set(others)
  return lines.filter((line) => !there.has(line)).length
}

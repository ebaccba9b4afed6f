import type { Change, Touched } from '@core/loops/observation.ts'
import type { Fingerprints } from './fingerprints.ts'
import { gapsBetween, type Gap } from './gaps.ts'
import { paragraphsOf } from './normalise.ts'
import { wordChanges, type Deadline, type WordChanges } from './word-changes.ts'

/** A text that is held in memory only, to be compared with the next one. */
export interface Version {
  readonly text: string
  readonly paragraphs: readonly string[]
  /** which paragraph is which, through all its changes */
  readonly ids: readonly number[]
  readonly nextId: number
}

/** Longer than any diff of ordinary work takes; after it the text is compared more coarsely. */
const BUDGET_MS = 200
/** Who changes more paragraphs at once is not polishing one of them; so many are followed. */
const FOLLOWED = 50

/** @param text normalised */
export const firstVersion = (text: string): Version => {
  const paragraphs = paragraphsOf(text)
  return { text, paragraphs, ids: paragraphs.map((_, index) => index), nextId: paragraphs.length }
}

/** The next version of a text, and what changed. Unchanged paragraphs cost nothing but being compared. */
export const nextVersion = (
  before: Version,
  text: string,
  fingerprint: Fingerprints,
): { readonly version: Version; readonly change: Change } => {
  const deadline = performance.now() + BUDGET_MS
  const paragraphs = paragraphsOf(text)
  const gaps = gapsBetween(before.paragraphs, paragraphs, BUDGET_MS)
  const version = { text, paragraphs, ...idsAfter(before, paragraphs.length, gaps) }
  const compared = gaps.map((gap) => compareGap(before, version, gap, { fingerprint, deadline }))
  const total = (part: keyof WordChanges): number => compared.reduce((sum, { changes }) => sum + changes[part], 0)
  const touched = compared.flatMap((gap) => gap.touched).slice(0, FOLLOWED)
  return { version, change: { added: total('added'), deleted: total('deleted'), lines: total('lines'), touched } }
}

/** Paragraphs outside of gaps stay who they are; inside, each takes the place of the one it replaced. */
const idsAfter = (before: Version, length: number, gaps: readonly Gap[]): Pick<Version, 'ids' | 'nextId'> => {
  const ids: number[] = []
  let { nextId } = before
  let place = 0
  for (const { before: old, after: now } of gaps) {
    ids.push(...before.ids.slice(place, old.from))
    const inherited = before.ids.slice(old.from, Math.min(old.to, old.from + now.to - now.from))
    ids.push(...inherited)
    for (let more = now.from + inherited.length; more < now.to; more += 1) ids.push(nextId++)
    place = old.to
  }
  ids.push(...before.ids.slice(place, place + length - ids.length))
  return { ids, nextId }
}

interface Means {
  readonly fingerprint: Fingerprints
  readonly deadline: Deadline
}

const compareGap = (
  before: Version,
  after: Version,
  gap: Gap,
  { fingerprint, deadline }: Means,
): { readonly changes: WordChanges; readonly touched: readonly Touched[] } => {
  const old = before.paragraphs.slice(gap.before.from, gap.before.to)
  const now = after.paragraphs.slice(gap.after.from, gap.after.to)
  const pairs = old.slice(0, Math.min(now.length, FOLLOWED)).map((was, index) => {
    const is = now[index] ?? ''
    return { was, is, changes: wordChanges(was, is, deadline), paragraph: after.ids[gap.after.from + index] ?? -1 }
  })
  const paired = old.length === now.length && pairs.length === old.length
  const changes = paired ? sumOf(pairs.map((pair) => pair.changes)) : wordChanges(joined(old), joined(now), deadline)
  const touched = pairs.map(({ was, is, paragraph, changes: { added, deleted } }) => ({
    paragraph,
    before: fingerprint(was),
    after: fingerprint(is),
    size: is.length,
    changed: added + deleted,
  }))
  return { changes, touched }
}

const joined = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')

const sumOf = (all: readonly WordChanges[]): WordChanges =>
  all.reduce((sum, one) => ({
    added: sum.added + one.added,
    deleted: sum.deleted + one.deleted,
    lines: sum.lines + one.lines,
  }))

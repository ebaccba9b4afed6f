import type { Change, Touched } from '@core/loops/observation.ts'
import type { Fingerprints } from './fingerprints.ts'
import { gapsBetween, type Gap } from './gaps.ts'
import { paragraphsOf } from './normalise.ts'
import { pairsOf, type Pair } from './pairs.ts'
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

/**
 * @param text normalised
 * @param firstId the number of its first paragraph
 */
export const firstVersion = (text: string, firstId = 0): Version => {
  const paragraphs = paragraphsOf(text)
  return { text, paragraphs, ids: paragraphs.map((_, index) => firstId + index), nextId: firstId + paragraphs.length }
}

/** The next version of a text, and what changed. Unchanged paragraphs cost nothing but being compared. */
export const nextVersion = (
  before: Version,
  text: string,
  fingerprint: Fingerprints,
): { readonly version: Version; readonly change: Change } => {
  const deadline = performance.now() + BUDGET_MS
  const paragraphs = paragraphsOf(text)
  const places = gapsBetween(before.paragraphs, paragraphs, BUDGET_MS).map((gap) => {
    const old = before.paragraphs.slice(gap.before.from, gap.before.to)
    const now = paragraphs.slice(gap.after.from, gap.after.to)
    return { gap, old, now, pairs: pairsOf(old, now) }
  })
  const version = { text, paragraphs, ...idsAfter(before, paragraphs.length, places) }
  const compared = places.map((place) => comparePlace(place, version, { fingerprint, deadline }))
  const total = (part: keyof WordChanges): number => compared.reduce((sum, { changes }) => sum + changes[part], 0)
  const touched = compared.flatMap((gap) => gap.touched).slice(0, FOLLOWED)
  return { version, change: { added: total('added'), deleted: total('deleted'), lines: total('lines'), touched } }
}

/** A gap with the paragraphs on both sides, and which of them became which. */
interface Place {
  readonly gap: Gap
  readonly old: readonly string[]
  readonly now: readonly string[]
  readonly pairs: readonly Pair[]
}

/** Paragraphs outside of gaps stay who they are; inside, one that became another stays who it was. */
const idsAfter = (before: Version, length: number, places: readonly Place[]): Pick<Version, 'ids' | 'nextId'> => {
  const ids: number[] = []
  let { nextId } = before
  let from = 0
  for (const { gap, now, pairs } of places) {
    ids.push(...before.ids.slice(from, gap.before.from))
    const inherited = new Map(pairs.map(({ was, is }) => [is, before.ids[gap.before.from + was]]))
    ids.push(...now.map((_, index) => inherited.get(index) ?? nextId++))
    from = gap.before.to
  }
  ids.push(...before.ids.slice(from, from + length - ids.length))
  return { ids, nextId }
}

interface Means {
  readonly fingerprint: Fingerprints
  readonly deadline: Deadline
}

const comparePlace = (
  { gap, old, now, pairs }: Place,
  { ids }: Version,
  { fingerprint, deadline }: Means,
): { readonly changes: WordChanges; readonly touched: readonly Touched[] } => {
  const compared = pairs.map(({ was, is }) => {
    const [before, after] = [old[was] ?? '', now[is] ?? '']
    const paragraph = ids[gap.after.from + is] ?? -1
    return { before, after, paragraph, changes: wordChanges(before, after, deadline) }
  })
  // Where paragraphs were split, joined, added or removed too, only both sides as a whole tell what became of them.
  const allPaired = pairs.length === old.length && pairs.length === now.length
  const changes = allPaired
    ? sumOf(compared.map((pair) => pair.changes))
    : wordChanges(joined(old), joined(now), deadline)
  const touched = compared.slice(0, FOLLOWED).map(({ before, after, paragraph, changes: { added, deleted } }) => ({
    paragraph,
    before: fingerprint(before),
    after: fingerprint(after),
    size: after.length,
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

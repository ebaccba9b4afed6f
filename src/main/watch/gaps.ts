import { diffArrays } from 'diff'

/** Neighbouring paragraphs that became others, by their places. An empty side: only added, or only removed. */
export interface Gap {
  readonly before: { readonly from: number; readonly to: number }
  readonly after: { readonly from: number; readonly to: number }
}

/** Where two lists of paragraphs differ. What is the same at both ends is left out first: most saves change one place. */
export const gapsBetween = (before: readonly string[], after: readonly string[], timeout: number): readonly Gap[] => {
  const start = sameAtStart(before, after)
  const end = sameAtEnd(before, after, start)
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (old.length === 0 && now.length === 0) return []
  const whole: Gap = {
    before: { from: start, to: start + old.length },
    after: { from: start, to: start + now.length },
  }
  if (old.length === 0 || now.length === 0) return [whole]
  const changes = diffArrays(old, now, { timeout })
  return changes === undefined ? [whole] : gapsOf(changes, start)
}

const sameAtStart = (before: readonly string[], after: readonly string[]): number => {
  const differs = before.findIndex((paragraph, index) => paragraph !== after[index])
  return differs < 0 ? before.length : differs
}

const sameAtEnd = (before: readonly string[], after: readonly string[], start: number): number => {
  const most = Math.min(before.length, after.length) - start
  let same = 0
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return same
}

interface ListChange {
  readonly added: boolean
  readonly removed: boolean
  readonly count: number
}

const gapsOf = (changes: readonly ListChange[], start: number): readonly Gap[] => {
  const gaps: Gap[] = []
  let [old, now] = [start, start]
  let open = { old, now }
  const close = (): void => {
    if (old > open.old || now > open.now) {
      gaps.push({ before: { from: open.old, to: old }, after: { from: open.now, to: now } })
    }
  }
  for (const { added, removed, count } of changes) {
    if (added) now += count
    else if (removed) old += count
    else {
      close()
      old += count
      now += count
      open = { old, now }
    }
  }
  close()
  return gaps
}

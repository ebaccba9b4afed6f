import { text } from '../../views/text.ts'
import { lastChanges, type Changed } from '../log.ts'
import { WEAK, needed, type Find, type Rule } from '../rule.ts'

/** Four of the last six: a paragraph needs a second and a third go, seldom a fourth (docs/loops.md, table of rules). */
const TIMES = 4
const OTHERS = 2
/** While something else grows, the paragraph is part of work that goes on (docs/loops.md). */
const ELSEWHERE = 0.02

/** One paragraph again and again, and nothing else. Weak: it may be the one that matters. */
const find: Find = (log, latest, context) => {
  if (latest.kind !== 'episode' || latest.change === null) return null
  const count = needed(TIMES, context)
  const last = lastChanges(log, latest.file, count + OTHERS)
  if (last.length < count) return null
  const total = last.reduce((sum, { change }) => sum + change.added + change.deleted, 0)
  const times = latest.change.touched
    .map(({ paragraph }) => touchesOf(last, paragraph))
    .filter(({ times, changed }) => times >= count && total - changed <= ELSEWHERE * latest.size)
    .map(({ times }) => times)
  return times.length === 0 ? null : text('loop.hotspot', { count: Math.max(...times) })
}

const touchesOf = (last: readonly Changed[], paragraph: number): { times: number; changed: number } => {
  const touches = last.flatMap(({ change }) => change.touched.filter((touched) => touched.paragraph === paragraph))
  return { times: touches.length, changed: touches.reduce((sum, { changed }) => sum + changed, 0) }
}

export const hotspot = { name: 'hotspot', find, ...WEAK, normalInDrafts: true } as const satisfies Rule

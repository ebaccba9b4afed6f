import { text } from '../../views/text.ts'
import { lastChanges } from '../log.ts'
import { WEAK, needed, type Find, type Rule } from '../rule.ts'

/** Fewer saves than five can be one thought that was put differently (docs/loops.md, table of rules). */
const SAVES = 5
/** Written and deleted four times as much as stayed: ordinary writing keeps most of it (docs/loops.md). */
const TIMES_KEPT = 4
/** Two sentences; less is a matter of words, and that of `tiny-edits` (docs/loops.md). */
const CHARACTERS = 200

/** Much is written and deleted, little stays. Weak: so it goes when a thought is still being found. */
const find: Find = (log, latest, context) => {
  if (latest.kind !== 'episode') return null
  const count = needed(SAVES, context)
  const last = lastChanges(log, latest.file, count)
  if (last.length < count) return null
  const added = last.reduce((sum, { change }) => sum + change.added, 0)
  const deleted = last.reduce((sum, { change }) => sum + change.deleted, 0)
  const stayed = added - deleted
  if (added + deleted < Math.max(CHARACTERS, TIMES_KEPT * Math.max(1, Math.abs(stayed)))) return null
  return text('loop.churn', { count, wrote: added, kept: Math.max(0, stayed) })
}

export const churn = { name: 'churn', find, ...WEAK, normalInDrafts: true } as const satisfies Rule

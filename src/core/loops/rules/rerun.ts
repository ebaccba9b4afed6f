import { text } from '../../views/text.ts'
import { STRONG, needed, type Find, type Rule } from '../rule.ts'

/** The second time proves that the first was no accident; the third proves nothing (docs/loops.md, table of rules). */
const RUNS = 3

/** The same command succeeded again on the same code. Strong: it could not have come out differently. */
const find: Find = (log, latest, context) => {
  if (latest.kind !== 'run' || !latest.ok) return null
  const same = log.runs.filter(({ command }) => command === latest.command)
  // Back to the last run on other code, failed or not: one changed byte begins anew.
  const from = same.findLastIndex(({ tree }) => tree !== latest.tree) + 1
  const count = same.slice(from).filter(({ ok }) => ok).length
  return count < needed(RUNS, context) ? null : text('loop.rerun', { count })
}

export const rerun = { name: 'rerun', find, ...STRONG } as const satisfies Rule

import { durationMs, plus } from '../../time.ts'
import { text } from '../../views/text.ts'
import { isBeingSaved, isChange, lastChangeAt, shareOf } from '../log.ts'
import { WEAK, needed, type Find, type Rule } from '../rule.ts'

/** Once to be sure and once more is what everybody does (docs/loops.md, table of rules). */
const LOOKS = 3
/** A change that a reader might notice; less is a reason to look that makes itself (docs/loops.md). */
const REAL = 0.01
/** Looks count for as long as they are offered after a ship (docs/loops.md, observations). */
const AFTER_THE_END = durationMs(24 * 60 * 60_000)

/** Looked again and again at what has not changed. Weak: what people tell about themselves never flags alone. */
const find: Find = (log, latest, context) => {
  if (latest.kind !== 'look') return null
  const { endedAt } = log.timebox
  if (endedAt !== null && latest.at > plus(endedAt, AFTER_THE_END)) return null
  const since = lastChangeAt(log)
  if (since === null || isBeingSaved(log, latest.at)) return null
  const real = Object.values(log.episodes)
    .flat()
    .filter((episode) => isChange(episode) && shareOf(episode) >= REAL)
  // A real change gives a new reason to look, so looks are counted from the last one on.
  const looks = log.looks.filter((at) => real.every((episode) => episode.at < at))
  return looks.length < needed(LOOKS, context)
    ? null
    : text('loop.looking', { count: looks.length, since: { clock: since } })
}

export const looking = { name: 'looking', find, ...WEAK, afterTheEnd: true } as const satisfies Rule

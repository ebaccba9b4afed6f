import { durationMs, minutes, plus, type EpochMs } from '../../time.ts'
import { text } from '../../views/text.ts'
import { isBeingSaved, lastChangeAt } from '../log.ts'
import type { Focus } from '../observation.ts'
import { WEAK, needed, type Find, type Rule } from '../rule.ts'

/** Opened, and opened twice more (docs/loops.md, table of rules). */
const TIMES = 3
/** A shorter look is passing by on the way to another window (docs/loops.md). */
const LOOKED_AT = durationMs(20_000)
/** After less than this one has not been elsewhere, only looked something up (docs/loops.md). */
const AWAY = minutes(10)

/** Came back again and again and saved nothing. Weak: reading is work too. */
const find: Find = (log, latest, context) => {
  if (latest.kind !== 'focus' || latest.lasted < LOOKED_AT) return null
  const changedAt = lastChangeAt(log)
  // Without a watched file nobody knows whether it was changed.
  if (changedAt === null || isBeingSaved(log, latest.at)) return null
  const openings = openingsOf(log.focuses).filter((at) => at > changedAt)
  const [first] = openings
  if (first === undefined || openings.at(-1) !== latest.at || openings.length < needed(TIMES, context)) return null
  return text('loop.returning', { count: openings.length, since: { clock: first } })
}

/** When it was opened after time away. A glance begins no opening, but who glances is not away. */
const openingsOf = (focuses: readonly Focus[]): readonly EpochMs[] =>
  focuses
    .filter(({ at, lasted }, index) => {
      const before = focuses[index - 1]
      return lasted >= LOOKED_AT && (before === undefined || at >= plus(before.at, durationMs(before.lasted + AWAY)))
    })
    .map(({ at }) => at)

export const returning = { name: 'returning', find, ...WEAK } as const satisfies Rule

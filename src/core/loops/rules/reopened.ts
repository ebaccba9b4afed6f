import { Temporal } from 'temporal-polyfill'
import { localDay, type EpochMs } from '../../time.ts'
import { text, type Text } from '../../views/text.ts'
import { STRONG, needed, type Context, type Find, type Rule } from '../rule.ts'
import type { Shipped } from '../shipped.ts'

/** Once is a correction somebody asked for (docs/loops.md, table of rules). */
const TIMES = 2

/** What went out was opened again, a second time. Strong: it was good enough to go out. */
const find: Find = (log, latest, context) => {
  if (latest.kind !== 'start' && latest.kind !== 'episode') return null
  const found = log.shipped.find(
    ({ openings }) => openings.length >= needed(TIMES, context) && openings.at(-1) === latest.at,
  )
  return found === undefined ? null : sentence(found, latest.at, context)
}

const sentence = ({ at, openings }: Shipped, now: EpochMs, { zone, dayStart }: Context): Text => {
  const count = openings.length
  const day = Temporal.PlainDate.from(localDay(at, zone, dayStart))
  const { days } = day.until(Temporal.PlainDate.from(localDay(now, zone, dayStart)), { largestUnit: 'days' })
  if (days <= 0) return text('loop.reopened.today', { count, at: { clock: at } })
  return days === 1
    ? text('loop.reopened.yesterday', { count, at: { clock: at } })
    : text('loop.reopened.earlier', { count, days })
}

export const reopened = { name: 'reopened', find, ...STRONG, afterTheEnd: true } as const satisfies Rule

import type { EpochMs } from '../../time.ts'
import { text } from '../../views/text.ts'
import { isChange } from '../log.ts'
import type { Episode } from '../observation.ts'
import { needed, type Find } from '../rule.ts'

/** Shorter ones are headings and single words; that they come back says little (loops.md, table of rules). */
const PARAGRAPH = 40
/** A paragraph may be undone once; a whole text that is what it was is work for nothing the first time (loops.md). */
const OF_A_PARAGRAPH = 2
const OF_THE_TEXT = 1

/**
 * What was rewritten is what it was before, with something else in between. Strong: the text itself says so. A
 * paragraph is followed by its place, so one that is cut and pasted elsewhere has not been rewritten.
 */
export const backAndForth: Find = (log, latest, context) => {
  if (latest.kind !== 'episode') return null
  const list = log.episodes[latest.file] ?? []
  const whole = wholeSince(list, list.length - 1)
  const since = whole ?? paragraphSince(list, list.length - 1)
  if (since === null) return null
  const enough =
    (whole !== null && returns(list, wholeSince) >= needed(OF_THE_TEXT, context)) ||
    returns(list, eitherSince) >= needed(OF_A_PARAGRAPH, context)
  return enough ? text('loop.back-and-forth', { since: { clock: since } }) : null
}

type Since = (list: readonly Episode[], index: number) => EpochMs | null

/** How many episodes brought back something that was there before. Counted only when the latest one does. */
const returns = (list: readonly Episode[], since: Since): number =>
  list.filter((_, index) => since(list, index) !== null).length

/** When the whole text was last what it is in an episode, at least one other text ago. */
const wholeSince: Since = (list, index) => {
  const now = list[index]
  if (now === undefined || now.size === 0) return null
  return list.slice(0, Math.max(0, index - 1)).findLast(({ whole }) => whole === now.whole)?.at ?? null
}

/** When a paragraph that an episode touched was last what that episode made of it. */
const paragraphSince: Since = (list, index) => {
  const now = list[index]
  if (now === undefined || !isChange(now)) return null
  const long = now.change.touched.filter(({ size }) => size >= PARAGRAPH)
  if (long.length === 0) return null
  const earlier = list.slice(0, index)
  const left = earlier.findLastIndex(
    (episode) =>
      isChange(episode) &&
      episode.change.touched.some(({ paragraph, before }) =>
        long.some((touched) => touched.paragraph === paragraph && touched.after === before),
      ),
  )
  // The episode that changed it away: the one before that was the last to have it so.
  return left < 0 ? null : (earlier[Math.max(0, left - 1)]?.at ?? null)
}

const eitherSince: Since = (list, index) => wholeSince(list, index) ?? paragraphSince(list, index)

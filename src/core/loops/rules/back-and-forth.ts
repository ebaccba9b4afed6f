import type { EpochMs } from '../../time.ts'
import { text } from '../../views/text.ts'
import { isChange } from '../log.ts'
import type { Episode, Touched } from '../observation.ts'
import { STRONG, needed, type Find, type Rule } from '../rule.ts'

/** Shorter ones are headings and single words; that they come back says little (docs/loops.md, table of rules). */
const PARAGRAPH = 40
/** A paragraph may be undone once; a whole text that is what it was is work for nothing the first time (docs/loops.md). */
const OF_A_PARAGRAPH = 2
const OF_THE_TEXT = 1

/**
 * What was rewritten is what it was before, with something else in between. Strong: the text itself says so. A
 * paragraph is followed by its place, so one that is cut and pasted elsewhere has not been rewritten.
 */
const find: Find = (log, latest, context) => {
  if (latest.kind !== 'episode') return null
  const list = log.episodes[latest.file] ?? []
  const last = list.length - 1
  const whole = wholeSince(list, last)
  const since = whole ?? paragraphSince(list, last)
  if (since === null) return null
  const enough =
    (whole !== null && happened(list, wholeSince, needed(OF_THE_TEXT, context))) ||
    happened(list, eitherSince, needed(OF_A_PARAGRAPH, context))
  if (!enough) return null
  return latest.opaque === true
    ? text('loop.back-and-forth-file', { since: { clock: since } })
    : text('loop.back-and-forth', { since: { clock: since } })
}

type Since = (list: readonly Episode[], index: number) => EpochMs | null

/** Whether so many episodes brought back something that was there before. Asked only when the latest one did. */
const happened = (list: readonly Episode[], since: Since, times: number): boolean => {
  let missing = times
  for (let index = list.length - 1; index >= 0 && missing > 0; index -= 1) {
    if (since(list, index) !== null) missing -= 1
  }
  return missing === 0
}

/** When the whole text was last what it is in an episode, at least one other text ago. */
const wholeSince: Since = (list, index) => {
  const now = list[index]
  if (now === undefined || now.size === 0) return null
  for (let earlier = index - 2; earlier >= 0; earlier -= 1) {
    const episode = list[earlier]
    if (episode?.whole === now.whole) return episode.at
  }
  return null
}

/** When a paragraph that an episode touched was last what that episode made of it. */
const paragraphSince: Since = (list, index) => {
  const now = list[index]
  if (now === undefined || !isChange(now)) return null
  const long = now.change.touched.filter(({ size }) => size >= PARAGRAPH)
  if (long.length === 0) return null
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    // The episode that changed it away from that state: the one before was the last to have it so.
    if (changedAway(list[earlier], long)) return list[Math.max(0, earlier - 1)]?.at ?? null
  }
  return null
}

/** Whether an episode made something else of what a paragraph is now. */
const changedAway = (episode: Episode | undefined, now: readonly Touched[]): boolean =>
  episode !== undefined &&
  isChange(episode) &&
  episode.change.touched.some(({ paragraph, before }) =>
    now.some((touched) => touched.paragraph === paragraph && touched.after === before),
  )

const eitherSince: Since = (list, index) => wholeSince(list, index) ?? paragraphSince(list, index)

export const backAndForth = { name: 'back-and-forth', find, ...STRONG } as const satisfies Rule

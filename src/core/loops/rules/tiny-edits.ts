import { minutes, plus } from '../../time.ts'
import { text } from '../../views/text.ts'
import { lastChanges, shareOf, type Changed } from '../log.ts'
import { WEAK, needed, type Find, type Rule } from '../rule.ts'

/**
 * Four of five, not five of five: one real change in between doesn't end polishing (docs/loops.md, table of rules).
 */
const TINY = 4
const OTHERS = 1
/** A word or two of a page: under 1 % and within two lines nobody but the author would notice (docs/loops.md). */
const SHARE = 0.01
const LINES = 2
/** Saves further apart than this are visits, not one run of polishing (docs/loops.md). */
const WITHIN = minutes(40)

/** Of the last five saves four changed next to nothing. Weak: fixing typing errors looks the same for a while. */
const find: Find = (log, latest, context) => {
  if (latest.kind !== 'episode') return null
  const count = needed(TINY, context)
  const last = lastChanges(log, latest.file, count + OTHERS)
  const from = last.find(isTiny)
  if (from === undefined || last.filter(isTiny).length < count) return null
  // The sentence is about a run of saves without a gap, so one that was not tiny is in its number and its percentage.
  const run = last.slice(last.indexOf(from))
  if (latest.at > plus(from.at, WITHIN)) return null
  const share = run.reduce((sum, episode) => sum + shareOf(episode), 0)
  return text('loop.tiny-edits', { count: run.length, percent: percent(share) })
}

const isTiny = (episode: Changed): boolean => shareOf(episode) < SHARE && episode.change.lines <= LINES

/** To one decimal; what changed something never changed 0 %. */
const percent = (share: number): number => Math.max(0.1, Math.round(share * 1000) / 10)

export const tinyEdits = { name: 'tiny-edits', find, ...WEAK, normalInDrafts: true } as const satisfies Rule

import { durationMs, epochMs, minutes, type DurationMs, type EpochMs, type LocalDay } from '../time.ts'
import { TAGS_MAX } from '../timebox/origin.ts'
import { oneLine, TITLE_MAX } from '../written.ts'
import type { When, Why } from './found.ts'
import { utcOf } from './utc.ts'

const DAY: DurationMs = minutes(24 * 60)
/** Clocks of two computers differ. */
const AHEAD: DurationMs = minutes(60)
const EARLIEST = utcOf([1990, 1, 1, 0, 0, 0]) ?? epochMs(0)
const FIRST_DAY = '1990-01-01'
const TAG_MAX = 100

/** A stretch of time that can be kept: not empty, no more than a day, and over. */
export const stretch = (from: EpochMs, to: EpochMs, now: EpochMs): When | Why => {
  if (to < from) return 'backwards'
  if (to === from) return 'noLength'
  if (to - from > DAY) return 'tooLong'
  if (from < EARLIEST) return 'tooEarly'
  return to > now + AHEAD ? 'ahead' : { from, to }
}

/** So long on a day, when that can be kept. @param today by the calendar of the zone */
export const onDay = (day: LocalDay, ms: number, today: LocalDay): When | Why => {
  const took = durationMs(ms)
  if (took === 0) return 'noLength'
  if (took > DAY) return 'tooLong'
  if (day < FIRST_DAY) return 'tooEarly'
  return day > today ? 'ahead' : { day, took }
}

/** A title on one line, as long as titles may be. */
export const titleOf = (written: string): string =>
  oneLine(oneLine(written.slice(0, 4 * TITLE_MAX)).slice(0, TITLE_MAX))

/** Labels, each once, on one line. */
export const tagsOf = (written: readonly string[]): readonly string[] =>
  [...new Set(written.map((tag) => oneLine(tag.slice(0, TAG_MAX))).filter((tag) => tag !== ''))].slice(0, TAGS_MAX)

import { newWatch, observe, type Wishes } from '../../src/core/loops/detect.ts'
import type { Flag } from '../../src/core/loops/flag.ts'
import type { Observation } from '../../src/core/loops/observation.ts'
import { minutes } from '../../src/core/time.ts'

/** As somebody has it who has chosen nothing: the standard, no past, days that begin at four. */
export const STANDARD: Wishes = {
  sensitivity: 'standard',
  off: [],
  mode: null,
  learned: {},
  baseline: {},
  zone: 'UTC',
  dayStart: minutes(4 * 60),
}

/** Every loop that is noticed in a run of observations. */
export const flagsOf = (observations: readonly Observation[], wishes: Wishes): readonly Flag[] => {
  const [first] = observations
  if (first === undefined) return []
  const flags: Flag[] = []
  let watch = newWatch(first.at)
  for (const seen of observations) {
    const next = observe(watch, seen, wishes)
    watch = next.watch
    if (next.flag !== null) flags.push(next.flag)
  }
  return flags
}

import type { Observation } from '@core/loops/observation.ts'
import { between, bootMs, durationMs, minutes, type EpochMs } from '@core/time.ts'
import type { Clock } from '../clock.ts'
import type { FrontTitle } from './front-title.ts'
import { isAbout } from './is-about.ts'

/** How often it is looked which window is in front, while that is wanted at all. */
const LOOK_EVERY = minutes(5 / 60)
/** A stretch in front counts once it is this long (docs/loops.md, `returning`). */
const COUNTS_AFTER = minutes(20 / 60)

export interface TitlePorts {
  readonly clock: Pick<Clock, 'now' | 'wakeAt'>
  readonly frontTitle: FrontTitle
  readonly observed: (seen: Observation) => void
}

export interface Titles {
  /** Words, lower case, one of which a title has to hold to count; null: look at nothing. Called on every change. */
  readonly follow: (words: readonly string[] | null) => void
}

/** The stretch for which a matching window has been in front. */
interface Stretch {
  readonly from: EpochMs
  readonly told: boolean
}

/**
 * Watches whether the task or its file stands in the title of the window in front. The title itself goes nowhere: what
 * is told is that it matched, since when and for how long.
 */
export const createTitles = ({ clock, frontTitle, observed }: TitlePorts): Titles => {
  let wanted: readonly string[] | null = null
  let forget: () => void = () => undefined
  let stretch: Stretch | null = null
  /** Every start and stop begins another one; an answer of an earlier one is dropped. */
  let round = 0

  const look = async (current: number): Promise<void> => {
    const title = await frontTitle()
    if (current !== round) return
    seen(title !== null && isAbout(title, wanted ?? []))
    forget = clock.wakeAt(bootMs(clock.now().boot + LOOK_EVERY), () => void look(current))
  }

  const seen = (matches: boolean): void => {
    const now = clock.now().wall
    if (!matches) {
      over(now)
      return
    }
    stretch ??= { from: now, told: false }
    if (stretch.told || between(stretch.from, now) < COUNTS_AFTER) return
    observed({ kind: 'focus', at: stretch.from, lasted: between(stretch.from, now) })
    stretch = { ...stretch, told: true }
  }

  const over = (now: EpochMs): void => {
    if (stretch === null) return
    const { from, told } = stretch
    observed(told ? { kind: 'focusOver', at: now } : { kind: 'focus', at: from, lasted: durationMs(now - from) })
    stretch = null
  }

  return {
    follow: (words) => {
      if (JSON.stringify(words) === JSON.stringify(wanted)) return
      const wasOn = wanted !== null
      wanted = words
      if (words !== null && wasOn) return
      round += 1
      forget()
      if (words === null) over(clock.now().wall)
      else void look(round)
    },
  }
}

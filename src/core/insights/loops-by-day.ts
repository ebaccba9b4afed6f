import type { LocalDay } from '../time.ts'
import type { DayRow } from '../rollup/rollup.ts'
import { BINS, MARKS_MAX, startOf, type Bin } from './bins.ts'

/** When loops were noticed: filled where one was left, outlined where somebody stayed in. */
export interface LoopPlace {
  readonly day: LocalDay
  /** minutes after midnight; the start of its stretch where marks were brought together */
  readonly minute: number
  readonly left: boolean
}

/** Marks of a chart that shows when, never how many: places that fall together are one mark. */
export interface LoopsChart {
  readonly bin: Bin
  /** how many minutes one mark stands for */
  readonly minutes: number
  readonly marks: readonly LoopPlace[]
}

/** From exact to coarse, until there are few enough marks. */
const STEPS: readonly (readonly [Bin, number])[] = BINS.flatMap((bin) =>
  (bin === 'day' ? [1, 15, 30, 60] : [60, 120, 240]).map((minutes) => [bin, minutes] as const),
)
const COARSEST: readonly [Bin, number] = ['year', 240]

const placesAt = (rows: readonly DayRow[], [bin, minutes]: readonly [Bin, number]): readonly LoopPlace[] => {
  const places = new Map<string, LoopPlace>()
  for (const row of rows) {
    if (row.loops === undefined) continue
    const day = startOf(row.day, bin)
    for (const { minute: exact, left } of row.loops) {
      const minute = exact - (exact % minutes)
      places.set(`${day} ${String(minute).padStart(4, '0')} ${left ? 0 : 1}`, { day, minute, left })
    }
  }
  return [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place)
}

/** Loops by day and time of day, at most 365 marks. */
export const loopsByDay = (rows: readonly DayRow[]): LoopsChart => {
  const step = STEPS.find((one) => placesAt(rows, one).length <= MARKS_MAX) ?? COARSEST
  // Thirty years and more at the coarsest: the latest are shown.
  return { bin: step[0], minutes: step[1], marks: placesAt(rows, step).slice(-MARKS_MAX) }
}

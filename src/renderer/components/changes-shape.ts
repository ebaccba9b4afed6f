import type { ChangesView } from '@core/views/noticed-view.ts'

/** The drawing: as wide as eight saves, in its own units, which are pixels. */
export const WIDTH = 156
export const HEIGHT = 46
export const BASE = 45.5
export const BAR = 14
export const CORNER = 2
const STEP = 20
/** where the eighth of them begins */
const LAST = 140
const HIGHEST = 44
/** What changed next to nothing is still there to be seen. */
const LEAST = 2.5
const FLOOR = 45

/** One save as it is drawn. */
interface Bar {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly marked: boolean
}

/** A bar for each save. The last stands at the end, over its time. */
export const barsOf = ({ saves }: Pick<ChangesView, 'saves'>): readonly Bar[] =>
  saves.map(({ height: share, marked }, index) => {
    const height = Math.max(LEAST, share * HIGHEST)
    return { x: LAST - (saves.length - 1 - index) * STEP, y: FLOOR - height, height, marked }
  })

/** The same in whole numbers, with 100 for the largest. */
export const sharesOf = ({ saves }: Pick<ChangesView, 'saves'>): readonly number[] =>
  saves.map(({ height }) => Math.round(height * 100))

import type { Axis } from './Plot.tsx'

/** Rows beneath each other, in pixels of the drawing: where the first one's middle is, and how far it is to the next. */
export interface Rows {
  readonly first: number
  readonly step: number
  readonly top: number
  readonly bottom: number
}

/** An axis whose whole numbers are the middles of rows. It has no words. */
export const rowsAxis = ({ first, step, top, bottom }: Rows): Axis => ({
  domain: [(top - first) / step, (bottom - first) / step],
  ticks: [],
  say: String,
  at: 0,
  reversed: true,
})

/** Steps that people count time in, in minutes. */
const STEPS = [5, 10, 15, 30, 60, 120, 180, 240, 300, 360, 480, 600, 720, 900, 1200, 1500, 1800] as const
const HOUR = 60
/** A grid has four lines at most, nothing among them. */
const LINES = 3

/** An axis of time spans: where its lines are, in minutes, and whether it counts hours. */
export interface SpanAxis {
  readonly ticks: readonly number[]
  readonly most: number
  readonly inHours: boolean
}

/** An axis from nothing to at least so many minutes. */
export const spanAxis = (most: number): SpanAxis => {
  const step = STEPS.find((one) => one * LINES >= most) ?? roundStep(most)
  const count = Math.max(1, Math.ceil(most / step))
  const ticks = Array.from({ length: count + 1 }, (_, place) => place * step)
  return { ticks, most: count * step, inHours: step >= HOUR }
}

/** 10, 20, 50, 100, … hours. */
const roundStep = (most: number): number => {
  const hours = most / HOUR / LINES
  const power = 10 ** Math.floor(Math.log10(hours))
  return ([1, 2, 5, 10].find((one) => one * power >= hours) ?? 10) * power * HOUR
}

/** So few of some places that each has its room, the first among them. */
export const thinned = <T>(all: readonly T[], room: number, each: number): readonly T[] => {
  const every = Math.max(1, Math.ceil((all.length * each) / Math.max(room, each)))
  return all.filter((_, place) => place % every === 0)
}

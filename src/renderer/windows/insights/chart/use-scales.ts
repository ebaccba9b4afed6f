import { useMemo } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'

/** Values to pixels, and the plot they lie in. */
export interface Scales {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The scales of the chart that this is drawn in; null before it has any. */
export const useScales = (): Scales | null => {
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  return useMemo(() => {
    if (x === undefined || y === undefined || plot === undefined) return null
    const { x: left, y: top, width, height } = plot
    return {
      x: (value) => x(value) ?? 0,
      y: (value) => y(value) ?? 0,
      left,
      right: left + width,
      top,
      bottom: top + height,
    }
  }, [x, y, plot])
}

import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** The place that a chart has, in pixels. */
export interface Box {
  readonly width: number
  readonly height: number
  /** pixels for one pixel of the drawing: more where type is larger */
  readonly unit: number
}

/** A box as it is drawn. */
export type Drawn = Pick<Box, 'width' | 'height'>

/**
 * Measure an element, before it is first shown and whenever its size changes, so that a chart is drawn once. Height is
 * set in rem, so it tells how large type is.
 * @param drawn the size in the drawing, taken where nothing has a size
 * @returns where to put it, and its box; null before it was measured
 */
export const useBox = ({ width, height }: Drawn): readonly [RefObject<HTMLDivElement | null>, Box | null] => {
  const element = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const measured = element.current
    if (measured === null) return
    const measure = (): void => {
      const [wide, high] = [measured.clientWidth || width, measured.clientHeight || height]
      setBox((before) =>
        before?.width === wide && before.height === high ? before : { width: wide, height: high, unit: high / height },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [width, height])
  return [element, box]
}

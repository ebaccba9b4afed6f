import { useEffect, useRef, useState, type RefObject } from 'react'

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
 * Measure an element, at first and whenever its size changes. Height is set in rem, so it tells how large type is.
 * @param drawn the size in the drawing, taken until something was measured
 */
export const useBox = ({ width, height }: Drawn): readonly [RefObject<HTMLDivElement | null>, Box] => {
  const element = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<Box>({ width, height, unit: 1 })
  useEffect(() => {
    const measured = element.current
    if (measured === null) return
    const measure = (): void => {
      const [wide, high] = [measured.clientWidth, measured.clientHeight]
      if (wide === 0 || high === 0) return
      setBox((before) =>
        before.width === wide && before.height === high ? before : { width: wide, height: high, unit: high / height },
      )
    }
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [height])
  return [element, box]
}

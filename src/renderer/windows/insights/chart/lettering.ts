import { useEffect, useMemo, useState } from 'react'

/** How wide a text is, in pixels. */
export type WidthOf = (text: string) => number

/** Where there is no canvas: letters are about this wide, in parts of their size. */
const USUAL = 0.52
const FAMILY = "'Figtree Variable', 'Figtree', system-ui, sans-serif"

/** Letters of a size in the font of charts. @param size in pixels */
export const letteringOf = (size: number): WidthOf => {
  const pen = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d')
  if (pen === null) return (text) => text.length * size * USUAL
  pen.font = `450 ${size}px ${FAMILY}`
  return (text) => pen.measureText(text).width
}

/** Whether no font is on its way; a page without a list of fonts waits for none. */
const hasFonts = (): boolean => !('fonts' in document) || document.fonts.status === 'loaded'

/** Lettering of a size, measured anew when the font of the page is here. */
export const useLettering = (size: number): WidthOf => {
  const [ready, setReady] = useState(hasFonts)
  useEffect(() => {
    if (ready) return
    let here = true
    const seen = async (): Promise<void> => {
      await document.fonts.ready
      if (here) setReady(true)
    }
    void seen()
    return () => {
      here = false
    }
  }, [ready])
  // oxlint-disable-next-line react/exhaustive-deps -- the same size is another width with another font
  return useMemo(() => letteringOf(size), [size, ready])
}

const ELLIPSIS = '…'
/** Longer than any label; measuring all of a long title many times is slow. */
const ENOUGH_LETTERS = 120

/** A text that fits, with an ellipsis where it was too long; empty where not even some letters fit. */
export const fitted = (text: string, room: number, widthOf: WidthOf): string => {
  const whole = Array.from(text)
  if (whole.length <= ENOUGH_LETTERS && widthOf(text) <= room) return text
  const letters = whole.slice(0, ENOUGH_LETTERS)
  let [low, high] = [0, letters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (widthOf(`${letters.slice(0, middle).join('').trimEnd()}${ELLIPSIS}`) <= room) low = middle
    else high = middle - 1
  }
  return low < 2 ? '' : `${letters.slice(0, low).join('').trimEnd()}${ELLIPSIS}`
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/u

/** A person's text in a drawing whose direction is its own. */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text)

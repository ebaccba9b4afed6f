import { useEffect, useRef, type RefObject } from 'react'
import type { ShownPage } from './use-page.ts'
import type { Place } from './visits.ts'

/** The column that is read: a page begins at its top or its anchor, and the heading there has the focus. */
export const useReading = (page: ShownPage | null, { page: name, anchor }: Place): RefObject<HTMLElement | null> => {
  const column = useRef<HTMLElement>(null)
  useEffect(() => {
    if (column.current === null || page?.name !== name) return
    const headings = [...column.current.querySelectorAll<HTMLElement>('[data-anchor]')]
    const heading = headings.find((one) => one.dataset['anchor'] === anchor) ?? headings[0]
    if (anchor === null) column.current.scrollTop = 0
    heading?.focus({ preventScroll: anchor === null })
  }, [page, name, anchor])
  return column
}

import { useEffect, useRef, type RefObject } from 'react'

/** What has just come takes the focus that a pressed button took away with itself; never from where someone is. */
export const useLostFocus = <E extends HTMLElement>(): RefObject<E | null> => {
  const element = useRef<E>(null)
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) element.current?.focus()
  }, [])
  return element
}

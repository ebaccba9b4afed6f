import { useEffect, useRef, type RefObject } from 'react'

/**
 * What stands over a list takes the focus that an entry took away with itself when it was removed; never from where
 * someone is. @param count how many entries the list has
 */
export const useAfterRemoval = <E extends HTMLElement>(count: number): RefObject<E | null> => {
  const element = useRef<E>(null)
  const before = useRef(count)
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (count < before.current && isLost) element.current?.focus()
    before.current = count
  }, [count])
  return element
}

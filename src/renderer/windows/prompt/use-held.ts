import { useState } from 'react'
import { useLeft } from '../../use-opened.ts'

/**
 * What the Prompt is about, still drawn while the window leaves, so that nothing else flashes up in its place.
 * @param over something else is to be seen now
 */
export const useHeld = <T>(now: T | null, over: boolean | ((held: T | null) => boolean)): T | null => {
  const [held, setHeld] = useState<T | null>(null)
  const gone = typeof over === 'function' ? over(held) : over
  const wanted = now ?? (gone ? null : held)
  if (wanted !== held) setHeld(wanted)
  useLeft(() => setHeld(null))
  return wanted
}

import { useEffect, useEffectEvent } from 'react'

/** Keys that no field and no control of the window has answered. */
export const useKeys = (answer: (event: KeyboardEvent) => void): void => {
  const answered = useEffectEvent(answer)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !event.isComposing) answered(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

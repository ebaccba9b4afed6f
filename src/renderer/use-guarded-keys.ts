import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { askedBy, mayAct, placeOf, wouldAct, type Asked } from './key-guard.ts'

/**
 * Keys of a window that appears by itself: they count only with the keyboard in the window, and not in its first
 * 800 ms, on its own buttons neither.
 * @param answer does what was asked; false when there is nothing to do
 * @returns make keys quiet again, when the window shows something else by itself
 */
export const useGuardedKeys = (answer: (asked: Asked) => boolean): (() => void) => {
  const answered = useEffectEvent(answer)
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = performance.now()
    const onShown = (event: Event): void => {
      if (document.visibilityState === 'visible') shownAt.current = event.timeStamp
    }
    const onKey = (event: KeyboardEvent): void => {
      const place = placeOf(event.target)
      const { timeStamp: at, repeat, isComposing: composing } = event
      if (!mayAct({ at, shownAt: shownAt.current, focused: document.hasFocus(), repeat, composing })) {
        if (composing || !wouldAct(event.key, place)) return
        event.preventDefault()
        event.stopPropagation()
        return
      }
      const asked = askedBy(event, place)
      if (asked !== null && answered(asked)) event.preventDefault()
    }
    window.addEventListener('focus', onShown)
    document.addEventListener('visibilitychange', onShown)
    document.addEventListener('keydown', onKey, { capture: true })
    return () => {
      window.removeEventListener('focus', onShown)
      document.removeEventListener('visibilitychange', onShown)
      document.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [])
  return useCallback(() => {
    shownAt.current = performance.now()
  }, [])
}

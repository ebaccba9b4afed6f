import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { askedBy, mayAct, placeOf, wouldAct, type Asked } from './key-guard.ts'

/** Tabbing past the last control leaves the page and enters it again at once: no person leaves for so short a time. */
const WENT_ROUND_MS = 50

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
    let leftAt = Number.NEGATIVE_INFINITY
    const onLeft = (event: Event): void => {
      leftAt = event.timeStamp
    }
    const onShown = (event: Event): void => {
      const wentRound = event.type === 'focus' && event.timeStamp - leftAt < WENT_ROUND_MS
      if (document.visibilityState === 'visible' && !wentRound) shownAt.current = event.timeStamp
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
    window.addEventListener('blur', onLeft)
    window.addEventListener('focus', onShown)
    document.addEventListener('visibilitychange', onShown)
    document.addEventListener('keydown', onKey, { capture: true })
    return () => {
      window.removeEventListener('blur', onLeft)
      window.removeEventListener('focus', onShown)
      document.removeEventListener('visibilitychange', onShown)
      document.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [])
  return useCallback(() => {
    shownAt.current = performance.now()
  }, [])
}

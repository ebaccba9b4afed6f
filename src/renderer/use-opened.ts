import { useEffect, useEffectEvent } from 'react'

/** Windows are hidden and shown rather than made anew: hear of each time this one gets the keyboard. */
export const useOpened = (opened: () => void): void => {
  const heard = useEffectEvent(opened)
  useEffect(() => {
    const onFocus = (): void => heard()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [])
}

/** Hear of the window being put away, in time to save what is being written. */
export const useLeft = (left: () => void): void => {
  const heard = useEffectEvent(left)
  useEffect(() => {
    const onLeave = (): void => heard()
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') heard()
    }
    window.addEventListener('blur', onLeave)
    window.addEventListener('pagehide', onLeave)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      window.removeEventListener('blur', onLeave)
      window.removeEventListener('pagehide', onLeave)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [])
}

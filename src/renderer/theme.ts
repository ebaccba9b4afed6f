import type { Snapshot } from '@core/views/snapshot-type.ts'
import { useEffect, useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The theme that is seen: the chosen one; "system" follows the system while it runs. */
export const useShownTheme = (theme: Snapshot['theme']): 'light' | 'dark' => {
  const systemDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches)
  return theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
}

/** Write the theme that is seen to `<html>`. */
export const useTheme = (theme: Snapshot['theme']): void => {
  const shown = useShownTheme(theme)
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown
  }, [shown])
}

/** Fewer movements where the person asked for it; "system" leaves it to the system's own setting. */
export const useMotion = (motion: Snapshot['motion']): void => {
  useEffect(() => {
    document.documentElement.dataset['motion'] = motion
  }, [motion])
}

/** All type is in rem, so one number scales it. @param percent the person's choice, over the system's own text size */
export const useTextSize = (percent: number): void => {
  useEffect(() => {
    document.documentElement.style.fontSize = `${percent}%`
  }, [percent])
}

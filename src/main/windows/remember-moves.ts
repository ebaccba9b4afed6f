import type { BrowserWindow } from 'electron'
import type { Place } from './placing.ts'

/** A drag is many moves; it is over when the window has stood still for this long. */
const MOVE_SETTLES_MS = 500

/** Hear where a window stands after it was moved, by whomever, once it stands still. */
export const rememberMoves = (window: BrowserWindow, moved: (place: Place) => void): void => {
  const settling = { timer: undefined as NodeJS.Timeout | undefined }
  window.on('move', () => {
    clearTimeout(settling.timer)
    settling.timer = setTimeout(() => {
      if (window.isDestroyed() || !window.isVisible()) return
      const [x = 0, y = 0] = window.getPosition()
      moved({ x, y })
    }, MOVE_SETTLES_MS)
  })
}

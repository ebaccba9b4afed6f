import type { OpenedPage } from '../chromium/chromium.ts'
import type { Surface, SurfaceListener } from './surface.ts'

const focused: { current: SurfaceListener | undefined } = { current: undefined }

/**
 * A surface without a display: nothing is seen, so focus follows the calls as a well-behaved
 * window manager would let it, and states have no effect but the one the app reads back.
 */
export function headlessSurface(page: OpenedPage, listener: SurfaceListener): Surface {
  const take = async (): Promise<void> => {
    if (focused.current === listener) return
    focused.current?.focus(false)
    focused.current = listener
    listener.focus(true)
  }
  const give = async (): Promise<void> => {
    if (focused.current !== listener) return
    focused.current = undefined
    listener.focus(false)
  }
  page.session.onEnd(() => {
    if (focused.current === listener) focused.current = undefined
  })
  return {
    xid: undefined,
    show: async (active) => {
      if (active) await take()
    },
    hide: give,
    activate: take,
    raise: async () => {},
    minimize: async () => {
      listener.minimized(true)
      await give()
    },
    restore: async () => {
      listener.minimized(false)
      await take()
    },
    place: async (place) => {
      const { windowId } = await page.session.send('Browser.getWindowForTarget')
      const { x: left, y: top, width, height } = place
      await page.session.tell('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
      listener.place(place)
    },
    state: async (state, on) => {
      if (state === 'maximized') listener.maximized(on)
    },
    hints: async () => {},
    opacity: async () => {},
  }
}

import { fromPixels, sizeToPixels, toPixels } from '../x11/scale.ts'
import type { XWindow, WindowState } from '../x11/x-window.ts'
import type { Surface, SurfaceListener, SurfaceOptions, SurfaceState } from './surface.ts'

const STATES: Readonly<Record<SurfaceState, readonly WindowState[]>> = {
  above: ['ABOVE'],
  'skip-taskbar': ['SKIP_TASKBAR', 'SKIP_PAGER'],
  sticky: ['STICKY'],
  attention: ['DEMANDS_ATTENTION'],
  fullscreen: ['FULLSCREEN'],
  maximized: ['MAXIMIZED_VERT', 'MAXIMIZED_HORZ'],
  modal: ['MODAL'],
}

/** A surface on X: mapping is showing, unmapping is hiding, the X focus is the focus. */
export async function xSurface(window: XWindow, options: SurfaceOptions, listener: SurfaceListener): Promise<Surface> {
  await window.setDecorated(options.decorated)
  window.setFocusable(options.focusable)
  if (options.parent?.xid !== undefined) await window.setTransientFor(options.parent.xid)
  window.on('focus', listener.focus)
  window.on('place', (place) => listener.place(fromPixels(place)))
  window.on('minimized', listener.minimized)
  window.on('maximized', listener.maximized)
  return {
    xid: window.id,
    show: (active) => window.map(active),
    hide: () => window.unmap(),
    activate: () => window.activate(),
    raise: async () => window.raise(),
    minimize: () => window.minimize(),
    restore: () => window.map(true),
    place: async (place) => window.place(toPixels(place)),
    state: async (state, on) => {
      for (const name of STATES[state]) await window.setState(name, on)
    },
    hints: async (given, size) => {
      window.setFocusable(given.focusable)
      const [min, max] = given.resizable ? [given.min, given.max] : [size, size]
      window.setSizeHints(sizeToPixels(min), sizeToPixels(max))
    },
    opacity: (opacity) => window.setOpacity(opacity),
  }
}

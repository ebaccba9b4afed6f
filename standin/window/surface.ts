import type { Rectangle } from 'electron'
import type { OpenedPage } from '../chromium/chromium.ts'
import { headlessSurface } from './headless-surface.ts'
import { xSurface } from './x-surface.ts'

/** How a window looks to the window manager when it is made. */
export type SurfaceOptions = {
  readonly decorated: boolean
  readonly resizable: boolean
  readonly focusable: boolean
  readonly min: readonly [number, number]
  readonly max: readonly [number, number]
  readonly parent: Surface | undefined
}

/** What the surface tells the window; focus is the display's, not a guess from calls. */
export type SurfaceListener = {
  readonly focus: (focused: boolean) => void
  readonly place: (place: Rectangle) => void
  readonly minimized: (minimized: boolean) => void
  readonly maximized: (maximized: boolean) => void
}

export type SurfaceState = 'above' | 'skip-taskbar' | 'sticky' | 'attention' | 'fullscreen' | 'maximized' | 'modal'

/** The real window behind a BrowserWindow: an X window, or nothing but a page when headless. */
export type Surface = {
  readonly xid: number | undefined
  readonly show: (active: boolean) => Promise<void>
  readonly hide: () => Promise<void>
  readonly activate: () => Promise<void>
  readonly raise: () => Promise<void>
  readonly minimize: () => Promise<void>
  readonly restore: () => Promise<void>
  readonly place: (place: Rectangle) => Promise<void>
  readonly state: (state: SurfaceState, on: boolean) => Promise<void>
  readonly hints: (
    options: Pick<SurfaceOptions, 'resizable' | 'focusable' | 'min' | 'max'>,
    size: readonly [number, number],
  ) => Promise<void>
  readonly opacity: (opacity: number) => Promise<void>
}

/** The surface for a page that has just been opened. */
export async function makeSurface(
  page: OpenedPage,
  options: SurfaceOptions,
  listener: SurfaceListener,
): Promise<Surface> {
  return page.window ? xSurface(page.window, options, listener) : headlessSurface(page, listener)
}

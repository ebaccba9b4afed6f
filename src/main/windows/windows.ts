import { BrowserWindow, screen, type WebContents } from 'electron'
import { WINDOWS, type WindowName } from '@core/command.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { CHANNELS } from '@shared/channels.ts'
import { pagePreferences } from './page-preferences.ts'
import { heightOn, keepOn, placeOn, sizeOn, wasMoved } from './place.ts'
import { WINDOW_TABLE } from './window-table.ts'

export interface WindowsPorts {
  readonly preload: string
  /** The page, without the hash that names the window. */
  readonly page: string
  readonly developing: boolean
  /** A fresh snapshot, for a window that is about to be seen. */
  readonly snapshot: () => Snapshot
  readonly closed: (name: WindowName) => void
  /** Where a window was left, if it was ever moved. */
  readonly placeOf: (name: WindowName) => Place | null
  /** The person moved a window. */
  readonly moved: (name: WindowName, place: Place) => void
  readonly promptFailed: () => void
}

interface Place {
  readonly x: number
  readonly y: number
}

export interface Windows {
  readonly show: (name: WindowName, focus: boolean, overScreen: boolean) => void
  readonly hide: (name: WindowName) => void
  readonly minimise: (name: WindowName) => void
  readonly prepare: (name: WindowName) => void
  /** Send a snapshot to every window on screen. */
  readonly publish: (snapshot: Snapshot) => void
  /** Tell every window that the app ends. @returns when each has saved what was being written, or half a second later */
  readonly leave: () => Promise<void>
  /** A window has saved what was being written. */
  readonly left: (name: WindowName) => void
  readonly nameOf: (sender: WebContents) => WindowName | null
  /** Give a window the content height it asks for, within its screen. @returns the height it got, in pixels */
  readonly fit: (name: WindowName, height: number) => number
}

/** How long the end of the app waits for a window that does not answer. */
const LEAVING_MS = 500

/** The windows of the product, made when first needed and then kept out of sight. */
export const createWindows = (ports: WindowsPorts): Windows => {
  const made = new Map<WindowName, BrowserWindow>()
  const leaving = new Map<WindowName, () => void>()
  const placed = new Map<WindowName, Place>()

  const make = (name: WindowName): BrowserWindow => {
    const spec = WINDOW_TABLE[name]
    const { width, height, title, bar, above } = spec
    const window = new BrowserWindow({
      width,
      height,
      title,
      ...(bar && process.platform === 'darwin' ? { titleBarStyle: 'hiddenInset' } : { frame: false }),
      alwaysOnTop: above,
      ...placeOn(activeArea(), spec, spec.place),
      show: false,
      useContentSize: true,
      resizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: !bar,
      autoHideMenuBar: true,
      webPreferences: pagePreferences(ports.preload, ports.developing),
    })
    if (spec.remembers) rememberMoves(window, (place) => noteMove(name, place))
    window.on('closed', () => {
      made.delete(name)
      ports.closed(name)
    })
    window.webContents.on('render-process-gone', () => {
      if (name === 'prompt') ports.promptFailed()
      window.destroy()
    })
    window.loadURL(`${ports.page}#/${name}`).catch(() => {
      if (name === 'prompt') ports.promptFailed()
      if (!window.isDestroyed()) window.destroy()
    })
    made.set(name, window)
    return window
  }

  const noteMove = (name: WindowName, place: Place): void => {
    const before = placed.get(name)
    if (before === undefined || !wasMoved(before, place)) return
    placed.set(name, place)
    ports.moved(name, place)
  }

  const place = (window: BrowserWindow, name: WindowName): void => {
    const spec = WINDOW_TABLE[name]
    const [width = spec.width, height = spec.height] = window.getContentSize()
    const left = spec.remembers ? ports.placeOf(name) : null
    const area = left === null ? activeArea() : screen.getDisplayMatching({ ...left, width, height }).workArea
    const size = sizeOn(area, spec.fits ? { width, height } : spec)
    if (size.width !== width || size.height !== height) window.setContentSize(size.width, size.height)
    const { x, y } = left === null ? placeOn(area, size, spec.place) : keepOn(area, size, left)
    placed.set(name, { x, y })
    window.setPosition(x, y)
  }

  /** A window that has grown past the edge of its screen moves back as far as it takes. */
  const keepWhole = (
    window: BrowserWindow,
    name: WindowName,
    area: Electron.Rectangle,
    size: { width: number; height: number },
  ): void => {
    const [x = 0, y = 0] = window.getPosition()
    const kept = keepOn(area, size, { x, y })
    if (kept.x === x && kept.y === y) return
    placed.set(name, kept)
    window.setPosition(kept.x, kept.y)
  }

  const ensure = (name: WindowName): BrowserWindow => made.get(name) ?? make(name)

  return {
    show: (name, focus) => {
      const window = ensure(name)
      if (!window.isVisible()) place(window, name)
      if (window.isMinimized()) window.restore()
      if (focus) window.show()
      else window.showInactive()
      if (focus) window.focus()
      window.webContents.send(CHANNELS.snapshot, ports.snapshot())
    },
    hide: (name) => made.get(name)?.hide(),
    minimise: (name) => made.get(name)?.minimize(),
    prepare: (name) => void ensure(name),
    publish: (snapshot) => {
      for (const window of made.values()) {
        if (window.isVisible()) window.webContents.send(CHANNELS.snapshot, snapshot)
      }
    },
    leave: async () => {
      const all = [...made].map(
        ([name, window]) =>
          new Promise<void>((resolve) => {
            leaving.set(name, resolve)
            window.webContents.send(CHANNELS.leaving)
          }),
      )
      const late = Promise.withResolvers<void>()
      const timer = setTimeout(late.resolve, LEAVING_MS)
      await Promise.race([Promise.all(all), late.promise])
      clearTimeout(timer)
    },
    left: (name) => leaving.get(name)?.(),
    nameOf: (sender) => WINDOWS.find((name) => made.get(name)?.webContents === sender) ?? null,
    fit: (name, wanted) => {
      const window = made.get(name)
      if (window === undefined || !WINDOW_TABLE[name].fits) return WINDOW_TABLE[name].height
      // The page counts in its own pixels, which zoom makes larger.
      const zoomed = Math.ceil(wanted * window.webContents.getZoomFactor())
      const { workArea } = screen.getDisplayMatching(window.getBounds())
      const height = heightOn(workArea, zoomed)
      const [width = WINDOW_TABLE[name].width, before] = window.getContentSize()
      if (before === height) return height
      window.setContentSize(width, height)
      keepWhole(window, name, workArea, { width, height })
      return height
    },
  }
}

/** A drag is many moves; it is over when the window has stood still for this long. */
const MOVE_SETTLES_MS = 500

const rememberMoves = (window: BrowserWindow, moved: (place: Place) => void): void => {
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

/** The work area of the screen the person is looking at: the one with the pointer. */
const activeArea = (): Electron.Rectangle => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea

import { BrowserWindow, type WebContents } from 'electron'
import { WINDOWS, type WindowName } from '@core/command.ts'
import type { Sound } from '@core/settings.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { InsightsProgress } from '@shared/bridge.ts'
import { CHANNELS } from '@shared/channels.ts'
import { pagePreferences } from './page-preferences.ts'
import { placeOn } from './place.ts'
import { createPlacing, type Place } from './placing.ts'
import { rememberMoves } from './remember-moves.ts'
import { screenInUse, watchScreens } from './screens.ts'
import { WINDOW_TABLE } from './window-table.ts'

export interface WindowsPorts {
  readonly preload: string
  /** The page, without the hash that names the window. */
  readonly page: string
  readonly developing: boolean
  /** A fresh snapshot, for a window that is about to be seen. */
  readonly snapshot: () => Snapshot
  readonly closed: (name: WindowName) => void
  /** It is not on screen any more: hidden, or closed. */
  readonly hidden: (name: WindowName) => void
  /** Where a window was left, if it was ever moved. */
  readonly placeOf: (name: WindowName) => Place | null
  /** The person moved a window. */
  readonly moved: (name: WindowName, place: Place) => void
  readonly promptFailed: () => void
}

export interface Windows {
  /** Show a window on a screen; `overScreen` lets it fill the one in use. */
  readonly show: (name: WindowName, focus: boolean, overScreen: boolean) => void
  readonly hide: (name: WindowName) => void
  readonly minimise: (name: WindowName) => void
  /** Close a window for good, with all that was typed in it: what it still has to say is heard no more. */
  readonly letGo: (name: WindowName) => void
  readonly prepare: (name: WindowName) => void
  /** Whether any window is on screen. */
  readonly areSeen: () => boolean
  /** Send a snapshot to every window on screen. */
  readonly publish: (snapshot: Snapshot) => void
  /** Send something to one window, if it is on screen. */
  readonly tell: (name: WindowName, channel: string, message: InsightsProgress) => void
  /** Let a sound be heard by the Prompt's page, on screen or not; silent while there is none. */
  readonly play: (sound: Sound) => void
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
  const placing = createPlacing(ports.placeOf)

  const make = (name: WindowName): BrowserWindow => {
    const spec = WINDOW_TABLE[name]
    const { width, height, least, title, bar, above } = spec
    const window = new BrowserWindow({
      width,
      height,
      title,
      ...(bar && process.platform === 'darwin' ? { titleBarStyle: 'hiddenInset' } : { frame: false }),
      alwaysOnTop: above,
      ...placeOn(screenInUse().workArea, spec, spec.place),
      show: false,
      useContentSize: true,
      resizable: least !== undefined,
      ...(least === undefined ? {} : { minWidth: least.width, minHeight: least.height }),
      maximizable: least !== undefined,
      fullscreenable: false,
      skipTaskbar: !bar,
      autoHideMenuBar: true,
      webPreferences: pagePreferences(ports.preload, ports.developing),
    })
    if (spec.remembers) {
      rememberMoves(window, (place) => {
        if (placing.noteMove(name, place)) ports.moved(name, place)
      })
    }
    window.on('closed', () => {
      made.delete(name)
      placing.forget(name)
      ports.hidden(name)
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

  const ensure = (name: WindowName): BrowserWindow => made.get(name) ?? make(name)

  watchScreens(() => {
    for (const [name, window] of made) if (window.isVisible()) placing.settle(window, name)
  })

  return {
    show: (name, focus, overScreen) => {
      const window = ensure(name)
      placing.appear(window, name, overScreen)
      if (window.isMinimized()) window.restore()
      if (focus) window.show()
      else window.showInactive()
      if (focus) window.focus()
      window.webContents.send(CHANNELS.snapshot, ports.snapshot())
    },
    hide: (name) => {
      made.get(name)?.hide()
      ports.hidden(name)
    },
    minimise: (name) => made.get(name)?.minimize(),
    letGo: (name) => made.get(name)?.destroy(),
    prepare: (name) => void ensure(name),
    areSeen: () => [...made.values()].some((window) => window.isVisible()),
    publish: (snapshot) => {
      for (const window of made.values()) {
        if (window.isVisible()) window.webContents.send(CHANNELS.snapshot, snapshot)
      }
    },
    tell: (name, channel, message) => {
      const window = made.get(name)
      if (window?.isVisible() === true) window.webContents.send(channel, message)
    },
    play: (sound) => made.get('prompt')?.webContents.send(CHANNELS.sound, sound),
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
      return placing.fit(window, name, wanted)
    },
  }
}

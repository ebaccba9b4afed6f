import { app, BrowserWindow, powerMonitor } from 'electron'

export interface PowerPorts {
  readonly suspended: () => void
  /** Timers stand still in sleep; after it, everything due is looked at again. */
  readonly resumed: () => void
  /** The session may end: what is being written has to be saved now. */
  readonly endingSoon: () => void
  /** The session ends, and the app with it. */
  readonly ending: () => void
}

/**
 * Hear of sleep and of the session's end. The end is never held up. On Linux and macOS the app is told once, and quits
 * by itself; on Windows every window is first asked whether the session may end, which somebody else can still refuse.
 */
export const watchPower = ({ suspended, resumed, endingSoon, ending }: PowerPorts): void => {
  powerMonitor.on('suspend', suspended)
  powerMonitor.on('resume', resumed)
  if (process.platform !== 'win32') {
    powerMonitor.on('shutdown', ending)
    return
  }
  const follow = (window: BrowserWindow): void => {
    window.on('query-session-end', endingSoon)
    window.on('session-end', ending)
  }
  BrowserWindow.getAllWindows().forEach(follow)
  app.on('browser-window-created', (_event, window) => follow(window))
}

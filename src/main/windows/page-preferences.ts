import type { WebPreferences } from 'electron'

/**
 * What holds for every page of the app, spelt out where it is Electron's default too: in a sandbox, apart from the
 * preload, without Node, without other pages in it, and nothing that a page could fetch or try out.
 */
export const CLOSED_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  disableWakeLocks: true,
  spellcheck: false,
} as const satisfies WebPreferences

/** How every window's page runs: closed, with the bridge and nothing else. @param developing developer tools may be opened */
export const pagePreferences = (preload: string, developing: boolean): WebPreferences => ({
  ...CLOSED_PREFERENCES,
  preload,
  devTools: developing,
})

import type { WebPreferences } from 'electron'

/** How every page runs: in a sandbox, with the bridge and nothing else. @param developing developer tools may be opened */
export const pagePreferences = (preload: string, developing: boolean): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: developing,
})

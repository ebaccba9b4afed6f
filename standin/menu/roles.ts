import { app } from '../app/app.ts'

/** What a role gives an item: a label, a key, and what happens on a click. */
export type Role = {
  readonly name: string
  readonly label: string
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly perform: (window: unknown) => void
}

type Target = {
  readonly close?: () => void
  readonly minimize?: () => void
  readonly webContents?: {
    readonly reload?: () => void
    readonly getZoomLevel?: () => number
    readonly setZoomLevel?: (level: number) => void
    readonly executeJavaScript?: (code: string) => Promise<unknown>
  }
}

const edit =
  (command: string) =>
  (target: Target): void => {
    void target.webContents?.executeJavaScript?.(`document.execCommand(${JSON.stringify(command)})`)
  }

/** Half a level, about 10 %, in or out; 0 is back to the actual size. */
const zoom =
  (change: number) =>
  ({ webContents }: Target): void =>
    webContents?.setZoomLevel?.(change === 0 ? 0 : (webContents.getZoomLevel?.() ?? 0) + change)

/** Chromium answers these keys in a page by itself. */
const SHOWN_ONLY = new Set(['undo', 'redo', 'cut', 'copy', 'paste', 'selectall'])

const ROLES: Readonly<
  Record<string, readonly [label: string, accelerator: string | undefined, perform: (target: Target) => void]>
> = {
  about: ['About', undefined, () => undefined],
  quit: ['Quit', 'CommandOrControl+Q', () => app.quit()],
  close: ['Close Window', 'CommandOrControl+W', (target) => target.close?.()],
  minimize: ['Minimize', 'CommandOrControl+M', (target) => target.minimize?.()],
  reload: ['Reload', 'CmdOrCtrl+R', (target) => target.webContents?.reload?.()],
  forcereload: ['Force Reload', 'Shift+CmdOrCtrl+R', (target) => target.webContents?.reload?.()],
  undo: ['Undo', 'CommandOrControl+Z', edit('undo')],
  redo: ['Redo', 'Shift+CommandOrControl+Z', edit('redo')],
  cut: ['Cut', 'CommandOrControl+X', edit('cut')],
  copy: ['Copy', 'CommandOrControl+C', edit('copy')],
  paste: ['Paste', 'CommandOrControl+V', edit('paste')],
  delete: ['Delete', undefined, edit('delete')],
  selectall: ['Select All', 'CommandOrControl+A', edit('selectAll')],
  toggledevtools: ['Toggle Developer Tools', 'Ctrl+Shift+I', () => undefined],
  togglefullscreen: ['Toggle Full Screen', 'F11', () => undefined],
  resetzoom: ['Actual Size', 'CommandOrControl+0', zoom(0)],
  zoomin: ['Zoom In', 'CommandOrControl+Plus', zoom(0.5)],
  zoomout: ['Zoom Out', 'CommandOrControl+-', zoom(-0.5)],
  help: ['Help', undefined, () => undefined],
  appmenu: ['App', undefined, () => undefined],
  filemenu: ['File', undefined, () => undefined],
  editmenu: ['Edit', undefined, () => undefined],
  viewmenu: ['View', undefined, () => undefined],
  windowmenu: ['Window', undefined, () => undefined],
}

/** The role of this name, in any case; `undefined` for none. Throws for one that isn't known. */
export function roleFor(name: string | undefined): Role | undefined {
  if (name === undefined) return undefined
  const key = name.toLowerCase()
  const role = ROLES[key]
  if (!role) throw new Error(`stand-in: electron.MenuItem role '${name}' is not implemented`)
  const [label, accelerator, perform] = role
  return {
    name: key,
    label,
    accelerator,
    registerAccelerator: !SHOWN_ONLY.has(key),
    perform: (window) => perform(isTarget(window) ? window : {}),
  }
}

function isTarget(value: unknown): value is Target {
  return typeof value === 'object' && value !== null
}

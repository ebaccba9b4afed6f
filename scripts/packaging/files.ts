import type { FileSet } from 'electron-builder'

/** The systems that packages are made for, as electron-builder and the folders of the tray icons call them. */
const TRAY_FOLDER = { linux: 'linux', mac: 'macos', win: 'windows' } as const
export type System = keyof typeof TRAY_FOLDER

/** What is packed for every system, by the project's folder; everything that is not named here stays behind. */
export const FILES: readonly string[] = [
  'package.json',
  'out/main/**/*',
  'out/preload/**/*',
  'out/renderer/**/*',
  // Where a line of the source is, for whoever develops: the log names places in the bundle.
  '!**/*.map',
  'resources/guide/licences.txt',
]

/** The parts of get-windows that run on a system. Its own packages are tools to compile it. */
const GET_WINDOWS: Readonly<Record<System, readonly string[]>> = {
  linux: [],
  mac: ['main'],
  win: ['lib/binding/napi-9-win32-*/*'],
}

/** What is packed for one system besides. */
export const filesFor = (system: System): FileSet[] => [
  { from: `resources/tray/${TRAY_FOLDER[system]}`, to: `resources/tray/${TRAY_FOLDER[system]}`, filter: ['**/*.png'] },
  {
    from: 'node_modules/get-windows',
    to: 'node_modules/get-windows',
    filter: ['package.json', 'license', 'index.js', 'lib/*.js', ...GET_WINDOWS[system]],
  },
  { from: 'scripts/packaging/node-pre-gyp', to: 'node_modules/@mapbox/node-pre-gyp', filter: ['*'] },
]

/** What other programs open or run, and so lies beside the archive: the list of licences, and native parts. */
export const BESIDE_ARCHIVE = ['resources/guide/licences.txt', 'node_modules/get-windows/main', '**/*.node']

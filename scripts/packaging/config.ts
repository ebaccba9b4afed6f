import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { APP_ID } from '../../src/shared/identity.ts'
import { desktopEntry } from './desktop-entry.ts'
import { BESIDE_ARCHIVE, FILES, filesFor } from './files.ts'
import { afterPack } from './fuses.ts'
import { fpmMappings } from './linux-files.ts'

/** Where packages and what they are made of lie, from the project's folder. */
export const OUTPUT = 'out/packages'
/** The command for the packages, one folder per system and processor, as electron-builder names them. */
export const COMMANDS = 'out/commands'
/** What the deb puts elsewhere than into the program's folder, and the icons of its entry by their sizes. */
export const LINUX_ROOT = 'out/linux'
export const LINUX_ICONS = 'out/linux-icons'

/** Languages of Chromium's own words (a menu in a text field, a file dialog): those that Enough speaks. macOS says `en`. */
export const CHROMIUM_LANGUAGES = ['en', 'en-US', 'de', 'es', 'ja']

const icons = 'resources/app'
const packaging = 'scripts/packaging'

interface Making {
  /** the project's folder */
  readonly root: string
  /** a folder with Electron's program in it; left out, electron-builder fetches it */
  readonly electronDist?: string
}

const linux = (root: string): Pick<Configuration, 'linux' | 'deb' | 'appImage' | 'toolsets'> => ({
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'enough',
    category: 'Office;ProjectManagement',
    synopsis: 'Decide beforehand what is good enough',
    maintainer: 'The Enough authors <enough-app@users.noreply.github.com>',
    icon: LINUX_ICONS,
    files: filesFor('linux'),
  },
  deb: {
    desktop: desktopEntry(root, '/opt/Enough/enough'),
    packageCategory: 'utils',
    afterInstall: `${packaging}/linux/after-install.sh`,
    afterRemove: `${packaging}/linux/after-remove.sh`,
    fpm: fpmMappings(join(root, LINUX_ROOT)),
  },
  appImage: { desktop: desktopEntry(root, 'AppRun') },
  // The older one starts every app without Chromium's sandbox.
  toolsets: { appimage: '1.0.3' },
})

const mac: Configuration['mac'] = {
  target: [{ target: 'dmg', arch: 'universal' }],
  category: 'public.app-category.productivity',
  icon: `${icons}/enough.icns`,
  hardenedRuntime: true,
  gatekeeperAssess: false,
  entitlements: `${packaging}/macos/entitlements.plist`,
  entitlementsInherit: `${packaging}/macos/entitlements.plist`,
  files: filesFor('mac'),
  // Elsewhere Electron puts this beside the program by itself.
  extraResources: [{ from: 'node_modules/electron/dist/LICENSES.chromium.html', to: 'LICENSES.chromium.html' }],
}

const win: Pick<Configuration, 'win' | 'nsis'> = {
  win: { target: [{ target: 'nsis', arch: 'x64' }], icon: `${icons}/enough.ico`, files: filesFor('win') },
  nsis: {
    oneClick: true,
    perMachine: false,
    // What the person wrote stays when the program is taken away.
    deleteAppDataOnUninstall: false,
    include: `${packaging}/windows/installer.nsh`,
  },
}

/** How packages are made, for electron-builder. Everything that is not said here is its default. */
export const builderConfig = ({ root, electronDist }: Making): Configuration => ({
  appId: APP_ID,
  productName: 'Enough',
  copyright: 'Copyright © 2026 the Enough authors',
  directories: { output: OUTPUT, buildResources: packaging },
  protocols: [{ name: 'Enough', schemes: ['enough'] }],
  files: [...FILES],
  extraResources: [
    { from: `${COMMANDS}/\${os}-\${arch}`, to: 'cli', filter: ['enough', 'enough.exe'] },
    { from: 'LICENSE', to: 'LICENSE.txt' },
  ],
  asar: true,
  asarUnpack: [...BESIDE_ARCHIVE],
  electronLanguages: CHROMIUM_LANGUAGES,
  // Which packages lie inside is said in files.ts, one by one.
  beforeBuild: () => Promise.resolve(false),
  afterPack,
  publish: null,
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  ...linux(root),
  mac,
  ...win,
  ...(electronDist === undefined ? {} : { electronDist }),
})

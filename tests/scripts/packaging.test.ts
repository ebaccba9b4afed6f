import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { builderConfig, CHROMIUM_LANGUAGES } from '../../scripts/packaging/config.ts'
import {
  byFolder,
  differences,
  LIST,
  listedName,
  listIn,
  sizeOf,
  withNames,
  type Packed,
} from '../../scripts/packaging/contents.ts'
import { desktopEntry } from '../../scripts/packaging/desktop-entry.ts'
import { layDummyElectron } from '../../scripts/packaging/dummy-electron.ts'
import { BESIDE_ARCHIVE, FILES, filesFor } from '../../scripts/packaging/files.ts'
import { setFuses, wrongFuses } from '../../scripts/packaging/fuses.ts'
import { fpmMappings, layLinuxFiles, PLACES } from '../../scripts/packaging/linux-files.ts'
import { foreseenIn } from '../../scripts/packaging/foreseen.ts'
import { metainfo, METAINFO_ID, releasesIn } from '../../scripts/packaging/metainfo.ts'
import { nodeOf, processorsOf } from '../../scripts/packaging/node-of.ts'
import stand from '../../scripts/packaging/node-pre-gyp/index.js'
import { LANGUAGES } from '../../src/core/languages.ts'
import { windowToShow } from '../../src/main/arguments.ts'
import { linkIn } from '../../src/main/deep-link.ts'
import { folderWith } from './folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
const config = builderConfig({ root: ROOT })
const PROGRAM = '/opt/Enough/enough'
const entry = desktopEntry(ROOT, PROGRAM)
/** What electron-builder would tell somebody who looks for a mistake in it. */
const QUIET = { isEnabled: false } as never

describe('the configuration', () => {
  const tried = (other: object): Promise<void> => validateConfiguration({ ...config, ...other }, QUIET)

  test('is one that electron-builder takes, for all three systems', async () => {
    await expect(tried({})).resolves.toBeUndefined()
    expect(Object.keys(config)).toEqual(expect.arrayContaining(['linux', 'deb', 'appImage', 'mac', 'win', 'nsis']))
  })

  test.each([
    ['an option that is not there', { nsis: { perUser: true } }],
    ['a value of another kind', { mac: { hardenedRuntime: 'yes' } }],
    ['an option in the wrong place', { perMachine: false }],
  ])('with %s would be refused', async (_what, other) => {
    await expect(tried(other)).rejects.toThrow('electron-builder')
  })

  test('asks nobody for updates, and publishes nothing by itself', () => {
    expect(config.publish).toBeNull()
  })

  test('registers the links that the app follows', () => {
    const { protocols } = config
    const schemes = [protocols].flat().flatMap((one) => one?.schemes ?? [])
    expect(schemes.map((scheme) => linkIn([`${scheme}://start?task=a`]) !== null)).toEqual([true])
    expect(read('scripts/packaging/windows/installer.nsh')).toContain(`Software\\Classes\\${schemes[0]}"`)
  })

  test('installs for one person on Windows, and leaves what was written there when it goes', () => {
    expect(config.nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false })
  })

  test('names files that are there', () => {
    const { mac, win, nsis, deb } = config
    const named = [mac?.icon, win?.icon, mac?.entitlements, nsis?.include, deb?.afterInstall, deb?.afterRemove]
    for (const file of named) expect([file, existsSync(join(ROOT, String(file)))]).toEqual([file, true])
  })

  test('keeps Chromium’s own words in the languages of the app, and no others', () => {
    expect(CHROMIUM_LANGUAGES.filter((tag) => LANGUAGES.every((own) => !tag.startsWith(own)))).toEqual([])
    expect(LANGUAGES.filter((own) => !CHROMIUM_LANGUAGES.includes(own))).toEqual([])
  })

  test('asks macOS for nothing but what V8 needs', () => {
    const keys = [...read(String(config.mac?.entitlements)).matchAll(/<key>(.+?)<\/key>/gu)].map(([, key]) => key)
    expect(keys).toEqual(['com.apple.security.cs.allow-jit'])
    expect(config.mac).toMatchObject({ hardenedRuntime: true, entitlementsInherit: config.mac?.entitlements })
  })
})

describe('what is packed', () => {
  test('is named, and nothing is taken along with it', () => {
    expect(FILES.filter((pattern) => pattern.startsWith('!'))).toEqual(['!**/*.map'])
    expect(FILES.filter((pattern) => /^(?:\*|src|tests|standin|node_modules)/u.test(pattern))).toEqual([])
  })

  test.each(['linux', 'mac', 'win'] as const)('for %s comes from folders that are there', (system) => {
    for (const { from = '' } of filesFor(system)) expect([from, existsSync(join(ROOT, from))]).toEqual([from, true])
  })

  test('lies beside the archive when others open or run it', () => {
    expect(BESIDE_ARCHIVE).toContain('resources/guide/licences.txt')
  })

  test('finds the native part of get-windows where get-windows keeps it', () => {
    const { binary } = JSON.parse(read('node_modules/get-windows/package.json')) as {
      readonly binary: { readonly module_path: string; readonly module_name: string; readonly napi_versions: number[] }
    }
    const values: Readonly<Record<string, string>> = {
      napi_build_version: String(binary.napi_versions.at(-1)),
      platform: process.platform,
      libc: 'unknown',
      arch: process.arch,
    }
    const path = binary.module_path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
    expect(stand.find('/a/get-windows/package.json')).toBe(join('/a/get-windows', path, `${binary.module_name}.node`))
  })

  test('is asked of the stand-in of node-pre-gyp by the one name that it has', () => {
    const asked = [...read('node_modules/get-windows/lib/windows.js').matchAll(/preGyp\.(\w+)/gu)].map(
      ([, name]) => name,
    )
    expect(new Set(asked)).toEqual(new Set(Object.keys(stand)))
  })
})

describe('the desktop entry', () => {
  test('has an action for each window that people start with, as the app takes it', () => {
    const windows = Object.values(entry.desktopActions).map(({ Exec = '' }) => {
      const [program, ...args] = Exec.split(' ')
      return [program, windowToShow(args)]
    })
    expect(windows).toEqual([
      [PROGRAM, 'start'],
      [PROGRAM, 'reflection'],
    ])
    expect(entry.entry['Actions']).toBe(`${Object.keys(entry.desktopActions).join(';')};`)
  })

  test('says in every language what the tray says', () => {
    for (const language of LANGUAGES) {
      const { menu } = JSON.parse(read(`src/shared/locales/${language}.json`)) as { menu: { start: string } }
      const name = entry.desktopActions['start']?.[language === 'en' ? 'Name' : `Name[${language}]`]
      expect(`${name}…`).toBe(menu.start)
    }
  })
})

describe('what software centres show', () => {
  const HOME = 'https://example.org/a?b&c'

  test('names the versions that came out, and not one that did not', () => {
    const changelog = '## 2.1.0, not released yet\n\n## 2.0.0, 2027-03-04\n- a\n\n## 1.0.0, 2027-01-31\n'
    expect(releasesIn(changelog)).toEqual([
      { version: '2.0.0', date: '2027-03-04' },
      { version: '1.0.0', date: '2027-01-31' },
    ])
    expect(metainfo(HOME, changelog)).toContain('<release version="2.0.0" date="2027-03-04"/>')
    expect(metainfo(HOME, '## 1.0.0, not released yet')).not.toContain('<releases>')
  })

  test('is XML whatever the address', () => {
    expect(metainfo(HOME, '')).toContain('https://example.org/a?b&amp;c/issues')
    expect(metainfo(HOME, '')).not.toMatch(/&(?!amp;|lt;|gt;)/u)
  })
})

describe('the files of the deb', () => {
  /** A built project, as far as they are made from it. */
  const built = (): string =>
    folderWith({
      'out/cli/enough.1': '.TH ENOUGH 1',
      'out/cli/completions/enough.bash': 'for bash',
      'out/cli/completions/enough.zsh': 'for zsh',
      'out/cli/completions/enough.fish': 'for fish',
      'CHANGELOG.md': '',
      LICENSE: 'MIT License',
    })

  test('lie where man, shells and software centres look for them', () => {
    const root = built()
    const laid = join(root, 'laid')
    expect(layLinuxFiles(root, 'https://example.org', laid)).toEqual(
      Object.values(PLACES).map((place) => join(laid, place)),
    )
    expect(gunzipSync(readFileSync(join(laid, PLACES.manual))).toString()).toBe('.TH ENOUGH 1')
    expect(readFileSync(join(laid, PLACES.fish), 'utf8')).toBe('for fish')
    expect(readFileSync(join(laid, PLACES.metainfo), 'utf8')).toContain(`<id>${METAINFO_ID}</id>`)
    expect(readFileSync(join(laid, PLACES.copyright), 'utf8')).toContain('MIT License')
  })

  test('are laid out anew each time, and handed on to the packager', () => {
    const root = built()
    const laid = join(root, 'laid')
    mkdirSync(laid)
    writeFileSync(join(laid, 'left-over'), '')
    layLinuxFiles(root, 'https://example.org', laid)
    expect(existsSync(join(laid, 'left-over'))).toBe(false)
    for (const mapping of fpmMappings(laid)) {
      const [file = '', place = ''] = mapping.split('=')
      expect([existsSync(file), place.startsWith('/usr/share/')]).toEqual([true, true])
    }
  })

  test('leave the command where the app is installed', () => {
    for (const script of ['after-install.sh', 'after-remove.sh']) {
      const text = read(`scripts/packaging/linux/${script}`)
      expect(execFileSync('sh', ['-n'], { input: text, encoding: 'utf8' })).toBe('')
      expect(text).toContain('/usr/bin/enough')
      expect(text).toContain('resources/cli/enough')
      // electron-builder fills these in, and takes any other for a mistake.
      expect([...text.matchAll(/\$\{(\w+)\}/gu)].map(([, name]) => name)).toEqual(
        expect.arrayContaining(['sanitizedProductName']),
      )
    }
  })
})

describe('what electron-builder says of an installer before it makes one', () => {
  test('is the entry of an AppImage', () => {
    expect(foreseenIn({ desktop: '[Desktop Entry]', desktopFileName: 'enough.desktop' })).toMatchObject({
      installer: 'AppImage',
      entry: '[Desktop Entry]',
    })
  })

  test('is the entry of a deb, its places, and which of their files are not there', () => {
    const root = folderWith({ 'enough.desktop': '[Desktop Entry]\nName=Enough', a: '' })
    const args = ['--name', 'enough', `${root}/a=/usr/share/a`, `${root}/b=/usr/share/b`, '--license', 'MIT']
    expect(foreseenIn([args, join(root, 'enough.desktop')])).toEqual({
      installer: 'deb',
      entry: '[Desktop Entry]\nName=Enough',
      places: ['/usr/share/a', '/usr/share/b'],
      missing: ['/usr/share/b'],
    })
  })

  test('that is none of these is not taken for one', () => {
    expect(() => foreseenIn({ snap: {} })).toThrow('desktop')
  })
})

describe('the command of a package', () => {
  const variables = { ENOUGH_NODE_X64: '/opt/node-x64/bin/node' }

  test('is made for both processors of a Mac, and elsewhere for the one that is here', () => {
    expect(processorsOf('darwin', 'arm64')).toEqual(['x64', 'arm64'])
    expect(processorsOf('linux', 'arm64')).toEqual(['arm64'])
  })

  test('is the project’s own Node, and for the other processor the one that is named', () => {
    expect(nodeOf(ROOT, 'arm64', { own: 'arm64', variables })).toContain('node')
    expect(nodeOf(ROOT, 'x64', { own: 'arm64', variables })).toBe('/opt/node-x64/bin/node')
    expect(() => nodeOf(ROOT, 'x64', { own: 'arm64', variables: {} })).toThrow('ENOUGH_NODE_X64')
  })
})

test('where Electron can’t be had, its place is taken by something that carries its fuses', async () => {
  const folder = join(folderWith(), 'electron')
  layDummyElectron(folder)
  const program = join(folder, 'electron')
  expect(await wrongFuses(program)).not.toEqual([])
  await setFuses(program)
  expect(await wrongFuses(program)).toEqual([])
})

describe('the list of what a package holds', () => {
  const DOCUMENT = 'Words.\n\nAt most 1.5 MB in all.\n\n```text\napp.asar/a.js\napp.asar/b-*.js\n```\n\nMore words.\n'
  const packed = (...paths: readonly string[]): readonly Packed[] => paths.map((path) => ({ path, size: 1000 }))
  const name = fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.js$/u)

  test.each([
    ['app.asar/out/renderer/assets/index-BmHoXY_3.js', 'app.asar/out/renderer/assets/index-*.js'],
    ['app.asar/out/main/watch-worker-a1B2c3D4.js', 'app.asar/out/main/watch-worker-*.js'],
    [
      'app.asar/out/renderer/assets/start-more-dark-CAs_lz-H.webp',
      'app.asar/out/renderer/assets/start-more-dark-*.webp',
    ],
    ['app.asar/out/main/index.js', 'app.asar/out/main/index.js'],
    ['app.asar/node_modules/get-windows/lib/macos.js', 'app.asar/node_modules/get-windows/lib/macos.js'],
  ])('%s stands there as %s', (path, listed) => {
    expect(listedName(path)).toBe(listed)
  })

  test('is what was packed, and nothing is said', () => {
    expect(differences(packed('app.asar/a.js', 'app.asar/b-12345678.js'), listIn(DOCUMENT))).toEqual([])
  })

  test('tells a file too many, one too few, and too much', () => {
    const large = [{ path: 'app.asar/a.js', size: 2e6 }, ...packed('app.asar/c.js')]
    expect(differences(large, listIn(DOCUMENT))).toEqual([
      'in the package, and not on the list: app.asar/c.js',
      'on the list, and not in the package: app.asar/b-*.js',
      'larger than the list allows: 2.0 MB of 1.5 MB',
    ])
  })

  test('written anew, takes exactly what was packed, and leaves the words around it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), (paths) => {
        const document = withNames(DOCUMENT, packed(...paths))
        expect(differences(packed(...paths), { ...listIn(document), most: Infinity })).toEqual([])
        expect(document.replace(/```text\n[^`]*```/u, '')).toBe(DOCUMENT.replace(/```text\n[^`]*```/u, ''))
      }),
    )
  })

  test('is the one in the documents, and names files of this project', () => {
    const { names, most } = listIn(read(LIST))
    expect(most).toBeGreaterThan(0)
    const own = [...names].filter((path) => path.includes('/resources/'))
    const gone = own.filter((path) => !existsSync(join(ROOT, path.replace(/^app\.asar(?:\.unpacked)?\//u, ''))))
    expect([own.length > 40, gone]).toEqual([true, []])
  })

  test('is missed in a document without one', () => {
    expect(() => listIn('Words alone.')).toThrow('no list')
  })

  test('adds up: the folders hold what all files hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), (paths) => {
        const all = packed(...paths)
        const folders = byFolder(all)
        expect(folders.reduce((sum, [, , size]) => sum + size, 0)).toBe(sizeOf(all))
        expect(folders.reduce((sum, [, files]) => sum + files, 0)).toBe(all.length)
      }),
    )
  })
})

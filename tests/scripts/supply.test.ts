import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shippedBill } from '../../scripts/supply/bill.ts'
import { LICENCES_FILE, licencesOf, licencesText } from '../../scripts/supply/licences-text.ts'
import { npmBill } from '../../scripts/supply/npm-bill.ts'
import { packageOf, readLock, shippedPackages } from '../../scripts/supply/shipped.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  readonly name: string
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly overrides: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}
const APP = { name: manifest.name, version: manifest.version }
const direct = { ...manifest.dependencies, ...manifest.devDependencies }
const lock = readLock(ROOT)

describe('every package', () => {
  test('is asked for in one version', () => {
    const open = Object.entries({ ...direct, ...manifest.overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
    )
    expect(open).toEqual([])
  })

  test('is locked to the version that is asked for, and to its content', () => {
    for (const [name, version] of Object.entries(direct)) expect(lock[`node_modules/${name}`]?.version).toBe(version)
    const raw = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>
    }
    const unlocked = Object.entries(raw.packages)
      .filter(([path, { integrity, inBundle }]) => path !== '' && integrity === undefined && inBundle !== true)
      .map(([path]) => path)
    expect(unlocked).toEqual([])
  })

  test('comes from the registry alone, and the lock file names no host', () => {
    const text = read('package-lock.json')
    expect(text).not.toMatch(/"(?:git\+|git:|github:|file:|link:|ssh:)/u)
    const hosts = new Set([...text.matchAll(/"resolved": "https?:\/\/([^/"]+)/gu)].map(([, host]) => host))
    expect([...hosts].filter((host) => host !== 'registry.npmjs.org')).toEqual([])
  })

  test('runs nothing when it is installed, but for those that were looked at', () => {
    const scripted = Object.entries(lock)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//u, ''))
    expect(scripted.toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted())
    // Node's own package puts the binary in place; of the others one would compile what it brings ready made, and one is
    // for installers of another kind, which comes along with electron-builder and is not used.
    expect(manifest.allowScripts).toEqual({ node: true, 'electron-winstaller': false, 'get-windows': false })
  })

  test('is there for a reason that is written down', () => {
    const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (.+) \|$/gmu)]
    const reasons = new Map(rows.map(([, name = '', why = '']) => [name, why]))
    expect([...reasons.keys()].toSorted()).toEqual(Object.keys(direct).toSorted())
    expect([...reasons].filter(([, why]) => why.length < 10)).toEqual([])
  })

  test('is counted where the count is explained', () => {
    const [, all, shipped] =
      /(\d+) packages are locked, (\d+) of them reach people/u.exec(read('docs/dependencies.md')) ?? []
    expect([Number(all), Number(shipped)]).toEqual([Object.keys(lock).length - 1, shippedPackages(ROOT).length])
  })
})

describe('what people get', () => {
  const shipped = shippedPackages(ROOT)
  const names = new Set(shipped.map(({ name }) => name))

  test('is what the sources name, with all that those ask for', () => {
    expect([...names]).toEqual(
      expect.arrayContaining(['electron', 'react', 'scheduler', 'zod', 'chokidar', 'd3-scale']),
    )
    expect([...names]).toEqual(expect.arrayContaining(['@fontsource-variable/figtree', '@jellybrick/dbus-next']))
  })

  test('has no tool in it', () => {
    const tools = ['vitest', 'typescript', 'playwright-core', 'vite', 'oxlint', 'knip', 'fast-check', '@electron/get']
    expect(tools.filter((tool) => names.has(tool))).toEqual([])
  })

  test.each([
    ['csv-parse/sync', 'csv-parse'],
    ['@fontsource-variable/newsreader/opsz.css', '@fontsource-variable/newsreader'],
    ['react', 'react'],
    ['node:fs', null],
    ['./here.ts', null],
    ['@core/time.ts', null],
  ])('%s is of %s', (specifier, name) => {
    expect(packageOf(specifier)).toBe(name)
  })
})

describe('the licences', () => {
  const all = licencesOf(ROOT)

  test('allow what is done with them', () => {
    const known = /^(?:0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|ISC|MIT|OFL-1\.1|Unlicense)$/u
    const others = all.filter(
      ({ licence }) =>
        !licence
          .replaceAll(/[()]/gu, '')
          .split(/ (?:OR|AND) /u)
          .some((one) => known.test(one)),
    )
    expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  })

  test('come with the app as they are now: npm run licences', () => {
    expect(read(LICENCES_FILE)).toBe(licencesText(all))
  })

  test('are found from Help', () => {
    const guides = readdirSync(join(ROOT, 'resources/guide')).filter((name) => /^[a-z]{2}\.html$/u.test(name))
    expect(guides).toContain('en.html')
    for (const guide of guides) expect(read(`resources/guide/${guide}`)).toContain('href="licences.txt"')
  })
})

test('the bill of materials names what people get, and no place or moment', () => {
  const shipped = shippedPackages(ROOT)
  const bill = shippedBill(npmBill(ROOT), shipped, APP)
  const told = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)))
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'enough' } } })
  const wanted = new Set(shipped.map(({ name, version }) => `pkg:npm/${name}@${version}`))
  expect([...told].toSorted()).toEqual([...wanted].toSorted())
  const text = JSON.stringify(bill)
  expect(text).not.toContain(ROOT)
  expect(text).not.toContain('timestamp')
  expect(text.replaceAll(/"\$schema":"[^"]*"/gu, '')).not.toMatch(/https?:\/\//u)
  expect(JSON.stringify(shippedBill(npmBill(ROOT), shipped, APP))).toBe(text)
})

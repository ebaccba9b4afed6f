import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildNeeded, forgetBuild, markBuilt } from '../../scripts/lib/build.mjs'
import { folderWith } from './folder.ts'

const FILES = [
  'src/main/index.ts',
  'resources/icon.svg',
  'docs/guide/keys.md',
  'docs/pictures/start-light.webp',
  'docs/loops.md',
  'scripts/guide/guide-plugin.ts',
  'package.json',
  'electron.vite.config.ts',
  'cli.vite.config.ts',
  'tsconfig.base.json',
]
const FOLDERS = ['src', 'src/main', 'resources', 'docs/guide', 'docs/pictures', 'scripts/guide']
const built = new Date('2026-03-01T12:00:00Z')
const before = new Date('2026-03-01T11:59:59Z')
const after = new Date('2026-03-01T12:00:01Z')

/** A project that was built after its last change. */
function builtProject(): string {
  const root = folderWith({
    ...Object.fromEntries(FILES.map((file) => [file, ''])),
    'out/main/index.js': '',
    'out/cli/enough.cjs': '',
  })
  for (const name of [...FILES, ...FOLDERS]) utimesSync(join(root, name), before, before)
  markBuilt(root, built)
  return root
}

test('a fresh clone needs a build', () => {
  expect(buildNeeded(folderWith({ 'src/main/index.ts': '' }))).toBe(true)
})

test('a build newer than its sources is kept', () => {
  expect(buildNeeded(builtProject())).toBe(false)
})

test.each(FILES)('a change of %s asks for a build', (file) => {
  const root = builtProject()
  utimesSync(join(root, file), after, after)
  expect(buildNeeded(root)).toBe(true)
})

test('a file that was taken away asks for a build', () => {
  const root = builtProject()
  rmSync(join(root, 'src/main/index.ts'))
  expect(buildNeeded(root)).toBe(true)
})

test.each(['out/main', 'out/cli'])('a bundle that was taken away asks for a build: %s', (bundle) => {
  const root = builtProject()
  rmSync(join(root, bundle), { recursive: true })
  expect(buildNeeded(root)).toBe(true)
})

test("the dev server's bundles do not pass for a build", () => {
  const root = builtProject()
  forgetBuild(root)
  expect(buildNeeded(root)).toBe(true)
})

test('what the app is not made of asks for nothing', () => {
  const root = builtProject()
  writeFileSync(join(root, 'README.md'), 'newer')
  expect(buildNeeded(root)).toBe(false)
})

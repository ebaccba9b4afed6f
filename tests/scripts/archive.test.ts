import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackageWithOptions, uncacheAll } from '@electron/asar'
import { expect, test } from 'vitest'
import { changedIn, layOut, packedIn } from '../../scripts/packaging/archive.ts'
import { newChecks } from '../../scripts/packaging/checks.ts'
import { folderWith } from './folder.ts'

const HEAD = 'what stands in the code'

/** An archive with a file in it and one beside it, as packages have them. */
const archived = async (): Promise<{ readonly archive: string; readonly folder: string }> => {
  const folder = folderWith({ 'app/main.js': `// ${HEAD}`, 'app/guide/en.html': '<html>', 'laid/.keep': '' })
  const archive = join(folder, 'app.asar')
  await createPackageWithOptions(join(folder, 'app'), archive, { unpackDir: 'guide' })
  return { archive, folder }
}

test('an archive tells what lies in it and what lies beside it, with sizes', async () => {
  const { archive } = await archived()
  expect(packedIn(archive).toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: 'app.asar.unpacked/guide/en.html', size: 6 },
    { path: 'app.asar/main.js', size: HEAD.length + 3 },
  ])
})

test('a file that was changed in an archive, or beside it, is found by its fingerprint', async () => {
  const { archive } = await archived()
  expect(changedIn(archive)).toEqual([])
  const bytes = readFileSync(archive)
  const at = bytes.indexOf(HEAD)
  bytes.write('W', at)
  writeFileSync(archive, bytes)
  uncacheAll()
  expect(changedIn(archive)).toEqual(['main.js'])
  writeFileSync(`${archive}.unpacked/guide/en.html`, '<head>')
  uncacheAll()
  expect(changedIn(archive)).toEqual(expect.arrayContaining(['main.js', 'guide/en.html']))
})

test('an archive is laid out under the names that a package has', async () => {
  const { archive, folder } = await archived()
  const app = layOut(archive, join(folder, 'laid'))
  expect(app).toBe(join(folder, 'laid/app.asar'))
  expect(readFileSync(join(app, 'main.js'), 'utf8')).toContain(HEAD)
  expect(existsSync(join(folder, 'laid/app.asar.unpacked/guide/en.html'))).toBe(true)
})

test('what is looked at is counted by how it comes out, and what can’t be looked at apart', async () => {
  const checks = newChecks()
  expect(await checks.check('one', () => 'as it is to be')).toBe(true)
  expect(await checks.check('two', () => Promise.reject(new Error('not as it is to be')))).toBe(false)
  checks.leave('three', 'not here')
  expect(checks.all().map(({ passed }) => passed)).toEqual([true, false, null])
})

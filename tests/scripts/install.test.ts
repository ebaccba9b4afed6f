import { describe, expect, test } from 'vitest'
import { installReason, sameInstallation } from '../../scripts/lib/install.mjs'
import { folderWith } from './folder.ts'

const lock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages })
const react = { version: '19.3.1', integrity: 'sha512-a' }
const otherSystem = { version: '1.0.0', integrity: 'sha512-b', optional: true }

describe('installReason', () => {
  test('asks for an installation in a fresh clone', () => {
    const root = folderWith({ 'package-lock.json': lock({ 'node_modules/react': react }) })
    expect(installReason(root)).toBe('The packages are not installed yet')
  })

  test('asks for an installation when the lockfile has changed since', () => {
    const root = folderWith({
      'package-lock.json': lock({ 'node_modules/react': react }),
      'node_modules/.package-lock.json': lock({ 'node_modules/react': { ...react, version: '19.3.0' } }),
    })
    expect(installReason(root)).toBe('The list of packages has changed')
  })

  test('is content with what is installed already', () => {
    const root = folderWith({
      'package-lock.json': lock({ '': { name: 'x' }, 'node_modules/react': react, 'node_modules/other': otherSystem }),
      'node_modules/.package-lock.json': lock({ 'node_modules/react': react }),
    })
    expect(installReason(root)).toBeNull()
  })
})

describe('sameInstallation', () => {
  test.each([
    ['a package that is missing', { a: react }, {}, false],
    ['an optional package that is missing', { a: otherSystem }, {}, true],
    ['a package whose contents differ', { a: react }, { a: { ...react, integrity: 'sha512-c' } }, false],
    ['a package that is no longer wanted', {}, { a: react }, false],
    ['the same packages', { a: react }, { a: react }, true],
  ])('%s', (_name, wanted, installed, same) => {
    expect(sameInstallation(wanted, installed)).toBe(same)
  })
})

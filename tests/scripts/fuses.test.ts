import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { binaryOf, afterPack, setFuses, wrongFuses } from '../../scripts/packaging/fuses.ts'

/** What marks the fuses in Electron's binary, and the states that Electron 45 comes with. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const VERSION = 1
const AS_RELEASED = '101100011'

let folder = ''
const binary = () => join(folder, 'enough')
const write = (wire: string): void =>
  writeFileSync(
    binary(),
    Buffer.concat([
      Buffer.from('ELF before '),
      Buffer.from(SENTINEL),
      Buffer.from([VERSION, wire.length]),
      Buffer.from(wire),
      Buffer.from(' and after'),
    ]),
  )
const wire = (): string => {
  const bytes = readFileSync(binary())
  const at = bytes.indexOf(SENTINEL) + SENTINEL.length + 2
  return bytes.subarray(at, at + AS_RELEASED.length).toString()
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'enough-fuses-'))
  write(AS_RELEASED)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the fuses', () => {
  test('are not as they are meant to be in Electron as it is released', async () => {
    expect(await wrongFuses(binary())).toEqual([
      'RunAsNode',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'GrantFileProtocolExtraPrivileges',
    ])
  })

  test('are set in the binary, and nothing around them changes', async () => {
    await setFuses(binary())
    // In Electron's order: Node, cookies, NODE_OPTIONS, inspector, integrity, archive alone, snapshot, file:, wasm.
    expect(wire()).toBe('000011001')
    expect(readFileSync(binary(), 'utf8')).toMatch(/^ELF before .* and after$/su)
    expect(await wrongFuses(binary())).toEqual([])
  })

  test('are set once more without harm', async () => {
    await setFuses(binary())
    await setFuses(binary())
    expect(wire()).toBe('000011001')
  })

  test('that Electron took away are told, and nothing is packed', async () => {
    write(`r${AS_RELEASED.slice(1)}`)
    await expect(setFuses(binary())).rejects.toThrow('RunAsNode')
    expect(wire()).toBe(`r${AS_RELEASED.slice(1)}`)
  })

  test('that a later Electron adds have to be decided first', async () => {
    write(`${AS_RELEASED}1`)
    await expect(setFuses(binary())).rejects.toThrow('strictlyRequireAllFuses')
  })

  test('are missed in a file that is not Electron’s', async () => {
    writeFileSync(binary(), 'something else')
    await expect(setFuses(binary())).rejects.toThrow('sentinel')
  })
})

describe('the hook of the packager', () => {
  const packed = (electronPlatformName: string) => ({
    appOutDir: folder,
    electronPlatformName,
    packager: { appInfo: { productFilename: 'Enough' }, executableName: 'enough' },
  })

  test.each([
    ['linux', 'enough'],
    ['win32', 'Enough.exe'],
    ['darwin', 'Enough.app'],
  ])('finds the binary for %s', (platform, name) => {
    expect(binaryOf(packed(platform))).toBe(join(folder, name))
  })

  test('sets the fuses of what was packed', async () => {
    await afterPack(packed('linux'))
    expect(await wrongFuses(binary())).toEqual([])
  })
})

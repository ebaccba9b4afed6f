import { describe, expect, test } from 'vitest'
import { chooseHost, describeHost, RETRY_MS } from '../../scripts/lib/host.mjs'
import { folderWith } from './folder.ts'

const now = Date.UTC(2026, 2, 1)
const fresh = { forced: undefined, platform: 'linux', electronInstalled: false, lastFailure: null, now }
const lately = { ...fresh, lastFailure: now - RETRY_MS + 1 }

describe('chooseHost', () => {
  test.each([
    ['a fresh clone tries the download', fresh, { kind: 'download', required: false }],
    ['an installed Electron is used', { ...fresh, electronInstalled: true }, { kind: 'use', name: 'electron' }],
    ['a download that failed lately is not tried again', lately, { kind: 'use', name: 'standin' }],
    ['a day later it is', { ...lately, now: now + 1 }, { kind: 'download', required: false }],
    ['a failure in the future counts for nothing', { ...fresh, lastFailure: now + 1 }, { kind: 'download' }],
    ['an Electron that came meanwhile is used', { ...lately, electronInstalled: true }, { name: 'electron' }],
    ['the stand-in can be forced', { ...fresh, forced: 'standin', electronInstalled: true }, { name: 'standin' }],
    ['Electron can be forced', { ...fresh, forced: 'electron', electronInstalled: true }, { name: 'electron' }],
    ['forcing Electron tries again at once', { ...lately, forced: 'electron' }, { kind: 'download', required: true }],
    ['an empty wish is none', { ...fresh, forced: '' }, { kind: 'download', required: false }],
    ['an unknown wish is refused', { ...fresh, forced: 'chrome' }, { kind: 'refuse' }],
    ['other systems need Electron', { ...lately, platform: 'darwin' }, { kind: 'download', required: true }],
    ['other systems have no stand-in', { ...fresh, platform: 'win32', forced: 'standin' }, { kind: 'refuse' }],
  ])('%s', (_name, situation, choice) => {
    expect(chooseHost(situation)).toMatchObject(choice)
  })
})

describe('describeHost', () => {
  const electron = {
    'node_modules/electron/package.json': '{"version":"45.4.1"}',
    'node_modules/electron/path.txt': 'electron',
    'node_modules/electron/dist/version': '45.4.1',
    'node_modules/electron/dist/electron': '',
  }

  test.each([
    [true, ['--no-sandbox']],
    [false, []],
  ])('only root runs Electron without its sandbox (root: %s)', (isRoot, switches) => {
    const root = folderWith(electron)
    const executable = `${root}/node_modules/electron/dist/electron`
    expect(describeHost('electron', { root, env: {}, isRoot })).toEqual({ name: 'electron', executable, switches })
  })

  test('an Electron of another version is not installed', () => {
    const root = folderWith({ ...electron, 'node_modules/electron/dist/version': '44.0.0' })
    expect(() => describeHost('electron', { root, env: {}, isRoot: false })).toThrow('not installed')
  })

  test('an Electron kept elsewhere is honoured', () => {
    const root = folderWith({ ...electron, 'elsewhere/electron': '' })
    const env = { ELECTRON_OVERRIDE_DIST_PATH: `${root}/elsewhere` }
    expect(describeHost('electron', { root, env, isRoot: false }).executable).toBe(`${root}/elsewhere/electron`)
  })
})

import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ensurePackages, missingLibraries, missingPackages } from '../../scripts/lib/system-packages.mjs'
import { folderWith } from './folder.ts'

/** A PATH on which exactly these programs are found. */
function pathWith(...programs: readonly string[]): string {
  const folder = folderWith(Object.fromEntries(programs.map((program) => [program, ''])))
  for (const program of programs) chmodSync(join(folder, program), 0o755)
  return folder
}

const first = (missing: readonly (readonly string[])[]): readonly (string | undefined)[] =>
  missing.map(([name]) => name)

describe('missingPackages', () => {
  test('names everything the stand-in needs on a bare machine', () => {
    expect(first(missingPackages(['standin'], pathWith()))).toEqual([
      'chromium',
      'dbus',
      'xdotool',
      'wmctrl',
      'xprintidle',
      'x11-utils',
      'x11-xserver-utils',
    ])
  })

  test('names what a private display needs', () => {
    expect(first(missingPackages(['display'], pathWith('dbus-daemon', 'openbox')))).toEqual(['xvfb', 'x11-utils'])
  })

  test('names what carries a folder among several computers', () => {
    expect(first(missingPackages(['machines'], pathWith('git')))).toEqual(['syncthing'])
    expect(missingPackages(['machines'], pathWith('syncthing'))).toEqual([])
  })

  test('names the programs that tests look at, and files that are no programs', () => {
    const path = pathWith('git', 'zsh', 'fish')
    expect(first(missingPackages(['tests'], path, () => false))).toEqual([
      'vim',
      'tmux',
      'strace',
      'at-spi2-core',
      'fonts-ipafont-gothic',
    ])
    const there = (file: string): boolean => /NotoSansCJK|libexec/u.test(file)
    expect(first(missingPackages(['tests'], path, there))).toEqual(['vim', 'tmux', 'strace'])
    expect(first(missingPackages(['display'], pathWith(), () => false))).not.toContain('fonts-ipafont-gothic')
  })

  test('names the programs that look at what is packed', () => {
    expect(first(missingPackages(['packages'], pathWith('appstreamcli')))).toEqual(['desktop-file-utils'])
  })

  test('another browser of the same family will do', () => {
    const path = pathWith('google-chrome', 'dbus-daemon', 'xdotool', 'wmctrl', 'xprintidle', 'xprop', 'xrandr')
    expect(missingPackages(['standin'], path)).toEqual([])
  })

  test('a file that cannot be executed is no program', () => {
    const path = folderWith({ Xvfb: '', openbox: '', 'dbus-daemon': '', xprop: '' })
    expect(missingPackages(['display'], path)).toHaveLength(4)
  })
})

test('the libraries that Electron does not find are named by their packages', () => {
  const listing = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
    '\tlibgbm.so.1 => /usr/lib/libgbm.so.1 (0x00007f)',
  ].join('\n')
  expect(missingLibraries(listing)).toEqual([['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3']])
})

describe('ensurePackages', () => {
  const missing = [['chromium', 'chromium-browser'], ['xvfb']]

  /** Runs it with a system that answers as told, and keeps what was executed and said. */
  async function ensure({ isRoot = false, path = pathWith('apt-get'), known = ['chromium'], installs = true } = {}) {
    const executed: string[] = []
    const said: string[] = []
    const execute = (command: string, args: readonly string[]) => {
      const [verb = '', name = ''] = args
      if (verb !== 'show') executed.push([command.split('/').at(-1), ...args].join(' '))
      const fine = verb === 'show' ? known.includes(name) : installs
      return Promise.resolve({ code: fine ? 0 : 100, output: fine ? `Package: ${name}` : 'E: no route to the mirror' })
    }
    const todo = await ensurePackages(missing, { isRoot, env: { PATH: path }, say: (line) => said.push(line), execute })
    return { executed, said, todo }
  }

  test('a person is told the exact command and nothing is run', async () => {
    expect(await ensure()).toEqual({
      executed: [],
      said: [],
      todo: 'These system packages are missing: chromium xvfb. This installs them:\n  sudo apt-get update && sudo apt-get install -y chromium xvfb fonts-noto-color-emoji',
    })
  })

  test('the command uses the names that this system knows', async () => {
    expect((await ensure({ known: ['chromium-browser'] })).todo).toContain('install -y chromium-browser xvfb ')
  })

  test('root gets them installed after one line that says so', async () => {
    expect(await ensure({ isRoot: true })).toEqual({
      executed: [
        'apt-get update -q',
        'apt-get install -y -q --no-install-recommends chromium xvfb fonts-noto-color-emoji',
      ],
      said: ['Installing the system packages that are missing: chromium xvfb'],
      todo: null,
    })
  })

  test('an installation that fails shows why and the command', async () => {
    const { todo } = await ensure({ isRoot: true, installs: false })
    expect(todo).toContain('E: no route to the mirror\n')
    expect(todo).toContain('\n  apt-get update && apt-get install -y chromium xvfb')
  })

  test('without apt-get the packages are named', async () => {
    const { todo, executed } = await ensure({ isRoot: true, path: pathWith() })
    expect(todo).toBe(
      'These system packages are missing: chromium xvfb (their names on Debian). Install them, then run the same command again.',
    )
    expect(executed).toEqual([])
  })

  test('a system that has everything is left alone', async () => {
    expect(await ensurePackages([], { isRoot: true, env: {}, say: () => {} })).toBeNull()
  })
})

import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './processes.mjs'

/** @typedef {'standin' | 'display' | 'tests' | 'demo' | 'packages' | 'machines'} Need what the packages are for: the stand-in host, a private display, programs that tests look at, what the demo makes its animation with, programs that look at what is packed, or several computers */

/**
 * Debian's and Ubuntu's packages by what they are needed for. Of several programs one is enough; of several
 * package names the first that the system knows is taken.
 *
 * @type {readonly { names: readonly string[], programs: readonly string[], needs: readonly Need[] }[]}
 */
const PACKAGES = [
  {
    names: ['chromium', 'chromium-browser'],
    programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    needs: ['standin'],
  },
  { names: ['xvfb'], programs: ['Xvfb'], needs: ['display'] },
  { names: ['openbox'], programs: ['openbox'], needs: ['display'] },
  { names: ['dbus'], programs: ['dbus-daemon'], needs: ['display', 'standin'] },
  { names: ['xdotool'], programs: ['xdotool'], needs: ['standin'] },
  { names: ['wmctrl'], programs: ['wmctrl'], needs: ['standin'] },
  { names: ['xprintidle'], programs: ['xprintidle'], needs: ['standin'] },
  { names: ['x11-utils'], programs: ['xprop'], needs: ['standin', 'display'] },
  { names: ['x11-xserver-utils'], programs: ['xrandr'], needs: ['standin'] },
  { names: ['vim'], programs: ['vim'], needs: ['tests'] },
  { names: ['git'], programs: ['git'], needs: ['tests'] },
  { names: ['tmux'], programs: ['tmux'], needs: ['tests'] },
  { names: ['zsh'], programs: ['zsh'], needs: ['tests'] },
  { names: ['fish'], programs: ['fish'], needs: ['tests'] },
  { names: ['strace'], programs: ['strace'], needs: ['tests'] },
  { names: ['webp'], programs: ['img2webp'], needs: ['demo'] },
  { names: ['appstream'], programs: ['appstreamcli'], needs: ['packages'] },
  { names: ['desktop-file-utils'], programs: ['desktop-file-validate'], needs: ['packages'] },
  { names: ['syncthing'], programs: ['syncthing'], needs: ['machines'] },
]

/**
 * What tests need and is no program on the path: fonts that pictures of a language need, and the system's part of a screen
 * reader. Of several files one is enough.
 *
 * @type {readonly { name: string, files: readonly string[] }[]}
 */
const BY_FILE = [
  {
    name: 'at-spi2-core',
    files: ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'],
  },
  {
    name: 'fonts-ipafont-gothic',
    files: [
      '/usr/share/fonts/opentype/ipafont-gothic/ipagp.ttf',
      '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
      '/usr/share/fonts/truetype/fonts-japanese-gothic.ttf',
    ],
  },
]

/** For the emoji in pictures: comes along with an installation, its absence stops nothing. */
const EXTRA = 'fonts-noto-color-emoji'

/** Shared libraries of Electron's binary that a machine without a desktop can lack. */
const LIBRARIES = [
  { names: ['libgtk-3-0t64', 'libgtk-3-0'], file: 'libgtk-3.so.0' },
  { names: ['libnss3'], file: 'libnss3.so' },
  { names: ['libasound2t64', 'libasound2'], file: 'libasound.so.2' },
  { names: ['libgbm1'], file: 'libgbm.so.1' },
  { names: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'], file: 'libatk-bridge-2.0.so.0' },
  { names: ['libcups2t64', 'libcups2'], file: 'libcups.so.2' },
  { names: ['libxss1'], file: 'libXss.so.1' },
]

/**
 * A program's full path, looked up as a shell would.
 *
 * @param {readonly string[]} names
 * @param {string} path the value of PATH
 * @returns {string | null}
 */
export function findProgram(names, path) {
  for (const name of names) {
    for (const folder of path.split(delimiter)) {
      const file = join(folder, name)
      if (folder !== '' && isExecutable(file)) return file
    }
  }
  return null
}

/**
 * The packages whose programs or files are absent, each with its possible names.
 *
 * @param {readonly Need[]} needs
 * @param {string} path the value of PATH
 * @param {(file: string) => boolean} [exists]
 * @returns {readonly (readonly string[])[]}
 */
export function missingPackages(needs, path, exists = existsSync) {
  const programs = PACKAGES.filter((entry) => entry.needs.some((need) => needs.includes(need)))
    .filter((entry) => findProgram(entry.programs, path) === null)
    .map((entry) => entry.names)
  const files = needs.includes('tests') ? BY_FILE.filter(({ files }) => !files.some(exists)) : []
  return [...programs, ...files.map(({ name }) => [name])]
}

/**
 * The packages with the shared libraries that `ldd` did not find.
 *
 * @param {string} listing the output of `ldd` on Electron's binary
 * @returns {readonly (readonly string[])[]}
 */
export function missingLibraries(listing) {
  const absent = listing.split('\n').filter((line) => line.includes('not found'))
  return LIBRARIES.filter(({ file }) => absent.some((line) => line.trim().startsWith(file))).map(({ names }) => names)
}

/**
 * Makes sure of the packages: as root with apt-get by installing them, else by saying how.
 *
 * @param {readonly (readonly string[])[]} missing
 * @param {object} context
 * @param {boolean} context.isRoot
 * @param {NodeJS.ProcessEnv} context.env
 * @param {(line: string) => void} context.say
 * @param {typeof run} [context.execute]
 * @returns {Promise<string | null>} what the person has to do, or null when all is there
 */
export async function ensurePackages(missing, { isRoot, env, say, execute = run }) {
  if (missing.length === 0) return null
  const path = env['PATH'] ?? ''
  const aptGet = findProgram(['apt-get'], path)
  const ask = async () => howToInstall(await knownNames(missing, execute, env), aptGet !== null, isRoot)
  if (aptGet === null || !isRoot) return await ask()

  say(`Installing the system packages that are missing: ${missing.map(([name]) => name).join(' ')}`)
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await execute(aptGet, ['update', '-q'], { env: quiet })
  const names = await knownNames(missing, execute, env)
  const args = ['install', '-y', '-q', '--no-install-recommends', ...names, EXTRA]
  const installed = await execute(aptGet, args, { env: quiet })
  if (installed.code === 0) return null
  const failed = updated.code === 0 ? installed : updated
  return `${failed.output.trimEnd().split('\n').slice(-15).join('\n')}\n${await ask()}`
}

/**
 * The exact command for a person, with the names of what is missing.
 *
 * @param {readonly string[]} names
 * @param {boolean} hasApt
 * @param {boolean} isRoot
 */
function howToInstall(names, hasApt, isRoot) {
  const missing = `These system packages are missing: ${names.join(' ')}`
  if (!hasApt) return `${missing} (their names on Debian). Install them, then run the same command again.`
  const sudo = isRoot ? '' : 'sudo '
  return `${missing}. This installs them:\n  ${sudo}apt-get update && ${sudo}apt-get install -y ${[...names, EXTRA].join(' ')}`
}

/**
 * @param {readonly (readonly string[])[]} missing
 * @param {typeof run} execute
 * @param {NodeJS.ProcessEnv} env
 */
async function knownNames(missing, execute, env) {
  return await Promise.all(
    missing.map(async (names) => {
      const [first = '', ...others] = names
      if (others.length === 0) return first
      for (const name of names) {
        const { code, output } = await execute('apt-cache', ['show', name], { env })
        if (code === 0 && output.includes('Package:')) return name
      }
      return first
    }),
  )
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './processes.mjs'

/**
 * Says why the packages have to be installed, or null when node_modules is what package-lock.json asks for.
 * npm's own record of the last installation is the judge, so that a `npm ci` by hand counts too.
 *
 * @param {string} root
 * @returns {string | null}
 */
export function installReason(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === null) return null
  if (installed === null) return 'The packages are not installed yet'
  return sameInstallation(wanted, installed) ? null : 'The list of packages has changed'
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 */

/**
 * Whether everything that is wanted is installed, and nothing else. Optional packages may be absent: most of
 * them are for other systems.
 *
 * @param {Readonly<Record<string, LockedPackage>>} wanted
 * @param {Readonly<Record<string, LockedPackage>>} installed
 */
export function sameInstallation(wanted, installed) {
  const complete = Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
  return complete && Object.keys(installed).every((path) => path in wanted)
}

/**
 * Runs `npm ci` with the npm and the Node that started us: neither lives in the folder it replaces.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function installPackages(root, env) {
  const { npm_execpath: npm, npm_node_execpath: node } = env
  const args = ['ci', '--no-audit', '--no-fund']
  if (npm !== undefined && /\.c?js$/.test(npm)) return run(node ?? process.execPath, [npm, ...args], { cwd: root, env })
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: root, env })
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | null}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return null
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The version of the electron package, whether its binary is here or not.
 *
 * @param {string} root
 * @returns {string}
 */
export function electronVersion(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version
}

/**
 * Electron's executable when it is installed in the wanted version, else null. Looks where Electron's own
 * wrapper looks, without the wrapper's habit of downloading what it does not find.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env `ELECTRON_OVERRIDE_DIST_PATH` points at an Electron kept elsewhere
 * @returns {string | null}
 */
export function electronExecutable(root, env) {
  const folder = join(root, 'node_modules', 'electron')
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH']
  const name = textOf(join(folder, 'path.txt')) ?? executableName()
  if (elsewhere) return existing(join(elsewhere, name))
  const version = textOf(join(folder, 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '')
  return version === electronVersion(root) ? existing(join(folder, 'dist', name)) : null
}

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} path */
function existing(path) {
  return existsSync(path) ? path : null
}

/**
 * @param {string} path
 * @returns {string | null}
 */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/**
 * The Node that the project brings, or the running one while nothing is installed yet.
 *
 * @param {string} root
 */
export function projectNode(root) {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(own) ? own : process.execPath
}

/**
 * The script behind a package's command, to be run by `projectNode`.
 *
 * @param {string} root
 * @param {string} packageName
 * @param {string} [command] the command's name where it differs from the package's
 */
export function packageCommand(root, packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * The environment of a child that has to find the project's own Node first.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withProjectNode(root, env) {
  const separator = process.platform === 'win32' ? ';' : ':'
  return { ...env, PATH: [join(root, 'node_modules', '.bin'), env['PATH'] ?? ''].join(separator) }
}

/**
 * Remembers a small fact about this installation; `npm ci` forgets it.
 *
 * @param {string} root
 * @param {string} name
 * @param {unknown} value anything JSON can hold
 */
export function remember(root, name, value) {
  const folder = join(root, 'node_modules', '.enough')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`)
}

/**
 * Reads what `remember` wrote; null when there is nothing to read.
 *
 * @param {string} root
 * @param {string} name
 * @returns {any} the caller checks the shape
 */
export function recall(root, name) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules', '.enough', `${name}.json`), 'utf8'))
  } catch {
    return null
  }
}

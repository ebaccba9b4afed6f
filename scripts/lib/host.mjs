import { join } from 'node:path'
import { electronExecutable } from './electron-package.mjs'
import { recall, remember } from './project.mjs'

/** @typedef {'electron' | 'standin'} HostName */

/**
 * @typedef {object} Host what the built app runs on
 * @property {HostName} name
 * @property {string} executable
 * @property {readonly string[]} switches to be put before the app's folder
 */

/**
 * @typedef {{ kind: 'use', name: HostName, line: string | null }
 *   | { kind: 'download', required: boolean }
 *   | { kind: 'refuse', line: string }} HostChoice
 */

/** A failed download is not tried again for a day, in milliseconds: nobody waits ten seconds at every start. */
export const RETRY_MS = 24 * 60 * 60 * 1000

/**
 * Chooses what the app runs on: an installed Electron; else one that can be downloaded; else the stand-in.
 *
 * @param {object} situation
 * @param {string | undefined} situation.forced `ENOUGH_HOST`
 * @param {string} situation.platform
 * @param {boolean} situation.electronInstalled
 * @param {number | null} situation.lastFailure when a download failed last, epoch milliseconds
 * @param {number} situation.now epoch milliseconds
 * @returns {HostChoice}
 */
export function chooseHost({ forced, platform, electronInstalled, lastFailure, now }) {
  const linux = platform === 'linux'
  switch (forced) {
    case undefined:
    case '':
      break
    case 'standin':
      if (linux) return { kind: 'use', name: 'standin', line: null }
      return { kind: 'refuse', line: 'The stand-in needs Linux. Leave ENOUGH_HOST out to run on Electron.' }
    case 'electron':
      return electronInstalled ? { kind: 'use', name: 'electron', line: null } : { kind: 'download', required: true }
    default:
      return { kind: 'refuse', line: `ENOUGH_HOST is "${forced}"; it can be electron or standin.` }
  }
  if (electronInstalled) return { kind: 'use', name: 'electron', line: null }
  const failedLately = lastFailure !== null && now >= lastFailure && now - lastFailure < RETRY_MS
  if (linux && failedLately) {
    const line =
      'Electron could not be downloaded lately, so this runs on the stand-in. ENOUGH_HOST=electron tries again.'
    return { kind: 'use', name: 'standin', line }
  }
  return { kind: 'download', required: !linux }
}

/**
 * The host with everything needed to start it.
 *
 * @param {HostName} name
 * @param {{ root: string, env: NodeJS.ProcessEnv, isRoot: boolean }} context
 * @returns {Host}
 */
export function describeHost(name, { root, env, isRoot }) {
  if (name === 'standin') return { name, executable: join(root, 'standin', 'electron-exec.sh'), switches: [] }
  const executable = electronExecutable(root, env)
  if (executable === null) throw new Error('Electron is not installed')
  // Chromium refuses to run its sandbox as root.
  return { name, executable, switches: isRoot && process.platform === 'linux' ? ['--no-sandbox'] : [] }
}

/**
 * Notes the host for the scripts and tests that come after `prepare`.
 *
 * @param {string} root
 * @param {Host} host
 */
export function rememberHost(root, host) {
  remember(root, 'host', host)
}

/**
 * The host that `prepare` chose last, or null before the first time.
 *
 * @param {string} root
 * @returns {Host | null}
 */
export function rememberedHost(root) {
  return recall(root, 'host')
}

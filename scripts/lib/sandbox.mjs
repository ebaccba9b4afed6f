import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Says how to let Electron's sandbox work where the system keeps it from doing so: newer Ubuntu refuses
 * unprivileged programs a user namespace unless a profile allows it, and some systems switch them off.
 *
 * @param {object} situation
 * @param {string} situation.executable Electron's
 * @param {boolean} situation.isRoot
 * @param {string} [situation.proc] the proc file system
 * @param {string} [situation.profiles] the folder of AppArmor profiles
 * @param {(path: string) => { uid: number, mode: number } | undefined} [situation.stat]
 * @returns {string | null} the remedy, or null when there is nothing in the way
 */
export function sandboxRemedy({ executable, isRoot, proc = '/proc', profiles = '/etc/apparmor.d', stat = statOf }) {
  if (isRoot) return null
  const helper = join(dirname(executable), 'chrome-sandbox')
  const found = stat(helper)
  if (found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0) return null
  const refusal = refusalOf(proc)
  if (refusal === null) return null
  if (refusal.key === APPARMOR && mentioned(profiles, executable)) return null
  return [
    `This system keeps Electron's sandbox from starting (${refusal.key} = ${refusal.value}). Either of these lets it start:`,
    `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    `  sudo sysctl -w ${refusal.key}=${refusal.open}`,
    'The first is the narrower one. Or run it on the stand-in: ENOUGH_HOST=standin npm start',
  ].join('\n')
}

const APPARMOR = 'kernel.apparmor_restrict_unprivileged_userns'

/** Kernel settings that refuse user namespaces: the value that refuses and one that allows. */
const SETTINGS = [
  { key: APPARMOR, refuses: '1', open: '0' },
  { key: 'kernel.unprivileged_userns_clone', refuses: '0', open: '1' },
  { key: 'user.max_user_namespaces', refuses: '0', open: '15000' },
]

/** @param {string} proc */
function refusalOf(proc) {
  for (const { key, refuses, open } of SETTINGS) {
    const value = textOf(join(proc, 'sys', ...key.split('.')))?.trim()
    if (value === refuses) return { key, value, open }
  }
  return null
}

/**
 * @param {string} folder
 * @param {string} executable
 */
function mentioned(folder, executable) {
  try {
    return readdirSync(folder).some((name) => textOf(join(folder, name))?.includes(executable))
  } catch {
    return false
  }
}

/**
 * @param {string} path
 * @returns {string | undefined}
 */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {string} path */
function statOf(path) {
  return statSync(path, { throwIfNoEntry: false })
}

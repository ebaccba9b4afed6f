import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What groups and others could do. */
const OTHERS = 0o077

/**
 * What lies in the data folder, and what of it somebody else could open. Links have no modes of their own, and what
 * Chromium has in its own folder nobody reaches who can't enter the folder.
 */
export const closedIn = (dataDir: string): { readonly all: number; readonly open: readonly string[] } => {
  const paths = ['', ...readdirSync(dataDir, { recursive: true, encoding: 'utf8' })].filter(
    (name) => !name.startsWith('session/'),
  )
  const open = paths.filter((name) => {
    const seen = lstatSync(join(dataDir, name))
    return !seen.isSymbolicLink() && (seen.mode & OTHERS) !== 0
  })
  return { all: paths.length, open }
}

/** Which parts of their memory the processes of a run would leave in a core dump, by process. */
export const coreFiltersOf = (dataDir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync('/proc').flatMap((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`ENOUGH_DATA_DIR=${dataDir}\0`)) return []
        const name = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? ''
        return [[`${pid} ${name}`, readFileSync(`/proc/${pid}/coredump_filter`, 'utf8').trim()]]
      } catch {
        // Of another user, or gone.
        return []
      }
    }),
  )

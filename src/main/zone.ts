import { readlinkSync } from 'node:fs'

/** Where Linux and macOS keep the zone the computer is set to: a link into the zone database. */
const LINK = '/etc/localtime'

/** The IANA name in the target of such a link: what comes after the database's folder. */
export const zoneOfLink = (target: string): string | null => /zoneinfo(?:\.default)?\/(.+)$/u.exec(target)?.[1] ?? null

/**
 * IANA name of the zone the person is in now. A running process keeps the zone it was started in, so the system is
 * asked each time; where it does not tell, the process's own is taken.
 * @param readLink reads a symbolic link; throws when there is none
 */
export const createZone = (
  env: Readonly<Record<string, string | undefined>>,
  readLink: (path: string) => string = readlinkSync,
): (() => string) => {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const wanted = env['TZ']?.replace(/^:/u, '')
  if (wanted !== undefined && wanted !== '') {
    const zone = known(wanted) ?? own
    return () => zone
  }
  const last = { target: '', zone: own }
  return () => {
    const target = targetOf(readLink)
    if (target !== last.target) Object.assign(last, { target, zone: known(zoneOfLink(target)) ?? own })
    return last.zone
  }
}

const targetOf = (readLink: (path: string) => string): string => {
  try {
    return readLink(LINK)
  } catch {
    return ''
  }
}

const known = (zone: string | null): string | null => {
  if (zone === null) return null
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

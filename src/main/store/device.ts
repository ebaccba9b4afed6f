import type { FilePort } from './file-port.ts'

const DEVICE = /^[a-z]{8}$/
const LETTERS = 26
const FIRST_LETTER = 97
const LENGTH = 8

/** Whether a name is a device's: 8 lowercase letters. */
export const isDevice = (name: string): boolean => DEVICE.test(name)

/** A new device id. @param random a fraction in [0, 1), as from `Math.random` */
export const newDevice = (random: () => number): string =>
  Array.from({ length: LENGTH }, () => String.fromCharCode(FIRST_LETTER + Math.floor(random() * LETTERS))).join('')

/**
 * The id of this device when its settings are gone: what their text still says, or the one device whose files lie here.
 * With several of them nobody can tell, and a new one begins; the history of all stays readable.
 */
export const recoverDevice = (port: Pick<FilePort, 'list'>, settingsText: string): string | null => {
  const said = /"device"\s*:\s*"([a-z]{8})"/.exec(settingsText)?.[1]
  if (said !== undefined) return said
  const seen = new Set([...listed(port, 'tasks'), ...listed(port, 'history')].filter(isDevice))
  const [only] = seen
  return seen.size === 1 && only !== undefined ? only : null
}

const listed = (port: Pick<FilePort, 'list'>, folder: string): readonly string[] => {
  try {
    return port.list(folder)
  } catch {
    return []
  }
}

import type { FilePort } from './file-port.ts'
import { listed } from './listed.ts'

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
 * With several of them nobody can tell; the history of all stays readable. @returns null when nobody can tell
 */
export const recoverDevice = (port: Pick<FilePort, 'list'>, settingsText: string): string | null => {
  const said = /"device"\s*:\s*"([a-z]{8})"/.exec(settingsText)?.[1]
  if (said !== undefined) return said
  const seen = new Set(OF_DEVICES.flatMap((folder) => listed(port, folder)).filter(isDevice))
  const [only] = seen
  return seen.size === 1 && only !== undefined ? only : null
}

/** Folders in which files and folders have the name of their device. */
const OF_DEVICES = ['tasks', 'history', 'reflections', 'experiments', 'words'] as const

import { z } from 'zod'
import { readSettings, type Settings } from '@core/settings.ts'
import { newDevice, recoverDevice } from './device.ts'
import { openFile, SAVED, type FileContext, type SaveResult, type StoredFile } from './stored-file.ts'

/** The file `settings`: this device's id and the settings. Keys this build doesn't know stay as they are. */
export interface SettingsFile {
  readonly device: string
  readonly settings: Settings
  readonly save: (settings: Settings) => SaveResult
  /**
   * Sees to it that the id of this device is on disk, before a file gets its name: under an id that the next start does
   * not know, nothing would be found again. Never throws.
   */
  readonly holdDevice: () => SaveResult
}

const enveloped = z.object({ data: z.record(z.string(), z.unknown()) })
const bare = z.record(z.string(), z.unknown())

/** What can be kept of a damaged settings file: every key that is sound. */
const soundSettings = (content: unknown): Settings => {
  const inside = enveloped.safeParse(content)
  const data = inside.success ? inside.data.data : (bare.safeParse(content).data ?? {})
  return readSettings(data)
}

/**
 * Opens the settings. At a first start, and when they were lost, they are written at once, so that the device id holds.
 * @param random a fraction in [0, 1) for a new device id
 */
export const openSettings = (context: FileContext, random: () => number): SettingsFile => {
  const made = { up: false }
  const device = (text: string): string => {
    const known = recoverDevice(context.port, text)
    made.up = known === null
    return known ?? newDevice(random)
  }
  const file: StoredFile<'settings'> = openFile(context, 'settings', 'settings', {
    fallback: (text) => ({ device: device(text), ...readSettings({}) }),
    salvage: (content, text) => ({ device: device(text), ...soundSettings(content) }),
  })
  const result = file.isNew ? file.save(file.data()) : null
  if (result?.ok === false) context.notice({ name: 'problem', code: result.reason })
  return {
    device: file.data().device,
    settings: readSettings(file.data()),
    save: (settings) => file.save({ ...file.data(), ...settings }),
    holdDevice: () => {
      const held = made.up ? file.save(file.data()) : SAVED
      made.up &&= !held.ok
      return held
    },
  }
}

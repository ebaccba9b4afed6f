import { z } from 'zod'
import { beyond } from '@core/computers/beyond.ts'
import { isDeviceKind, type DeviceKind } from '@core/computers/file-lists.ts'
import { nameOf, type DataName } from '@core/data/names.ts'
import type { FileData } from '@core/persisted/files.ts'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { dataFiles } from '../data/data-files.ts'
import { jsonAt } from '../store/as-it-lies.ts'
import type { FilePort } from '../store/file-port.ts'
import { jsonOf } from '../store/json-of.ts'
import { pathOf } from './places.ts'

const settingsIn = z.object({ schemaVersion: z.int(), data: z.record(z.string(), z.unknown()) })

/**
 * Gives this installation letters of its own, since another one goes on under the old ones: what lies in the shared
 * folder under those stays the other's, and what is here beyond that moves. Killed in between, it is done once more with
 * the same letters; the settings come last. @throws system errors
 */
export const takeLetters = (port: FilePort, folder: string, own: string, next: string): void => {
  for (const name of dataFiles(port)) if (name.device === own) moveBeyond(port, folder, name, next)
  const settings = settingsIn.safeParse(jsonOf(port, 'settings')).data
  if (settings !== undefined)
    port.write('settings', { schemaVersion: settings.schemaVersion, data: { ...settings.data, device: next } })
}

const moveBeyond = (port: FilePort, folder: string, { kind, ...name }: DataName, next: string): void => {
  if (!isDeviceKind(kind)) return
  const place = nameOf({ kind, ...name })
  const data = beyondOf(kind, jsonOf(port, place), jsonAt(pathOf(folder, place)))
  if (data === null || isEmpty(data)) return
  port.write(nameOf({ kind, ...name, device: next }), { schemaVersion: SCHEMA_VERSION, data })
}

/** Where the other one's can't be read, all of it; null where this one's can't. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it holds the two files together
const beyondOf = <K extends DeviceKind>(kind: K, here: unknown, there: unknown): FileData<K> | null => {
  const [mine, theirs] = [read(kind, here), read(kind, there)]
  if (!mine.ok) return null
  return theirs.ok ? beyond(kind, mine.data, theirs.data) : mine.data
}

const isEmpty = (data: object): boolean =>
  Object.values(data).every((value: unknown) => !Array.isArray(value) || value.length === 0)

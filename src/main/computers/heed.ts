import { leftAfterAll } from '@core/computers/erased.ts'
import { isDeviceKind } from '@core/computers/file-lists.ts'
import type { Erased } from '@core/computers/files.ts'
import { leftIn } from '@core/data/erase.ts'
import { nameOf, type DataName } from '@core/data/names.ts'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { dataFiles } from '../data/data-files.ts'
import { eraseMade } from '../data/erase-files.ts'
import type { FilePort } from '../store/file-port.ts'
import { jsonOf } from '../store/json-of.ts'

/**
 * Erases of this computer's own files what was erased on another one, with the copies of them. Done twice it changes
 * nothing more. @throws system errors; then it is to be done again
 */
export const heedErased = (port: FilePort, own: string, all: readonly Erased[]): void => {
  eraseMade(port)
  for (const name of dataFiles(port)) if (name.device === own) heedIn(port, name, all)
  heedCurrent(port, all)
  if (all.some(({ what }) => what === 'everything')) heedObserved(port)
}

/** What was observed speaks of tasks; what the person taught stays. */
const heedObserved = (port: FilePort): void => {
  const file = read('loops', jsonOf(port, 'loops'))
  if (file.ok) port.write('loops', { schemaVersion: SCHEMA_VERSION, data: { ...file.data, watch: null, baseline: {} } })
}

const heedIn = (port: FilePort, name: DataName, all: readonly Erased[]): void => {
  const { kind } = name
  if (!isDeviceKind(kind)) return
  const file = read(kind, jsonOf(port, nameOf(name)))
  const left = file.ok ? leftAfterAll(kind, file.data, all) : null
  if (left === null) return
  const isEmpty =
    name.month !== null && Object.values(left).every((list: unknown) => Array.isArray(list) && list.length === 0)
  if (isEmpty) port.remove(nameOf(name))
  else port.write(nameOf(name), { schemaVersion: SCHEMA_VERSION, data: left })
}

/** What was being written of evenings, and the last ship. What is open stays open. */
const heedCurrent = (port: FilePort, all: readonly Erased[]): void => {
  const file = read('current', jsonOf(port, 'current'))
  if (!file.ok) return
  const left = all.reduce((current, { what, day, from, at }) => {
    const since = { day: what === 'before' ? (day ?? null) : null, at: from ?? at, now: at }
    const ship = what === 'everything' && current.lastShip !== null && current.lastShip.record.endedAt < at
    return { ...leftIn('current', current, since), ...(ship ? { lastShip: null } : {}) }
  }, file.data)
  port.write('current', { schemaVersion: SCHEMA_VERSION, data: left })
}

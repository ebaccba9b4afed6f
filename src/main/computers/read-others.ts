import { unionOfDevices, type Others } from '@core/computers/join.ts'
import { NO_SHARED, type Shared } from '@core/computers/lists.ts'
import type { FileData } from '@core/persisted/files.ts'
import { read } from '@core/persisted/ladder.ts'
import type { Stamp } from '@core/rollup/rollup.ts'
import { jsonAt } from '../store/as-it-lies.ts'
import { isDevice } from '../store/device.ts'
import { entriesOf, OF_DEVICE, pathOf } from './places.ts'
import { sameStamp, stampOf } from './put-whole.ts'
import { join } from 'node:path'

type Kind = (typeof OF_DEVICE)[number]
interface Known {
  readonly stamp: Stamp
  readonly data: FileData<Kind>
}

/** Whether files of other computers lie in the data folder that are shown with this one's. */
export const hasOthers = (root: string, own: string): boolean => othersIn(root, own).length > 0

const othersIn = (root: string, own: string): readonly string[] =>
  [...new Set(OF_DEVICE.flatMap((folder) => entriesOf(join(root, folder))).map((name) => name.replace(/\.json$/u, '')))]
    .filter((name) => isDevice(name) && name !== own)
    .toSorted()

/** What other computers wrote, as it lies in the data folder; a file is read again when it is another one. */
export const createOthersReader = (root: string, own: string): (() => Others) => {
  const known = new Map<string, Known>()
  const fileOf = <K extends Kind>(kind: K, device: string): FileData<K> | null => {
    const name = `${kind}/${device}`
    const stamp = stampOf(pathOf(root, name))
    if (stamp === null) return null
    const before = known.get(name)
    if (before !== undefined && sameStamp(before.stamp, stamp)) return before.data as FileData<K>
    const file = read(kind, jsonAt(pathOf(root, name)))
    if (!file.ok) return null
    known.set(name, { stamp, data: file.data })
    return file.data
  }
  const sharedOf = (device: string): Shared => ({
    tasks: fileOf('tasks', device) ?? NO_SHARED.tasks,
    words: fileOf('words', device) ?? NO_SHARED.words,
    experiments: fileOf('experiments', device) ?? NO_SHARED.experiments,
  })
  return () => {
    const devices = othersIn(root, own)
    return {
      before: unionOfDevices(devices.filter((device) => device < own).map(sharedOf)),
      after: unionOfDevices(devices.filter((device) => device > own).map(sharedOf)),
    }
  }
}

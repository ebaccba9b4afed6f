import { unionOfDevices, type Others } from '@core/computers/join.ts'
import { NO_SHARED, type Shared } from '@core/computers/lists.ts'
import type { FileData } from '@core/persisted/files.ts'
import { read } from '@core/persisted/ladder.ts'
import { TASKS_KEPT } from '@core/tasks/remember.ts'
import type { Stamp } from '@core/rollup/rollup.ts'
import { jsonAt } from '../store/as-it-lies.ts'
import { isDevice } from '../store/device.ts'
import { entriesOf, OF_DEVICE, pathOf } from './places.ts'
import { sameStamp, stampOf } from './put-whole.ts'
import { join } from 'node:path'

type Kind = (typeof OF_DEVICE)[number]

/** Whether files of other computers lie in the data folder that are shown with this one's. */
export const hasOthers = (root: string, own: string): boolean => othersIn(root, own).length > 0

const othersIn = (root: string, own: string): readonly string[] =>
  [...new Set(OF_DEVICE.flatMap((folder) => entriesOf(join(root, folder))).map((name) => name.replace(/\.json$/u, '')))]
    .filter((name) => isDevice(name) && name !== own)
    .toSorted()

/** Files of one kind, each read again when it is another one. @param nothing what one that can't be read holds */
const readerOf = <K extends Kind>(root: string, kind: K, nothing: FileData<K>): ((device: string) => FileData<K>) => {
  const known = new Map<string, { readonly stamp: Stamp; readonly data: FileData<K> }>()
  return (device) => {
    const path = pathOf(root, `${kind}/${device}`)
    const stamp = stampOf(path)
    if (stamp === null) return nothing
    const before = known.get(device)
    if (before !== undefined && sameStamp(before.stamp, stamp)) return before.data
    const file = read(kind, jsonAt(path))
    if (!file.ok) return nothing
    known.set(device, { stamp, data: file.data })
    return file.data
  }
}

/** Of the tasks of many computers as many as one keeps, those worked on last: more are never offered. */
const offered = (shared: Shared): Shared => ({
  ...shared,
  tasks: {
    ...shared.tasks,
    tasks: shared.tasks.tasks.toSorted((a, b) => b.lastUsedAt - a.lastUsedAt).slice(0, TASKS_KEPT),
  },
})

/** What other computers wrote, as it lies in the data folder; a file is read again when it is another one. */
export const createOthersReader = (root: string, own: string): (() => Others) => {
  const tasks = readerOf(root, 'tasks', NO_SHARED.tasks)
  const words = readerOf(root, 'words', NO_SHARED.words)
  const experiments = readerOf(root, 'experiments', NO_SHARED.experiments)
  const sharedOf = (device: string): Shared => ({
    tasks: tasks(device),
    words: words(device),
    experiments: experiments(device),
  })
  return () => {
    const devices = othersIn(root, own)
    return {
      before: offered(unionOfDevices(devices.filter((device) => device < own).map(sharedOf))),
      after: offered(unionOfDevices(devices.filter((device) => device > own).map(sharedOf))),
    }
  }
}

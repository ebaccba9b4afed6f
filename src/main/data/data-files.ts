import { dataName, nameOf, type DataName } from '@core/data/names.ts'
import type { FilePort } from '../store/file-port.ts'

const LOCAL = ['settings', 'current', 'loops']
const OF_DEVICE = ['tasks', 'experiments', 'words']
const OF_MONTH = ['history', 'reflections']

/**
 * Every file of the data folder that holds something that can't be made anew, of all devices, whether or not it can be
 * read. @throws system errors
 */
export const dataFiles = (port: FilePort): readonly DataName[] => {
  const names = [
    ...LOCAL.filter((name) => port.modifiedAt(name) !== null),
    ...OF_DEVICE.flatMap((folder) => port.list(folder).map((device) => `${folder}/${device}`)),
    ...OF_MONTH.flatMap((folder) =>
      port
        .list(folder)
        .flatMap((device) => port.list(`${folder}/${device}`).map((month) => `${folder}/${device}/${month}`)),
    ),
  ]
  return names.flatMap((name) => dataName(name) ?? []).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

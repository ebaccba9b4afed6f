import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { FOLDER_MODE } from '../store/folders.ts'
import { isDevice } from '../store/device.ts'

/** Folders with one file per device, and those with a folder per device. */
export const OF_DEVICE = ['tasks', 'experiments', 'words'] as const
export const OF_MONTHS = ['history', 'reflections', 'rollup'] as const
export const ABOUT = ['computers', 'presence'] as const

const OURS = 'Enough'
const JSON_END = '.json'

/** The folder that is used when one is chosen: `Enough` in it, unless it is that one. */
export const sharedIn = (chosen: string): string =>
  basename(chosen) === OURS || isFolder(join(chosen, 'computers')) ? chosen : join(chosen, OURS)

/** Makes the folder when it is chosen, and only then: one that is gone later is not begun anew. @throws system errors */
export const makeShared = (folder: string): void => void mkdirSync(folder, { mode: FOLDER_MODE, recursive: true })

/** A folder, and no link to one. */
export const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Whether one folder lies in the other, or they are the same. */
export const meet = (a: string, b: string): boolean => isIn(a, b) || isIn(b, a)
const isIn = (inner: string, outer: string): boolean => {
  const way = relative(resolve(outer), resolve(inner))
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** What lies in a folder; nothing where there is none. */
export const entriesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The names of JSON files in a folder, without their end. */
const jsonNamesIn = (folder: string): readonly string[] =>
  entriesOf(folder).flatMap((name) => (name.endsWith(JSON_END) ? [name.slice(0, -JSON_END.length)] : []))

/** The path of a file by its name. */
export const pathOf = (root: string, name: string): string => join(root, `${name}${JSON_END}`)

/** Names of everything of one device that may be carried, as it lies there. */
export const namesOfDevice = (root: string, device: string): readonly string[] => [
  ...OF_DEVICE.flatMap((folder) => (jsonNamesIn(join(root, folder)).includes(device) ? [`${folder}/${device}`] : [])),
  ...OF_MONTHS.flatMap((folder) =>
    jsonNamesIn(join(root, folder, device)).map((name) => `${folder}/${device}/${name}`),
  ),
]

/** Every device that has left something there. */
export const devicesAt = (root: string): readonly string[] => {
  const names = [
    ...[...OF_DEVICE, ...ABOUT].flatMap((folder) => jsonNamesIn(join(root, folder))),
    ...OF_MONTHS.flatMap((folder) => entriesOf(join(root, folder))),
  ]
  return [...new Set(names.filter(isDevice))].toSorted()
}

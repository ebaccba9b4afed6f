import type { FileKind } from '../persisted/files.ts'

/** Kinds of files that hold something that can't be made anew. */
export type DataKind = Exclude<FileKind, 'rollup'>

/** A file of the data folder: what kind it is, whose, and of which month. */
export interface DataName {
  readonly kind: DataKind
  /** null: it belongs to this computer alone */
  readonly device: string | null
  /** `2026-05`; null where there is one file for all time */
  readonly month: string | null
}

const DEVICE = '[a-z]{8}'
const LOCAL = /^(settings|current|loops)$/
const OF_DEVICE = new RegExp(`^(tasks|experiments|words)/(${DEVICE})$`)
const OF_MONTH = new RegExp(`^(history|reflections)/(${DEVICE})/(\\d{4}-(?:0[1-9]|1[0-2]))$`)

const KINDS: readonly DataKind[] = [
  'settings',
  'current',
  'loops',
  'tasks',
  'experiments',
  'words',
  'history',
  'reflections',
]

/** What a file's name, without `.json`, says; null for a name that no file of ours has. */
export const dataName = (name: string): DataName | null => {
  const parts = OF_MONTH.exec(name) ?? OF_DEVICE.exec(name) ?? LOCAL.exec(name)
  const kind = KINDS.find((one) => one === parts?.[1])
  return kind === undefined ? null : { kind, device: parts?.[2] ?? null, month: parts?.[3] ?? null }
}

/** The name of a file. */
export const nameOf = ({ kind, device, month }: DataName): string =>
  [kind, device, month].filter((part) => part !== null).join('/')

import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Save } from '../../src/core/effect.ts'
import { jsonIn } from '../../src/core/persisted/json-in.ts'
import { read } from '../../src/core/persisted/ladder.ts'
import type { FileKind } from '../../src/core/persisted/files.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { LEFT_BEHIND } from '../../src/main/store/whole-file.ts'
import { realFs } from './faulty-disk.ts'
import { DEVICE } from './lives.ts'

/** A place on disk that saves replace: a file, or one entry of a month. */
interface Place {
  readonly kind: FileKind
  readonly file: string
  /** of a month, its list and which entry of it; null: the file as a whole */
  readonly entry: { readonly list: string; readonly key: string; readonly is: string } | null
  readonly value: unknown
}

const placeOf = (save: Save): Place => {
  switch (save.file) {
    case 'history':
      return inMonth('history', save.record.day, 'timeboxes', save.record)
    case 'closed':
      return inMonth('history', save.experiment.closing.day, 'experiments', save.experiment)
    case 'reflections':
      return {
        ...inMonth('reflections', save.evening.day, 'evenings', save.evening),
        entry: { list: 'evenings', key: 'day', is: save.evening.day },
      }
    case 'settings':
    case 'current':
    case 'loops':
      return { kind: save.file, file: save.file, entry: null, value: save.data }
    case 'tasks':
    case 'experiments':
    case 'words':
      return { kind: save.file, file: `${save.file}/${DEVICE}`, entry: null, value: save.data }
  }
}
const inMonth = (
  kind: 'history' | 'reflections',
  day: string,
  list: string,
  value: { readonly id: string },
): Place => ({
  kind,
  file: `${kind}/${DEVICE}/${day.slice(0, 7)}`,
  entry: { list, key: 'id', is: value.id },
  value,
})

interface Known {
  readonly place: Place
  readonly allowed: readonly unknown[]
}

/** What may be found on disk: of every place, what was said to be saved last, and what was tried since. */
export type Ledger = Map<string, Known>

/** What is known of a folder that was made just now (see folders.ts). */
export const newLedger = (): Ledger => {
  const ledger: Ledger = new Map()
  said(ledger, { file: 'settings', data: DEFAULT_SETTINGS })
  return ledger
}

const keyOf = ({ file, entry }: Place): string => `${file} ${entry?.list ?? ''} ${entry?.is ?? ''}`

/** Something was said to be saved: from now on nothing else may be found in its place. */
export const said = (ledger: Ledger, save: Save): void => {
  const place = placeOf(save)
  ledger.set(keyOf(place), { place, allowed: [place.value] })
}

/** Something was tried, and nobody said that it was saved: it may be there, or what was before. */
export const tried = (ledger: Ledger, save: Save): void => {
  const place = placeOf(save)
  const before = ledger.get(keyOf(place))?.allowed ?? [undefined]
  ledger.set(keyOf(place), { place, allowed: [...before, place.value] })
}

/** A file went back to a copy, or may have: in each of its places lies what the copy has there. */
export const wentBack = (root: string, ledger: Ledger, file: string, { copy, done }: WayBack): void => {
  for (const [key, { place, allowed }] of ledger) {
    if (place.file !== file) continue
    const there = lying(root, { ...place, file: `backups/${file}/${copy}` })
    ledger.set(key, { place, allowed: done ? [there] : [...allowed, there] })
  }
}
interface WayBack {
  readonly copy: string
  readonly done: boolean
}

/** Files that something was saved to. */
export const filesOf = (ledger: Ledger): readonly string[] => [
  ...new Set([...ledger.values()].map(({ place }) => place.file)),
]

/** What is wrong with a data folder, held against what was said; `found`: how many places were as they may be. */
export interface Held {
  readonly found: number
  readonly lost: readonly string[]
  readonly unparsed: readonly string[]
  readonly leftBehind: readonly string[]
}

/** Looks at the files themselves, without the store and below every fault: what it says has to be what lies there. */
export const hold = (root: string, ledger: Ledger): Held => {
  const names = realFs.readdirSync(root, { recursive: true, encoding: 'utf8' })
  const wrong = [...ledger.values()].filter(({ place, allowed }) => {
    const there = lying(root, place)
    return !allowed.some((one) => isDeepStrictEqual(there, one))
  })
  return {
    found: ledger.size - wrong.length,
    lost: wrong.map(({ place }) => keyOf(place)),
    unparsed: names.filter(
      (name) => name.endsWith('.json') && jsonIn(realFs.readFileSync(join(root, name), 'utf8')) === undefined,
    ),
    leftBehind: names.filter((name) => LEFT_BEHIND.test(name)),
  }
}

const lying = (root: string, { kind, file, entry, value }: Place): unknown => {
  const data = dataAt(root, kind, file)
  if (data === undefined) return undefined
  if (entry === null) return kind === 'settings' ? onlyKeysOf(data, value) : data
  const list: unknown = Reflect.get(data, entry.list)
  return Array.isArray(list) ? list.find((one: object) => Reflect.get(one, entry.key) === entry.is) : undefined
}

/** Settings hold the device too, and keys of other builds. */
const onlyKeysOf = (data: object, value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(data).filter(([key]) => key in value))
    : data

const dataAt = (root: string, kind: FileKind, file: string): object | undefined => {
  try {
    const content = read(kind, jsonIn(realFs.readFileSync(join(root, `${file}.json`), 'utf8')))
    return content.ok ? content.data : undefined
  } catch {
    return undefined
  }
}

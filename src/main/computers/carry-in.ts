import type { DeviceKind } from '@core/computers/file-lists.ts'
import { carriedName, type CarriedName, type Erased } from '@core/computers/files.ts'
import { leftAfterAll } from '@core/computers/erased.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import type { FileData } from '@core/persisted/files.ts'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { textAt } from '../store/as-it-lies.ts'
import { serialized } from '../store/serialized.ts'
import type { Carrying } from './carry-out.ts'
import { namesOfDevice, pathOf } from './places.ts'
import { putWhole, stampOf } from './put-whole.ts'
import type { Fault } from './trouble.ts'

/** Of several that are told of one computer, the first counts. */
const FAULTS = ['newer', 'damaged', 'partly'] as const satisfies readonly Fault[]

/** What came of looking at the files of another computer. */
export interface CameIn {
  /** names of files that are others here now */
  readonly taken: readonly string[]
  /** what is the matter with one of its files; null: nothing */
  readonly fault: Fault | null
}

/** What is to be laid here of a file: its text as it is, or what erasings leave of it; or why nothing is. */
const contentOf = (
  kind: CarriedName['kind'],
  text: string,
  erased: readonly Erased[],
): { readonly text: string; readonly asIs: boolean } | Fault => {
  const json = jsonIn(text)
  // Of a file on its way the beginning is there, or a hole where its end is to come.
  if (json === undefined) return text === '' || text.startsWith('{') || text.startsWith('\0') ? 'partly' : 'damaged'
  const left = kind === 'rollup' ? nothingLeaves(json) : leftOf(kind, json, erased)
  if (typeof left === 'string') return left
  return left.data === null
    ? { text, asIs: true }
    : { text: serialized({ schemaVersion: SCHEMA_VERSION, data: left.data }), asIs: false }
}

/** What erasings leave of a file; null: all of it. */
const leftOf = <K extends DeviceKind>(
  kind: K,
  json: unknown,
  erased: readonly Erased[],
): { readonly data: FileData<K> | null } | Fault => {
  const file = read(kind, json)
  return file.ok ? { data: leftAfterAll(kind, file.data, erased) } : faultOf(file.why)
}

/** A rollup is made of months that erasings count for, and made anew when they change. */
const nothingLeaves = (json: unknown): { readonly data: null } | Fault => {
  const file = read('rollup', json)
  return file.ok ? { data: null } : faultOf(file.why)
}

const faultOf = (why: 'newer' | 'damaged' | 'stuck'): Fault => (why === 'newer' ? 'newer' : 'damaged')

/**
 * Takes what another computer laid into the shared folder into the data folder, under its letters: each file that
 * changed since, if it can be read whole. One that can't leaves what was there before. @throws system errors of this disk
 * @param erased erasings, which count for what comes in as well
 */
export const carryIn = (carrying: Carrying, device: string, erased: readonly Erased[]): CameIn => {
  const taken: string[] = []
  const faults = new Set<Fault>()
  for (const name of namesOfDevice(carrying.folder, device)) {
    const known = carriedName(name)
    const came = known === null ? null : takeIn(carrying, name, known, erased)
    if (came === 'taken') taken.push(name)
    else if (came !== null) faults.add(came)
  }
  return { taken, fault: FAULTS.find((one) => faults.has(one)) ?? null }
}

const takeIn = (
  { root, folder, ledger }: Carrying,
  name: string,
  known: CarriedName,
  erased: readonly Erased[],
): 'taken' | Fault | null => {
  const [source, target] = [pathOf(folder, name), pathOf(root, name)]
  const from = stampOf(source)
  if (from === null || ledger.isCarried(name, from, target)) return null
  const text = textAt(source)
  // What is cut within a letter is no text.
  if (text === null) return stampOf(source) === null ? null : 'partly'
  const content = contentOf(known.kind, text, erased)
  if (typeof content === 'string') return content
  // With the time that it had there, so that a rollup is as true of it as it was where it was made.
  ledger.carried(name, from, putWhole(target, content.text, content.asIs ? from.modifiedAt : null))
  return 'taken'
}

/** What erasings leave of the copies that are here of another computer's files. @throws system errors */
export const eraseCopies = ({ root, ledger }: Carrying, device: string, erased: readonly Erased[]): void => {
  for (const name of namesOfDevice(root, device)) {
    const known = carriedName(name)
    const text = textAt(pathOf(root, name))
    if (known === null || known.kind === 'rollup' || text === null) continue
    const content = contentOf(known.kind, text, erased)
    if (typeof content === 'string' || content.asIs) continue
    putWhole(pathOf(root, name), content.text)
    ledger.forget((one) => one === name)
  }
}

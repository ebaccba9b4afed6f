import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { carriedName } from '@core/computers/files.ts'
import { textAt } from '../store/as-it-lies.ts'
import type { Ledger } from './ledger.ts'
import { ABOUT, entriesOf, namesOfDevice, pathOf } from './places.ts'
import { ON_ITS_WAY, putWhole, stampOf } from './put-whole.ts'

/** From where to where, and whose. */
export interface Carrying {
  /** the data folder, absolute */
  readonly root: string
  /** the shared folder, absolute */
  readonly folder: string
  /** the letters of this computer */
  readonly own: string
  readonly ledger: Ledger
}

/** Whether a file of this device lies in the shared folder as it lies here. */
const isOut = ({ root, folder, ledger }: Carrying, name: string): boolean => {
  const from = stampOf(pathOf(root, name))
  return from === null || ledger.isCarried(name, from, pathOf(folder, name))
}

/** What came of carrying files out. */
export interface WentOut {
  readonly count: number
  /** those that could not be laid there, and why; they are to be tried again */
  readonly left: readonly string[]
  readonly error: unknown
}

/**
 * Lays this computer's own files into the shared folder, those that changed since. What others did to them there is put
 * right. Never throws. @param names which may have changed; null: any
 */
export const carryOut = (carrying: Carrying, names: readonly string[] | null): WentOut => {
  const { root, own } = carrying
  const mine = (names ?? namesOfDevice(root, own)).filter((name) => carriedName(name)?.device === own)
  const went = { count: 0, left: [] as string[], error: null as unknown }
  for (const name of mine) {
    try {
      // What was written a moment ago and is gone was taken away here.
      if (names !== null && stampOf(pathOf(root, name)) === null) remove(carrying, name)
      if (isOut(carrying, name)) continue
      layOut(carrying, name)
      went.count += 1
    } catch (error) {
      went.left.push(name)
      went.error = error
    }
  }
  return went
}

const remove = ({ folder, ledger }: Carrying, name: string): void => {
  rmSync(pathOf(folder, name), { force: true })
  ledger.forget((known) => known === name)
}

const layOut = ({ root, folder, ledger }: Carrying, name: string): void => {
  const [source, target] = [pathOf(root, name), pathOf(folder, name)]
  // Before it is read: a later write makes it another one, and it is carried again.
  const from = stampOf(source)
  const text = textAt(source)
  if (from === null || text === null) return
  sweep(target)
  ledger.carried(name, from, putWhole(target, text, from.modifiedAt))
}

/** What a kill left of an earlier write of the same file. */
const sweep = (target: string): void => {
  const folder = dirname(target)
  for (const name of entriesOf(folder)) {
    if (ON_ITS_WAY.exec(name)?.[1] === basename(target)) rmSync(join(folder, name), { force: true })
  }
}

/**
 * Takes away what lies in the shared folder under some letters of this computer and is not here any more, after
 * something was erased. @throws system errors
 */
export const takeAway = (carrying: Carrying, device: string): void => {
  for (const name of namesOfDevice(carrying.folder, device))
    if (stampOf(pathOf(carrying.root, name)) === null) remove(carrying, name)
}

/** Takes away all that lies under letters that this computer had before. @throws system errors */
export const takeAwayAll = (carrying: Carrying, device: string): void => {
  for (const name of [...namesOfDevice(carrying.folder, device), ...ABOUT.map((about) => `${about}/${device}`)])
    remove(carrying, name)
}

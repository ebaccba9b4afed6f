import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../bench/timing/random.ts'
import { restart } from './faults.ts'
import { newFolder, openAt, seed as seedFolder } from './folders.ts'
import { newLedger, said, tried, type Ledger } from './ledger.ts'
import { saveAt } from './lives.ts'
import { count, type Tally } from './tally.ts'

const SAVES = 6
const PAGE = 4096
/** Little enough that a file of some kilobytes meets its end. */
const SIZE = '384k'
const NOBODY = 65_534

/** A real small disk that fills up, turns read-only, or belongs to somebody else, for so many rounds of each. */
export const useRealDisks = async (rounds: number, random: Random, tally: Tally): Promise<void> => {
  if (process.getuid?.() !== 0) {
    tally.skipped.push('real disks: mounting one, and acting as somebody else, needs root')
    return
  }
  for (let round = 1; round <= rounds; round += 1) {
    await onSmallDisk((root) => fills(root, random, tally))
    await onSmallDisk((root) => isReadOnly(root, random, tally))
    await onSmallDisk((root) => isNotOurs(root, random, tally))
  }
}

const onSmallDisk = async (act: (root: string) => Promise<void>): Promise<void> => {
  const root = newFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0700`, 'tmpfs', root])
  try {
    seedFolder(root)
    await act(root)
  } finally {
    execFileSync('umount', ['--lazy', root])
    rmSync(root, { recursive: true, force: true })
  }
}

/** Saves, and notes what was said; what was refused may not be there. @returns how many were refused */
const live = (root: string, seed: number, from: number, ledger: Ledger, tally: Tally): number => {
  const store = openAt(root)
  const before = tally.refused
  for (let number = from; number < from + SAVES; number += 1) {
    const save = saveAt(seed, number)
    const { ok } = store.save(save)
    if (ok) said(ledger, save)
    else tried(ledger, save)
    tally[ok ? 'said' : 'refused'] += 1
  }
  return tally.refused - before
}

/** Lives before, during and after some trouble with the disk. */
const through = async (
  root: string,
  { random, tally, name }: { readonly random: Random; readonly tally: Tally; readonly name: string },
  trouble: (act: () => void) => void,
): Promise<void> => {
  const ledger = newLedger()
  const seed = random.whole(1, 1e9)
  live(root, seed, 1, ledger, tally)
  trouble(() => {
    live(root, seed, 1 + SAVES, ledger, tally)
    count(tally.disks, name)
  })
  await restart(root, ledger, tally, `${name}, seed ${seed}`)
  const refused = live(root, seed, 1 + 2 * SAVES, ledger, tally)
  // With the trouble over, everything can be saved again.
  if (refused > 0) tally.needless.push(`${name}, seed ${seed}: ${refused} refused on a sound disk`)
  await restart(root, ledger, tally, `after ${name}, seed ${seed}`)
}

const fills = (root: string, random: Random, tally: Tally): Promise<void> =>
  through(root, { random, tally, name: 'full' }, (act) => {
    const filler = join(root, 'filler')
    fillUpTo(filler, random.whole(0, 5))
    act()
    rmSync(filler)
  })

/** @param pages of four kilobytes that stay free */
const fillUpTo = (filler: string, pages: number): void => {
  const handle = openSync(filler, 'w')
  try {
    while (writeSync(handle, Buffer.alloc(PAGE)) === PAGE) continue
  } catch {
    // It is full.
  }
  const { size } = fstatSync(handle)
  closeSync(handle)
  truncateSync(filler, Math.max(0, size - pages * PAGE))
}

const isReadOnly = (root: string, random: Random, tally: Tally): Promise<void> =>
  through(root, { random, tally, name: 'read-only' }, (act) => {
    const remount = (how: string): void => void execFileSync('mount', ['-o', `remount,${how}`, root])
    remount('ro')
    act()
    remount('rw')
  })

const isNotOurs = (root: string, random: Random, tally: Tally): Promise<void> =>
  through(root, { random, tally, name: 'not ours' }, (act) => {
    const all = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    const folders = [root, ...all.filter((one) => one.isDirectory()).map((one) => join(one.parentPath, one.name))]
    for (const one of all) chownSync(join(one.parentPath, one.name), NOBODY, NOBODY)
    chownSync(root, NOBODY, NOBODY)
    for (const folder of folders) chmodSync(folder, 0o500)
    process.setegid?.(NOBODY)
    process.seteuid?.(NOBODY)
    try {
      act()
    } finally {
      process.seteuid?.(0)
      process.setegid?.(0)
    }
    for (const folder of folders) chmodSync(folder, 0o700)
  })

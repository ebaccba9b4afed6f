import type { Random } from '../../bench/timing/random.ts'
import type { Errno } from '../../src/main/store/errno.ts'
import { copyAll, goBack } from './copies.ts'
import { leaveDisk, watchDisk, type DiskFault } from './faulty-disk.ts'
import { inFolder, openAt } from './folders.ts'
import { filesOf, hold, newLedger, said, tried, wentBack, type Ledger } from './ledger.ts'
import { saveAt } from './lives.ts'
import { add, count, type Tally } from './tally.ts'

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EXDEV', 'EDQUOT'] as const satisfies readonly Errno[]
const SAVES = 4
const MOST_CALLS = 220

/** What goes wrong this time. */
const someFault = (random: Random): DiskFault => {
  const call = random.whole(1, MOST_CALLS)
  const chance = random.unit()
  if (chance < 0.15) return { kind: 'short', call }
  if (chance < 0.2) return { kind: 'slow', call, ms: random.whole(1, 4) }
  const code = CODES[random.whole(0, CODES.length - 1)] ?? 'EIO'
  return { kind: 'fails', call, code, lasting: random.unit() < 0.3 }
}

interface Life {
  readonly root: string
  readonly seed: number
  readonly random: Random
  readonly ledger: Ledger
  readonly tally: Tally
}

/** Opens the store, saves, and notes what it said about each; now and then copies are made, and gone back to. */
const live = async ({ root, seed, random, ledger, tally }: Life, from: number): Promise<void> => {
  let store = openAt(root)
  for (let number = from; number < from + SAVES; number += 1) {
    const save = saveAt(seed, number)
    const { ok } = store.save(save)
    if (ok) said(ledger, save)
    else tried(ledger, save)
    tally[ok ? 'said' : 'refused'] += 1
    if (random.unit() < 0.15) await copyAll(root, number)
    if (random.unit() > 0.1) continue
    const file = filesOf(ledger)[random.whole(0, ledger.size - 1)] ?? 'settings'
    const way = await goBack(root, file)
    if (way !== null) wentBack(root, ledger, file, way)
    store = openAt(root)
  }
}

/** Starts again on a sound disk: nothing may be asked, nothing be left behind, and everything can be saved. */
export const restart = async (root: string, ledger: Ledger, tally: Tally, after: string): Promise<void> => {
  const { notices } = openAt(root)
  tally.restarts += 1
  tally.needless.push(...notices.map((notice) => `${after}: ${JSON.stringify(notice)}`))
  await copyAll(root, LAST_DAY)
  add(tally, hold(root, ledger), after)
}
/** What a kill left of a copy is swept by the next ones. */
const LAST_DAY = 99

/**
 * Lets the disk go wrong below electron-store, so many times, each fault in a run of opening and saving, and looks at
 * what lies there. Faults that meet no call are not counted.
 */
export const injectFaults = async (wanted: number, random: Random, tally: Tally): Promise<void> => {
  for (let injected = 0; injected < wanted;) {
    injected += await inFolder((root) => blows(root, Math.min(BLOWS, wanted - injected), random, tally))
  }
}

/** Blows to one folder, so that what one leaves behind meets the next. */
const BLOWS = 5

/** @returns how many faults met a call */
const blows = async (root: string, wanted: number, random: Random, tally: Tally): Promise<number> => {
  const ledger = newLedger()
  const life = { root, seed: random.whole(1, 1e9), random, ledger, tally }
  await live(life, 1)
  let met = 0
  for (let round = 1; round <= wanted; round += 1) {
    const fault = someFault(random)
    const watched = watchDisk(root, fault)
    try {
      await live(life, 1 + round * SAVES)
    } finally {
      leaveDisk()
    }
    const struck = watched.struck()
    if (struck === null) continue
    met += 1
    count(tally.faults, fault.kind === 'fails' ? fault.code : fault.kind)
    await restart(root, ledger, tally, `${nameOf(fault)} at ${struck.name}, seed ${life.seed}, round ${round}`)
  }
  return met
}

const nameOf = (fault: DiskFault): string =>
  fault.kind === 'fails' ? `${fault.code}${fault.lasting ? ' from then on' : ''}` : fault.kind

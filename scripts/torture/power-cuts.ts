import { rmSync } from 'node:fs'
import type { Random } from '../../bench/timing/random.ts'
import { copyAll } from './copies.ts'
import { leaveDisk, watchDisk } from './faulty-disk.ts'
import { restart } from './faults.ts'
import { inFolder, newFolder, openAt } from './folders.ts'
import { newLedger, said, tried, type Ledger } from './ledger.ts'
import { saveAt } from './lives.ts'
import { plattersOf } from './power-cut.ts'
import type { Tally } from './tally.ts'

const SAVES = 5
const MOST_CALLS = 300

/** Cuts the power after some system call, so many times, and starts from what a disk has promised to keep. */
export const cutPower = async (wanted: number, random: Random, tally: Tally): Promise<void> => {
  for (let cut = 0; cut < wanted;) {
    const seed = random.whole(1, 1e9)
    const call = random.whole(1, MOST_CALLS)
    const early = random.unit() < 0.5
    cut += (await inFolder((root) => cutOnce(root, { seed, call, early }, tally))) ? 1 : 0
  }
}

interface Cut {
  readonly seed: number
  readonly call: number
  readonly early: boolean
}

/** @returns whether so many calls were made at all */
const cutOnce = async (root: string, { seed, call, early }: Cut, tally: Tally): Promise<boolean> => {
  const ledger = newLedger()
  const platters = plattersOf(root)
  const left = newFolder()
  const cut = { ledger: null as Ledger | null, trying: 0 }
  watchDisk(root, null, (made, number) => {
    platters.note(made)
    if (number !== call) return
    platters.leave(left, early)
    // What was being saved at that moment may be there, or not.
    cut.ledger = new Map(ledger)
    if (cut.trying > 0) tried(cut.ledger, saveAt(seed, cut.trying))
  })
  try {
    const store = openAt(root)
    for (let number = 1; number <= SAVES && cut.ledger === null; number += 1) {
      cut.trying = number
      const save = saveAt(seed, number)
      if (store.save(save).ok) said(ledger, save)
      cut.trying = 0
      if (number === 3) await copyAll(root, number)
      tally.said += cut.ledger === null ? 1 : 0
    }
  } finally {
    leaveDisk()
  }
  if (cut.ledger !== null) {
    tally.powerCuts += 1
    await restart(left, cut.ledger, tally, `power cut after call ${call}, seed ${seed}${early ? ', names first' : ''}`)
  }
  rmSync(left, { recursive: true, force: true })
  return cut.ledger !== null
}

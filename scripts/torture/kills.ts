import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../../bench/timing/random.ts'
import { bundleChild } from './bundle.ts'
import { restart } from './faults.ts'
import { inFolder, newFolder } from './folders.ts'
import { newLedger, said, tried } from './ledger.ts'
import { saveAt } from './lives.ts'
import type { Tally } from './tally.ts'

/** Kills in one folder, so that what one leaves behind meets the next. */
const IN_ONE_FOLDER = 25
/** From its first words on: some saves. */
const SAVING_MS = 60
/** From the start of the process on: Node, then what the last kill left. */
const OPENING_MS = 400

/**
 * Kills a real process from outside, so many times, at random moments while it saves through the app's own store, or
 * while it opens what the last kill left.
 */
export const killWriters = async (wanted: number, random: Random, tally: Tally): Promise<void> => {
  const folder = newFolder()
  try {
    const child = await bundleChild(folder)
    for (let kill = 0; kill < wanted;) {
      kill += await inFolder(
        (root) => killsIn(root, child, Math.min(IN_ONE_FOLDER, wanted - kill), random, tally),
        tmpdir(),
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const killsIn = async (root: string, child: string, kills: number, random: Random, tally: Tally): Promise<number> => {
  const ledger = newLedger()
  const seed = random.whole(1, 1e9)
  let next = 1
  for (let kill = 1; kill <= kills; kill += 1) {
    const whileOpening = random.unit() < 0.15
    const last = await killOnce(child, [root, `${seed}`, `${next}`], {
      whileOpening,
      ms: random.unit() * (whileOpening ? OPENING_MS : SAVING_MS),
    })
    for (let number = next; number <= last; number += 1) said(ledger, saveAt(seed, number))
    tally.said += last - next + 1
    // One more may have been written, whole or not at all, before the kill.
    tried(ledger, saveAt(seed, last + 1))
    tally.kills += 1
    await restart(root, ledger, tally, `kill ${kill} after save ${last}, seed ${seed}`)
    next = last + 2
  }
  return kills
}

interface When {
  /** counted from the start of the process, or else from its first words */
  readonly whileOpening: boolean
  readonly ms: number
}

/** @returns the number of the last save that was said to be on disk; one less than the first when there was none */
const killOnce = async (child: string, args: readonly string[], when: When): Promise<number> => {
  const writer = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(writer, 'close')
  let heard = ''
  const speaks = new Promise<void>((resolve) => {
    writer.stdout.setEncoding('utf8').on('data', (part: string) => {
      heard += part
      resolve()
    })
  })
  if (!when.whileOpening) await Promise.race([speaks, ended])
  await wait(when.ms)
  writer.kill('SIGKILL')
  const [code, signal] = (await ended) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself with ${code}`)
  const numbers = heard.split('\n').slice(0, -1).map(Number).filter(Number.isFinite)
  return numbers.at(-1) ?? Number(args[2]) - 1
}

import type { DurationMs } from '../time.ts'
import type { Text } from '../views/text.ts'
import type { Log } from './log.ts'
import type { Mode, Observation } from './observation.ts'

/** What a rule has to know besides the log. */
export interface Context {
  readonly mode: Mode
  /** added to the needed counts: sensitivity and what "Not a loop" taught */
  readonly steps: number
  /** in which days are counted, see `localDay` */
  readonly zone: string
  readonly dayStart: DurationMs
}

/**
 * A kind of loop: the sentence that tells what was found about the latest observation, or null. The log holds that
 * observation already. A sentence always carries a number or a time, never a word about the person.
 */
export type Find = (log: Log, latest: Observation, context: Context) => Text | null

/** A kind of loop. */
export interface Rule {
  /** its name in files and settings: never changed, never given to another */
  readonly name: string
  readonly find: Find
  /** a strong one is a loop by itself, a weak one needs another weak one */
  readonly strength: 'strong' | 'weak'
  /** whether it is normal in a draft, and off there */
  readonly normalInDrafts: boolean
  /** whether it also counts after the timebox has ended */
  readonly afterTheEnd: boolean
}

export const STRONG = { strength: 'strong', normalInDrafts: false, afterTheEnd: false } as const
export const WEAK = { strength: 'weak', normalInDrafts: false, afterTheEnd: false } as const

/** A needed count at the sensitivity in force; something that happened once is the least evidence there is. */
export const needed = (count: number, { steps }: Context): number => Math.max(1, count + steps)

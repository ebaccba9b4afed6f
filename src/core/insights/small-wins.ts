import type { EpochMs, LocalDay } from '../time.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { MARKS_MAX } from './bins.ts'
import { isIn, type Period } from './period.ts'

/** A line that a person wrote about a day: what the app could not see, or the one thing they are glad about. */
export interface WrittenWin {
  readonly day: LocalDay
  readonly text: string
}

/** A small win: in the person's own words, or a draft or a hand-over, which are let out of the hands unfinished. */
export type SmallWin =
  | { readonly day: LocalDay; readonly what: 'written'; readonly text: string }
  | { readonly day: LocalDay; readonly what: 'draft' | 'handOver'; readonly title: string }

/** Wins of a period, the latest day first, at most 365. Within a day the person's own words come first, as written. */
export const smallWins = (
  records: readonly TimeboxRecord[],
  written: readonly WrittenWin[],
  period: Period,
): readonly SmallWin[] => {
  const own = written
    .filter(({ day, text }) => text.trim() !== '' && isIn(period, day))
    .map(({ day, text }) => ({ day, what: 'written', text }) as const)
  const seen = records
    .filter(({ day, withdrawnAt }) => withdrawnAt === undefined && isIn(period, day))
    .toSorted((a, b) => order(a.endedAt, b.endedAt) || (a.id < b.id ? -1 : 1))
    .flatMap(({ day, title, outcome: { kind } }): readonly SmallWin[] =>
      kind === 'draft' || kind === 'handOver' ? [{ day, what: kind, title }] : [],
    )
  return [...own, ...seen].toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1)).slice(0, MARKS_MAX)
}

const order = (a: EpochMs, b: EpochMs): number => a - b

import type { EpochMs, DurationMs, LocalDay } from '../time.ts'
import type { Program } from '../timebox/origin.ts'

/** When something was: from a moment to another, or so long on a day. */
export type When =
  | { readonly from: EpochMs; readonly to: EpochMs }
  | { readonly day: LocalDay; readonly took: DurationMs }

/** Something that another program kept. */
export interface Found {
  /** what the same thing has in the next export too, so that it is known again */
  readonly key: string
  readonly title: string
  readonly project: string
  readonly tags: readonly string[]
  readonly when: When
}

/** Why a line or an entry is left out. Each has one sentence in the locales (`imports.why.<why>`). */
export const WHYS = [
  'notRead',
  'noTimes',
  'noEnd',
  'noLength',
  'backwards',
  'tooLong',
  'tooEarly',
  'ahead',
  'allDay',
  'repeats',
  'cancelled',
  'holdsOthers',
  'done',
  'hidden',
  'noTitle',
  'twice',
  'tooMany',
] as const
export type Why = (typeof WHYS)[number]

/** A line, or an entry of a file that has no lines, counted from 1, and why it is left out. */
export interface Left {
  readonly line: number
  readonly why: Why
}

/** What a file of another program holds. */
export interface ReadIn {
  readonly program: Program
  readonly found: readonly Found[]
  readonly left: readonly Left[]
}

/** Where and when it is read. */
export interface Reading {
  /** IANA name: times without one are of this zone */
  readonly zone: string
  readonly now: EpochMs
}

/** Most things that are taken in at once: a hundred years of twelve a day. */
export const FOUND_MAX = 500_000

/** Collects what is found, and what is left out. */
export interface Collecting {
  readonly take: (line: number, one: Found | Why) => void
  readonly done: (program: Program) => ReadIn
}

export const collecting = (): Collecting => {
  const found: Found[] = []
  const left: Left[] = []
  return {
    take: (line, one) => {
      if (typeof one === 'string') left.push({ line, why: one })
      else if (found.length >= FOUND_MAX) left.push({ line, why: 'tooMany' })
      else found.push(one)
    },
    done: (program) => ({ program, found, left }),
  }
}

import { isDeepStrictEqual } from 'node:util'
import type { Computer } from './computer.ts'
import type { TaskTotal, Together } from './union.ts'
import { wordsIn } from './words.ts'

/** What a computer shows to its person: with the command line, and in its windows. */
export interface Shown {
  readonly timeboxes: readonly { readonly id: string }[]
  readonly words: readonly { readonly id: string; readonly text: string }[]
  readonly totals: readonly TaskTotal[]
}

/** A day before the story. */
const BEFORE_ALL = '2026-01-01'

/** Asks a computer for its history, its words, and the sums of its tasks. */
export const shownBy = async (computer: Computer): Promise<Shown> => {
  const exported = await computer.ask('export', 'timeboxes', '--as', 'json')
  const reported = await computer.ask('report', '--by', 'task', '--from', BEFORE_ALL, '--json')
  return {
    timeboxes: (JSON.parse(exported.out) as Pick<Shown, 'timeboxes'>).timeboxes,
    words: await computer.inSettings(wordsIn),
    totals: reported.code === 0 ? (JSON.parse(reported.out) as { readonly rows: Shown['totals'] }).rows : [],
  }
}

/** How much of what is shown was looked at, and what of it is not as it has to be, a line each. */
export const compare = (
  { timeboxes, words, totals }: Shown,
  wanted: Together,
): { readonly compared: number; readonly differing: readonly string[] } => {
  const history = parts('timebox', new Map(timeboxes.map((one) => [one.id, one])), wanted.timeboxes)
  const texts = parts('word', new Map(words.map(({ id, text }) => [id, text])), wanted.words)
  const sums = parts(
    'total',
    new Map(totals.map((one) => [one.task, one])),
    new Map(wanted.totals.map((one) => [one.task, one])),
  )
  const all = [history, texts, sums]
  return {
    compared: all.reduce((sum, { compared }) => sum + compared, 0),
    differing: all.flatMap(({ differing }) => differing),
  }
}

const parts = (what: string, shown: ReadonlyMap<string, unknown>, wanted: ReadonlyMap<string, unknown>) => {
  const keys = [...new Set([...shown.keys(), ...wanted.keys()])]
  const differing = keys.filter((key) => !isDeepStrictEqual(shown.get(key), wanted.get(key)))
  return {
    compared: keys.length,
    differing: differing.map((key) => `${what} ${key}: ${brief(shown.get(key))} instead of ${brief(wanted.get(key))}`),
  }
}

const brief = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 300))

import { isDeepStrictEqual } from 'node:util'
import type { Computer } from './computer.ts'
import type { TaskTotal, Together } from './union.ts'
import { lessonsIn, openWords, wordsIn } from './words.ts'

interface Written {
  readonly id: string
  readonly text: string
}

/** What a computer shows to its person: with the command line, and in its windows. */
export interface Shown {
  readonly timeboxes: readonly { readonly id: string }[]
  readonly words: readonly Written[]
  readonly lessons: readonly Written[]
  readonly totals: readonly TaskTotal[]
}

/** A day before the story. */
const BEFORE_ALL = '2026-01-01'

/** Asks a computer for its history, its words, and the sums of its tasks. */
export const shownBy = async (computer: Computer): Promise<Shown> => {
  const exported = await computer.ask('export', 'timeboxes', '--as', 'json')
  const reported = await computer.ask('report', '--by', 'task', '--from', BEFORE_ALL, '--json')
  await computer.inWindow('settings', openWords)
  return {
    timeboxes: (JSON.parse(exported.out) as Pick<Shown, 'timeboxes'>).timeboxes,
    words: await computer.inWindow('settings', wordsIn),
    lessons: await computer.inWindow('words', lessonsIn),
    totals: reported.code === 0 ? (JSON.parse(reported.out) as { readonly rows: Shown['totals'] }).rows : [],
  }
}

/** How much of what is shown was looked at, and what of it is not as it has to be, a line each. */
export const compare = (
  { timeboxes, words, lessons, totals }: Shown,
  wanted: Together,
): { readonly compared: number; readonly differing: readonly string[] } => {
  const history = parts('timebox', new Map(timeboxes.map((one) => [one.id, one])), wanted.timeboxes)
  const texts = parts('word', byId(words), wanted.words)
  const taught = parts('lesson', byId(lessons), wanted.lessons)
  const sums = parts(
    'total',
    new Map(totals.map((one) => [one.task, one])),
    new Map(wanted.totals.map((one) => [one.task, one])),
  )
  const all = [history, texts, taught, sums]
  return {
    compared: all.reduce((sum, { compared }) => sum + compared, 0),
    differing: all.flatMap(({ differing }) => differing),
  }
}

const byId = (written: readonly Written[]): ReadonlyMap<string, string> =>
  new Map(written.map(({ id, text }) => [id, text]))

const parts = (what: string, shown: ReadonlyMap<string, unknown>, wanted: ReadonlyMap<string, unknown>) => {
  const keys = [...new Set([...shown.keys(), ...wanted.keys()])]
  const differing = keys.filter((key) => !isDeepStrictEqual(shown.get(key), wanted.get(key)))
  return {
    compared: keys.length,
    differing: differing.map((key) => `${what} ${key}: ${brief(shown.get(key))} instead of ${brief(wanted.get(key))}`),
  }
}

const brief = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 300))

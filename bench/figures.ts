import { cpus, platform, release, totalmem } from 'node:os'

/** What a figure has to be: at most or at least so much. */
export type Goal = { readonly at_most: number } | { readonly at_least: number }

/** What a bench measured, by the names of its figures, and what is aimed at. Figures without a goal are for reading. */
export interface Measured {
  readonly figures: Readonly<Record<string, number>>
  readonly goals: Readonly<Record<string, Goal>>
  /** how it was measured, in a sentence or two */
  readonly how: string
}

/** One measurement that `npm run bench` can do. It prints nothing by itself. */
export interface Bench {
  readonly name: string
  readonly run: () => Promise<Measured>
}

const met = (goal: Goal, figure: number): boolean =>
  'at_most' in goal ? figure <= goal.at_most : figure >= goal.at_least

/** The object that `--json` prints: figures, goals with whether they are met, and the machine. */
export const asJson = (bench: string, { figures, goals }: Measured): object => ({
  bench,
  figures,
  goals: Object.fromEntries(
    Object.entries(goals).map(([key, goal]) => [key, { ...goal, met: met(goal, figures[key] ?? Number.NaN) }]),
  ),
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryMiB: Math.round(totalmem() / 2 ** 20),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
  },
})

/** A short table for people. */
export const asTable = (bench: string, { figures, goals, how }: Measured): string => {
  const rows = Object.entries(figures).map(([key, figure]) => {
    const goal = goals[key]
    const value = Number(figure.toPrecision(6)).toString().padStart(12)
    if (goal === undefined) return `  ${key.padEnd(32)}${value}`
    const aim = 'at_most' in goal ? `≤ ${goal.at_most}` : `≥ ${goal.at_least}`
    return `  ${key.padEnd(32)}${value}   ${aim.padEnd(10)} ${met(goal, figure) ? 'met' : 'NOT MET'}`
  })
  return [bench, `  ${how}`, ...rows].join('\n')
}

/** The middle one. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** The one that 95 of 100 are below. */
export const p95 = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * 0.95))] ?? Number.NaN

/** Whether every goal is met. */
export const allMet = ({ figures, goals }: Measured): boolean =>
  Object.entries(goals).every(([key, goal]) => met(goal, figures[key] ?? Number.NaN))

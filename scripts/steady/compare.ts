import type { Outcomes } from './outcomes.ts'

/** A test that did not pass every time, with how often it went in which way. */
export interface Unsteady {
  readonly name: string
  readonly counts: Readonly<Record<string, number>>
}

/** What stands for a run that says nothing of a test. */
const ABSENT = 'not told'

/** The tests of several runs that neither passed each time nor were skipped each time, in the order of their names. */
export const unsteadyOf = (times: readonly Outcomes[]): readonly Unsteady[] => {
  const names = new Set(times.flatMap((outcomes) => [...outcomes.keys()]))
  return [...names].sort().flatMap((name) => {
    const counts = countsOf(times.map((outcomes) => outcomes.get(name) ?? ABSENT))
    const [only, ...others] = Object.keys(counts)
    return others.length === 0 && (only === 'passed' || only === 'skipped') ? [] : [{ name, counts }]
  })
}

const countsOf = (outcomes: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

/** The last lines of a stage that ran several times: all tests that were not the same, or that there is none. */
export const toldOf = (stage: string, times: readonly Outcomes[]): readonly string[] => {
  const unsteady = unsteadyOf(times)
  const tests = Math.max(0, ...times.map(({ size }) => size))
  const first = `${stage}: ${tests} tests, ${times.length} times; ${unsteady.length} were not the same each time`
  return [
    first,
    ...unsteady.map(({ name, counts }) => {
      const each = Object.entries(counts).map(([outcome, count]) => `${count} × ${outcome}`)
      return `  ${name}: ${each.join(', ')}`
    }),
  ]
}

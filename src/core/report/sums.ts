import type { MonthRows } from '../rollup/rollup.ts'
import { durationMs, type DurationMs } from '../time.ts'
import type { By } from './wish.ts'

/** What a task, a project, a kind or a day came to. */
export interface Sum {
  /** its title, name or kind, or the day; empty for work without a title or project */
  readonly of: string
  readonly timeboxes: number
  readonly planned: DurationMs
  readonly took: DurationMs
  readonly shipped: number
}

type Row = MonthRows['days'][number] | MonthRows['tasks'][number]

const nameOf = (row: Row, by: By): string => {
  if (by === 'kind') return row.kind
  if (by === 'project') return row.project ?? ''
  return 'day' in row ? row.day : row.title
}

const added = (sum: Sum, row: Row): Sum => ({
  ...sum,
  timeboxes: sum.timeboxes + row.timeboxes,
  planned: durationMs(sum.planned + row.planned),
  took: durationMs(sum.took + row.took),
  shipped: sum.shipped + (row.ship ?? 0),
})

const NOTHING: Omit<Sum, 'of'> = { timeboxes: 0, planned: durationMs(0), took: durationMs(0), shipped: 0 }

/** Sums of rows by what was asked for: days in their order, everything else with the longest first. */
export const sumsOf = ({ days, tasks }: MonthRows, by: By): readonly Sum[] => {
  const sums = new Map<string, Sum>()
  for (const row of by === 'task' ? tasks : days) {
    const of = nameOf(row, by)
    sums.set(of, added(sums.get(of) ?? { of, ...NOTHING }, row))
  }
  const inOrder = by === 'day' ? byName : (a: Sum, b: Sum) => b.took - a.took || byName(a, b)
  return [...sums.values()].toSorted(inOrder)
}

const byName = (a: Sum, b: Sum): number => (a.of < b.of ? -1 : 1)

/** All of them together. */
export const totalOf = (sums: readonly Sum[]): Omit<Sum, 'of'> =>
  sums.reduce(
    (total, sum) => ({
      timeboxes: total.timeboxes + sum.timeboxes,
      planned: durationMs(total.planned + sum.planned),
      took: durationMs(total.took + sum.took),
      shipped: total.shipped + sum.shipped,
    }),
    NOTHING,
  )

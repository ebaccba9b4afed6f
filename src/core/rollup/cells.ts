import { durationMs } from '../time.ts'
import { inProject } from './lines.ts'
import type { DayRow, LoopMark, MonthRows, TaskRow } from './rollup.ts'

/** The numbers that rows may hold beside `timeboxes`. Spans are milliseconds. */
const SPANS = ['planned', 'took', 'extended'] as const
const COUNTS = [
  'timeboxes',
  'ship',
  'draft',
  'handOver',
  'park',
  'extensions',
  'goalposts',
  'nothing',
  'small',
  'mattered',
] as const
export type Amount = (typeof SPANS)[number] | (typeof COUNTS)[number]
export type Amounts = Readonly<Partial<Record<Amount, number | undefined>>>

/** A row while it is computed. */
interface Cell<About> {
  readonly about: About
  readonly amounts: Map<Amount, number>
  readonly loops: LoopMark[]
}
type DayAbout = Pick<DayRow, 'day' | 'kind' | 'project'>
type TaskAbout = Pick<TaskRow, 'title' | 'kind' | 'project'>

/** Rows of a month while they are computed; the only thing here that changes in place. */
export interface Cells {
  readonly days: Map<string, Cell<DayAbout>>
  readonly tasks: Map<string, Cell<TaskAbout>>
}
export const newCells = (): Cells => ({ days: new Map(), tasks: new Map() })

const AMOUNTS: readonly Amount[] = [...SPANS, ...COUNTS]

const cellAt = <About>(cells: Map<string, Cell<About>>, key: string, about: About): Cell<About> => {
  const known = cells.get(key)
  if (known !== undefined) return known
  const cell: Cell<About> = { about, amounts: new Map(), loops: [] }
  cells.set(key, cell)
  return cell
}

const put = <About>(cell: Cell<About>, amounts: Amounts): void => {
  for (const name of AMOUNTS) {
    const amount = amounts[name]
    if (amount !== undefined) cell.amounts.set(name, (cell.amounts.get(name) ?? 0) + amount)
  }
}

/** The parts of a key can't run into each other: a title has no control characters. */
const keyOf = (first: string, kind: string, project: string | undefined): string =>
  `${first}\u0000${kind}\u0000${project ?? ''}`

/** Adds to the row of a day. */
export const putDay = (cells: Cells, about: DayAbout, amounts: Amounts, loops: readonly LoopMark[]): void => {
  const cell = cellAt(cells.days, keyOf(about.day, about.kind, about.project), about)
  put(cell, amounts)
  cell.loops.push(...loops)
}

/** Adds to the row of a task. */
export const putTask = (cells: Cells, about: TaskAbout, amounts: Amounts): void =>
  put(cellAt(cells.tasks, keyOf(about.title, about.kind, about.project), about), amounts)

/** Adds whole rows, of another device. */
export const putRows = (cells: Cells, { days, tasks }: MonthRows): void => {
  for (const { day, kind, project, loops = [], ...amounts } of days)
    putDay(cells, { day, kind, ...inProject(project) }, amounts, loops)
  for (const { title, kind, project, ...amounts } of tasks)
    putTask(cells, { title, kind, ...inProject(project) }, amounts)
}

const inTheirOrder = <About>(cells: Map<string, Cell<About>>): readonly Cell<About>[] =>
  [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)

const sumsOf = ({ amounts }: Cell<unknown>): Pick<DayRow, 'timeboxes' | 'planned' | 'took'> => ({
  timeboxes: amounts.get('timeboxes') ?? 0,
  planned: durationMs(amounts.get('planned') ?? 0),
  took: durationMs(amounts.get('took') ?? 0),
})

const others = ({ amounts }: Cell<unknown>): Partial<Omit<DayRow, 'day' | 'kind' | 'project' | 'loops'>> =>
  Object.fromEntries([...amounts].filter(([, amount]) => amount !== 0))

const inOrder = (loops: readonly LoopMark[]): readonly LoopMark[] =>
  loops.toSorted((a, b) => a.minute - b.minute || Number(b.left) - Number(a.left))

const dayRow = (cell: Cell<DayAbout>): DayRow => ({
  ...cell.about,
  ...sumsOf(cell),
  ...others(cell),
  ...(cell.loops.length === 0 ? {} : { loops: [...inOrder(cell.loops)] }),
})
const taskRow = (cell: Cell<TaskAbout>): TaskRow => ({ ...cell.about, ...sumsOf(cell), ...others(cell) })

/** The rows that came out, in their order. */
export const rowsOf = ({ days, tasks }: Cells): MonthRows => ({
  days: inTheirOrder(days).map(dayRow),
  tasks: inTheirOrder(tasks).map(taskRow),
})

import { durationMs, localDaySchema, type LocalDay } from '../time.ts'
import { KINDS, type Kind } from '../timebox/kind.ts'
import type { DayRow, LoopMark, MonthRows, TaskRow } from './rollup.ts'

/*
 * How rows lie in a file: a line each, in one text per month. Ten years of rows as objects would be ten megabytes to
 * parse at every look back; as lines they are a fifth of it, and only what is needed is taken apart.
 *
 * A day:  2026-05-14|writing|timeboxes|planned|took|ship|…|mattered|754l,800s|project
 * A task: writing|timeboxes|planned|took|ship|project⇥title
 *
 * Spans are milliseconds, an empty number is 0, `l` is a loop that was left and `s` one that was not. What a person wrote
 * comes last in its line; it has no control characters.
 */

const NUMBERS = [
  'ship',
  'draft',
  'handOver',
  'park',
  'extensions',
  'extended',
  'goalposts',
  'nothing',
  'small',
  'mattered',
] as const
/** Where the loops of a day's line are, and the project behind them. */
const LOOPS_AT = 5 + NUMBERS.length

const KIND = `(?:${KINDS.join('|')})`
/** All days of a month, line by line. */
export const DAY_LINES = new RegExp(
  `^(?:\\d{4}-\\d\\d-\\d\\d\\|${KIND}(?:\\|\\d+){3}(?:\\|\\d*){${NUMBERS.length}}\\|(?:\\d+[ls],?)*\\|[^\\n]*\\n)*$`,
)
/** All tasks of a month, line by line. */
export const TASK_LINES = new RegExp(`^(?:${KIND}(?:\\|\\d+){3}\\|\\d*\\|[^\\n\\t]*\\t[^\\n\\t]*\\n)*$`)

const numberOf = (amount: number | undefined): string => (amount === undefined ? '' : String(amount))
const loopOf = ({ minute, left }: LoopMark): string => `${minute}${left ? 'l' : 's'}`

const dayLine = (row: DayRow): string =>
  `${[
    row.day,
    row.kind,
    row.timeboxes,
    row.planned,
    row.took,
    ...NUMBERS.map((name) => numberOf(row[name])),
    (row.loops ?? []).map(loopOf).join(','),
    row.project ?? '',
  ].join('|')}\n`

const taskLine = ({ kind, timeboxes, planned, took, ship, project = '', title }: TaskRow): string =>
  `${[kind, timeboxes, planned, took, numberOf(ship), `${project}\t${title}`].join('|')}\n`

/** The field of a project, where there is one. An empty name is none. */
export const inProject = (project: string | undefined): { readonly project?: string } =>
  project === undefined || project === '' ? {} : { project }

/** Rows as a file keeps them. */
export const linesOf = ({ days, tasks }: MonthRows): { readonly days: string; readonly tasks: string } => ({
  days: days.map(dayLine).join(''),
  tasks: tasks.map(taskLine).join(''),
})

const kinds: ReadonlyMap<string | undefined, Kind> = new Map(KINDS.map((kind) => [kind, kind]))
const kindOf = (name: string | undefined): Kind => kinds.get(name) ?? 'other'

/** The fields of a line, and what a person wrote behind the first so many, which may have bars of its own. */
const fieldsOf = (line: string, count: number): readonly [readonly string[], string] => {
  const fields = line.split('|')
  return [fields, fields.slice(count).join('|')]
}

const linesIn = (text: string): readonly string[] => {
  const lines = text.split('\n')
  lines.pop()
  return lines
}

const markOf = (loop: string): LoopMark => ({ minute: Number.parseInt(loop, 10), left: loop.endsWith('l') })

/** The days of a month. @param text that `DAY_LINES` matches */
export const daysIn = (text: string): readonly DayRow[] => {
  const known = new Map<string, LocalDay>()
  const dayOf = (name: string): LocalDay => {
    const day = known.get(name) ?? localDaySchema.parse(name)
    known.set(name, day)
    return day
  }
  return linesIn(text).map((line) => {
    const [fields, project] = fieldsOf(line, LOOPS_AT + 1)
    const numbers = NUMBERS.flatMap((name, place) => {
      const field = fields[5 + place] ?? ''
      return field === '' ? [] : [[name, Number(field)] as const]
    })
    const loops = fields[LOOPS_AT] ?? ''
    const row: DayRow = {
      day: dayOf(fields[0] ?? ''),
      kind: kindOf(fields[1]),
      timeboxes: Number(fields[2]),
      planned: durationMs(Number(fields[3])),
      took: durationMs(Number(fields[4])),
    }
    return Object.assign(
      row,
      Object.fromEntries(numbers),
      loops === '' ? {} : { loops: loops.split(',').map(markOf) },
      inProject(project),
    )
  })
}

const BAR = '|'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)

/**
 * The tasks of a month. Character by character, since all history goes through here when totals are asked for: splitting
 * each line takes twice as long.
 * @param text that `TASK_LINES` matches
 */
export const tasksIn = (text: string): readonly TaskRow[] => {
  const rows: TaskRow[] = []
  let at = 0
  /** the number up to the next bar; 0 when there is nothing before it */
  const number = (): number => {
    let value = 0
    for (let code = text.charCodeAt(at); code !== BAR && at < text.length; code = text.charCodeAt(at)) {
      value = value * 10 + code - ZERO
      at += 1
    }
    at += 1
    return value
  }
  while (at < text.length) {
    const bar = text.indexOf('|', at)
    const kind = kindOf(text.slice(at, bar))
    at = bar + 1
    const timeboxes = number()
    const planned = durationMs(number())
    const took = durationMs(number())
    const ship = number()
    const tab = text.indexOf('\t', at)
    const end = text.indexOf('\n', tab)
    const row: TaskRow = { title: text.slice(tab + 1, end), kind, timeboxes, planned, took }
    rows.push(
      ship === 0 && tab === at ? row : { ...row, ...(ship === 0 ? {} : { ship }), ...inProject(text.slice(at, tab)) },
    )
    at = end + 1
  }
  return rows
}

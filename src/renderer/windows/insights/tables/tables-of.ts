import type { InsightsPage } from '@core/insights/page.ts'
import { asList } from '@core/views/together.ts'
import type { Words } from '@shared/i18n.ts'
import { minutesOf, type Formats } from '../formats.ts'
import { firstCardOf, titleOf } from '../titles.ts'

/** What stands in one place of a table, numbers in plain digits, and what it is sorted by. */
export interface Cell {
  readonly text: string
  readonly by: number | string
}

/** A table behind a chart: the same numbers. The first column names the row. */
export interface Table {
  readonly id: string
  readonly title: string
  readonly columns: readonly { readonly name: string; readonly number: boolean }[]
  readonly rows: readonly (readonly Cell[])[]
}

const written = (text: string): Cell => ({ text, by: text })
const counted = (count: number): Cell => ({ text: String(count), by: count })
const NOTHING: Cell = { text: '', by: -1 }

interface Making {
  readonly page: InsightsPage
  readonly words: Words
  readonly formats: Formats
}

/** Tables of everything that is drawn, in the order of the charts. Those without a row are not there. */
export const tablesOf = (making: Making): readonly Table[] => {
  const first = { strip: stripTable, time: timeTable, months: monthsTable }[firstCardOf(making.page)]
  return [first(making), tasksTable(making), loopsTable(making), beliefTable(making)].filter(
    ({ rows }) => rows.length > 0,
  )
}

const stripTable = ({ page, words, formats }: Making): Table => {
  const titled = (title: string) => written(title === '' ? words('untitled') : title)
  const at = (minute: number): Cell => ({ text: formats.clock(minute), by: minute })
  const other = (name: string, stretch: { readonly from: number; readonly to: number }, what: Cell) => [
    titled(name),
    what,
    at(stretch.from),
    at(stretch.to),
    NOTHING,
    NOTHING,
    NOTHING,
  ]
  const { strip } = page.report
  const rows = strip.bars.map((bar) => [
    titled(bar.title),
    written(words('insights.table.timebox')),
    at(bar.from),
    at(bar.to),
    counted(minutesOf(bar.took)),
    counted(minutesOf(bar.planned)),
    written(
      asList(
        words,
        bar.loops.map(({ at: minute }) => formats.clock(minute)),
      ),
    ),
  ])
  return {
    id: 'strip',
    title: titleOf('strip', page, words, formats),
    columns: [
      ...texts(words('insights.table.task'), words('insights.table.what')),
      ...texts(words('insights.table.from'), words('insights.table.to')),
      ...numbers(words('insights.table.took'), words('insights.table.planned')),
      ...texts(words('insights.table.loopsAt')),
    ],
    rows:
      rows.length === 0
        ? []
        : [
            ...rows,
            ...page.joy.map((joy) => other(joy.name, joy, written(words('insights.legend.joy')))),
            ...(page.workHours === null ? [] : [other(words('insights.legend.workHours'), page.workHours, NOTHING)]),
          ],
  }
}

const timeTable = ({ page, words, formats }: Making): Table => {
  const { bin, marks } = page.report.time
  return {
    id: 'time',
    title: titleOf('time', page, words, formats),
    columns: [
      ...texts(words(`insights.table.${bin}`)),
      ...numbers(words('insights.table.timeboxes'), words('insights.table.planned'), words('insights.table.took')),
    ],
    rows: marks.map(({ from, timeboxes, planned, took }) => [
      { text: formats.bin(from, bin), by: from },
      counted(timeboxes),
      counted(minutesOf(planned)),
      counted(minutesOf(took)),
    ]),
  }
}

const monthsTable = ({ page, words, formats }: Making): Table => {
  const { months } = page.report
  const inYears = months.length > 1 && months.every(({ from }) => from.slice(5) === '01-01')
  const bin = inYears ? 'year' : 'month'
  return {
    id: 'months',
    title: titleOf('months', page, words, formats),
    columns: [
      ...texts(words(`insights.table.${bin}`)),
      ...numbers(
        words('insights.table.timeboxes'),
        words('insights.table.took'),
        words('insights.table.shipped'),
        words('insights.table.drafts'),
        words('insights.table.handedOver'),
        words('insights.table.parked'),
      ),
    ],
    rows: months.map(({ from, timeboxes, took, ship, draft, handOver, park }) => [
      { text: formats.bin(from, bin), by: from },
      counted(timeboxes),
      counted(minutesOf(took)),
      counted(ship),
      counted(draft),
      counted(handOver),
      counted(park),
    ]),
  }
}

const tasksTable = ({ page, words }: Making): Table => ({
  id: 'tasks',
  title: words('insights.planned'),
  columns: [
    ...texts(words('insights.table.task')),
    ...numbers(
      words('insights.table.timeboxes'),
      words('insights.table.planned'),
      words('insights.table.took'),
      words('insights.table.shipped'),
    ),
  ],
  rows: page.report.tasks.map(({ title, timeboxes, planned, took, ships }) => [
    written(title === '' ? words('untitled') : title),
    counted(timeboxes),
    counted(minutesOf(planned)),
    counted(minutesOf(took)),
    counted(ships),
  ]),
})

const loopsTable = ({ page, words, formats }: Making): Table => {
  const { bin, minutes, marks } = page.report.loops
  const time = (minute: number): string =>
    minutes === 1 ? formats.clock(minute) : `${formats.clock(minute)}–${formats.clock(minute + minutes)}`
  return {
    id: 'loops',
    title: words('insights.loops'),
    columns: texts(words(`insights.table.${bin}`), words('insights.table.time'), words('insights.table.leftOrStayed')),
    rows: marks.map(({ day, minute, left }) => [
      { text: formats.bin(day, bin), by: day },
      { text: time(minute), by: minute },
      written(words(left ? 'insights.legend.left' : 'insights.legend.stayed')),
    ]),
  }
}

const beliefTable = ({ page, words, formats }: Making): Table => ({
  id: 'belief',
  title: words('experiment.chart.title'),
  columns: [
    ...texts(words('insights.table.expected'), words('insights.table.day')),
    ...numbers(words('insights.table.before'), words('insights.table.after')),
    ...texts(words('insights.table.happened')),
  ],
  rows: page.report.belief.map(({ prediction, day, before, after, happened }) => [
    written(prediction),
    { text: formats.wholeDate(day), by: day },
    counted(before),
    counted(after),
    written(words(`insights.happened.${happened}`)),
  ]),
})

const texts = (...names: readonly string[]) => names.map((name) => ({ name, number: false }))
const numbers = (...names: readonly string[]) => names.map((name) => ({ name, number: true }))

/** What is read in a cell: a number as the language writes it, which a spreadsheet would not understand. */
export const shownIn = ({ text, by }: Cell, number: boolean, format: Intl.NumberFormat): string =>
  number && text !== '' && typeof by === 'number' ? format.format(by) : text

/** By which column rows are sorted, and which way. */
export interface Sorting {
  readonly column: number
  readonly down: boolean
}

/** The rows in another order; equal ones keep theirs. */
export const sorted = ({ rows }: Table, sorting: Sorting | null, collator: Intl.Collator): Table['rows'] => {
  if (sorting === null) return rows
  const { column, down } = sorting
  const compare = (one: Cell['by'], other: Cell['by']): number =>
    typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other))
  return rows.toSorted((a, b) => compare(a[column]?.by ?? '', b[column]?.by ?? '') * (down ? -1 : 1))
}

/** A table as spreadsheets take it: columns by tabs, rows by lines. What would break a line is a space. */
export const tabbed = ({ columns }: Table, rows: Table['rows']): string =>
  [columns.map(({ name }) => name), ...rows.map((row) => row.map(({ text }) => text))]
    .map((row) => row.map((text) => text.replaceAll(/[\t\r\n]+/gu, ' ')).join('\t'))
    .join('\n')

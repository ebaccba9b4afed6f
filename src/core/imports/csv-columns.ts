/** What a column can be. `length` stands in for an end that is not written. */
export const COLUMN_ROLES = [
  'title',
  'project',
  'tags',
  'start',
  'start-date',
  'start-time',
  'end',
  'end-date',
  'end-time',
  'length',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** Which way round dates like 05/06/2026 are. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** The name of a column for each thing that is known of it; what is not there is not in the file. */
export type Columns = Readonly<Partial<Record<ColumnRole, string>>>

/**
 * Headers that are known, in small letters, the first that is there. Toggl Track's detailed report (Description, Start
 * date, Start time, …), Clockify's (Start Date, Duration (h), …), Kimai's (Begin, End), and words that others use.
 */
const KNOWN: Readonly<Record<ColumnRole, readonly string[]>> = {
  title: ['description', 'title', 'task', 'task name', 'activity', 'name', 'summary', 'subject', 'notes', 'note'],
  project: ['project', 'project name', 'category', 'client'],
  tags: ['tags', 'tag', 'labels'],
  start: ['start', 'started', 'started at', 'start datetime', 'begin', 'start time', 'time from', 'from', 'in'],
  'start-date': ['start date', 'date', 'day'],
  'start-time': ['start time', 'start', 'from', 'begin', 'in'],
  end: ['end', 'ended', 'ended at', 'end datetime', 'stop', 'end time', 'time to', 'to', 'out'],
  'end-date': ['end date', 'stop date'],
  'end-time': ['end time', 'stop time', 'end', 'to', 'out'],
  length: ['duration', 'duration (h)', 'length', 'time (h)', 'duration (decimal)'],
}

/** What the columns of a file seem to be, by their headers. A date in a column of its own needs its time beside it. */
export const proposedColumns = (head: readonly string[]): Columns => {
  const names = new Map(head.map((name) => [name.trim().toLowerCase(), name]))
  const named = (role: ColumnRole): Columns => {
    const name = KNOWN[role].map((known) => names.get(known)).find((known) => known !== undefined)
    return name === undefined ? {} : { [role]: name }
  }
  const all = (...roles: readonly ColumnRole[]): Columns => Object.assign({}, ...roles.map(named))
  const apart = names.has('start date') || names.has('date') || names.has('day')
  return {
    ...all('title', 'project', 'tags', 'length'),
    ...(apart ? all('start-date', 'start-time', 'end-date', 'end-time') : all('start', 'end')),
  }
}

/** Whether a start can be told from these columns, and an end. */
export const haveTimes = (columns: Columns): boolean => {
  const start =
    columns.start !== undefined || (columns['start-date'] !== undefined && columns['start-time'] !== undefined)
  return start && (columns.end !== undefined || columns['end-time'] !== undefined || columns.length !== undefined)
}

/** Longest name of a column that can be chosen in a window, in UTF-16 units, and how many are offered there. */
export const COLUMN_NAME_MAX = 200
const COLUMNS_OFFERED = 100

/** A table whose columns can be told: their names, the first row, and what they are taken for now. */
export interface TableSeen {
  readonly names: readonly string[]
  readonly first: readonly string[]
  readonly columns: Columns
  readonly order: DateOrder | null
}

/** What is offered of a table's columns: those with a name that can be chosen, each name once. */
export const tableSeen = (
  head: readonly string[],
  first: readonly string[],
  columns: Columns,
  order: DateOrder | null,
): TableSeen => {
  const offered = [...head.entries()]
    .filter(([, name]) => name.trim() !== '' && name.length <= COLUMN_NAME_MAX)
    .filter(([at, name]) => head.findIndex((one) => alike(one, name)) === at)
    .slice(0, COLUMNS_OFFERED)
  return {
    names: offered.map(([, name]) => name),
    first: offered.map(([at]) => (first[at] ?? '').slice(0, COLUMN_NAME_MAX)),
    columns,
    order,
  }
}

const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

/** What a person says of columns, and of the order of dates. A role with an empty name is in none of them. */
export interface Mapped {
  readonly columns: Columns
  readonly order: DateOrder | null
}

/**
 * Words like `title=Description` and `dates=day-first`, read against a file's header; null where one can't be.
 * `project=` says that no column holds it.
 */
export const mappedBy = (words: readonly string[], head: readonly string[]): Mapped | null => {
  const columns: Partial<Record<ColumnRole, string>> = {}
  let order: DateOrder | null = null
  for (const word of words) {
    const at = word.indexOf('=')
    if (at === -1) return null
    const [role, said] = [word.slice(0, at).trim(), word.slice(at + 1).trim()]
    const known = COLUMN_ROLES.find((one) => one === role)
    const name = said === '' ? '' : head.find((one) => alike(one, said))
    const wished = role === 'dates' ? DATE_ORDERS.find((one) => one === said) : undefined
    if (wished !== undefined) order = wished
    else if (known !== undefined && name !== undefined) columns[known] = name
    else return null
  }
  return { columns, order }
}

/** What was proposed, with what a person said in its place: a start in one column takes the place of one in two. */
export const withMapped = (proposed: Columns, said: Columns): Columns => {
  const isSaid = (role: ColumnRole): boolean => (said[role] ?? '') !== ''
  const gone = new Set<string>([
    ...(isSaid('start') ? ['start-date', 'start-time'] : []),
    ...(isSaid('end') ? ['end-date', 'end-time'] : []),
    ...(isSaid('start-date') ? ['start'] : []),
    ...(isSaid('end-date') || isSaid('end-time') ? ['end'] : []),
  ])
  const all = { ...Object.fromEntries(Object.entries(proposed).filter(([role]) => !gone.has(role))), ...said }
  return Object.fromEntries(Object.entries(all).filter(([, name]) => name !== ''))
}

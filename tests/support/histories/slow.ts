import type { Filter } from '../../../src/core/insights/filter.ts'
import type { Period } from '../../../src/core/insights/period.ts'
import type { TimeboxRecord } from '../../../src/core/timebox/timebox.ts'

/*
 * The slow computation: every number of a report, from the raw records, one after the other, by other means than the
 * product's (Intl and Date instead of Temporal, plain loops instead of rows). It shares no code with what it checks.
 */

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known !== undefined) return known
  let made: Intl.DateTimeFormat
  const parts = {
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  try {
    made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...parts })
  } catch {
    made = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...parts })
  }
  formats.set(zone, made)
  return made
}

/** Date and minutes after midnight on a zone's clock. */
export const slowClock = (at: number, zone: string): { readonly date: string; readonly minute: number } => {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  }
}

const counts = (records: readonly TimeboxRecord[], period: Period, filter: Filter): readonly TimeboxRecord[] =>
  records.filter(
    (one) =>
      one.withdrawnAt === undefined &&
      one.day >= period.from &&
      one.day <= period.to &&
      (filter.kinds === null || filter.kinds.includes(one.kind)) &&
      filter.projects === null,
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const groups = (
  records: readonly TimeboxRecord[],
  keyOf: (record: TimeboxRecord) => string,
): readonly [string, TimeboxRecord[]][] => {
  const found: [string, TimeboxRecord[]][] = []
  for (const record of records) {
    const group = found.find(([key]) => key === keyOf(record))
    if (group === undefined) found.push([keyOf(record), [record]])
    else group[1].push(record)
  }
  return found.toSorted(([a], [b]) => (a < b ? -1 : 1))
}
const monday = (day: string): string => {
  const at = Date.parse(`${day}T12:00:00Z`)
  const back = (new Date(at).getUTCDay() + 6) % 7
  return new Date(at - back * 86_400_000).toISOString().slice(0, 10)
}
const BINS: readonly ((day: string) => string)[] = [
  (day) => day,
  monday,
  (day) => `${day.slice(0, 7)}-01`,
  (day) => `${day.slice(0, 4)}-01-01`,
]
export const slowBin = (days: readonly string[], finest: number): number => {
  for (let bin = finest; bin < BINS.length; bin += 1)
    if (new Set(days.map((day) => BINS[bin]?.(day))).size <= 365) return bin
  return 3
}

const loopsOf = (record: TimeboxRecord): readonly { at: number; left: boolean }[] =>
  record.loops
    .filter(({ said }) => said !== 'notALoop')
    .map(({ at }) => ({ at, left: record.endedAt >= at && record.endedAt < at + 5 * 60_000 }))

/** The numbers of tasks, time, months and loops, for a period and a filter. */
export const slowReport = (all: readonly TimeboxRecord[], period: Period, filter: Filter) => {
  const records = counts(all, period, filter)
  const kinds = (some: readonly TimeboxRecord[], kind: string): number =>
    some.filter(({ outcome }) => outcome.kind === kind).length
  const finest = { week: 0, month: 0, year: 1, all: 2 }[period.view]
  const bin = slowBin(
    records.map(({ day }) => day),
    finest,
  )
  const months = slowBin(
    records.map(({ day }) => day),
    2,
  )
  return {
    tasks: groups(records, ({ title }) => title.trim().toLowerCase()).map(([key, some]) => ({
      key,
      timeboxes: some.length,
      planned: sum(some.map(({ plannedCap }) => plannedCap)),
      took: sum(some.map(({ took }) => took)),
      ships: kinds(some, 'ship'),
    })),
    time: groups(records, ({ day }) => BINS[bin]?.(day) ?? '').map(([from, some]) => ({
      from,
      timeboxes: some.length,
      planned: sum(some.map(({ plannedCap }) => plannedCap)),
      took: sum(some.map(({ took }) => took)),
    })),
    months: groups(records, ({ day }) => BINS[months]?.(day) ?? '').map(([from, some]) => ({
      from,
      took: sum(some.map(({ took }) => took)),
      timeboxes: some.length,
      ship: kinds(some, 'ship'),
      draft: kinds(some, 'draft'),
      handOver: kinds(some, 'handOver'),
      park: kinds(some, 'park'),
    })),
    /** `day minute left`, each place once */
    loops: [
      ...new Set(
        records.flatMap((record) =>
          loopsOf(record).map(({ at, left }) => `${record.day} ${slowClock(at, record.startZone).minute} ${left}`),
        ),
      ),
    ].toSorted(),
  }
}

/** The rows of a day and a kind, number by number. */
export const slowDay = (all: readonly TimeboxRecord[], day: string, kind: string) => {
  const records = all.filter((one) => one.day === day && one.kind === kind && one.withdrawnAt === undefined)
  return {
    timeboxes: records.length,
    planned: sum(records.map(({ plannedCap }) => plannedCap)),
    took: sum(records.map(({ took }) => took)),
    extensions: sum(records.map(({ extensions }) => extensions.length)),
    extended: sum(records.flatMap(({ extensions }) => extensions.map(({ length }) => length))),
    goalposts: sum(records.map(({ goalposts }) => goalposts.length)),
    nothing: records.flatMap(({ looks }) => looks).filter(({ found }) => found === 'nothing').length,
    small: records.flatMap(({ looks }) => looks).filter(({ found }) => found === 'small').length,
    mattered: records.flatMap(({ looks }) => looks).filter(({ found }) => found === 'mattered').length,
    loops: records.flatMap(loopsOf).length,
  }
}

/** The bars of a day: minutes after its midnight on the clock of the start. */
export const slowStrip = (all: readonly TimeboxRecord[], day: string) =>
  all
    .filter((one) => one.day === day && one.withdrawnAt === undefined)
    .toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
    .map((one) => {
      const minute = (at: number): number => {
        const clock = slowClock(at, one.startZone)
        return Math.round((Date.parse(clock.date) - Date.parse(day)) / 60_000) + clock.minute
      }
      const from = minute(one.startedAt)
      return {
        id: one.id,
        from,
        to: Math.max(from, minute(one.endedAt)),
        loops: loopsOf(one).map(({ at }) => minute(at)),
      }
    })

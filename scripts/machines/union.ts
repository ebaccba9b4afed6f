import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * What several computers wrote, put together from their own files and by a few lines of its own: nothing of the app is
 * used here, so that what the app makes of them can be held against it.
 */

interface Entry {
  readonly id: string
  readonly updatedAt: number
  readonly deletedAt?: number
  readonly withdrawnAt?: number
}
interface Timebox extends Entry {
  readonly title: string
  readonly day: string
  readonly plannedCap: number
  readonly took: number
  readonly outcome: { readonly kind: string }
}
interface KindWord extends Entry {
  readonly text: string
}
interface Lesson extends Entry {
  readonly happened: string
  readonly learned: string
}

/** What a task came to, as the command reports it: minutes with at most two decimals. */
export interface TaskTotal {
  readonly task: string
  readonly timeboxes: number
  readonly planned_minutes: number
  readonly took_minutes: number
  readonly shipped: number
}

/** What all computers have to show. */
export interface Together {
  /** ended timeboxes by their id, whole as they lie in the files */
  readonly timeboxes: ReadonlyMap<string, Timebox>
  /** kind words by their id */
  readonly words: ReadonlyMap<string, string>
  /** what mistakes taught, by its id */
  readonly lessons: ReadonlyMap<string, string>
  /** of closed days, by the task */
  readonly totals: readonly TaskTotal[]
}

/** @param folders the data folders, @param today the day that goes on, as `2026-05-12` */
export const unionOf = (folders: readonly string[], today: string): Together => {
  const timeboxes = latest(folders.flatMap((folder) => ownEntries(folder, 'history', 'timeboxes'))) as Map<
    string,
    Timebox
  >
  const words = latest(folders.flatMap((folder) => ownEntries(folder, 'words', 'kind'))) as Map<string, KindWord>
  const lessons = latest(folders.flatMap((folder) => ownEntries(folder, 'words', 'lessons'))) as Map<string, Lesson>
  return {
    timeboxes,
    words: new Map([...words].map(([id, { text }]) => [id, text])),
    lessons: new Map([...lessons].map(([id, { happened, learned }]) => [id, `${happened}\n${learned}`])),
    totals: totalsOf([...timeboxes.values()].filter(({ day }) => day < today)),
  }
}

/** Of each id the one that was changed last; deleted and withdrawn ones are out. Of two at the same moment, that of the device that comes first in the alphabet. */
const latest = (written: readonly (readonly [device: string, entry: Entry])[]): Map<string, Entry> => {
  const inOrder = written.toSorted(
    ([one, a], [other, b]) => a.updatedAt - b.updatedAt || (one < other ? 1 : one > other ? -1 : 0),
  )
  const known = new Map(inOrder.map(([_device, entry]) => [entry.id, entry]))
  return new Map([...known].filter(([, entry]) => entry.deletedAt === undefined && entry.withdrawnAt === undefined))
}

/** Entries of one list in the files that the computer of a data folder wrote itself. */
const ownEntries = (folder: string, kind: string, list: string): readonly (readonly [string, Entry])[] => {
  const device = (dataAt(join(folder, 'settings.json')) as { readonly device: string }).device
  return jsonFiles(join(folder, kind))
    .filter((path) => path === `${device}.json` || path.startsWith(`${device}/`))
    .flatMap((path) => (dataAt(join(folder, kind, path)) as Readonly<Record<string, readonly Entry[]>>)[list] ?? [])
    .map((entry) => [device, entry] as const)
}

const jsonFiles = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'))
  } catch {
    return []
  }
}

const dataAt = (path: string): unknown => (JSON.parse(readFileSync(path, 'utf8')) as { readonly data: unknown }).data

const minutesOf = (ms: number): number => Math.round(ms / 600) / 100

const totalsOf = (timeboxes: readonly Timebox[]): readonly TaskTotal[] =>
  [...Map.groupBy(timeboxes, ({ title }) => title)].map(([task, of]) => ({
    task,
    timeboxes: of.length,
    planned_minutes: minutesOf(of.reduce((sum, { plannedCap }) => sum + plannedCap, 0)),
    took_minutes: minutesOf(of.reduce((sum, { took }) => sum + took, 0)),
    shipped: of.filter(({ outcome }) => outcome.kind === 'ship').length,
  }))

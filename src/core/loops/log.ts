import { assertNever } from '../assert-never.ts'
import { epochMs, type DurationMs, type EpochMs } from '../time.ts'
import type { Kind } from '../timebox/timebox.ts'
import type { Episode, Fingerprint, Focus, Mode, Observation, Run, Start } from './observation.ts'
import { carriedOn, opened, savedAgain, shipped, type Shipped } from './shipped.ts'

/** The timebox that observations belong to; it stays the one also after its end, until the next is started. */
export interface Watched {
  readonly task: string
  readonly taskKind: Kind
  readonly startedAt: EpochMs
  readonly endedAt: EpochMs | null
  readonly cap: DurationMs | null
  readonly mode: Mode | null
  readonly recurring: boolean
}

/** What the rules look at: all that was observed in one timebox, and what was shipped in the last days. */
export interface Log {
  readonly timebox: Watched
  /** by file, oldest first; what was seen at the beginning is the first of them */
  readonly episodes: Readonly<Record<Fingerprint, readonly Episode[]>>
  /** how each file was left by the timebox before, so that a return to that state is seen */
  readonly leftAs: Readonly<Record<Fingerprint, Episode>>
  readonly looks: readonly EpochMs[]
  readonly runs: readonly Run[]
  readonly focuses: readonly Focus[]
  readonly shipped: readonly Shipped[]
}

/**
 * How many episodes, runs and focuses are kept: four hours of a save a minute. Rules look at less, and time for one
 * observation stays bounded.
 */
const KEPT = 240

/** A log that begins with its first observation, in a timebox nobody named. */
export const emptyLog = (at: EpochMs): Log => ({
  timebox: { task: '', taskKind: 'other', startedAt: at, endedAt: null, cap: null, mode: null, recurring: false },
  episodes: {},
  leftAs: {},
  looks: [],
  runs: [],
  focuses: [],
  shipped: [],
})

/** The log with one more observation, which must not be older than what it has. */
export const logged = (log: Log, seen: Observation): Log => {
  switch (seen.kind) {
    case 'episode':
      return withEpisode(log, seen)
    case 'look':
      return { ...log, looks: [...log.looks, seen.at] }
    case 'run':
      return { ...log, runs: kept(log.runs, seen) }
    case 'focus':
      return { ...log, focuses: kept(log.focuses, seen) }
    case 'start':
      return started(log, seen)
    case 'ship':
      return { ...ended(log, seen.at), shipped: shipped(log, seen.task === '' ? log.timebox.task : seen.task, seen.at) }
    case 'end':
      return ended(log, seen.at)
    case 'extend':
      return log
    default:
      return assertNever(seen)
  }
}

const kept = <Seen>(list: readonly Seen[], seen: Seen): readonly Seen[] => [
  ...(list.length < KEPT ? list : list.slice(1 - KEPT)),
  seen,
]

const ended = (log: Log, at: EpochMs): Log => ({ ...log, timebox: { ...log.timebox, endedAt: at } })

const withEpisode = (log: Log, episode: Episode): Log => {
  const before = log.episodes[episode.file] ?? beginning(log.leftAs[episode.file], episode)
  return {
    ...log,
    episodes: { ...log.episodes, [episode.file]: kept(before, episode) },
    shipped: episode.change === null ? log.shipped : savedAgain(log, episode),
  }
}

const beginning = (left: Episode | undefined, { change }: Episode): readonly Episode[] =>
  left === undefined || change === null ? [] : [left]

const lastOfEach = (log: Log, at: EpochMs): Readonly<Record<Fingerprint, Episode>> =>
  Object.fromEntries(
    Object.entries(log.episodes).flatMap(([file, list]) =>
      list.slice(-1).map((last) => [file, { ...last, at, change: null }] as const),
    ),
  )

const started = (log: Log, start: Start): Log => {
  const carried = carriedOn(log, start)
  if (carried !== null) return { ...log, timebox: { ...log.timebox, endedAt: null }, shipped: carried }
  const { task, taskKind, cap, mode, recurring } = start
  return {
    ...emptyLog(start.at),
    timebox: { task, taskKind, startedAt: start.at, endedAt: null, cap, mode, recurring },
    leftAs: { ...log.leftAs, ...lastOfEach(log, start.at) },
    shipped: opened(log.shipped, task, start.at),
  }
}

/** The episodes of a file that changed it, at most the last `count`, oldest first. */
export const lastChanges = (log: Log, file: Fingerprint, count: number): readonly Changed[] => {
  const list = log.episodes[file] ?? []
  // Only the first episode of a file is no change, so there is at most one to leave out.
  return list
    .slice(-count - 1)
    .filter(isChange)
    .slice(-count)
}

export type Changed = Episode & { readonly change: NonNullable<Episode['change']> }
export const isChange = (episode: Episode): episode is Changed => episode.change !== null

/** Added and deleted together, as a share of the text; short texts count as 200 characters, or every word would be much. */
export const shareOf = ({ size, change: { added, deleted } }: Changed): number =>
  (added + deleted) / Math.max(size, SHORT_TEXT)
const SHORT_TEXT = 200

/**
 * When any watched file was last changed, or the first of them was first seen; null when none is watched. A file that
 * joins the others and stays as it is has not changed anything.
 */
export const lastChangeAt = (log: Log): EpochMs | null => {
  const lists = Object.values(log.episodes)
  const changed = lists.flatMap((list) => list.findLast(isChange)?.at ?? [])
  if (changed.length > 0) return epochMs(Math.max(...changed))
  const seen = lists.flatMap((list) => list[0]?.at ?? [])
  return seen.length > 0 ? epochMs(Math.min(...seen)) : null
}

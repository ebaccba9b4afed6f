import { assertNever } from '../assert-never.ts'
import { z } from 'zod'
import { between, durationMsSchema, epochMs, epochMsSchema, minutes, within, type EpochMs } from '../time.ts'
import { kindSchema } from '../timebox/kind.ts'
import {
  episodeSchema,
  fingerprintSchema,
  focusSchema,
  modeSchema,
  runSchema,
  type Episode,
  type Fingerprint,
  type Focus,
  type Observation,
  type Start,
} from './observation.ts'
import { carriedOn, opened, savedAgain, shipped, shippedSchema } from './shipped.ts'

/** The timebox that observations belong to; it stays the one also after its end, until the next is started. */
const watchedSchema = z.object({
  task: z.string(),
  taskKind: kindSchema,
  startedAt: epochMsSchema,
  endedAt: epochMsSchema.nullable(),
  cap: durationMsSchema.nullable(),
  mode: modeSchema.nullable(),
  recurring: z.boolean(),
})

/** What the rules look at: all that was observed in one timebox, and what was shipped in the last days. */
export const logSchema = z.object({
  timebox: watchedSchema.readonly(),
  /** by file, oldest first; what was seen at the beginning is the first of them */
  episodes: z.record(fingerprintSchema, z.array(episodeSchema).readonly()).readonly(),
  /** how each file was left by the timebox before, so that a return to that state is seen */
  leftAs: z.record(fingerprintSchema, episodeSchema).readonly(),
  /** by file, when a save was seen whose episode is not over: whether it changes anything is not known yet */
  saving: z.record(fingerprintSchema, epochMsSchema).readonly(),
  looks: z.array(epochMsSchema).readonly(),
  runs: z.array(runSchema).readonly(),
  focuses: z.array(focusSchema).readonly(),
  shipped: z.array(shippedSchema).readonly(),
})
export type Log = Readonly<z.infer<typeof logSchema>>

/**
 * How many episodes, runs and focuses are kept: four hours of a save a minute. Rules look at less, and time for one
 * observation stays bounded.
 */
const KEPT = 240
/** Of all files together: the file they are written to stays small, and writing it short. */
const ALL_KEPT = 600
/** Rules about the last saves look at fewer than these. */
const LEAST_KEPT = 12
/** How many files are kept, the last changed first: more at once is a program's work, not a person's. */
const FILES_KEPT = 40

/** A log that begins with its first observation, in a timebox nobody named. */
export const emptyLog = (at: EpochMs): Log => ({
  timebox: { task: '', taskKind: 'other', startedAt: at, endedAt: null, cap: null, mode: null, recurring: false },
  episodes: {},
  leftAs: {},
  saving: {},
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
    case 'saving':
      return { ...log, saving: { ...log.saving, [seen.file]: seen.at } }
    case 'look':
      return { ...log, looks: [...log.looks, seen.at] }
    case 'run':
      return { ...log, runs: kept(log.runs, seen) }
    case 'focus':
      return { ...log, focuses: kept(log.focuses, seen) }
    case 'focusOver':
      return { ...log, focuses: lastUntil(log.focuses, seen.at) }
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

/** The last of them lasted until a moment. */
const lastUntil = (focuses: readonly Focus[], at: EpochMs): readonly Focus[] =>
  focuses.map((focus, index) => (index === focuses.length - 1 ? { ...focus, lasted: between(focus.at, at) } : focus))

const ended = (log: Log, at: EpochMs): Log => ({ ...log, timebox: { ...log.timebox, endedAt: at } })

const withEpisode = (log: Log, episode: Episode): Log => {
  const { [episode.file]: _over, ...saving } = log.saving
  const { [episode.file]: known, ...others } = log.episodes
  if (episode.change === null) {
    // Found as it was left, all before still holds; found otherwise, what is compared begins anew.
    const list = known?.at(-1)?.whole === episode.whole ? known : [episode]
    return { ...log, saving, episodes: latestFiles({ ...others, [episode.file]: list }) }
  }
  const before = known ?? leftBefore(log.leftAs[episode.file])
  return {
    ...log,
    saving,
    episodes: latestFiles({ ...others, [episode.file]: kept(before, episode) }),
    shipped: savedAgain(log, episode),
  }
}

/** The files whose episodes came last, which stand last, each with its share of what is kept. */
const latestFiles = (episodes: Log['episodes']): Log['episodes'] => {
  const files = Object.entries(episodes).slice(-FILES_KEPT)
  const share = Math.max(LEAST_KEPT, Math.floor(ALL_KEPT / files.length))
  return Object.fromEntries(files.map(([file, list]) => [file, list.length > share ? list.slice(-share) : list]))
}

const leftBefore = (left: Episode | undefined): readonly Episode[] => (left === undefined ? [] : [left])

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
    shipped: opened(log.shipped, start),
  }
}

/** The episodes of a file that changed its text, at most the last `count`, oldest first. */
export const lastChanges = (log: Log, file: Fingerprint, count: number): readonly Changed[] => {
  const list = log.episodes[file] ?? []
  // Only the first episode of a file is no change, so there is at most one to leave out.
  return list
    .slice(-count - 1)
    .filter(isChange)
    .filter(({ opaque }) => opaque === undefined)
    .slice(-count)
}

export type Changed = Episode & { readonly change: NonNullable<Episode['change']> }
export const isChange = (episode: Episode): episode is Changed => episode.change !== null

/**
 * Added and deleted together, as a share of the text; short texts count as 200 characters, or every word would be much.
 * How much of a file without a text was changed is not known, so it counts as all of it.
 */
export const shareOf = ({ size, opaque, change: { added, deleted } }: Changed): number =>
  opaque === true ? 1 : (added + deleted) / Math.max(size, SHORT_TEXT)
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

/** An episode lasts a minute, and it takes a moment until it is known what it changed. */
const EPISODE_KNOWN_AFTER = minutes(1.5)

/** Whether a file was saved just now, and what that changed is not known yet. */
export const isBeingSaved = (log: Log, now: EpochMs): boolean =>
  Object.values(log.saving).some((at) => within(at, EPISODE_KNOWN_AFTER, now))

import { bootMs, type BootMs, type EpochMs, type Instant } from '../../core/time.ts'
import type { Episode, Saving } from '@core/loops/observation.ts'
import type { Clock } from '../clock.ts'
import type { Content } from './content.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { Mark } from './look.ts'
import { asFound, closeEpisode, EPISODE_MS, found, isUnchanged, newTrail, savedPlain, type Trail } from './trail.ts'

/** What is known of one file. */
interface Entry {
  readonly trail: Trail
  readonly mark: Mark | null
  /** an episode of it was told, so what it is compared with is known outside, too */
  readonly told: boolean
  /** it was out of sight: what is there when it is back, nobody was seen to write */
  readonly lost: boolean
  /** when the minute of its episode is over */
  readonly closesAt: BootMs | null
}

/** What came of a look at a file. */
export interface Found {
  readonly path: string
  readonly at: Instant
  readonly mark: Mark
  /** normalised */
  readonly content: Content
}

interface BookPorts {
  readonly clock: Pick<Clock, 'now' | 'wakeAt'>
  readonly fingerprint: Fingerprints
  readonly firstId: () => number
  readonly observed: (seen: Episode | Saving) => void
  /** a save is being looked into, so an episode whose minute is over waits for it */
  readonly isAwaited: (path: string) => boolean
}

/** All files that are followed, with their texts: the only place that keeps them. */
export const createBook = ({ clock, fingerprint, firstId, observed, isAwaited }: BookPorts) => {
  const entries = new Map<string, Entry>()
  const timer = { forget: (): void => undefined }

  const entryOf = (path: string): Entry =>
    entries.get(path) ?? {
      trail: newTrail(fingerprint(path), firstId()),
      mark: null,
      told: false,
      lost: false,
      closesAt: null,
    }
  const keep = (path: string, entry: Entry): Entry => {
    entries.set(path, entry)
    return entry
  }
  const tell = (episode: Episode | null): boolean => {
    if (episode !== null) observed(episode)
    return episode !== null
  }

  const close = (path: string): void => {
    const entry = entryOf(path)
    const { trail, episode } = closeEpisode(entry.trail, fingerprint)
    keep(path, { ...entry, trail, told: tell(episode) || entry.told, closesAt: null })
  }

  /** Tell the state that later changes are compared with, once. */
  const tellFirst = (path: string, at: EpochMs): void => {
    const entry = entries.get(path)
    if (entry === undefined || entry.told) return
    keep(path, { ...entry, told: tell(asFound(entry.trail, at, fingerprint)) })
  }

  /** A state that nobody was seen to write. Who knew the file is told when it is another one. */
  const rebase = ({ path, at, mark, content }: Found): void => {
    if (entries.has(path)) close(path)
    const entry = entryOf(path)
    const isNews = !isUnchanged(entry.trail, content)
    const trail = found(entry.trail, content)
    keep(path, { ...entry, trail, mark, lost: false })
    if (isNews && entry.told) tell(asFound(trail, at.wall, fingerprint))
  }

  const save = ({ path, at, mark, content }: Found): void => {
    const before = entryOf(path)
    keep(path, { ...before, mark })
    if (isUnchanged(before.trail, content)) return
    tellFirst(path, at.wall)
    const { told } = entryOf(path)
    const { trail, episode } = savedPlain(before.trail, at.wall, content, fingerprint)
    const isNew = trail.open?.at === at.wall
    const closesAt = isNew ? bootMs(at.boot + EPISODE_MS) : before.closesAt
    keep(path, { ...before, trail, mark, told: tell(episode) || told, closesAt })
    if (isNew) observed({ kind: 'saving', at: at.wall, file: trail.file })
    settle()
  }

  /** Close what is due, and wake up when the next one is. No timer without an episode that is going on. */
  const settle = (): void => {
    timer.forget()
    timer.forget = () => undefined
    const { boot } = clock.now()
    const going = [...entries].flatMap(([path, { closesAt }]) =>
      closesAt === null || isAwaited(path) ? [] : [{ path, closesAt }],
    )
    for (const { path, closesAt } of going) if (closesAt <= boot) close(path)
    const next = Math.min(...going.map(({ closesAt }) => closesAt).filter((closesAt) => closesAt > boot))
    if (Number.isFinite(next)) timer.forget = clock.wakeAt(bootMs(next), settle)
  }

  return {
    rebase,
    save,
    tellFirst,
    settle,
    entry: (path: string): Entry | null => entries.get(path) ?? null,
    paths: (): readonly string[] => [...entries.keys()],
    /** It is there, and what it holds was not read. */
    note: (path: string, mark: Mark): void => void keep(path, { ...entryOf(path), mark }),
    isUnchanged: (path: string, content: Content): boolean => isUnchanged(entryOf(path).trail, content),
    /** It was there, and nobody knows what happens to it until it is back. */
    lose: (path: string): void => {
      if (entries.has(path)) keep(path, { ...entryOf(path), lost: true })
    },
    /** The same file has another name now. */
    move: (from: string, to: string): void => {
      keep(to, entryOf(from))
      entries.delete(from)
    },
    /** It is gone for good: what was going on is told, its text let go. */
    forget: (path: string): void => {
      close(path)
      entries.delete(path)
    },
    /** The end of all episodes that are going on. */
    closeAll: (): void => {
      for (const [path, { closesAt }] of entries) if (closesAt !== null) close(path)
      settle()
    },
  }
}

export type Book = ReturnType<typeof createBook>

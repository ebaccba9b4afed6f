import type { Change, Episode, Fingerprint } from '@core/loops/observation.ts'
import type { EpochMs } from '@core/time.ts'
import { sameContent, sizeOf, type Content, type Opaque } from './content.ts'
import type { Fingerprints } from './fingerprints.ts'
import { normalise } from './normalise.ts'
import { firstVersion, nextVersion, type Version } from './version.ts'

/** Autosave writes every second; a minute is one thought (docs/loops.md, episode). */
export const EPISODE_MS = 60_000

/** One file on its way: the version of the last episode, and the saves of the one that is going on. */
export interface Trail {
  readonly file: Fingerprint
  readonly version: Version | Opaque | null
  readonly open: { readonly at: EpochMs; readonly content: Content } | null
  /** the number that the next new paragraph gets */
  readonly nextId: number
}

/**
 * @param file its name as a fingerprint
 * @param firstId where the numbers of its paragraphs begin: elsewhere each time, so that none of an earlier time is met
 */
export const newTrail = (file: Fingerprint, firstId = 0): Trail => ({
  file,
  version: null,
  open: null,
  nextId: firstId,
})

interface Step {
  readonly trail: Trail
  /** what came to its end; null when nothing did, or nothing had changed */
  readonly episode: Episode | null
}

/** One save. It ends the episode before it when that began a minute ago; the text it holds is kept in memory only. */
export const saved = (trail: Trail, at: EpochMs, content: Content, fingerprint: Fingerprints): Step =>
  savedPlain(trail, at, plainOf(content), fingerprint)

/** One save of what is normalised already, like everything below: a long text takes milliseconds. */
export const savedPlain = (trail: Trail, at: EpochMs, plain: Content, fingerprint: Fingerprints): Step => {
  if (trail.open !== null && at < trail.open.at + EPISODE_MS) {
    return { trail: { ...trail, open: { ...trail.open, content: plain } }, episode: null }
  }
  const closed = closeEpisode(trail, fingerprint)
  return { ...closed, trail: { ...closed.trail, open: { at, content: plain } } }
}

/** A state that nobody was seen to write: what comes is compared with it. What was going on is over and stays unsaid. */
export const found = (trail: Trail, plain: Content): Trail => {
  if (trail.version !== null && sameContent(contentOf(trail.version), plain)) return { ...trail, open: null }
  if (typeof plain !== 'string') return { ...trail, version: plain, open: null }
  const version = firstVersion(plain, trail.nextId)
  return { ...trail, version, open: null, nextId: version.nextId }
}

/** The state of the last episode, as one that nobody was seen to write; null when there is none. */
export const asFound = ({ file, version }: Trail, at: EpochMs, fingerprint: Fingerprints): Episode | null =>
  version === null ? null : episodeOf(file, at, contentOf(version), { change: null, fingerprint })

/** Whether a file holds what its last save, or else its last episode, left in it. */
export const isUnchanged = ({ version, open }: Trail, plain: Content): boolean => {
  const last = open?.content ?? (version === null ? null : contentOf(version))
  return last !== null && sameContent(last, plain)
}

/**
 * End the episode that is going on, when its minute is over. One that changed nothing is none, so that pressing Ctrl+S
 * from habit counts for nothing.
 */
export const closeEpisode = (trail: Trail, fingerprint: Fingerprints): Step => {
  const { version, open } = trail
  if (open === null) return { trail, episode: null }
  const { at, content } = open
  if (version !== null && sameContent(contentOf(version), content)) {
    return { trail: { ...trail, open: null }, episode: null }
  }
  if (version !== null && 'text' in version && typeof content === 'string') {
    const next = nextVersion(version, content, fingerprint)
    const episode = episodeOf(trail.file, at, content, { change: next.change, fingerprint })
    return { trail: { ...trail, version: next.version, open: null, nextId: next.version.nextId }, episode }
  }
  const change = version === null ? null : bySize(sizeOf(contentOf(version)), sizeOf(content))
  const episode = episodeOf(trail.file, at, content, { change, fingerprint })
  // Between a text and what is none, how much was changed is as unknown as between two that are none.
  return { trail: found(trail, content), episode: change === null ? episode : { ...episode, opaque: true } }
}

/** A text normalised; what is none as it is. */
const plainOf = (content: Content): Content => (typeof content === 'string' ? normalise(content) : content)
const contentOf = (version: Version | Opaque): Content => ('text' in version ? version.text : version)

const bySize = (before: number, after: number): Change => ({
  added: Math.max(0, after - before),
  deleted: Math.max(0, before - after),
  lines: 0,
  touched: [],
})

interface Told {
  readonly change: Change | null
  readonly fingerprint: Fingerprints
}

const episodeOf = (file: Fingerprint, at: EpochMs, content: Content, { change, fingerprint }: Told): Episode => {
  const shared = { kind: 'episode', at, file, size: sizeOf(content), change } as const
  return typeof content === 'string'
    ? { ...shared, whole: fingerprint(content) }
    : { ...shared, whole: content.whole, opaque: true }
}

import type { Episode, Fingerprint } from '@core/loops/observation.ts'
import type { EpochMs } from '@core/time.ts'
import type { Fingerprints } from './fingerprints.ts'
import { normalise } from './normalise.ts'
import { firstVersion, nextVersion, type Version } from './version.ts'

/** Autosave writes every second; a minute is one thought (docs/loops.md, episode). */
const EPISODE_MS = 60_000

/** One file on its way: the version of the last episode, and the saves of the one that is going on. */
export interface Trail {
  readonly file: Fingerprint
  readonly version: Version | null
  readonly open: { readonly at: EpochMs; readonly text: string } | null
}

/** @param file its name as a fingerprint */
export const newTrail = (file: Fingerprint): Trail => ({ file, version: null, open: null })

interface Step {
  readonly trail: Trail
  /** what came to its end; null when nothing did, or nothing had changed */
  readonly episode: Episode | null
}

/** One save. It ends the episode before it when that began a minute ago; the text it holds is kept in memory only. */
export const saved = (trail: Trail, at: EpochMs, text: string, fingerprint: Fingerprints): Step => {
  const plain = normalise(text)
  if (trail.open !== null && at < trail.open.at + EPISODE_MS) {
    return { trail: { ...trail, open: { ...trail.open, text: plain } }, episode: null }
  }
  const closed = closeEpisode(trail, fingerprint)
  return { ...closed, trail: { ...closed.trail, open: { at, text: plain } } }
}

/**
 * End the episode that is going on, when its minute is over. One that changed nothing is none, so that pressing Ctrl+S
 * from habit counts for nothing.
 */
export const closeEpisode = (trail: Trail, fingerprint: Fingerprints): Step => {
  const { file, version, open } = trail
  if (open === null) return { trail, episode: null }
  const { at, text } = open
  if (version?.text === text) return { trail: { ...trail, open: null }, episode: null }
  const next =
    version === null ? { version: firstVersion(text), change: null } : nextVersion(version, text, fingerprint)
  return {
    trail: { file, version: next.version, open: null },
    episode: { kind: 'episode', at, file, size: text.length, whole: fingerprint(text), change: next.change },
  }
}

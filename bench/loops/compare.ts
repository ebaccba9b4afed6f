import { diffWords } from 'diff'
import type { Episode } from '../../src/core/loops/observation.ts'
import { epochMs } from '../../src/core/time.ts'
import { createFingerprints } from '../../src/main/watch/fingerprints.ts'
import { closeEpisode, newTrail, saved } from '../../src/main/watch/trail.ts'
import { median } from '../figures.ts'
import type { Edit } from './edits.ts'

const fingerprint = createFingerprints(Buffer.from('a salt'))
const ROUNDS = 7

/** Milliseconds that something takes. */
export const timed = (what: () => unknown): number => {
  const began = performance.now()
  what()
  return performance.now() - began
}

/** From two texts to one episode, as for every save: normalised, compared, fingerprinted. */
const toEpisode = ({ before, after }: Edit): { readonly ms: number; readonly episode: Episode | null } => {
  const first = closeEpisode(saved(newTrail('file'), epochMs(0), before, fingerprint).trail, fingerprint)
  const began = performance.now()
  const open = saved(first.trail, epochMs(60_000), after, fingerprint)
  const { episode } = closeEpisode(open.trail, fingerprint)
  return { ms: performance.now() - began, episode }
}

export interface Compared {
  readonly name: string
  readonly oursMs: number
  readonly libraryMs: number
  /** ours over the library's, of the rounds: both of a round have the same neighbours on the machine */
  readonly ratio: number
}

/** Ours and the library's word diff of the same two texts, in turns, after one round that counts for nothing. */
export const compare = (edit: Edit): Compared => {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const libraryMs = timed(() => diffWords(edit.before, edit.after))
    return { libraryMs, ...toEpisode(edit) }
  }).slice(1)
  if (rounds.some(({ episode }) => episode === null)) throw new Error(`${edit.name} changed nothing`)
  const oursMs = median(rounds.map(({ ms }) => ms))
  const libraryMs = median(rounds.map((one) => one.libraryMs))
  return { name: edit.name, oursMs, libraryMs, ratio: median(rounds.map((one) => one.ms / one.libraryMs)) }
}

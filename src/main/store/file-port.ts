import type { Envelope } from '@core/persisted/ladder.ts'
import type { EpochMs } from '@core/time.ts'
import type { Errno } from './errno.ts'

/**
 * A file of the data folder without `.json`, parts joined by `/`: `settings`, `history/abcdefgh/2026-11`.
 */
export type FileName = string

/** What lies on disk under a name. `garbled` holds bytes that are no text. */
export type FileContent =
  | { readonly kind: 'missing' }
  | { readonly kind: 'content'; readonly text: string }
  | { readonly kind: 'garbled' }
  | { readonly kind: 'unreadable'; readonly code: Errno }

/**
 * Everything the store does with files. Tests put a faulty one in its place and fail the n-th call.
 * Except `read`, every method throws an error with a system's code (see `errnoOf`) when the disk says no.
 */
export interface FilePort {
  /** The raw content. Never throws. */
  readonly read: (name: FileName) => FileContent
  /** Replaces the file as a whole and durably: after it returns, power may go; when it throws, the old file is whole. */
  readonly write: (name: FileName, envelope: Envelope) => void
  /** Stands for what lies there: another number after everything that is written or removed under the name. Never throws. */
  readonly basisOf: (name: FileName) => number
  /**
   * Replaces the file as a whole and durably like `write`, and holds nothing up while it does.
   * @param text the whole file @param still asked in the turn in which it takes its place; false leaves the file as it is
   * @returns what it stands for then; null when it did not take its place
   */
  readonly replace: (name: FileName, text: string, still: () => boolean) => Promise<number | null>
  /** Moves a damaged file out of the way. @returns the name it has now, never one that was taken */
  readonly setAside: (name: FileName, at: EpochMs) => FileName
  /** Copies a damaged file before it is mended. @returns the copy's name; an equal copy that is there is not made twice */
  readonly copyAside: (name: FileName, at: EpochMs) => FileName
  /**
   * Copies a file to `backups/<name>/<as>`; never replaces another copy, and never makes an equal one of that name.
   * @param as a day, or `v<version>` before a first migration (see core/data/copies.ts)
   */
  readonly keep: (name: FileName, as: string) => void
  /** Sets the time of a file without writing a byte of it; a missing file is left missing. */
  readonly touch: (name: FileName, at: EpochMs) => void
  /** When the file was last written or touched; `null` when there is none. */
  readonly modifiedAt: (name: FileName) => EpochMs | null
  /** Removes a file, or a folder with all that is in it; nothing where there is none. It stays removed when power goes. */
  readonly remove: (name: FileName) => void
  /** Names of files (without `.json`) and folders inside a folder; none when it is missing. */
  readonly list: (folder: string) => readonly string[]
  /** Removes what a killed write left behind: of one file, or, with a name ending in `/`, of all files of that folder. */
  readonly sweep: (name: FileName) => void
}

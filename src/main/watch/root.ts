import { realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Place } from './doorbell.ts'
import { isMissing, lookAt } from './look.ts'
import { problemOf, type WatchProblem } from './problems.ts'
import { survey } from './survey.ts'

/** What is watched, as it was found. */
export type Root =
  | {
      readonly kind: 'file' | 'folder'
      readonly path: string
      readonly place: Place
      readonly files: readonly string[]
    }
  /** not there: its place is listened to until it is */
  | { readonly kind: 'missing'; readonly path: string; readonly place: Place }
  | { readonly kind: 'problem'; readonly problem: WatchProblem }

const placeOfFiles = (...files: readonly string[]): Place => ({
  kind: 'files',
  folders: [...new Set(files.map((file) => dirname(file)))],
  files: [...new Set(files)],
})

/**
 * What is at the path that was chosen. A link is followed to what it leads to, and listened to as well: it may come to
 * lead elsewhere.
 */
export const openRoot = async (chosen: string): Promise<Root> => {
  const seen = await lookAt(chosen, 'follow')
  if (isMissing(seen)) return { kind: 'missing', path: chosen, place: placeOfFiles(chosen) }
  if (seen.kind === 'problem') return seen
  try {
    const path = await realpath(chosen)
    if (seen.kind === 'file') return { kind: 'file', path, place: placeOfFiles(chosen, path), files: [path] }
    const found = await survey(path)
    if ('problem' in found) return { kind: 'problem', problem: found.problem }
    return { kind: 'folder', path, place: { kind: 'folder', folder: path }, files: found.files }
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) }
  }
}

import type { Content } from './content.ts'
import { gitOf } from './git.ts'
import { isMissing, isSameFile, lookAt, sameMark, type Look, type Mark } from './look.ts'
import { readContent, type Read } from './read-content.ts'
import type { Scene } from './scene.ts'
import type { Visit, Wait } from './visits.ts'

/** All in real milliseconds: programs that write files don't run on the app's clock. */
export const SETTLE_MS = 200
/** A file that never stands still is read all the same. */
const PATIENCE_MS = 2_000
/** Some programs empty a file before they write it. */
const EMPTY_MS = 1_000
/** Saving by deleting and writing anew takes a moment; on a slow network more than one. */
export const GONE_MS = 3_000
const BROKEN_MS = 5_000
const GIT_MS = 10_000
/** Reading takes a tenth of the time at most, however often a large file is saved. */
const REST = 9
const MOST_REST_MS = 10_000
/** Of so many files it is asked whether a new one is one of them under another name. */
const MOST_RENAMED = 50

const again = (forMs = SETTLE_MS): Wait => ({ forMs, orNews: false })
const untilNews = (forMs: number): Wait => ({ forMs, orNews: true })
export const ageOf = ({ since }: Visit): number => performance.now() - since

/**
 * Find out what happened to a file: nothing, a save, a change that a program made, another name, or its end.
 * @returns how it goes on; null when all is known
 */
export const createLookInto = (scene: Scene): ((visit: Visit) => Promise<Wait | null>) => {
  const rests = new Map<string, number>()
  return async (visit) => {
    const { path, isLast } = visit
    const rest = (rests.get(path) ?? 0) - performance.now()
    if (rest > 0 && !isLast) return again(rest)
    const seen = await lookAt(path, 'leave')
    if (seen.kind !== 'file') return withoutFile(scene, visit, seen)
    const { mark } = seen
    const entry = scene.book.entry(path)
    if (sameMark(entry?.mark ?? null, mark) && entry?.lost !== true) return null
    if (!isLast && !isSettled(visit, mark, entry?.mark ?? null)) return again()
    const began = performance.now()
    const read = await scene.lane(() => readContent(path, { salt: scene.salt, stop: scene.stop.signal }))
    const next = await taken(scene, visit, read)
    rests.set(path, performance.now() + Math.min(MOST_REST_MS, REST * (performance.now() - began)))
    return next
  }
}

const isSettled = (visit: Visit, mark: Mark, before: Mark | null): boolean => {
  const age = ageOf(visit)
  if (age >= PATIENCE_MS) return true
  const stood = sameMark(visit.seen.mark, mark)
  visit.seen.mark = mark
  return stood && (mark.size > 0 || before?.size === 0 || age >= EMPTY_MS)
}

/** What was read, into the book. */
const taken = async (scene: Scene, visit: Visit, read: Read): Promise<Wait | null> => {
  const { book, burst, root, stop, tell } = scene
  const { path, at, isLast } = visit
  if (stop.signal.aborted && !isLast) return null
  const isRoot = path === root?.path
  if (read.kind === 'problem') {
    if (read.problem === 'notFound' && !isLast) return again()
    if (isRoot && !stop.signal.aborted) tell(read.problem)
    return null
  }
  const age = ageOf(visit)
  const after = await lookAt(path, 'leave')
  const stood = after.kind === 'file' && sameMark(after.mark, read.mark)
  if (!stood && age < PATIENCE_MS && !isLast) return again()
  if (read.kind === 'broken' && age < BROKEN_MS && !isLast) return untilNews(BROKEN_MS - age)
  const git = await gitOf(path, read.mark, Date.now())
  if (git === 'busy' && age < GIT_MS && !isLast) return again()
  const note = read.kind === 'broken' ? 'notText' : read.note
  if (isRoot && note !== null) tell(note)
  if (book.entry(path) === null && root?.kind === 'folder') await followName(scene, path, read)
  const isOfProgram =
    git === 'wrote' || book.entry(path)?.lost === true || (root?.kind === 'folder' && burst.isOneOfMany(visit.since))
  const found = { path, at, mark: read.mark, content: read.content }
  if (isOfProgram) book.rebase(found)
  else book.save(found)
  return null
}

/** A file that is new here may be one that had another name a moment ago; it goes on as what it was. */
const followName = async (
  { book }: Scene,
  path: string,
  { mark, content }: { readonly mark: Mark; readonly content: Content },
): Promise<void> => {
  const alike = book.paths().filter((other) => {
    const known = book.entry(other)?.mark ?? null
    return known !== null && (isSameFile(known, mark) || (known.size === mark.size && mark.size > 0))
  })
  for (const other of alike.slice(0, MOST_RENAMED)) {
    const known = book.entry(other)?.mark ?? null
    const isIt = known !== null && (isSameFile(known, mark) || book.isUnchanged(other, content))
    if (isIt && isMissing(await lookAt(other, 'leave'))) return book.move(other, path)
  }
}

/** Nothing is there, or nothing that is read. What is chosen itself is not gone before somebody else says so. */
const withoutFile = async (scene: Scene, visit: Visit, seen: Look): Promise<Wait | null> => {
  const { book, root } = scene
  if (book.entry(visit.path) === null || visit.isLast) return null
  if (isMissing(seen) && ageOf(visit) < GONE_MS) return untilNews(GONE_MS - ageOf(visit))
  if (root !== null && isMissing(await lookAt(root.path, 'leave'))) book.lose(visit.path)
  else book.forget(visit.path)
  return null
}

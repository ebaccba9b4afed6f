import { lookAt, sameMark, type Mark } from './look.ts'
import { MOST_BYTES, readContent } from './read-content.ts'
import type { Scene } from './scene.ts'

/**
 * Bytes of texts of a folder that are read before anything happens to them, the last changed first. A file beyond that
 * is known from its first save on, so its first change is not seen as one.
 */
const MOST_READ = 32 * 2 ** 20

/** A file that was chosen: read it, so that its first save is a change. What had happened to it, nobody saw. */
export const readFile = async (scene: Scene, path: string): Promise<void> => {
  const { book, clock, salt, stop, tell } = scene
  const seen = await lookAt(path, 'leave')
  const known = book.entry(path)
  if (seen.kind === 'file' && known !== null && !known.lost && sameMark(known.mark, seen.mark)) return
  const read = await readContent(path, { salt, stop: stop.signal })
  if (stop.signal.aborted) return
  if (read.kind === 'problem') {
    if (read.problem !== 'notFound') tell(read.problem)
    return
  }
  const at = clock.now()
  book.rebase({ path, at, mark: read.mark, content: read.content })
  book.tellFirst(path, at.wall)
  const note = read.kind === 'broken' ? 'notText' : read.note
  if (note !== null) tell(note)
}

interface Seen {
  readonly path: string
  readonly mark: Mark
}

/** A folder that was chosen: read what a person may be working on. */
export const readFolder = async (scene: Scene, files: readonly string[]): Promise<void> => {
  const { book, clock, lane } = scene
  const looks = await Promise.all(
    files.map((path) =>
      lane(async (): Promise<readonly Seen[]> => {
        const seen = await lookAt(path, 'leave')
        return seen.kind === 'file' ? [{ path, mark: seen.mark }] : []
      }),
    ),
  )
  const latest = looks.flat().sort((one, other) => other.mark.mtimeMs - one.mark.mtimeMs)
  const there = new Set(latest.map(({ path }) => path))
  for (const path of book.paths()) if (!there.has(path)) book.forget(path)
  let bytes = 0
  await Promise.all(
    latest.map(({ path, mark }) => {
      const isRead = mark.size <= MOST_BYTES && bytes + mark.size <= MOST_READ
      if (isRead) bytes += mark.size
      return lane(() => readOne(scene, { path, mark }, isRead))
    }),
  )
  // One of them stands for the folder until something happens to another: it is being watched, and as it is.
  const first = latest.find(({ path }) => book.entry(path)?.trail.version !== null)
  if (first !== undefined) book.tellFirst(first.path, clock.now().wall)
}

const readOne = async ({ book, clock, salt, stop }: Scene, { path, mark }: Seen, isRead: boolean): Promise<void> => {
  const known = book.entry(path)
  if (stop.signal.aborted || (known !== null && !known.lost && sameMark(known.mark, mark))) return
  if (!isRead && known === null) return book.note(path, mark)
  const read = await readContent(path, { salt, stop: stop.signal })
  if (read.kind !== 'problem') book.rebase({ path, at: clock.now(), mark: read.mark, content: read.content })
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { diffWords } from 'diff'
import { systemClock } from '../../src/main/clock.ts'
import { createBook } from '../../src/main/watch/book.ts'
import { createFingerprints } from '../../src/main/watch/fingerprints.ts'
import { readContent } from '../../src/main/watch/read-content.ts'
import { median } from '../figures.ts'
import { timed, type Compared } from './compare.ts'
import type { Edit } from './edits.ts'

/*
 * In a thread as the app's: from a file that was saved to the episode that is posted, and the library's word diff of the
 * same two texts, in turns, after one round that counts for nothing.
 */
const ROUNDS = 15
const salt = Buffer.from('a salt')
const folder = mkdtempSync(join(tmpdir(), 'enough-bench-'))
const path = join(folder, 'note.md')
const means = { salt, stop: new AbortController().signal }

const tell = (message: object): void => parentPort?.postMessage(message, [])

const round = async ({ before, after }: Edit): Promise<number> => {
  const clock = systemClock(1, Date.now())
  const book = createBook({
    clock,
    fingerprint: createFingerprints(salt),
    firstId: () => 0,
    observed: (seen) => tell({ seen }),
    isAwaited: () => false,
  })
  const read = async () => {
    const found = await readContent(path, means)
    if (found.kind !== 'content') throw new Error(`the file could not be read: ${found.kind}`)
    return { path, at: clock.now(), mark: found.mark, content: found.content }
  }
  writeFileSync(path, before)
  book.rebase(await read())
  book.tellFirst(path, clock.now().wall)
  writeFileSync(path, after)
  const began = performance.now()
  book.save(await read())
  book.closeAll()
  return performance.now() - began
}

const compared: Compared[] = []
const given: readonly Edit[] = workerData
for (const edit of given) {
  const rounds: { readonly oursMs: number; readonly libraryMs: number }[] = []
  for (let index = 0; index <= ROUNDS; index += 1) {
    const libraryMs = timed(() => diffWords(edit.before, edit.after))
    rounds.push({ libraryMs, oursMs: await round(edit) })
  }
  const counted = rounds.slice(1)
  compared.push({
    name: edit.name,
    oursMs: median(counted.map(({ oursMs }) => oursMs)),
    libraryMs: median(counted.map(({ libraryMs }) => libraryMs)),
    ratio: median(counted.map(({ oursMs, libraryMs }) => oursMs / libraryMs)),
  })
}
rmSync(folder, { recursive: true })
tell({ compared })

import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import type { FoundNotes } from '@shared/bridge.ts'
import { expect, test } from 'vitest'
import type { Found, Question } from '../../../src/main/words/messages.ts'
import { createNoteSearch } from '../../../src/main/words/note-search.ts'

const wanted = { text: 'no', tab: 'all', limit: 50 } as const
const found: FoundNotes = { notes: [], more: true }

/** A search whose threads do nothing by themselves. */
const withThreads = () => {
  const threads: { readonly asked: Question[]; readonly say: (message: Found) => void; readonly end: () => void }[] = []
  const ended: number[] = []
  const search = createNoteSearch('/data', ({ root }) => {
    expect(root).toBe('/data')
    const asked: Question[] = []
    const number = threads.length
    const end = () => worker.emit('exit', 1)
    const worker = Object.assign(new EventEmitter(), {
      postMessage: (question: Question) => asked.push(question),
      unref: () => undefined,
      terminate: () => {
        ended.push(number)
        end()
        return Promise.resolve(1)
      },
    })
    threads.push({ asked, say: (message) => worker.emit('message', message), end })
    return worker as unknown as Worker
  })
  return { search, threads, ended }
}

test('no thread before the first question, and one for all of them', async () => {
  const { search, threads } = withThreads()
  expect(threads).toEqual([])
  const both = [search.find(wanted), search.find({ ...wanted, text: 'yes' })]
  expect(threads).toHaveLength(1)
  const [first, second] = threads[0]?.asked ?? []
  threads[0]?.say({ id: second?.id ?? 0, found })
  threads[0]?.say({ id: first?.id ?? 0, found: { ...found, more: false } })
  expect(await Promise.all(both)).toEqual([{ ...found, more: false }, found])
})

test('a closed window ends the thread, and the next one begins anew', async () => {
  const { search, threads, ended } = withThreads()
  search.end()
  const asked = search.find(wanted)
  search.end()
  expect(await asked).toEqual({ notes: [], more: false })
  expect(ended).toEqual([0])
  void search.find(wanted)
  expect(threads).toHaveLength(2)
})

test('a fault is a failure that says nothing of what was written, and so is a thread that ends', async () => {
  const { search, threads } = withThreads()
  const faulty = search.find(wanted)
  threads[0]?.say({ id: 1, fault: 'RangeError' })
  await expect(faulty).rejects.toThrow('The search met a fault: RangeError')
  const lost = search.find(wanted)
  threads[0]?.end()
  await expect(lost).rejects.toThrow('The search thread ended')
  const again = search.find(wanted)
  threads[1]?.say({ id: 3, found })
  expect(await again).toEqual(found)
})

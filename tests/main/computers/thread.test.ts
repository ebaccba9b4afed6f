import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { NO_NOTE } from '@core/computers/files.ts'
import { living } from '@core/entries.ts'
import type { FromWorker, ToWorker, WorkerStart } from '../../../src/main/computers/messages.ts'
import { newFolder, putData } from '../store/samples.ts'

const file = (path: string): string => join(import.meta.dirname, '../../..', path)
const hooks = pathToFileURL(file('tests/main/store/child-hooks.ts')).href
const [OWN, OTHER] = ['ownownow', 'otherone'] as const

const lessons = (learned: string) => ({
  kind: [],
  pairs: [],
  lessons: [{ id: `lesson-${learned}`, updatedAt: 1_778_000_000_000, day: '2026-05-10', happened: '', learned }],
  stories: [],
  traits: [],
  hidden: [],
})

/** The thread of the shared folder, as the app starts it, and what it tells. */
const listen = (change: Partial<WorkerStart> = {}) => {
  const root = newFolder()
  const folder = join(newFolder(), 'Enough')
  mkdirSync(folder)
  const told: FromWorker[] = []
  const note = { ...NO_NOTE, folder }
  const clock = { rate: 1, anchor: 0, start: 0 }
  const start: WorkerStart = { root, own: OWN, hostName: 'Desk', clock, note, asked: 0, ...change }
  const worker = new Worker(file('src/main/computers/sharing-worker.ts'), {
    workerData: start,
    execArgv: ['--import', hooks],
  })
  worker.on('message', (message: FromWorker) => void told.push(message))
  onTestFinished(async () => void (await worker.terminate()))
  const ask = (wish: ToWorker): void => worker.postMessage(wish, [])
  const last = <Kind extends FromWorker['kind']>(kind: Kind) =>
    told.findLast((message): message is Extract<FromWorker, { kind: Kind }> => message.kind === kind)
  return { root, folder, told, ask, last }
}
const soon = { timeout: 20_000, interval: 30 }
const learned = (message: Extract<FromWorker, { kind: 'others' }> | undefined): readonly string[] =>
  message === undefined ? [] : living(message.others.before.words.lessons).map((lesson) => lesson.learned)

test('what arrives in the folder is heard of without looking again and again, and told', async () => {
  const { root, folder, last } = listen()
  await vi.waitFor(() => expect(last('seen')).toMatchObject({ troubles: { closed: null } }), soon)
  // As a sync program does it: a folder that was not there, a file beside, and in its place.
  putData(folder, `words/.${OTHER}`, lessons('early'), 2)
  renameSync(join(folder, 'words', `.${OTHER}.json`), join(folder, 'words', `${OTHER}.json`))
  await vi.waitFor(() => expect(learned(last('others'))).toEqual(['early']), soon)
  expect(readFileSync(join(root, 'words', `${OTHER}.json`), 'utf8')).toContain('early')
  // And once it is listened to, a file that changes in its place.
  putData(folder, `words/${OTHER}`, lessons('later'), 2)
  await vi.waitFor(() => expect(learned(last('others'))).toEqual(['later']), soon)
})

test('own files go out when they are written, and again after what others did to them', async () => {
  const { root, folder, ask, last } = listen()
  await vi.waitFor(() => expect(last('seen')).toBeDefined(), soon)
  putData(root, `words/${OWN}`, lessons('mine'), 2)
  ask({ do: 'written', name: `words/${OWN}` })
  const there = (): string => readFileSync(join(folder, 'words', `${OWN}.json`), 'utf8')
  await vi.waitFor(() => expect(there()).toContain('mine'), soon)
  writeFileSync(join(folder, 'words', `${OWN}.json`), 'by somebody else')
  await vi.waitFor(() => expect(there()).toContain('mine'), soon)
})

test('a folder that went away is looked for again, and used when it is back', async () => {
  const { root, folder, ask, last } = listen()
  await vi.waitFor(() => expect(last('seen')).toBeDefined(), soon)
  renameSync(folder, `${folder}-away`)
  putData(root, `words/${OWN}`, lessons('mine'), 2)
  ask({ do: 'written', name: `words/${OWN}` })
  await vi.waitFor(() => expect(last('seen')).toMatchObject({ troubles: { closed: 'gone' } }), soon)
  renameSync(`${folder}-away`, folder)
  await vi.waitFor(() => expect(last('seen')).toMatchObject({ troubles: { closed: null } }), soon)
  expect(readFileSync(join(folder, 'words', `${OWN}.json`), 'utf8')).toContain('mine')
})

test('without a folder, what came before is told, and nothing else happens', async () => {
  const root = newFolder()
  putData(root, `words/${OTHER}`, lessons('from before'), 2)
  const { last, ask, told } = listen({ root, note: NO_NOTE })
  await vi.waitFor(() => expect(learned(last('others'))).toEqual(['from before']), soon)
  ask({ do: 'tellOthers', asked: 7 })
  await vi.waitFor(() => expect(last('others')?.asked).toBe(7), soon)
  ask({ do: 'end' })
  await vi.waitFor(() => expect(last('ended')).toBeDefined(), soon)
  expect(told.map(({ kind }) => kind)).toEqual(['others', 'others', 'ended'])
})

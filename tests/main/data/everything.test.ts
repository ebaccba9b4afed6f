import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEverything } from '@core/data/everything.ts'
import { beliefSchema, type Experiment } from '@core/experiments/experiment.ts'
import { epochMs, localDaySchema, minutes } from '@core/time.ts'
import { describe, expect, test } from 'vitest'
import { eraseFiles } from '../../../src/main/data/erase-files.ts'
import { exportEverything } from '../../../src/main/data/export-everything.ts'
import { importEverything } from '../../../src/main/data/import-everything.ts'
import { erase, finishErasing } from '../../../src/main/data/pending-erase.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import type { FilePort } from '../../../src/main/store/file-port.ts'
import { tellingPort } from '../../../src/main/store/telling-port.ts'
import { faultyPort } from '../../support/faulty-port.ts'
import { believable } from '../../support/histories/believable.ts'
import { writeMonths } from '../../support/histories/write.ts'
import { current, newFolder, notedLog, NOW, open, put, putData, raw, record, task, tree } from '../store/samples.ts'

const DEVICE = 'abcdefgh'
const OTHER = 'zyxwvuts'
const day = (text: string) => localDaySchema.parse(text)
const startOf = (of: string) => epochMs(Date.parse(`${of}T00:00:00Z`))
const erased = (root: string, what: Parameters<typeof eraseFiles>[1]) =>
  eraseFiles(electronStorePort(root), what, NOW, startOf)

/** An experiment as the file of open ones keeps it for a while after it was compared. */
const compared = (on: string): Experiment => ({
  id: 'compared',
  updatedAt: NOW,
  task: '',
  prediction: 'It comes back red',
  leftOut: 'the second read',
  belief: beliefSchema.parse(60),
  madeAt: NOW,
  dueAt: NOW,
  closing: { at: NOW, zone: 'UTC', day: day(on), happened: 'no', belief: beliefSchema.parse(20), learned: '' },
})

/** A folder in which somebody has lived for a while, with everything that the app writes. */
const livedIn = (): string => {
  const root = newFolder()
  putData(root, 'settings', { device: DEVICE, usualCap: 45 * 60_000, welcomed: true }, 2)
  writeMonths(root, DEVICE, believable({ seed: 9, timeboxes: 300, perDay: 3 }))
  writeMonths(root, OTHER, believable({ seed: 10, timeboxes: 40, perDay: 3, named: 'other' }))
  const store = open(root)
  store.save({ file: 'tasks', data: { tasks: [task('a')], parked: [], projects: [], templates: [] } })
  store.save({
    file: 'words',
    data: {
      ...store.words,
      kind: [{ id: 'kind', updatedAt: NOW, text: 'Enough for today', by: 'Ana', when: 'any', quiet: false }],
      lessons: [
        { id: 'lesson', updatedAt: NOW, day: day('2026-05-02'), happened: 'A wrong month', learned: 'Nobody minded' },
      ],
    },
  })
  store.save({ file: 'history', record: record('own') })
  store.save({ file: 'experiments', data: { experiments: [compared('2026-05-02')], steps: [] } })
  store.save({
    file: 'current',
    data: current({
      lastShip: { record: record('last', { title: 'Shipped long ago', day: day('2026-05-03') }), left: minutes(1) },
    }),
  })
  return root
}
const exported = async (root: string): Promise<string> => {
  let text = ''
  for await (const part of exportEverything(electronStorePort(root), DEVICE, NOW)) text += part
  return text
}
const taken = (text: string) => {
  const opened = openEverything(text)
  if (!opened.ok) throw new Error(opened.why)
  return opened
}
/** Take an export in. */
const bring = async (root: string, text: string, own = DEVICE, port: FilePort = electronStorePort(root)) => {
  const { files, device } = taken(text)
  await importEverything({ port: tellingPort(port), files, from: device, own }, () => undefined)
}
/** The same value with its keys in order: in which one they were written says nothing. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  )
}
/** All that lies there of what a person made, as one hash. */
const hashOf = (root: string): string => {
  const files = Object.entries(tree(root)).filter(([name]) => !/^(?:rollup|logs|backups)\//u.test(name))
  return createHash('sha256')
    .update(JSON.stringify(files.map(([name, content]) => [name, inOrder(JSON.parse(content))])))
    .digest('hex')
}

describe('everything', () => {
  test('exported, erased and taken in again it is the same, to the last value', async () => {
    const root = livedIn()
    const before = hashOf(root)
    const text = await exported(root)
    erased(root, { what: 'everything' })
    expect(tree(root)).toEqual({})
    await bring(root, text)
    expect(hashOf(root)).toBe(before)
  })

  test('taken in twice, or beside a life that goes on, nothing is there twice and nothing is lost', async () => {
    const root = livedIn()
    const text = await exported(root)
    open(root).save({ file: 'history', record: record('since') })
    open(root).save({ file: 'history', record: record('own', { title: 'Said anew', updatedAt: epochMs(NOW + 1) }) })
    const before = hashOf(root)
    for (const _time of [1, 2]) await bring(root, text)
    expect(hashOf(root)).toBe(before)
  })

  test('what the app writes while it is taken in is kept, and so is what was taken in', async () => {
    const source = livedIn()
    const text = await exported(source)
    const { files, device } = taken(text)
    for (const at of files.keys()) {
      const root = newFolder()
      putData(root, 'settings', { device: DEVICE, welcomed: true }, 2)
      const port = tellingPort(electronStorePort(root))
      const store = open(root, {}, port)
      // Known before: the app writes the month and the tasks as it knows them.
      store.readMonth('2026-05')
      let [turn, known] = [0, [] as readonly string[]]
      const stop = port.onWrite(() => {
        if (turn++ !== at) return
        stop()
        // In the next turn, between two files.
        setImmediate(() => {
          store.save({ file: 'history', record: record('ended') })
          store.save({ file: 'tasks', data: { tasks: [task('new')], parked: [], projects: [], templates: [] } })
        })
      })
      await importEverything({ port, files, from: device, own: DEVICE }, () => {
        const again = open(root)
        known = [...again.readMonth('2026-05'), ...again.tasks.tasks].map(({ id }) => id)
      })
      stop()
      expect(known, `after ${at} writes`).toEqual(
        expect.arrayContaining(turn > at ? ['ended', 'own', 'new', 'a'] : ['own', 'a']),
      )
      expect(new Set(known).size).toBe(known.length)
    }
  })

  test('on another computer it becomes that one’s own, and what is there stays', async () => {
    const text = await exported(livedIn())
    const root = newFolder()
    const store = open(root)
    store.save({ file: 'history', record: record('here') })
    store.save({ file: 'settings', data: { ...store.settings, wordBefore: !store.settings.wordBefore } })
    await bring(root, text, store.device)
    const again = open(root)
    expect(again.device).toBe(store.device)
    expect(again.settings.usualCap).toBe(store.settings.usualCap)
    expect(again.readMonth('2026-05').map(({ id }) => id)).toEqual(expect.arrayContaining(['here', 'own']))
    expect(again.words.kind).toHaveLength(1)
    expect(Object.keys(tree(root)).some((name) => name.startsWith(`history/${OTHER}/`))).toBe(true)
  })

  test.each([
    ['no JSON', 'hello', 'notOurs'],
    ['another program’s', '{"version":1,"entries":[]}', 'notOurs'],
    ['a newer form', '{"enough":"everything","version":2}', 'newer'],
    [
      'a newer file inside',
      '{"enough":"everything","version":1,"exportedAt":1,"device":"abcdefgh","files":{"loops":{"schemaVersion":99,"data":{}}}}',
      'newer',
    ],
    [
      'a name that leads out of the folder',
      '{"enough":"everything","version":1,"exportedAt":1,"device":"abcdefgh","files":{"../settings":{"schemaVersion":2,"data":{}}}}',
      'damaged',
    ],
    [
      'a file that is none of ours',
      '{"enough":"everything","version":1,"exportedAt":1,"device":"abcdefgh","files":{"tasks/abcdefgh":{"schemaVersion":2,"data":{"tasks":7}}}}',
      'damaged',
    ],
  ] as const)('%s is refused as a whole', (_name, text, why) => {
    expect(openEverything(text)).toEqual({ ok: false, why })
  })

  test('a damaged file here is left out of an export, and left alone by an import', async () => {
    const root = livedIn()
    const whole = await exported(root)
    put(root, `history/${DEVICE}/2026-05`, '{"schemaVersion":2,"da')
    expect(
      taken(await exported(root)).files.some(
        ({ name: { kind, month, device } }) => kind === 'history' && month === '2026-05' && device === DEVICE,
      ),
    ).toBe(false)
    await bring(root, whole)
    expect(raw(root, `history/${DEVICE}/2026-05`)).toBe('{"schemaVersion":2,"da')
  })
})

describe('erasing', () => {
  const texts = (root: string): string => Object.values(tree(root)).join('\n')

  test('everything takes copies, what was set aside and other computers’ files too', () => {
    const root = livedIn()
    put(root, `backups/tasks/${DEVICE}/v1`, '{"title":"Weekly report"}')
    put(root, `tasks/${DEVICE}.corrupt-2026`, '{"title":"Weekly report"}')
    mkdirSync(join(root, 'logs'), { recursive: true })
    writeFileSync(join(root, 'logs', 'enough.log'), 'started')
    erased(root, { what: 'everything' })
    expect(tree(root)).toEqual({})
  })

  test('before a day: nothing of the days before is left anywhere, and all of the rest is', () => {
    const root = livedIn()
    const kept = open(root)
      .readMonth('2026-05')
      .filter(({ day: on }) => on >= '2026-05-08')
    erased(root, { what: 'before', day: day('2026-05-08') })
    const days = [...texts(root).matchAll(/"day":\s*"(\d{4}-\d\d-\d\d)"/gu)].map(([, on = '']) => on)
    expect(days.filter((on) => on < '2026-05-08')).toEqual([])
    expect(open(root).readMonth('2026-05')).toEqual(kept)
    for (const gone of ['A wrong month', 'It comes back red', 'Shipped long ago'])
      expect(texts(root)).not.toContain(gone)
    expect(texts(root)).toContain('Enough for today')
  })

  test('of reflections: the timeboxes stay', () => {
    const root = livedIn()
    const before = open(root).readMonth('2026-05')
    erased(root, { what: 'reflections' })
    expect(open(root).readMonth('2026-05')).toEqual(before)
    expect(Object.keys(tree(root)).filter((name) => name.startsWith('reflections'))).toEqual([])
    expect(open(root).words.lessons).toEqual([{ id: 'lesson', updatedAt: NOW, deletedAt: NOW }])
  })

  test('a disk that says no at the start keeps the app from nothing, and the note for the next one', () => {
    const root = livedIn()
    const dying = faultyPort(electronStorePort(root), root, { kind: 'dies', call: 2, when: 'before' })
    expect(() => erase(dying, { what: 'everything' }, NOW, startOf)).toThrow('died')
    const log = notedLog()
    const full = faultyPort(electronStorePort(root), root, { kind: 'fails', call: 2, code: 'EROFS' })
    finishErasing(full, log, NOW, startOf)
    expect(log.lines).toEqual(['fileTrouble {"code":"EROFS"}'])
    finishErasing(electronStorePort(root), log, NOW, startOf)
    expect(tree(root)).toEqual({})
  })

  test('cut short at any call it is finished at the next start', () => {
    const calls = (() => {
      const root = livedIn()
      const port = faultyPort(electronStorePort(root), root)
      erase(port, { what: 'everything' }, NOW, startOf)
      return port.calls().length
    })()
    // The first call notes what is to be done: killed before it, nothing has begun.
    for (let call = 2; call <= calls; call += Math.ceil(calls / 12)) {
      const root = livedIn()
      const port = faultyPort(electronStorePort(root), root, { kind: 'dies', call, when: 'before' })
      expect(() => erase(port, { what: 'everything' }, NOW, startOf)).toThrow('died')
      finishErasing(electronStorePort(root), notedLog(), NOW, startOf)
      expect(tree(root)).toEqual({})
    }
  })
})

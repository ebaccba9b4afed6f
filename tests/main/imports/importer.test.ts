import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SaveFailure } from '@core/refusal.ts'
import { live } from '@core/tasks/suggest.ts'
import { epochMs, localDaySchema, minutes } from '@core/time.ts'
import { describe, expect, test } from 'vitest'
import { eraseFiles } from '../../../src/main/data/erase-files.ts'
import type { StartImporter } from '../../../src/main/imports/with-thread.ts'
import { makeMonth } from '../../../src/main/imports/make-month.ts'
import { noteOf } from '../../../src/main/imports/note.ts'
import { finishImport } from '../../../src/main/imports/take-back.ts'
import { refresh } from '../../../src/main/rollup/refresh.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import type { FilePort } from '../../../src/main/store/file-port.ts'
import { faultyPort } from '../../support/faulty-port.ts'
import { notedLog, NOW, open, put, raw, record, tasks, tree } from '../store/samples.ts'
import { DEVICE, FIXTURES, importer, lived, nobody, realWorker, sameThread } from './running.ts'

/** What the next start does first. */
const finished = (root: string): boolean => {
  const store = open(root)
  return finishImport({ port: electronStorePort(root), store, tasks: () => store.tasks }, notedLog())
}
const wish = (name: string, map: readonly string[] = []) => ({ path: join(FIXTURES, name), form: null, map })
const titlesIn = (root: string, month: string): readonly string[] =>
  open(root)
    .readMonth(month)
    .map(({ title }) => title)

describe('taking in', () => {
  test.each([
    ['timewarrior', 5, { from: '2026-04-30', to: '2026-05-13' }],
    ['timewarrior/export.json', 5, { from: '2026-04-30', to: '2026-05-13' }],
    ['toggl.csv', 2, { from: '2026-05-11', to: '2026-05-11' }],
    ['clockify.csv', 2, { from: '2026-05-04', to: '2026-05-13' }],
    ['super-productivity.json', 3, { from: '2026-05-04', to: '2026-05-11' }],
    ['calendar.ics', 2, { from: '2026-05-11', to: '2026-05-11' }],
  ])('%s is known for what it is, looked at, taken in once and taken back', async (name, count, days) => {
    const root = lived()
    const { look, take, undo } = importer(root, undefined, { start: name === 'timewarrior' ? realWorker : sameThread })
    const before = tree(root)
    expect(await look(wish(name))).toMatchObject({ value: { fresh: count, here: 0, days } })
    expect(tree(root)).toEqual(before)
    const told: string[] = []
    expect(await take(wish(name), (done, of) => told.push(`${done}/${of}`))).toEqual({ value: count })
    expect(told.at(-1)).toMatch(/^(\d)\/\1$/u)
    expect(await look(wish(name))).toMatchObject({ value: { fresh: 0, here: count, days: null } })
    expect(await take(wish(name), nobody)).toEqual({ code: 'importNothingNew' })
    expect(await undo(nobody)).toEqual({ value: count })
    expect({ ...tree(root), 'imports.json': '' }).toEqual({ ...before, 'imports.json': '' })
    expect(await undo(nobody)).toEqual({ code: 'importNothingToTakeBack' })
  })

  test('a list of tasks is looked at, taken in once and taken back; what waits here stays', async () => {
    const root = lived()
    open(root).save({ file: 'tasks', data: tasks('own') })
    const { look, take, undo, files } = importer(root)
    const before = tree(root)
    expect(await look(wish('todo.txt'))).toMatchObject({ form: 'todo-txt', value: { fresh: 8, here: 0, days: null } })
    expect(tree(root)).toEqual(before)
    expect(await take(wish('todo.txt'), nobody)).toEqual({ value: 8 })
    expect(files.reopened).toBe(1)
    expect(live(open(root).tasks).map(({ title }) => title)).toEqual([
      'task own',
      'Thank Mom for the meatballs',
      'Schedule Goodwill pickup',
      'Post signs around the neighborhood',
      '@GroceryStore Eskimo pies',
      'Learn how to add 2+2',
      'Email SoAndSo at soandso@example.com',
      'Read https://example.org/a:b before 10:30',
      'Outline for Zoë +Zürich',
    ])
    expect(await take(wish('todo.txt'), nobody)).toEqual({ code: 'importNothingNew' })
    expect(await undo(nobody)).toEqual({ value: 8 })
    expect({ ...tree(root), 'imports.json': '' }).toEqual({ ...before, 'imports.json': '' })
  })

  test('what is kept says where it is from, and plans nothing', async () => {
    const root = lived()
    await importer(root).take(wish('super-productivity.json'), nobody)
    const mail = open(root)
      .readMonth('2026-05')
      .find(({ day }) => day === '2026-05-04')
    expect(mail).toMatchObject({
      title: 'Mail',
      project: 'Budget',
      took: minutes(25),
      startedAt: epochMs(Date.UTC(2026, 4, 4, 2)),
      outcome: { kind: 'draft' },
      from: { program: 'superProductivity', taken: 'this-one', only: 'day' },
    })
    // Nor is it among what the app shows of this month.
    expect(open(root).records.map(({ id }) => id)).toEqual(['own'])
  })

  test('what was said of columns is remembered for tables with the same head', async () => {
    const root = lived()
    const { look, take } = importer(root)
    expect(await look(wish('semicolons.csv'))).toMatchObject({ code: 'importColumns', form: 'csv' })
    const columns = ['start-date=Datum', 'start-time=Beginn', 'end-time=Ende', 'title=Was']
    expect(await look(wish('semicolons.csv', columns))).toMatchObject({ code: 'importDates' })
    const map = [...columns, 'dates=day-first']
    expect(await take(wish('semicolons.csv', map), nobody)).toEqual({ value: 2 })
    expect(titlesIn(root, '2026-05')).toEqual(['Weekly report', 'Bericht', 'Anruf; kurz'])
    expect(await look(wish('semicolons.csv'))).toMatchObject({ value: { here: 2 } })
    expect(await look(wish('semicolons.csv', ['title=Nope']))).toMatchObject({ code: 'importMap' })
  })

  test.each([
    ['nowhere.csv', 'importNotRead'],
    ['.', 'importNotRead'],
    ['README.md', 'importUnknown'],
  ])('%s: %s', async (name, code) => {
    const root = lived()
    const before = tree(root)
    expect(await importer(root).take(wish(name), nobody)).toEqual({ code })
    expect(tree(root)).toEqual(before)
  })

  test('what another computer took in already is here', async () => {
    const root = lived()
    await importer(root).take(wish('timewarrior'), nobody)
    const other = join(root, 'history/zyxwvuts')
    mkdirSync(other)
    writeFileSync(join(other, '2026-04.json'), readFileSync(join(root, 'history', DEVICE, '2026-04.json')))
    await importer(root).undo(nobody)
    expect(await importer(root).look(wish('timewarrior'))).toMatchObject({ value: { fresh: 4, here: 1 } })
  })

  test('deleting everything takes along what is noted of it', async () => {
    const root = lived()
    await importer(root).take(wish('timewarrior'), nobody)
    expect(tree(root)).toHaveProperty(['imports.json'])
    eraseFiles(electronStorePort(root), { what: 'everything' }, NOW, () => NOW)
    expect(Object.keys(tree(root))).toEqual([])
  })

  test('a thread that ends in the middle of it leaves nothing of it', async () => {
    const root = lived()
    for (const survives of [0, 1]) {
      const asked = { times: 0 }
      const ending: StartImporter = (workerData) => {
        const thread = sameThread(workerData)
        const post = thread.postMessage.bind(thread)
        return Object.assign(thread, {
          postMessage: (message: { readonly ask: string }) => {
            if (message.ask === 'made') asked.times += 1
            if (asked.times > survives) setImmediate(() => thread.emit('exit', 1))
            else post(message, [])
          },
        })
      }
      const { take } = importer(root, undefined, { start: ending })
      expect(await take(wish('timewarrior'), nobody)).toMatchObject({ code: 'internal' })
      expect([...titlesIn(root, '2026-04'), ...titlesIn(root, '2026-05')]).toEqual(['Weekly report'])
    }
  })

  test('what could not be written meanwhile is not lost by opening the files anew', async () => {
    const asked = { times: 0 }
    // All is well when it begins.
    const unsaved = (): SaveFailure | null => (asked.times++ === 0 ? null : 'diskFull')
    const { take, files } = importer(lived(), undefined, { unsaved })
    expect(await take(wish('timewarrior'), nobody)).toEqual({ value: 5 })
    expect(files.reopened).toBe(0)
    const { take: takeTasks } = importer(lived(), undefined, { unsaved: () => 'diskFull' })
    expect(await takeTasks(wish('todo.txt'), nobody)).toEqual({ code: 'diskFull' })
  })

  test('one at a time', async () => {
    const { take, look } = importer(lived())
    const first = take(wish('timewarrior'), nobody)
    expect(await look(wish('timewarrior'))).toEqual({ code: 'importBusy' })
    expect(await first).toEqual({ value: 5 })
  })
})

describe('a timebox that ends meanwhile', () => {
  /** Something happens when a month is about to be written, when it is about to take its place, or right after that. */
  const meeting = (root: string, when: 'written' | 'placed' | 'after', happen: () => void): FilePort => {
    const port = electronStorePort(root)
    const met = { times: 0 }
    const meet = (at: typeof when): void => {
      if (at === when && met.times++ === 0) happen()
    }
    return {
      ...port,
      replace: async (name, text, still) => {
        meet('written')
        const basis = await port.replace(name, text, () => {
          meet('placed')
          return still()
        })
        meet('after')
        return basis
      },
    }
  }
  const ids = (root: string): readonly string[] => {
    const store = open(root)
    return ['2026-04', '2026-05'].flatMap((month) => store.readMonth(month).map(({ id }) => id))
  }
  const rolledUp = (root: string) => refresh(root, DEVICE, new Map()).map(({ rollup }) => rollup)
  const days = ['2026-04-30', '2026-05-14'].map((day) => localDaySchema.parse(day))
  const moments = (['written', 'placed', 'after'] as const).flatMap((when) => days.map((day) => [when, day] as const))

  test.each(moments)('%s, on %s: it is kept, and so is what is taken in', async (when, day) => {
    const root = lived()
    const held: { happen: () => void } = { happen: nobody }
    const made = importer(
      root,
      meeting(root, when, () => held.happen()),
    )
    held.happen = () => made.files.store.save({ file: 'history', record: record('ended', { day }) })
    // The month is known before, as that of an open app is.
    made.files.store.readMonth('2026-05')
    expect(await made.take(wish('timewarrior'), nobody)).toEqual({ value: 5 })
    expect(ids(root)).toHaveLength(7)
    expect(ids(root)).toEqual(expect.arrayContaining(['own', 'ended']))
    // What charts are made of says the same as when it is made anew.
    made.files.store.rollups.flush()
    const kept = rolledUp(root)
    rmSync(join(root, 'rollup'), { recursive: true })
    expect(kept).toEqual(rolledUp(root))
  })

  test.each(moments)('%s, on %s: it is kept, and what is taken back is gone', async (when, day) => {
    const root = lived()
    await importer(root).take(wish('timewarrior'), nobody)
    const held: { happen: () => void } = { happen: nobody }
    const made = importer(
      root,
      meeting(root, when, () => held.happen()),
    )
    held.happen = () => made.files.store.save({ file: 'history', record: record('ended', { day }) })
    made.files.store.readMonth('2026-05')
    expect(await made.undo(nobody)).toEqual({ value: 5 })
    expect(ids(root).toSorted()).toEqual(['ended', 'own'])
  })

  test('the files are others in the middle of it: nothing of them is written over', async () => {
    const root = lived()
    const held: { happen: () => void } = { happen: nobody }
    const made = importer(
      root,
      meeting(root, 'placed', () => held.happen()),
    )
    held.happen = () => {
      made.files.store = open(root, {}, made.port)
      made.files.store.save({ file: 'history', record: record('ended') })
    }
    expect(await made.take(wish('timewarrior'), nobody)).toEqual({ value: 5 })
    expect(ids(root)).toEqual(expect.arrayContaining(['own', 'ended']))
    expect(ids(root)).toHaveLength(7)
  })
})

test.each([
  ['damaged', '{"schemaVersion":2,"da'],
  ['of a newer version', '{"schemaVersion":99,"data":{}}'],
  ['of an earlier version', '{"schemaVersion":1,"data":{"timeboxes":[]}}'],
])('a month that is %s is left to main', (_name, content) => {
  const root = lived()
  put(root, `history/${DEVICE}/2026-05`, content)
  expect(makeMonth(root, DEVICE, '2026-05', { add: [record('new')] }).text).toBeNull()
})

test('a month that is made lies there as the app itself would have written it', () => {
  const [root, other] = [lived(), lived()]
  const made = makeMonth(root, DEVICE, '2026-05', { add: [record('new'), record('own')] })
  expect(made).toMatchObject({ count: 1, isEmpty: false, own: { timeboxes: [{ id: 'own' }, { id: 'new' }] } })
  open(other).save({ file: 'history', record: record('new') })
  expect(made.text).toBe(raw(other, `history/${DEVICE}/2026-05`))
})

/** Every call of a taking in, and of taking it back, that writes. */
const writes = async (act: (made: ReturnType<typeof importer>) => Promise<unknown>, root: string): Promise<number> => {
  const port = faultyPort(electronStorePort(root), root)
  await act(importer(root, port))
  return port.calls().length
}

describe('a death or a full disk at any moment', () => {
  const taking = (made: ReturnType<typeof importer>) => made.take(wish('timewarrior'), nobody)
  const undoing = (made: ReturnType<typeof importer>) => made.undo(nobody)

  test('all of it is here, or nothing', async () => {
    const calls = await writes(taking, lived())
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'during', 'after'] as const) {
        const root = lived()
        await taking(importer(root, faultyPort(electronStorePort(root), root, { kind: 'dies', call, when })))
        finished(root)
        const here = [...titlesIn(root, '2026-04'), ...titlesIn(root, '2026-05')].length - 1
        expect([0, 5], `call ${call}, ${when}`).toContain(here)
        expect(noteOf(electronStorePort(root)).last?.state ?? null).toBe(here === 0 ? null : 'taken')
      }
    }
  })

  test('what was begun to be taken back is gone, or all of it is here', async () => {
    const first = lived()
    await taking(importer(first))
    const calls = await writes(undoing, first)
    for (let call = 1; call <= calls; call += 1) {
      const root = lived()
      await taking(importer(root))
      await undoing(importer(root, faultyPort(electronStorePort(root), root, { kind: 'dies', call, when: 'before' })))
      finished(root)
      const here = [...titlesIn(root, '2026-04'), ...titlesIn(root, '2026-05')].length - 1
      expect([0, 5], `call ${call}`).toContain(here)
    }
  })

  test('of a list of tasks all is here, or nothing', async () => {
    const takingTasks = (made: ReturnType<typeof importer>) => made.take(wish('todo.txt'), nobody)
    for (const [act, seeded] of [
      [takingTasks, false],
      [undoing, true],
    ] as const) {
      const first = lived()
      if (seeded) await takingTasks(importer(first))
      const calls = await writes(act, first)
      for (let call = 1; call <= calls; call += 1) {
        const root = lived()
        if (seeded) await takingTasks(importer(root))
        await act(importer(root, faultyPort(electronStorePort(root), root, { kind: 'dies', call, when: 'after' })))
        finished(root)
        const here = open(root).tasks.tasks.length
        expect([0, 8], `call ${call}`).toContain(here)
        expect(noteOf(electronStorePort(root)).last?.state ?? null).toBe(here === 0 ? null : 'taken')
      }
    }
  })

  test('a disk that is full changes nothing, and that is said', async () => {
    const calls = await writes(taking, lived())
    for (let call = 1; call <= calls; call += 1) {
      const root = lived()
      const port = faultyPort(electronStorePort(root), root, { kind: 'fails', call, code: 'ENOSPC' })
      const came = await taking(importer(root, port))
      const here = [...titlesIn(root, '2026-04'), ...titlesIn(root, '2026-05')].length - 1
      expect({ ok: 'value' in came, here }, `call ${call}`).toEqual(
        'value' in came ? { ok: true, here: 5 } : { ok: false, here: 0 },
      )
    }
  })
})

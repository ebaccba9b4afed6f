import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { currentFrom1 } from '@core/persisted/current-from-1.ts'
import { NOTHING_CURRENT } from '@core/persisted/current.ts'
import type { FileKind } from '@core/persisted/files.ts'
import { read, readWith, SCHEMA_VERSION, type Steps } from '@core/persisted/ladder.ts'
import { nothingObserved } from '@core/persisted/loops.ts'
import { noFiles } from '@core/persisted/no-files.ts'
import { monthIn, recordsIn, soundMonth } from '@core/persisted/sound-records.ts'
import { NO_REFLECTIONS } from '@core/reflection/evening.ts'
import { NO_ROLLUP } from '@core/rollup/rollup.ts'
import { World } from '../support/world.ts'

const SALT = 'sixteen-letters-'
const enveloped = (data: unknown, schemaVersion: number = SCHEMA_VERSION) => ({ schemaVersion, data })

const { current, tasks, loops, experiments, words } = noFiles(SALT)
/** What lies in each file at first. */
const FIRST: Readonly<Record<FileKind, unknown>> = {
  settings: { device: 'kqzvbtma', theme: 'dark' },
  current,
  tasks,
  loops,
  experiments,
  words,
  history: { timeboxes: [], experiments: [] },
  reflections: NO_REFLECTIONS,
  rollup: NO_ROLLUP,
}
const KINDS = Object.keys(FIRST) as readonly FileKind[]

describe.each(KINDS)('the file %s', (kind) => {
  test.each([SCHEMA_VERSION, 1])('of version %s is what it was', (version) => {
    expect(read(kind, enveloped(FIRST[kind], version))).toEqual({ ok: true, data: FIRST[kind], from: version })
  })

  test('that somebody wrote keeps everything that is in it', () => {
    const file = join(import.meta.dirname, `../../fixtures/files/v${SCHEMA_VERSION}/${kind}.json`)
    const content = JSON.parse(readFileSync(file, 'utf8')) as { readonly data: object }
    expect(read(kind, content)).toMatchObject({ ok: true, data: content.data })
  })

  test('of a later version is left alone', () => {
    expect(read(kind, enveloped(FIRST[kind], SCHEMA_VERSION + 1))).toEqual({ ok: false, why: 'newer' })
  })

  test.each([
    ['nothing', undefined],
    ['no envelope', FIRST[kind]],
    ['another thing', enveloped('text')],
    ['an older version than the first', enveloped(FIRST[kind], 0)],
    ['half a version', enveloped(FIRST[kind], 1.5)],
  ])('that holds %s is damaged', (_, content) => {
    expect(read(kind, content)).toEqual({ ok: false, why: 'damaged' })
  })
})

describe('a step of the ladder', () => {
  const steps = (step: Steps['tasks']): Steps =>
    Object.fromEntries(KINDS.map((kind) => [kind, kind === 'tasks' ? step : {}]))
  const first = enveloped({ old: true }, 1)

  const breaks = () => {
    throw new Error('a bug')
  }

  test('brings the content up, and is not taken from the version it leads to', () => {
    const reading = readWith(steps({ 1: () => tasks, [SCHEMA_VERSION]: breaks }))
    expect(reading('tasks', first)).toEqual({ ok: true, data: tasks, from: 1 })
    expect(reading('tasks', enveloped(tasks))).toEqual({ ok: true, data: tasks, from: SCHEMA_VERSION })
  })

  test('that is missing makes the file one that nobody can read', () => {
    expect(readWith(steps({}))('tasks', first)).toEqual({ ok: false, why: 'damaged' })
  })

  test('that breaks leaves the file where it is', () => {
    expect(readWith(steps({ 1: breaks }))('tasks', first)).toEqual({ ok: false, why: 'stuck' })
  })

  test('whose result is no such file says so', () => {
    expect(readWith(steps({ 1: () => ({}) }))('tasks', first)).toEqual({ ok: false, why: 'damaged' })
  })
})

describe('current, from version 1', () => {
  test.each([
    ['a text', 'text'],
    ['nothing', null],
    ['a list', 7],
  ])('%s stays as it is', (_, data) => {
    expect(currentFrom1(data)).toBe(data)
  })

  test('keeps what it does not know, and everything that is none', () => {
    const empty = { timebox: null, meeting: null, look: null, kept: 'as it was' }
    expect(currentFrom1(empty)).toEqual(empty)
    expect(currentFrom1({ kept: 1 })).toEqual({ kept: 1 })
  })

  test.each([
    ['running', { name: 'running', since: 5, deadline: 9 }],
    ['running, with times that are not its own', { name: 'running', since: 5, deadline: 9, from: 1, to: 2 }],
    ['none', 'none'],
    ['absent', null],
    ['away without its beginning', { name: 'away', to: 9, left: 3 }],
    ['away without its end', { name: 'away', from: 5, left: 3 }],
  ])('a phase that is %s is not touched', (_, phase) => {
    expect(currentFrom1({ timebox: { id: 'a', phase } })).toMatchObject({ timebox: { id: 'a', phase } })
    expect(currentFrom1({ timebox: { id: 'a', phase } })).not.toHaveProperty('timebox.asked')
  })

  test.each(['paused', 'resting'])('a time that is %s is found on both clocks', (name) => {
    expect(currentFrom1({ timebox: { id: 'a', phase: { name, since: 5, left: 3 } } })).toMatchObject({
      timebox: { id: 'a', phase: { name, since: { wall: 5, boot: 0 }, left: 3 } },
    })
  })

  test.each([
    [5, 9, 4],
    [9, 5, 0],
  ])('a time away from %s to %s becomes a question about %s ms', (from, to, length) => {
    expect(currentFrom1({ timebox: { id: 'a', phase: { name: 'away', from, to, left: 3 } } })).toMatchObject({
      timebox: {
        id: 'a',
        phase: { name: 'away', since: { wall: to, boot: 0 }, left: 3, back: true },
        asked: { from, to, length, was: 'away', frozen: true },
      },
    })
  })

  test('is what a file of that version is read as', () => {
    expect(read('current', enveloped({ ...current, meeting: { until: 7 } }, 1))).toMatchObject({
      ok: true,
      data: { meeting: { until: { wall: 7, boot: 0 } } },
    })
  })

  test('the end of a meeting and of a wait is found on both clocks, and one without a time stays open', () => {
    const waiting = { meeting: { until: 7 }, look: { step: 'waiting', until: 8 } }
    expect(currentFrom1(waiting)).toMatchObject({
      meeting: { until: { wall: 7, boot: 0 } },
      look: { step: 'waiting', until: { wall: 8, boot: 0 } },
    })
    const open = { meeting: { until: null }, look: { step: 'asked' } }
    expect(currentFrom1(open)).toMatchObject(open)
    expect(currentFrom1(open)).not.toHaveProperty('look.until')
  })
})

describe('a month that is damaged', () => {
  const world = new World()
  for (const title of ['One', 'Two']) world.command({ type: 'ship', timeboxId: world.start(title).id })
  const [one, two] = world.records()
  const month = (timeboxes: readonly unknown[], more: object = {}) => enveloped({ timeboxes, ...more })

  test('gives what is sound of it, in its order', () => {
    const found = soundMonth(month([one, { id: 'half' }, 'text', two], { experiments: [{ id: 'half' }] }))
    expect(found?.timeboxes.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(found?.experiments).toEqual([])
  })

  test('and of an earlier version, gives its experiments too', () => {
    const compared = {
      id: 'e',
      updatedAt: 1,
      task: '',
      prediction: 'Nobody answers',
      leftOut: '',
      belief: 60,
      madeAt: 1,
      dueAt: 2,
      closing: { at: 3, zone: 'UTC', day: '2026-05-14', happened: 'no', belief: 40, learned: '' },
    }
    const found = soundMonth(enveloped({ timeboxes: [{ id: 'half' }], experiments: [compared] }, 1))
    expect(found).toEqual({ timeboxes: [], experiments: [compared] })
  })

  test.each([
    ['nothing', null],
    ['of a later version', enveloped({ timeboxes: [one] }, SCHEMA_VERSION + 1)],
    ['of a version before the first', enveloped({ timeboxes: [one] }, 0)],
    ['without its lists', enveloped({})],
    ['of half a version', enveloped({ timeboxes: [one] }, 1.5)],
  ])('and %s is no month', (_, content) => {
    expect(soundMonth(content)).toBeNull()
  })

  test('is read with what is sound of it; one that is whole, whole; and none at all as an empty one', () => {
    const titles = (content: unknown) => recordsIn(JSON.stringify(content)).map(({ title }) => title)
    expect(titles(month([one, two]))).toEqual(['One', 'Two'])
    expect(titles(month([one, {}]))).toEqual(['One'])
    expect(titles(enveloped({ timeboxes: [one] }, SCHEMA_VERSION + 1))).toEqual([])
    expect(monthIn('{"schemaV')).toEqual({ timeboxes: [], experiments: [] })
  })
})

describe('the files of a first start', () => {
  test('hold nothing but the secret that fingerprints are made with', () => {
    expect(noFiles(SALT)).toMatchObject({
      current: NOTHING_CURRENT,
      loops: { salt: SALT, watch: null, learned: {}, baseline: {}, pausedUntil: null },
      tasks: { tasks: [], parked: [] },
    })
    expect(nothingObserved(SALT)).toEqual(noFiles(SALT).loops)
  })

  test.each([
    ['a secret that is short', { salt: 'x'.repeat(15) }, false],
    ['a secret of sixteen letters', { salt: 'x'.repeat(16) }, true],
    ['a secret of 128 letters', { salt: 'x'.repeat(128) }, true],
    ['a secret that is longer', { salt: 'x'.repeat(129) }, false],
  ])('and %s: %s', (_, change, sound) => {
    expect(read('loops', enveloped({ ...loops, ...change })).ok).toBe(sound)
  })

  test.each([
    ['kqzvbtma', true],
    ['kqzvbtm', false],
    ['kqzvbtmab', false],
    ['Kqzvbtma', false],
    ['1kqzvbtma', false],
  ])('of the device %s: %s', (device, sound) => {
    expect(read('settings', enveloped({ device })).ok).toBe(sound)
  })
})

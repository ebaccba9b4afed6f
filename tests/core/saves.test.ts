import { describe, expect, test } from 'vitest'
import type { Filed } from '@core/effect.ts'
import type { Input } from '@core/engine.ts'
import { currentSchema } from '@core/persisted/current.ts'
import { currentOf, savesBetween } from '@core/saves.ts'
import type { State } from '@core/state.ts'
import { bootMs, epochMs, minutes, monoMs } from '@core/time.ts'
import { World } from './support/world.ts'

const WAKE: Input = { from: 'system', signal: { type: 'wake' } }
const SAVED = { from: 'system', signal: { type: 'saved' } } as const
const FAILED = { from: 'system', signal: { type: 'saveFailed', reason: 'diskFull' } } as const

const { state, now } = new World()
/** Ended, and of one that was taken back. */
const filed = (withdrawn: boolean): Filed => {
  const world = new World()
  world.command({ type: 'ship', timeboxId: world.start().id })
  const [record] = world.records()
  if (record === undefined) throw new Error('no record')
  return { file: 'history', record: withdrawn ? { ...record, withdrawnAt: epochMs(1) } : record }
}
const [ended, withdrawn] = [filed(false), filed(true)]

const between = (after: Partial<State>, records: readonly Filed[] = [], input: Input = WAKE, before = state) =>
  savesBetween(before, { ...before, ...after }, records, input, now)
const filesOf = (...given: Parameters<typeof between>): readonly string[] =>
  between(...given).saves.map((save) => (save === withdrawn ? 'withdrawn' : save.file))

describe('what is written after a step', () => {
  const parts = Object.keys(currentOf(state)) as readonly (keyof State)[]
  test.each(parts)('is current when %s is another one', (part) => {
    // Whatever it is now: compared is which one it is.
    expect(filesOf({ [part]: { ...(state[part] as object | null) } })).toEqual(['current'])
  })

  test.each(['tasks', 'settings', 'loops', 'experiments', 'words'] as const)('is %s when it is another one', (part) => {
    expect(filesOf({ [part]: { ...state[part] } })).toEqual([part])
  })

  test('is nothing when nothing is another one, or only what no file holds', () => {
    expect(filesOf({})).toEqual([])
    expect(filesOf({ promptStep: 'ways', activeAt: bootMs(9), notice: null, wakeAt: bootMs(1) })).toEqual([])
  })

  test('is in an order that a power cut leaves repairable', () => {
    const { current: _one, ...all } = { current: 0, ...state }
    const after = { ...all, tasks: { ...state.tasks }, settings: { ...state.settings }, loops: { ...state.loops } }
    expect(
      filesOf({ ...after, drafts: {}, words: { ...state.words }, experiments: { ...state.experiments } }, [
        withdrawn,
        ended,
      ]),
    ).toEqual(['history', 'current', 'withdrawn', 'tasks', 'experiments', 'words', 'settings', 'loops'])
  })

  test('holds everything that current keeps', () => {
    expect(currentSchema.parse(currentOf(state))).toEqual(currentOf(state))
    const keys = Object.keys(currentSchema.shape).sort()
    expect(Object.keys(currentOf(state)).sort()).toEqual(keys)
  })
})

describe('the store’s own answer', () => {
  const before: State = { ...state, writing: [ended] }

  test('writes nothing, whatever changed', () => {
    for (const input of [SAVED, FAILED]) expect(between({ drafts: {} }, [ended], input, before).saves).toEqual([])
  })

  test.each([
    ['the cap is reached', 25, 25, 25],
    ['the computer slept', 30, 0, 30],
    ['the clock was set', 600, 0, 0],
  ])('leaves to what comes next that %s: then it is on the disk', (_what, wall, mono, boot) => {
    for (const { signal } of [SAVED, FAILED]) {
      const world = new World()
      const begun = world.start('Reply', 25)
      world.now = {
        wall: epochMs(world.now.wall + minutes(wall)),
        mono: monoMs(world.now.mono + minutes(mono)),
        boot: bootMs(world.now.boot + minutes(boot)),
      }
      world.signal(signal)
      expect(world.open()).toBe(begun)
      world.signal({ type: 'resumed' })
      expect(world.open()).not.toEqual(begun)
      expect(world.disk.current.timebox).toEqual(world.open())
    }
  })

  test('lets go of what is written, and keeps what is not', () => {
    expect(between({}, [], SAVED, before).writing).toEqual([])
    expect(between({}, [], FAILED, before).writing).toEqual([ended])
  })
})

describe('while something is unsaved', () => {
  const EVERYTHING = ['current', 'tasks', 'experiments', 'words', 'settings', 'loops']
  const unsaved = (retryAt: number): Pick<State, 'unsaved'> => ({
    unsaved: { reason: 'diskFull', records: [ended], tries: 1, retryAt: bootMs(retryAt) },
  })

  test('everything is written again with the next change, what was ended first', () => {
    const { saves, writing } = between({ ...unsaved(now.boot + 1), words: { ...state.words } }, [withdrawn])
    expect(saves.map((save) => (save === withdrawn ? 'withdrawn' : save.file))).toEqual([
      'history',
      'current',
      'withdrawn',
      ...EVERYTHING.slice(1),
    ])
    expect(writing).toEqual([ended, withdrawn])
  })

  test('a record alone is change enough', () => {
    expect(filesOf(unsaved(now.boot + 1), [withdrawn])).toEqual([
      'history',
      'current',
      'withdrawn',
      ...EVERYTHING.slice(1),
    ])
  })

  test.each([
    [-1, ['history', ...EVERYTHING]],
    [0, ['history', ...EVERYTHING]],
    [1, []],
  ])('and the next try is %s ms from now', (from, files) => {
    const { saves, writing } = between(unsaved(now.boot + from))
    expect(saves.map(({ file }) => file)).toEqual(files)
    expect(writing).toEqual(files.length === 0 ? [] : [ended])
  })
})

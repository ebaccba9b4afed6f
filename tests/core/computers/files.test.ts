import { describe, expect, test } from 'vitest'
import {
  carriedName,
  computerSchema,
  deviceSchema,
  erasedSchema,
  NO_NOTE,
  NO_TURN,
  noteSchema,
  presenceSchema,
  turnSchema,
  withErased,
  withHeeded,
  type Erased,
} from '@core/computers/files.ts'
import { NO_COMPUTERS } from '@core/computers/computers.ts'
import { isDeviceKind } from '@core/computers/file-lists.ts'
import { epochMs } from '@core/time.ts'

const erased = (at: number, what: Erased['what'] = 'reflections'): Erased => ({ at: epochMs(at), what })
const many = <T>(count: number, one: (place: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, place) => one(place))
const KNOWN = { id: 'aaaaaaaa', updatedAt: 1, name: 'Laptop' }
const COMPUTER = {
  device: 'aaaaaaaa',
  name: 'Laptop',
  at: 1,
  turn: { count: 0, mark: '' },
  known: [KNOWN],
  erased: [erased(1)],
  heeded: [1],
  was: ['bbbbbbbb'],
}

describe('the letters of a computer', () => {
  test.each([
    ['abcdefgh', true],
    ['abcdefg', false],
    ['abcdefghi', false],
    ['Abcdefgh', false],
    ['abcdefg1', false],
  ])('%s: %s', (device, fits) => {
    expect(deviceSchema.safeParse(device).success).toBe(fits)
  })
})

describe('the file of a computer', () => {
  test.each([
    [{}, true],
    [{ device: 'a' }, false],
    [{ at: 'soon' }, false],
    [{ turn: { count: -1, mark: '' } }, false],
    [{ turn: undefined }, false],
    [{ known: many(500, () => KNOWN) }, true],
    [{ known: many(501, () => KNOWN) }, false],
    [{ known: [{ ...KNOWN, forgottenAt: 2 }] }, true],
    [{ known: [{ ...KNOWN, forgottenAt: 'soon' }] }, false],
    [{ known: [{ ...KNOWN, id: 'a' }] }, false],
    [{ known: [{ ...KNOWN, updatedAt: undefined }] }, false],
    [{ erased: many(20, erased) }, true],
    [{ erased: many(21, erased) }, false],
    [{ heeded: many(200, () => 1) }, true],
    [{ heeded: many(201, () => 1) }, false],
    [{ heeded: ['x'] }, false],
    [{ was: many(20, () => 'bbbbbbbb') }, true],
    [{ was: many(21, () => 'bbbbbbbb') }, false],
    [{ was: ['b'] }, false],
  ])('with %j is read: %s', (change, fits) => {
    expect(computerSchema.safeParse({ ...COMPUTER, ...change }).success).toBe(fits)
  })

  test('is kept as it is, with its names on one line and not too long', () => {
    expect(computerSchema.parse(COMPUTER)).toEqual(COMPUTER)
    const { name } = computerSchema.parse({ ...COMPUTER, name: `Lap\ntop ${'x'.repeat(100)}` })
    expect(name).toBe(`Lap top ${'x'.repeat(52)}`)
  })

  test('of before letters could change has none that were', () => {
    const { was: _was, ...old } = COMPUTER
    expect(computerSchema.parse(old).was).toEqual([])
  })
})

describe('other files of the shared folder', () => {
  test.each([
    [{ count: 0, mark: 'x'.repeat(64) }, true],
    [{ count: 1.5, mark: '' }, false],
    [{ count: 0, mark: 'x'.repeat(65) }, false],
  ])('a turn %j: %s', (turn, fits) => {
    expect(turnSchema.safeParse(turn).success).toBe(fits)
  })

  test.each([
    [{ at: 1, what: 'everything' }, true],
    [{ at: 1, what: 'reflections' }, true],
    [{ at: 1, what: 'before', day: '2026-05-14', from: 1 }, true],
    [{ at: 1, what: 'before', day: 'soon' }, false],
    [{ at: 1, what: 'before', from: 'soon' }, false],
    [{ at: 1, what: 'words' }, false],
    [{ what: 'everything' }, false],
  ])('an erasing %j: %s', (one, fits) => {
    const read = erasedSchema.safeParse(one)
    expect(read.success).toBe(fits)
    if (fits) expect(read.data).toEqual(one)
  })

  test.each([
    [{ running: true, since: 1, at: 1 }, true],
    [{ running: false, since: null, at: 1 }, true],
    [{ running: false, since: null }, false],
    [{ running: 'no', since: null, at: 1 }, false],
  ])('a presence %j: %s', (one, fits) => {
    const read = presenceSchema.safeParse(one)
    expect(read.success).toBe(fits)
    if (fits) expect(read.data).toEqual(one)
  })

  test.each([
    [{}, true],
    [{ folder: 'x'.repeat(4096), next: 'aaaaaaaa', was: ['bbbbbbbb'] }, true],
    [{ folder: 'x'.repeat(4097) }, false],
    [{ next: 'a' }, false],
    [{ was: many(21, () => 'bbbbbbbb') }, false],
    [{ known: many(501, () => KNOWN) }, false],
    [{ known: many(500, () => KNOWN) }, true],
    [{ was: many(20, () => 'bbbbbbbb') }, true],
    [{ erased: [1] }, false],
  ])('a note with %j: %s', (change, fits) => {
    const note = { ...NO_NOTE, ...change }
    const read = noteSchema.safeParse(note)
    expect(read.success).toBe(fits)
    if (fits) expect(read.data).toEqual(note)
  })
})

describe('what a note remembers', () => {
  test('is nothing at first, and no folder is shared', () => {
    expect(NO_NOTE).toEqual({ folder: '', known: [], erased: [], heeded: [], was: [], next: null })
    expect(NO_TURN).toEqual({ count: 0, mark: '' })
    expect(NO_COMPUTERS).toEqual({ folder: '', all: [], said: [], erasedAt: 0 })
  })

  test('of erasings is the last twenty; one of everything takes the place of all before it', () => {
    const full = many(21, erased).reduce(withErased, NO_NOTE)
    expect(full.erased.map(({ at }) => at)).toEqual(many(20, (place) => place + 1))
    expect(withErased(full, erased(99, 'everything')).erased).toEqual([erased(99, 'everything')])
    expect(withErased(withErased(full, erased(99, 'everything')), erased(100, 'before')).erased).toHaveLength(2)
  })

  test('of what was done here is each once, the last two hundred', () => {
    const note = withHeeded(withHeeded(NO_NOTE, [erased(1), erased(2)]), [erased(2), erased(3)])
    expect(note.heeded).toEqual([1, 2, 3])
    expect(
      withHeeded(
        note,
        many(200, (place) => erased(place + 10)),
      ).heeded,
    ).toEqual(many(200, (place) => place + 10))
    expect(withHeeded({ ...note, folder: 'x' }, []).folder).toBe('x')
  })
})

describe('a file that is carried', () => {
  test.each([
    ['tasks/aaaaaaaa', { kind: 'tasks', device: 'aaaaaaaa' }],
    ['words/aaaaaaaa', { kind: 'words', device: 'aaaaaaaa' }],
    ['experiments/aaaaaaaa', { kind: 'experiments', device: 'aaaaaaaa' }],
    ['history/aaaaaaaa/2026-05', { kind: 'history', device: 'aaaaaaaa' }],
    ['reflections/aaaaaaaa/2026-12', { kind: 'reflections', device: 'aaaaaaaa' }],
    ['rollup/aaaaaaaa/2026', { kind: 'rollup', device: 'aaaaaaaa' }],
    ['rollup/aaaaaaaa/20260', null],
    ['rollup/aaaaaaa/2026', null],
    ['x/rollup/aaaaaaaa/2026', null],
    ['rollup/aaaaaaaa/year', null],
    ['settings', null],
    ['current', null],
    ['loops', null],
    ['computers/aaaaaaaa', null],
    ['', null],
  ])('by its name %s', (name, carried) => {
    expect(carriedName(name)).toEqual(carried)
  })

  test('is of a kind of which every device has its own', () => {
    const kinds = ['settings', 'current', 'loops', 'tasks', 'experiments', 'words', 'history', 'reflections'] as const
    expect(kinds.filter(isDeviceKind)).toEqual(kinds.slice(3))
  })
})

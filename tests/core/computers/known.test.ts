import { describe, expect, test } from 'vitest'
import { isRunning, PRESENT_FOR, type Computer } from '@core/computers/computers.ts'
import { NO_TURN, type ComputerFile, type Known, type Presence } from '@core/computers/files.ts'
import { aheadOf, computersOf, forgotten, named, type Heard } from '@core/computers/known.ts'
import { epochMs, minutes } from '@core/time.ts'

const NOW = epochMs(1_800_000_000_000)
const DAY = minutes(24 * 60)
const later = (ms: number) => epochMs(NOW + ms)
const known = (id: string, name: string, at: number, more: Partial<Known> = {}): Known => ({
  id,
  name,
  updatedAt: epochMs(at),
  ...more,
})
const file = (device: string, more: Partial<ComputerFile> = {}): ComputerFile => ({
  device,
  name: `system of ${device}`,
  at: NOW,
  turn: NO_TURN,
  known: [],
  erased: [],
  heeded: [],
  was: [],
  ...more,
})
const presence = (more: Partial<Presence> = {}): Presence => ({ running: true, since: NOW, at: NOW, ...more })
const heard = (device: string, more: Partial<Heard> = {}): Heard => ({
  device,
  file: file(device),
  presence: presence(),
  heardAt: NOW,
  presentAt: later(-5),
  ...more,
})
const names = (own: ComputerFile, ...others: readonly Heard[]) => computersOf(own, others).map(({ name }) => name)

describe('the computers that share the folder', () => {
  test('are this one, and the others as they were heard of', () => {
    const others = [
      heard('bbbbbbbb'),
      heard('cccccccc', { presence: presence({ running: false }) }),
      heard('dddddddd', { file: null, presence: null, heardAt: null, presentAt: null }),
    ]
    const told = { forgotten: false, erased: null }
    expect(computersOf(file('aaaaaaaa'), others)).toEqual([
      { device: 'aaaaaaaa', name: 'system of aaaaaaaa', own: true, heardAt: null, runsAt: null, ...told },
      { device: 'bbbbbbbb', name: 'system of bbbbbbbb', own: false, heardAt: NOW, runsAt: NOW - 5, ...told },
      { device: 'cccccccc', name: 'system of cccccccc', own: false, heardAt: NOW, runsAt: null, ...told },
      { device: 'dddddddd', name: 'dddddddd', own: false, heardAt: null, runsAt: null, ...told },
    ])
  })

  test('go by the name they were given last, by whomever; else by what their system calls them, or their letters', () => {
    const own = file('cccccccc', { name: '', known: [known('bbbbbbbb', 'Old', 5), known('cccccccc', '', 5)] })
    const there = (name: string, at: number) =>
      heard('bbbbbbbb', { file: file('bbbbbbbb', { known: [known('bbbbbbbb', name, at)] }) })
    expect(names(own, there('New', 6))).toEqual(['cccccccc', 'New'])
    expect(names(own, there('Older', 4))).toEqual(['cccccccc', 'Old'])
    expect(names(own, there('', 6))).toEqual(['cccccccc', 'system of bbbbbbbb'])
    const silent = heard('bbbbbbbb', { file: file('bbbbbbbb', { name: '' }) })
    expect(names(file('cccccccc'), silent)).toEqual(['system of cccccccc', 'bbbbbbbb'])
  })

  test('of two names of one time take the one of the first in the alphabet, on every computer', () => {
    const a = file('aaaaaaaa', { known: [known('cccccccc', 'of a', 5)] })
    const b = file('bbbbbbbb', { known: [known('cccccccc', 'of b', 5)] })
    expect(names(a, heard('bbbbbbbb', { file: b }), heard('cccccccc')).at(-1)).toBe('of a')
    expect(names(b, heard('aaaaaaaa', { file: a }), heard('cccccccc')).at(-1)).toBe('of a')
    expect(names(b, heard('cccccccc'), heard('aaaaaaaa', { file: a }))[1]).toBe('of a')
  })

  test.each([
    [10, 9, true],
    [10, 10, true],
    [10, 11, false],
    [10, null, true],
    [undefined, 9, false],
  ] as const)('one forgotten at %s and heard of at %s is forgotten: %s', (forgottenAt, heardAt, is) => {
    const said = known('bbbbbbbb', 'B', 1, forgottenAt === undefined ? {} : { forgottenAt: epochMs(forgottenAt) })
    const own = file('aaaaaaaa', { known: [said] })
    const [, other] = computersOf(own, [heard('bbbbbbbb', { heardAt: heardAt === null ? null : epochMs(heardAt) })])
    expect(other?.forgotten).toBe(is)
  })

  test('are told apart by whether they did the latest erasing', () => {
    const erased = (at: number) => ({ at: epochMs(at), what: 'reflections' }) as const
    const own = file('aaaaaaaa', { erased: [erased(5), erased(9)], heeded: [epochMs(5), epochMs(9)] })
    const others = [
      heard('bbbbbbbb', { file: file('bbbbbbbb', { erased: [erased(7)], heeded: [epochMs(7), epochMs(9)] }) }),
      heard('cccccccc', { file: file('cccccccc', { heeded: [epochMs(5)] }) }),
      heard('dddddddd', { file: null }),
    ]
    expect(computersOf(own, others).map((one) => one.erased)).toEqual([true, true, false, false])
    const later12 = heard('bbbbbbbb', { file: file('bbbbbbbb', { erased: [erased(12)], heeded: [epochMs(12)] }) })
    expect(computersOf(own, [later12]).map((one) => one.erased)).toEqual([false, true])
  })
})

describe('a clock that is ahead', () => {
  test.each([
    ['of the file', { file: file('bbbbbbbb', { at: later(DAY + 1) }), presence: null }, true],
    ['of the presence', { presence: presence({ at: later(DAY + 1) }), file: null }, true],
    ['by a day', { file: file('bbbbbbbb', { at: later(DAY) }), presence: presence({ at: later(DAY) }) }, false],
    ['of nobody', { file: null, presence: null }, false],
  ])('%s is spoken of', (_what, change, is) => {
    expect(aheadOf([heard('aaaaaaaa'), heard('bbbbbbbb', change)], NOW)).toEqual(is ? ['bbbbbbbb'] : [])
  })
})

describe('what is said of a computer', () => {
  const all = [known('aaaaaaaa', 'A', 3), known('bbbbbbbb', 'B', 3)]

  test('is its name, on one line, in the place of what was said before', () => {
    expect(named(all, { device: 'aaaaaaaa', name: ' Lap\ntop ' }, [], NOW)).toEqual([
      known('bbbbbbbb', 'B', 3),
      known('aaaaaaaa', 'Lap top', NOW),
    ])
    const [, second] = named(
      [known('aaaaaaaa', 'A', 3, { forgottenAt: epochMs(9) })],
      { device: 'bbbbbbbb', name: 'B' },
      [],
      NOW,
    )
    expect(second).toEqual(known('bbbbbbbb', 'B', NOW))
    expect(named([], { device: 'aaaaaaaa', name: 'A' }, [], epochMs(0))).toEqual([known('aaaaaaaa', 'A', 0)])
  })

  test('is later than what was said before, here or elsewhere, whatever the clock says', () => {
    const elsewhere = [known('aaaaaaaa', 'Z', NOW + 100, { forgottenAt: epochMs(7) })]
    expect(named(all, { device: 'aaaaaaaa', name: 'New' }, elsewhere, NOW).at(-1)).toEqual(
      known('aaaaaaaa', 'New', NOW + 101, { forgottenAt: epochMs(7) }),
    )
    expect(forgotten(all, 'aaaaaaaa', elsewhere, NOW).at(-1)).toEqual(
      known('aaaaaaaa', 'Z', NOW + 101, { forgottenAt: NOW }),
    )
  })

  test('may be that it is forgotten, with or without a name', () => {
    expect(forgotten(all, 'bbbbbbbb', [], NOW)).toEqual([
      known('aaaaaaaa', 'A', 3),
      known('bbbbbbbb', 'B', NOW, { forgottenAt: NOW }),
    ])
    expect(forgotten(all, 'cccccccc', [], NOW).at(-1)).toEqual(known('cccccccc', '', NOW, { forgottenAt: NOW }))
  })
})

describe('a timebox runs on another computer', () => {
  const other: Computer = {
    device: 'bbbbbbbb',
    name: 'B',
    own: false,
    heardAt: NOW,
    runsAt: NOW,
    forgotten: false,
    erased: null,
  }
  test.each([
    [{}, 0, true],
    [{}, PRESENT_FOR - 1, true],
    [{}, PRESENT_FOR, false],
    [{}, -1, false],
    [{ own: true }, 0, false],
    [{ runsAt: null }, 0, false],
  ])('with %j, %d ms after it was heard: %s', (change, ms, is) => {
    expect(isRunning({ ...other, ...change }, later(ms))).toBe(is)
  })
})

import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinOthers, NO_OTHERS, outranked, ownWords, unionOfDevices, type Others } from '@core/computers/join.ts'
import { NO_SHARED, type Shared } from '@core/computers/lists.ts'
import { living } from '@core/entries.ts'
import { epochMs, type EpochMs } from '@core/time.ts'
import { keep, remove } from '@core/words/keep.ts'
import type { Words } from '@core/words/words.ts'

const YEAR = 365 * 24 * 3_600_000
/** Some computers, and how far their clocks are off: one is a year ahead, and three write within the same millisecond. */
const CLOCKS = { aaaaaaaa: 0, bbbbbbbb: YEAR, cccccccc: 0, dddddddd: 0, eeeeeeee: -5 * 3_600_000 } as const
type Device = keyof typeof CLOCKS
const DEVICES = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee'] as const satisfies readonly Device[]

/** A computer: what it shows, what lies in its own file, every version of that, and what it heard of the others. */
interface Computer {
  readonly device: Device
  state: Shared
  saved: Words
  readonly versions: Words[]
  readonly heard: Map<Device, Words>
  others: Others
}
const newComputer = (device: Device): Computer => ({
  device,
  state: NO_SHARED,
  saved: NO_SHARED.words,
  versions: [NO_SHARED.words],
  heard: new Map(),
  others: NO_OTHERS,
})
type World = Readonly<Record<Device, Computer>>
const newWorld = (): World => ({
  aaaaaaaa: newComputer('aaaaaaaa'),
  bbbbbbbb: newComputer('bbbbbbbb'),
  cccccccc: newComputer('cccccccc'),
  dddddddd: newComputer('dddddddd'),
  eeeeeeee: newComputer('eeeeeeee'),
})

const change = (computer: Computer, act: (words: Words, now: EpochMs) => Words, at: number): void => {
  const before = computer.state
  const now = epochMs(1_700_000_000_000 + at + CLOCKS[computer.device])
  computer.state = outranked(before, { ...before, words: act(before.words, now) }, epochMs(0))
  computer.saved = ownWords(computer.state.words, computer.others, computer.saved)
  computer.versions.push(computer.saved)
}
const put = (computer: Computer, id: string, text: string, at: number): void =>
  change(
    computer,
    (words, now) => keep(words, 'kind', { id, updatedAt: now, text, by: '', when: 'any', quiet: false }),
    at,
  )

/** A version of another computer's file arrives: the newest one, or one from before, once more or out of turn. */
const deliver = (world: World, from: Device, to: Device, back: number): void => {
  const { versions } = world[from]
  const computer = world[to]
  computer.heard.set(from, versions[Math.max(0, versions.length - 1 - back)] ?? NO_SHARED.words)
  const of = (wanted: (device: Device) => boolean): Shared =>
    unionOfDevices(
      DEVICES.filter(wanted).flatMap((device) => {
        const words = computer.heard.get(device)
        return words === undefined ? [] : [{ ...NO_SHARED, words }]
      }),
    )
  computer.others = { before: of((device) => device < to), after: of((device) => device > to) }
  computer.state = joinOthers(computer.state, computer.others, { ...NO_SHARED, words: computer.saved })
}
const everybodyHearsAll = (world: World): void => {
  for (const to of DEVICES) for (const from of DEVICES) if (from !== to) deliver(world, from, to, 0)
}
const shown = ({ state }: Computer) =>
  living(state.words.kind)
    .map(({ id, text, updatedAt }) => ({ id, text, updatedAt }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The union, worked out in another way: every version that lies in any file, the latest of each id, then the first device. */
const expected = (world: World) => {
  const all = DEVICES.flatMap((device) => world[device].saved.kind.map((entry) => ({ device, entry })))
  const ids = [...new Set(all.map(({ entry }) => entry.id))].toSorted()
  return ids.flatMap((id) => {
    const [winner] = all
      .filter(({ entry }) => entry.id === id)
      .toSorted((a, b) => b.entry.updatedAt - a.entry.updatedAt || (a.device < b.device ? -1 : 1))
    if (winner === undefined || 'deletedAt' in winner.entry) return []
    return [{ id, text: winner.entry.text, updatedAt: winner.entry.updatedAt }]
  })
}

const device = fc.constantFrom(...DEVICES)
const id = fc.constantFrom('one', 'two', 'three')
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('put' as const), device, id, text: fc.constantFrom('x', 'y', 'z') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), device, id }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('deliver' as const), device, to: device, back: fc.nat(4) }) },
)

describe('whatever is written and in whatever order files arrive, early, late, twice or from before', () => {
  property.prop([fc.array(happening, { maxLength: 40 })], { numRuns: 400 })(
    'all computers show the same in the end, which is the union; nothing that is shown gives way to something older',
    (life) => {
      const world = newWorld()
      for (const [at, one] of life.entries()) {
        const computer = world[one.device]
        // Notes of what was deleted leave with time, and one clock is a year ahead.
        const before = new Map(living(computer.state.words.kind).map((entry) => [entry.id, entry.updatedAt]))
        if (one.do === 'put') put(computer, one.id, `${one.text} of ${one.device}`, Math.floor(at / 6))
        else if (one.do === 'remove')
          change(computer, (words, now) => remove(words, 'kind', one.id, now), Math.floor(at / 6))
        else if (one.to !== one.device) deliver(world, one.device, one.to, one.back)
        for (const entry of computer.state.words.kind)
          expect(entry.updatedAt).toBeGreaterThanOrEqual(before.get(entry.id) ?? 0)
        for (const known of before.keys()) expect(computer.state.words.kind.map((entry) => entry.id)).toContain(known)
      }
      everybodyHearsAll(world)
      for (const name of DEVICES) expect(shown(world[name])).toEqual(expected(world))
    },
  )

  property.prop([fc.array(happening, { maxLength: 30 })])(
    'hearing of all files once more changes nothing at all',
    (life) => {
      const world = newWorld()
      for (const [at, one] of life.entries()) {
        if (one.do === 'put') put(world[one.device], one.id, `${one.text} of ${one.device}`, Math.floor(at / 6))
        else if (one.do === 'deliver' && one.to !== one.device) deliver(world, one.device, one.to, one.back)
      }
      everybodyHearsAll(world)
      const before = DEVICES.map((name) => world[name].state)
      everybodyHearsAll(world)
      expect(DEVICES.map((name) => world[name].state.words)).toEqual(before.map(({ words }) => words))
      for (const [place, name] of DEVICES.entries()) expect(world[name].state.words).toBe(before[place]?.words)
    },
  )
})

describe('a clock that is a year ahead', () => {
  test('wins until somebody changes the entry, and no longer', () => {
    const world = newWorld()
    put(world.bbbbbbbb, 'one', 'from the future', 0)
    everybodyHearsAll(world)
    expect(shown(world.aaaaaaaa).map(({ text }) => text)).toEqual(['from the future'])
    put(world.aaaaaaaa, 'one', 'from now', 1)
    everybodyHearsAll(world)
    for (const name of DEVICES) expect(shown(world[name]).map(({ text }) => text)).toEqual(['from now'])
  })

  test('is outlived by a deletion as well', () => {
    const world = newWorld()
    put(world.bbbbbbbb, 'one', 'from the future', 0)
    everybodyHearsAll(world)
    change(world.cccccccc, (words, now) => remove(words, 'kind', 'one', now), 1)
    everybodyHearsAll(world)
    for (const name of DEVICES) expect(shown(world[name])).toEqual([])
  })
})

describe('the file of a device', () => {
  test('holds what was written there, and nothing of what others wrote', () => {
    const world = newWorld()
    put(world.aaaaaaaa, 'one', 'mine', 0)
    put(world.cccccccc, 'two', 'theirs', 0)
    everybodyHearsAll(world)
    put(world.aaaaaaaa, 'three', 'mine too', 1)
    expect(world.aaaaaaaa.saved.kind.map((entry) => entry.id)).toEqual(['three', 'one'])
  })

  test('takes a newer version of what another one wrote, when it is changed here', () => {
    const world = newWorld()
    put(world.cccccccc, 'two', 'theirs', 0)
    everybodyHearsAll(world)
    put(world.aaaaaaaa, 'two', 'changed here', 1)
    everybodyHearsAll(world)
    expect(living(world.cccccccc.saved.kind).map(({ text }) => text)).toEqual(['theirs'])
    for (const name of DEVICES) expect(shown(world[name]).map(({ text }) => text)).toEqual(['changed here'])
  })

  test('lets go of its own text when it hears that another one deleted it', () => {
    const world = newWorld()
    put(world.aaaaaaaa, 'one', 'soon gone', 0)
    everybodyHearsAll(world)
    change(world.cccccccc, (words, now) => remove(words, 'kind', 'one', now), 1)
    everybodyHearsAll(world)
    put(world.aaaaaaaa, 'two', 'another', 2)
    expect(JSON.stringify(world.aaaaaaaa.saved)).not.toContain('soon gone')
  })
})

import { describe, expect, test } from 'vitest'
import type { Observation } from '@core/loops/observation.ts'
import type { Look } from '@core/looks/look.ts'
import { appObservations, startOf } from '@core/noticed/app-observations.ts'
import { observed } from '@core/noticed/observe.ts'
import { nameOf, titlesWanted } from '@core/noticed/wanted.ts'
import type { At, State } from '@core/state.ts'
import { epochMs, minutes } from '@core/time.ts'
import { World } from '../support/world.ts'

const NOTE = { path: '/home/me/launch-note.md', mode: 'polishing' } as const
const atOf = ({ now, zone }: World): At => ({ now, zone, freshId: 'fresh' })

describe('what the app itself shows', () => {
  /** What a step of a world shows. */
  const shown = (world: World, step: () => unknown): readonly Observation[] => {
    const before = world.state
    step()
    return appObservations(before, world.state, atOf(world))
  }
  const looks: readonly Look[] = [
    { at: epochMs(1), answer: 'once' },
    { at: epochMs(2), answer: 'left' },
    { at: epochMs(3), answer: 'waited' },
  ]

  test('is that more time was taken', () => {
    const world = new World()
    const { id } = world.start()
    const extend = () => world.command({ type: 'extend', timeboxId: id, reason: 'The total' })
    expect(shown(world, extend)).toEqual([{ kind: 'extend', at: world.now.wall }])
    expect(shown(world, () => world.pass(1))).toEqual([])
  })

  test('is a ship where it was one, and else an end', () => {
    const world = new World()
    world.start('One')
    const { wall: at } = world.now
    const end = (type: 'ship' | 'park') => shown(world, () => world.command({ type, timeboxId: world.open().id }))
    expect(end('ship')).toEqual([{ kind: 'ship', at, task: 'One' }])
    world.start('Two')
    expect(end('park')).toEqual([{ kind: 'end', at }])
  })

  test('is every look that was not left, in the open timebox and after the last ship', () => {
    const world = new World()
    const timebox = world.start()
    const asked = (of: readonly Look[]): State => ({ ...world.state, timebox: { ...timebox, looks: [...of] } })
    const at = atOf(world)
    const seen = [{ kind: 'look', at: 3 }]
    expect(appObservations(asked(looks.slice(0, 1)), asked(looks), at)).toEqual(seen)
    expect(appObservations(asked(looks), asked(looks), at)).toEqual([])
    world.command({ type: 'ship', timeboxId: timebox.id })
    const { lastShip } = world.state
    if (lastShip === null) throw new Error('nothing was shipped')
    const shipped = (of: readonly Look[]): State => ({
      ...world.state,
      lastShip: { ...lastShip, record: { ...lastShip.record, looks: [...of] } },
    })
    expect(appObservations(shipped(looks.slice(0, 1)), shipped(looks), at)).toEqual(seen)
    expect(appObservations({ ...world.state, lastShip: null }, shipped(looks), at)).toHaveLength(2)
  })

  test.each([
    [undefined, false],
    ['parked', true],
  ])('is whether a start carries something on (%j): %s', (continues, carries) => {
    const { state } = new World()
    const plan = { title: 'One', kind: 'code', cap: minutes(5), marks: [], continues } as const
    expect(startOf(plan, state, epochMs(1)).continues).toBe(carries)
  })
})

describe('an observation', () => {
  const SAVE: Observation = { kind: 'saving', at: epochMs(5), file: 'note' }
  const LOOK: Observation = { kind: 'look', at: epochMs(5) }
  const START: Observation = {
    kind: 'start',
    at: epochMs(5),
    task: 'Launch note',
    taskKind: 'other',
    cap: null,
    mode: null,
    recurring: false,
  }
  const SHIP: Observation = { kind: 'ship', at: epochMs(5), task: '' }
  const END: Observation = { kind: 'end', at: epochMs(5) }

  test.each([
    ['a save', 'an open timebox', SAVE, true],
    ['a save', 'nothing', SAVE, false],
    ['a look', 'nothing', LOOK, true],
    ['a start', 'nothing', START, true],
    ['a ship', 'nothing', SHIP, true],
    ['an end', 'nothing', END, true],
    ['a save', 'a pause', SAVE, false],
    ['a look', 'a pause', LOOK, false],
    ['a start', 'a pause', START, true],
    ['a ship', 'a pause', SHIP, true],
    ['an end', 'a pause', END, true],
  ] as const)('of %s in %s is taken in: %s', (_name, where, seen, isTaken) => {
    const world = new World()
    if (where !== 'nothing') world.start()
    if (where === 'a pause') world.command({ type: 'pauseObserving', length: minutes(60) })
    const { state } = observed(world.state, [seen], atOf(world))
    expect(state.loops.watch !== world.state.loops.watch).toBe(isTaken)
  })

  test.each(['ship', 'park'] as const)('of an end by %s makes a past of what was counted', (type) => {
    const world = new World()
    world.start('Launch note', 60, { watched: NOTE, kind: 'writing' })
    world.save('A', null).passMinutes(30).save('B')
    expect(world.state.loops.baseline).toEqual({})
    world.command({ type, timeboxId: world.open().id })
    expect(world.state.loops.baseline).toMatchObject({ writing: [{ hours: 0.5 }] })
  })
})

describe('the file of shipped work in another timebox', () => {
  const elsewhere = (): World => {
    const world = new World()
    world.start('Launch note', 60, { watched: NOTE, kind: 'writing' })
    world.save('A', null)
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.start('Something else', 60)
    return world.save('A', null)
  }
  const about = (world: World) => world.open().loops.map(({ rules }) => rules)

  test('that goes back and forth the first time it is opened is a loop of that timebox', () => {
    const world = elsewhere().passMinutes(5).save('B').passMinutes(6).save('A')
    expect(about(world)).toEqual([['back-and-forth']])
    expect(world.state.noticed?.about).toMatchObject({ name: 'loop', timeboxId: world.open().id })
  })

  test('that goes back and forth the second time is the shipped work', () => {
    const world = elsewhere().passMinutes(11).save('B').passMinutes(11).save('A')
    expect(about(world)[0]).toEqual(expect.arrayContaining(['back-and-forth', 'reopened']))
    expect(world.state.noticed?.about).toEqual({ name: 'out', title: 'Launch note', plan: null })
  })
})

describe('titles of windows', () => {
  const wanted = (title: string, path?: string) => {
    const world = new World().watched().set({ windowTitles: true })
    world.start(title, 25, path === undefined ? {} : { watched: { path, mode: null } })
    return titlesWanted(world.state)
  }

  test.each([
    [' Launch note ', undefined, ['launch note']],
    ['', '/home/me/Note.md', ['note.md']],
    ['Launch', '/home/me/ Note.md', ['launch', 'note.md']],
    ['', undefined, null],
    [' ', undefined, null],
  ])('are held against the names of %j and %j', (title, path, words) => {
    expect(wanted(title, path)).toEqual(words)
  })

  test.each([
    ['/home/me/note.md', 'note.md'],
    ['/home/me/site/', 'site'],
    ['C:\\Users\\me\\note.md', 'note.md'],
    ['note.md', 'note.md'],
    ['/', '/'],
  ])('the name of %s is %s', (path, name) => {
    expect(nameOf(path)).toBe(name)
  })
})

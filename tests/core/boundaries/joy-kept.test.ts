import { describe, expect, test } from 'vitest'
import { JOY_MAX, joyBlockSchema, joyOn, type JoyBlock, type JoyPlan } from '@core/boundaries/joy-time.ts'
import { minutes, type LocalDay } from '@core/time.ts'
import type { World } from '../support/world.ts'
import { worldAt } from './week.ts'

const TUESDAY = '2026-05-12' as LocalDay
const PLAN: JoyPlan = {
  name: 'Painting',
  day: TUESDAY,
  at: minutes(19 * 60),
  length: minutes(90),
  rule: '',
  except: [],
}
const WEEKLY = { rule: 'FREQ=WEEKLY' } as const
const plan = (change: Partial<JoyPlan> = {}): JoyPlan => ({ ...PLAN, ...change })
const block = (id: string, change: Partial<JoyPlan> = {}): JoyBlock => ({ ...plan(change), id })
const worldWith = (...joyTime: readonly JoyBlock[]): World => worldAt('2026-05-14T10:00').set({ joyTime: [...joyTime] })
const many = (count: number): readonly JoyBlock[] =>
  Array.from({ length: count }, (_one, place) => block(`j${place}`, { name: `Painting ${place}` }))
const kept = (world: World): readonly JoyBlock[] => world.state.settings.joyTime
const withdrawn = (world: World): number => world.seen('withdrawNotification').filter(isJoyTime).length
const isJoyTime = ({ moment }: { readonly moment: string }): boolean => moment === 'joyTime'

describe('the limits of joy time', () => {
  test.each([
    [{}, true],
    [{ at: minutes(24 * 60) }, false],
    [{ at: minutes(24 * 60) - 1 }, true],
    [{ length: minutes(5) }, true],
    [{ length: minutes(5) - 1 }, false],
    [{ length: minutes(24 * 60) }, true],
    [{ length: minutes(24 * 60) + 1 }, false],
    [{ rule: 'FREQ=DAILY;'.padEnd(300, ';') }, true],
    [{ rule: 'FREQ=DAILY;'.padEnd(301, ';') }, false],
    [{ except: Array.from({ length: 1000 }, () => TUESDAY) }, true],
    [{ except: Array.from({ length: 1001 }, () => TUESDAY) }, false],
    [{ id: '' }, false],
    [{ id: 'x'.repeat(64) }, true],
    [{ id: 'x'.repeat(65) }, false],
  ])('%j: %s', (change, fits) => {
    expect(joyBlockSchema.safeParse({ ...block('a'), ...change }).success).toBe(fits)
  })
})

describe('joy time that is written down', () => {
  test('is one of its own each time, and changes no other', () => {
    const world = worldWith()
    world.command({ type: 'keepJoy', block: plan({ name: 'Choir' }) })
    world.command({ type: 'keepJoy', block: plan({ name: 'Chess' }) })
    const [choir, chess] = kept(world)
    expect(choir?.id).not.toBe(chess?.id)
    expect(kept(world).every((one) => joyBlockSchema.safeParse(one).success)).toBe(true)
    world.command({ type: 'keepJoy', id: chess?.id ?? '', block: plan({ name: 'Cooking' }) })
    expect(kept(world).map(({ name }) => name)).toEqual(['Choir', 'Cooking'])
    world.command({ type: 'removeJoy', id: chess?.id ?? '' })
    expect(kept(world)).toEqual([choir])
    expect(world.command({ type: 'keepJoy', id: chess?.id ?? '', block: plan() })).toEqual({ outcome: 'stale' })
  })

  test('ends at a hundred; one of these can still be changed', () => {
    const world = worldWith(...many(JOY_MAX - 1))
    expect(world.command({ type: 'keepJoy', block: plan() })).toEqual({ outcome: 'done' })
    expect(world.command({ type: 'keepJoy', block: plan() })).toEqual({ outcome: 'refused', code: 'joyTimeFull' })
    expect(world.command({ type: 'keepJoy', id: 'j0', block: plan({ name: 'Choir' }) })).toEqual({ outcome: 'done' })
    expect(kept(world)).toHaveLength(JOY_MAX)
  })
})

describe('joy time out of a file', () => {
  test('is added once, however often the file is read', () => {
    const world = worldWith(block('mine'))
    const plans = [plan(), plan({ name: 'Choir' }), plan({ name: 'Chess' })]
    for (const _time of [1, 2]) world.command({ type: 'takeJoy', plans })
    expect(kept(world).map(({ name }) => name)).toEqual(['Painting', 'Choir', 'Chess'])
    expect(new Set(kept(world).map(({ id }) => id)).size).toBe(3)
    expect(kept(world).every((one) => joyBlockSchema.safeParse(one).success)).toBe(true)
  })

  test.each([
    { name: 'Choir' },
    { day: '2026-05-13' as LocalDay },
    { at: minutes(20 * 60) },
    { length: minutes(60) },
    WEEKLY,
  ])('is another one with %j', (change) => {
    const world = worldWith(block('mine'))
    world.command({ type: 'takeJoy', plans: [plan(change)] })
    expect(kept(world)).toMatchObject([plan(), plan(change)])
  })

  test('that would be more than a hundred is not taken at all; what is known needs no room', () => {
    const world = worldWith(...many(JOY_MAX - 2))
    const [known] = many(1)
    const plans = [plan({ name: 'Choir' }), plan({ name: known?.name ?? '' }), plan({ name: 'Chess' })]
    const tooMany = [...plans, plan({ name: 'Cooking' })]
    expect(world.command({ type: 'takeJoy', plans: tooMany })).toEqual({ outcome: 'refused', code: 'joyTimeFull' })
    expect(kept(world)).toHaveLength(JOY_MAX - 2)
    expect(world.command({ type: 'takeJoy', plans })).toEqual({ outcome: 'done' })
    expect(kept(world)).toHaveLength(JOY_MAX)
  })
})

describe('“Move it”', () => {
  const move = (world: World, id: string, day = TUESDAY) => world.command({ type: 'moveJoy', id, day })

  test('moves that one alone, and opens it to be changed', () => {
    const world = worldWith(block('a', { name: 'Choir' }), block('b'), block('c', { name: 'Chess' }))
    move(world, 'b')
    expect(kept(world)).toEqual([
      block('a', { name: 'Choir' }),
      block('b', { at: minutes(20 * 60) }),
      block('c', { name: 'Chess' }),
    ])
    expect(world.state.joyEditing).toBe('b')
    expect(world.seen('showWindow')).toEqual([{ type: 'showWindow', window: 'settings', focus: true }])
    expect(withdrawn(world)).toBe(1)
  })

  test('of one that repeats makes one of its own, which is opened; the others of its row and all else stay', () => {
    const world = worldWith(block('a', { name: 'Choir' }), block('b', WEEKLY))
    move(world, 'b', '2026-05-19' as LocalDay)
    const [first, row, moved] = kept(world)
    expect([first, row]).toEqual([
      block('a', { name: 'Choir' }),
      block('b', { ...WEEKLY, except: ['2026-05-19' as LocalDay] }),
    ])
    expect(moved).toMatchObject(plan({ day: '2026-05-19' as LocalDay, at: minutes(20 * 60) }))
    expect(['a', 'b', '']).not.toContain(moved?.id)
    expect(world.state.joyEditing).toBe(moved?.id)
    expect(joyOn(kept(world).slice(1), '2026-05-26' as LocalDay)).toHaveLength(1)
  })

  test('needs room for another one where it repeats, and none where it does not', () => {
    const world = worldWith(...many(JOY_MAX - 2), block('once'), block('row', WEEKLY))
    expect(move(world, 'row')).toEqual({ outcome: 'refused', code: 'joyTimeFull' })
    expect(move(world, 'once')).toEqual({ outcome: 'done' })
    world.command({ type: 'removeJoy', id: 'once' })
    expect(move(world, 'row')).toEqual({ outcome: 'done' })
  })

  test('of one that is gone changes nothing', () => {
    const world = worldWith(block('a'))
    expect(move(world, 'b')).toEqual({ outcome: 'stale' })
    expect(kept(world)).toEqual([block('a')])
  })
})

describe('the word before joy time', () => {
  test.each([
    ['somebody is on the way', { type: 'onMyWay' }],
    ['it is let go', { type: 'removeJoy', id: 'a' }],
  ] as const)('leaves the screen when %s', (_what, command) => {
    const world = worldWith(block('a'))
    world.command(command)
    expect(withdrawn(world)).toBe(1)
  })
})

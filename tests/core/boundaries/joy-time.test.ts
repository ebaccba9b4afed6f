import { describe, expect, test } from 'vitest'
import { joyAt, joyBlockSchema, joyOn, type JoyBlock } from '@core/boundaries/joy-time.ts'
import { joyDueAt } from '@core/boundaries/joy-reminder.ts'
import type { Command } from '@core/command.ts'
import { daysAfter, minutes, type LocalDay } from '@core/time.ts'
import type { World } from '../support/world.ts'
import { at, OFFICE_HOURS, worldAt } from './week.ts'

const PAINTING = joyBlockSchema.parse({
  id: 'joy-1',
  name: 'Painting',
  day: '2026-05-12',
  at: minutes(19 * 60),
  length: minutes(90),
  rule: 'FREQ=WEEKLY;BYDAY=TU,TH',
  except: [],
})
const block = (change: Partial<JoyBlock>): JoyBlock => ({ ...PAINTING, ...change })
const said = (world: World) => world.seen('notify').filter(({ moment }) => moment === 'joyTime')
const thursday = (time: string): World => worldAt(`2026-05-14T${time}`).set({ joyTime: [PAINTING] })

describe('joy time', () => {
  test.each([
    ['2026-05-14', [PAINTING], [{ name: 'Painting', from: 1140, to: 1230 }]],
    ['2026-05-13', [PAINTING], []],
    ['2026-05-05', [PAINTING], []],
    ['2026-12-31', [PAINTING], [{ name: 'Painting', from: 1140, to: 1230 }]],
    ['2026-05-14', [block({ except: ['2026-05-14' as LocalDay] })], []],
    ['2026-05-12', [block({ rule: '' })], [{ name: 'Painting', from: 1140, to: 1230 }]],
    ['2026-05-14', [block({ rule: '' })], []],
    ['2026-05-14', [block({ at: minutes(23 * 60) })], [{ name: 'Painting', from: 1380, to: 1470 }]],
  ])('of %s', (day, blocks, expected) => {
    expect(joyOn(blocks, day as LocalDay)).toEqual(expected)
  })

  test.each([
    { now: '2026-05-14T18:59', inside: false, why: 'before' },
    { now: '2026-05-14T19:00', inside: true, why: 'from its first minute' },
    { now: '2026-05-14T20:30', inside: false, why: 'not from its last' },
    { now: '2026-05-15T00:20', inside: true, why: 'past midnight', change: { at: minutes(23 * 60) } },
    {
      now: '2026-03-29T03:40',
      inside: true,
      why: 'the hour that is left out',
      change: { day: '2026-03-29', at: minutes(2 * 60 + 30), rule: '' },
    },
    {
      now: '2026-10-25T03:45',
      inside: true,
      why: 'the hour that comes twice',
      change: { day: '2026-10-25', at: minutes(2 * 60 + 30), rule: '' },
    },
  ])('$now: $why', ({ now, inside, change = {} }) => {
    const joy = joyAt([block(change as Partial<JoyBlock>)], at(now), 'Europe/Berlin')
    expect(joy !== null).toBe(inside)
  })

  test('of a day stands in the order of its beginnings, the shorter one first', () => {
    const late = block({ id: 'late', name: 'Late', at: minutes(21 * 60) })
    const long = block({ id: 'long', name: 'Long', length: minutes(120) })
    for (const blocks of [
      [late, long, PAINTING],
      [PAINTING, long, late],
      [long, PAINTING, late],
    ])
      expect(joyOn(blocks, '2026-05-14' as LocalDay).map(({ name }) => name)).toEqual(['Painting', 'Long', 'Late'])
  })

  test.each([
    ['Long', { at: minutes(18 * 60), length: minutes(180) }],
    ['Painting', { at: minutes(18 * 60), length: minutes(120) }],
  ])('that overlaps is the one that ends last: %s', (name, change) => {
    const blocks = [block({ name: 'Long', ...change }), PAINTING]
    for (const list of [blocks, blocks.toReversed()])
      expect(joyAt(list, at('2026-05-14T19:30'), 'Europe/Berlin')?.block.name).toBe(name)
  })

  test('is at the same time of day wherever the person is', () => {
    expect(joyAt([PAINTING], at('2026-05-14T19:30'), 'Asia/Tokyo')).toBeNull()
    const inTokyo = at('2026-05-14T12:30')
    expect(joyAt([PAINTING], inTokyo, 'Asia/Tokyo')?.block.name).toBe('Painting')
  })
})

describe('the word before joy time', () => {
  test('comes once, fifteen minutes before', () => {
    const world = thursday('18:00')
    world.passMinutes(44)
    expect(said(world)).toEqual([])
    world.passMinutes(1)
    expect(said(world)).toMatchObject([
      {
        title: { key: 'notify.joyTime.title', values: { activity: 'Painting', at: { clock: at('2026-05-14T19:00') } } },
        actions: [{ command: { type: 'onMyWay' } }, { command: { type: 'moveJoy', id: 'joy-1', day: '2026-05-14' } }],
      },
    ])
    world.restart(60_000)
    world.passMinutes(120)
    expect(said(world)).toHaveLength(1)
  })

  test('comes when the setting says, or not at all', () => {
    const half = thursday('18:00').set({ joyReminder: minutes(30) })
    half.passMinutes(30)
    expect(said(half)).toHaveLength(1)
    const off = thursday('18:00').set({ joyReminder: minutes(0) })
    off.passMinutes(120)
    expect(said(off)).toEqual([])
  })

  test('waits in a meeting up to the beginning, and a missed one is not mentioned', () => {
    const waits = thursday('18:40')
    waits.command({ type: 'meet', length: minutes(10) })
    waits.passMinutes(9)
    expect(said(waits)).toEqual([])
    waits.passMinutes(1)
    expect(said(waits)).toHaveLength(1)
    const missed = thursday('18:40')
    missed.command({ type: 'meet', length: null })
    missed.passMinutes(30)
    missed.command({ type: 'endMeeting' })
    missed.passMinutes(60)
    expect(said(missed)).toEqual([])
  })

  test('says nothing in a meeting, whatever else happens, and nothing from the beginning on', () => {
    const world = thursday('18:40')
    world.command({ type: 'meet', length: minutes(20) })
    world.passMinutes(10)
    world.sleep(60_000)
    expect(said(world)).toEqual([])
    world.passMinutes(9)
    expect(world.now.wall).toBe(at('2026-05-14T19:00'))
    expect(said(world)).toEqual([])
  })

  test.each([true, false])('is about the next one first (in the order of the list: %s)', (inOrder) => {
    const blocks = [PAINTING, block({ id: 'later', name: 'Tea', at: minutes(19 * 60 + 20) })]
    const world = worldAt('2026-05-14T18:00').set({ joyTime: inOrder ? blocks : blocks.toReversed() })
    world.passMinutes(45)
    expect(said(world).map(({ title }) => title.values)).toMatchObject([{ activity: 'Painting' }])
    world.passMinutes(20)
    expect(said(world)).toHaveLength(2)
  })

  test('has no time where none is wanted, and so wakes nobody', () => {
    const due = (world: World) => joyDueAt(world.state, { now: world.now, zone: world.zone, freshId: 'x' })
    const world = thursday('18:00')
    expect(due(world)).toBe(world.now.boot + minutes(45))
    expect(due(world.set({ joyReminder: minutes(0) }))).toBeNull()
  })

  test('is remembered for the last ten times and no longer', () => {
    const world = worldAt('2026-05-12T18:00').set({ joyTime: [block({ rule: 'FREQ=DAILY' })] })
    world.passMinutes(12 * 24 * 60)
    expect(said(world)).toHaveLength(12)
    expect(world.state.joyTold).toEqual(
      Array.from({ length: 10 }, (_one, days) => `joy-1 ${daysAfter('2026-05-14' as LocalDay, days)}`),
    )
  })

  test('“Move it” moves this one by an hour; it is said again, and the others stay', () => {
    const world = thursday('18:45')
    world.pass(1)
    expect(said(world)).toHaveLength(1)
    world.command({ type: 'moveJoy', id: 'joy-1', day: '2026-05-14' as LocalDay })
    const { joyTime } = world.state.settings
    expect(joyOn(joyTime, '2026-05-14' as LocalDay)).toEqual([{ name: 'Painting', from: 1200, to: 1290 }])
    expect(joyOn(joyTime, '2026-05-19' as LocalDay)).toEqual([{ name: 'Painting', from: 1140, to: 1230 }])
    expect(world.seen('showWindow').at(-1)).toMatchObject({ window: 'settings' })
    expect(joyTime.map(({ id }) => id)).toContain(world.state.joyEditing)
    world.command({ type: 'close', window: 'settings' })
    expect(world.state.joyEditing).toBeNull()
    expect(world.command({ type: 'moveJoy', id: 'joy-1', day: '2026-05-14' as LocalDay })).toEqual({ outcome: 'stale' })
    world.passMinutes(60)
    expect(said(world)).toHaveLength(2)
  })

  test('a single one is moved past midnight too', () => {
    const world = worldAt('2026-12-31T23:00').set({
      joyTime: [block({ day: '2026-12-31' as LocalDay, at: minutes(23 * 60 + 30), rule: '' })],
    })
    world.command({ type: 'moveJoy', id: 'joy-1', day: '2026-12-31' as LocalDay })
    expect(world.state.settings.joyTime).toMatchObject([{ id: 'joy-1', day: '2027-01-01', at: minutes(30) }])
  })
})

describe('a start in joy time', () => {
  const plan: Extract<Command, { type: 'start' }> = {
    type: 'start',
    title: 'Mail',
    cap: minutes(25),
    marks: [],
    kind: 'messages',
  }

  test('asks first, once for this time', () => {
    const world = thursday('19:30')
    expect(world.command(plan)).toEqual({ outcome: 'refused', code: 'joyTime' })
    world.command({ ...plan, afterHours: 'now' })
    world.command({ type: 'ship', timeboxId: world.open().id })
    expect(world.command(plan)).toEqual({ outcome: 'done' })
  })

  test('waits for its end, or for the next work hours where they are over then', () => {
    const { type: _type, ...what } = plan
    const plain = thursday('19:30')
    plain.command({ type: 'letWait', what: { of: 'plan', ...what } })
    expect(plain.state.tasks.parked).toMatchObject([{ until: at('2026-05-14T20:30') }])
    const worker = thursday('19:30').set({ workHours: OFFICE_HOURS })
    expect(worker.command(plan)).toEqual({ outcome: 'refused', code: 'joyTime' })
    worker.command({ type: 'letWait', what: { of: 'plan', ...what } })
    expect(worker.state.tasks.parked).toMatchObject([{ until: at('2026-05-15T09:00') }])
  })
})

describe('joy time that is kept', () => {
  const { id: _id, ...plan } = PAINTING

  test('comes to be, is changed and removed', () => {
    const world = worldAt('2026-05-14T10:00')
    world.command({ type: 'keepJoy', block: plan })
    const [kept] = world.state.settings.joyTime
    expect(kept).toMatchObject(plan)
    world.command({ type: 'keepJoy', id: kept?.id ?? '', block: { ...plan, name: 'Choir' } })
    expect(world.disk.settings.joyTime).toMatchObject([{ id: kept?.id, name: 'Choir' }])
    world.command({ type: 'removeJoy', id: kept?.id ?? '' })
    expect(world.state.settings.joyTime).toEqual([])
    expect(world.command({ type: 'keepJoy', id: 'gone', block: plan })).toEqual({ outcome: 'stale' })
  })

  test('has a rule that can be followed', () => {
    expect(joyBlockSchema.safeParse({ ...PAINTING, rule: 'FREQ=YEARLY' }).success).toBe(false)
    expect(joyBlockSchema.safeParse({ ...PAINTING, name: '  ' }).success).toBe(false)
  })
})

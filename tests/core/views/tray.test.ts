import { describe, expect, test } from 'vitest'
import { NO_COMPUTERS, type Computer } from '@core/computers/computers.ts'
import { durationMs, epochMs, localDaySchema } from '@core/time.ts'
import { statusView } from '@core/views/status-view.ts'
import { trayView, usedPart } from '@core/views/tray.ts'
import type { MenuNode } from '@core/views/tray-type.ts'
import { World } from '../support/world.ts'

const view = ({ state, now, zone }: World) => trayView(state, now, zone)
const keys = (menu: readonly MenuNode[]): readonly string[] =>
  menu.map((node) => (node.type === 'separator' ? '—' : node.text.key))
const desk = (world: World): Computer => ({
  device: 'deskdesk',
  name: 'Desk',
  own: false,
  heardAt: world.now.wall,
  runsAt: world.now.wall,
  forgotten: false,
  erased: null,
})

describe('the tooltip', () => {
  test('leaves the evening to the person on the day that was closed, and on no other', () => {
    const world = new World()
    const tip = (closedOn: string | null) => {
      world.state = { ...world.state, closedOn: closedOn === null ? null : localDaySchema.parse(closedOn) }
      return view(world).tooltip.key
    }
    expect([tip(null), tip('2026-05-13'), tip('2026-05-14')]).toEqual([
      'tray.tooltip.idle',
      'tray.tooltip.idle',
      'reflection.invite.tooltip',
    ])
  })
})

describe('a click on the icon', () => {
  test('opens what the state is about', () => {
    const world = new World()
    const opens = () => view(world).click
    expect(opens()).toEqual({ type: 'open', window: 'start' })
    world.start('Reply', 25)
    expect(opens()).toEqual({ type: 'open', window: 'running' })
    world.command({ type: 'pause', timeboxId: world.open().id })
    expect(opens()).toEqual({ type: 'open', window: 'running' })
    world.command({ type: 'resume', timeboxId: world.open().id })
    world.passMinutes(25)
    expect(opens()).toEqual({ type: 'open', window: 'prompt' })
  })
})

describe('the ring', () => {
  test('is full where there is no time to fill it', () => {
    const world = new World()
    const timebox = world.start('Reply', 25)
    expect(usedPart(timebox, world.now)).toBe(0)
    expect(usedPart({ ...timebox, cap: durationMs(0) }, world.now)).toBe(1)
  })
})

describe('the menu', () => {
  test('begins with a timebox on another computer, on a line of its own', () => {
    const world = new World()
    world.state = { ...world.state, computers: { ...NO_COMPUTERS, all: [desk(world)] } }
    expect(keys(view(world).menu).slice(0, 3)).toEqual(['computers.runningOn', '—', 'menu.start'])
    world.start('Reply', 25)
    expect(keys(view(world).menu).slice(0, 3)).toEqual(['computers.runningOn', '—', 'menu.task'])
  })

  test('offers a template of today once: not among what was worked on as well', () => {
    const world = new World()
    for (const title of ['Weekly report', 'Slides']) {
      const { id } = world.start(title, 25)
      world.passMinutes(5)
      world.command({ type: 'park', timeboxId: id })
      world.command({ type: 'keepParked', parkedId: id })
    }
    const recent = () =>
      view(world)
        .menu.flatMap((node) => (node.type === 'submenu' ? node.items : []))
        .map((node) => ('text' in node ? node.text.values : null))
    expect(recent()).toMatchObject([{ task: 'Slides' }, { task: 'Weekly report' }])
    world.command({
      type: 'keepTemplate',
      title: 'Weekly report',
      cap: world.state.settings.usualCap,
      marks: [],
      kind: 'writing',
      repeat: ['thursday'],
    })
    expect(recent()).toMatchObject([{ task: 'Weekly report' }, { task: 'Slides' }])
  })

  test('gives a bit more time at once where no reason is asked for', () => {
    const world = new World()
    const { id: timeboxId } = world.start('Reply', 25)
    const more = () =>
      view(world).menu.flatMap((node) => (node.type === 'item' && node.text.key === 'menu.more' ? [node.command] : []))
    expect(more()).toEqual([{ type: 'openPrompt', timeboxId, step: 'extend' }])
    world.set({ askReason: false })
    expect(more()).toEqual([{ type: 'extend', timeboxId, reason: '' }])
  })

  test('ends a meeting wherever one goes on, and nowhere else', () => {
    const world = new World()
    const ends = () => keys(view(world).menu).filter((key) => key === 'menu.meetingOver').length
    expect(ends()).toBe(0)
    world.command({ type: 'meet', length: null })
    expect(ends()).toBe(1)
    world.start('Reply', 25)
    world.command({ type: 'pause', timeboxId: world.open().id })
    expect(ends()).toBe(1)
    world.command({ type: 'endMeeting' })
    expect(ends()).toBe(0)
  })
})

describe('where things stand, for other programs', () => {
  const status = ({ state, now, zone }: World) => statusView(state, now, zone)

  test('is of no task, without marks, while nothing is open', () => {
    expect(status(new World())).toEqual({
      phase: 'idle',
      line: { key: 'cli.idle', values: {} },
      task: '',
      kind: null,
      project: null,
      left: null,
      cap: null,
      until: null,
      startedAt: null,
      marks: [],
      used: 0,
    })
  })

  test('says what the tray says on a day that was closed', () => {
    const world = new World()
    world.state = { ...world.state, closedOn: localDaySchema.parse('2026-05-14') }
    expect(status(world).line.key).toBe('reflection.invite.tooltip')
    world.now = { ...world.now, wall: epochMs(world.now.wall + 24 * 60 * 60_000) }
    expect(status(world).line.key).toBe('cli.idle')
  })
})

import { describe, expect, test } from 'vitest'
import { NO_SHORTCUTS } from '@core/shortcuts.ts'
import { minutes } from '@core/time.ts'
import { trayView } from '@core/views/tray.ts'
import type { MenuNode } from '@core/views/tray-type.ts'
import { VERSION, World } from './support/world.ts'

const view = (world: World) => trayView(world.state, world.now, world.zone)
const keys = (menu: readonly MenuNode[]): string[] =>
  menu.map((node) => (node.type === 'separator' ? '—' : node.text.key))
const IDLE = ['—', 'reflection.invite.menu', 'menu.insights']
const END = ['—', 'menu.help', 'menu.releases', 'menu.settings', 'menu.quit']

describe('the tray', () => {
  test('when nothing runs offers a start, and what is there to carry on', () => {
    const world = new World()
    expect(view(world)).toMatchObject({
      icon: 'idle',
      tooltip: { key: 'tray.tooltip.idle' },
      click: { type: 'open', window: 'start' },
    })
    expect(keys(view(world).menu)).toEqual(['menu.start', ...IDLE, ...END])
    const { id } = world.start('Slides', 25)
    world.passMinutes(10)
    world.command({ type: 'park', timeboxId: id })
    expect(keys(view(world).menu)).toEqual(['menu.start', 'menu.carryOnParked', 'menu.recent', ...IDLE, ...END])
    expect(view(world).menu[1]).toMatchObject({
      text: { values: { task: 'Slides', count: 15 } },
      command: { type: 'carryOn', parkedId: id },
    })
  })

  test('says which version it is, and opens the page of newer ones when it is asked to', () => {
    const world = new World()
    const line = view(world).menu.find((node) => node.type === 'item' && node.text.key === 'menu.releases')
    expect(line).toMatchObject({ text: { values: { version: VERSION } }, command: { type: 'releases' } })
    expect(world.effects.filter(({ type }) => type === 'openReleases')).toEqual([])
    world.command({ type: 'releases' })
    expect(world.effects.filter(({ type }) => type === 'openReleases')).toHaveLength(1)
  })

  test('shows the shortcut only when the system gave it', () => {
    const world = new World()
    expect(view(world).menu[0]).not.toHaveProperty('accelerator')
    world.signal({ type: 'shortcutsChecked', held: { ...NO_SHORTCUTS, shortcut: 'works' } })
    expect(view(world).menu[0]).toHaveProperty('accelerator', 'CommandOrControl+Shift+E')
  })

  test('offers to carry on what was shipped for ten minutes', () => {
    const world = new World()
    const { id } = world.start('Reply', 25)
    world.command({ type: 'ship', timeboxId: id })
    expect(keys(view(world).menu)).toContain('menu.carryOnShipped')
    world.passMinutes(10)
    expect(keys(view(world).menu)).toEqual(['menu.start', 'menu.look', ...IDLE, ...END])
    world.passMinutes(24 * 60)
    expect(keys(view(world).menu)).toEqual(['menu.start', ...IDLE, ...END])
  })

  test('leaves out of Recent what was shipped in the last seven days, unless it recurs', () => {
    const world = new World()
    const shipped = (): boolean => keys(view(world).menu).includes('menu.recent')
    world.command({ type: 'ship', timeboxId: world.start('Weekly report', 25).id })
    expect(shipped()).toBe(false)
    world.passMinutes(8 * 24 * 60)
    expect(shipped()).toBe(true)
    world.command({ type: 'ship', timeboxId: world.start('Weekly report', 25).id })
    expect(shipped()).toBe(true)
  })

  test('says in Recent what is left of a project’s budget, before each start', () => {
    const world = new World()
    world.command({ type: 'keepProject', name: 'Beta', budget: { per: 'all', length: minutes(60) } })
    const recent = () => view(world).menu.flatMap((node) => (node.type === 'submenu' ? node.items : []))
    const work = (count: number): void => {
      const { id } = world.start('Notes', 60, { project: 'Beta' })
      world.passMinutes(count)
      world.command({ type: 'park', timeboxId: id })
      world.passMinutes(8 * 24 * 60)
    }
    work(20)
    world.start('Alone', 15)
    world.command({ type: 'park', timeboxId: world.open().id })
    expect(recent()).toMatchObject([
      { text: { key: 'menu.recentTask', values: { task: 'Alone' } } },
      { text: { key: 'menu.recentTaskOf', values: { task: 'Notes', count: 60, project: 'Beta', left: 40 } } },
    ])
    work(50)
    expect(recent()[0]).toMatchObject({
      text: { key: 'menu.recentTaskUsed', values: { task: 'Notes', project: 'Beta' } },
    })
  })

  test('while running shows what is left, fills the ring in eight steps and hides a bit more time when none is left', () => {
    const world = new World()
    const { id } = world.start('Launch note', 40)
    expect(view(world)).toMatchObject({
      icon: 'running-1',
      tooltip: { key: 'tray.tooltip.running', values: { task: 'Launch note', count: 40 } },
    })
    expect(keys(view(world).menu)).toEqual([
      'menu.task',
      'menu.left',
      '—',
      'menu.ship',
      'menu.look',
      'menu.pause',
      'menu.more',
      '—',
      'menu.draft',
      'menu.handOver',
      'menu.park',
      '—',
      'menu.meeting',
      ...END.slice(1),
    ])
    const icons = Array.from({ length: 8 }, () => {
      const { icon } = view(world)
      world.passMinutes(5)
      return icon
    })
    expect(icons).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((step) => `running-${step}`))
    world.command({ type: 'extend', timeboxId: id, reason: 'One' })
    world.command({ type: 'extend', timeboxId: id, reason: 'Two' })
    expect(keys(view(world).menu)).not.toContain('menu.more')
  })

  test('says the last minute without a count', () => {
    const world = new World()
    world.start('Reply', 10)
    world.passMinutes(9)
    expect(view(world).tooltip.key).toBe('tray.tooltip.lastMinute')
    expect(view(world).menu[1]).toMatchObject({ text: { key: 'menu.lastMinute' } })
  })

  test('when paused, resting and away offers what copy says', () => {
    const world = new World()
    const { id } = world.start('Reply', 10)
    world.command({ type: 'pause', timeboxId: id })
    expect(view(world)).toMatchObject({
      icon: 'paused',
      tooltip: { key: 'tray.tooltip.paused', values: { count: 10 } },
    })
    expect(keys(view(world).menu)).toEqual([
      'menu.task',
      'menu.pausedLeft',
      '—',
      'menu.carryOn',
      'menu.ship',
      'menu.park',
      ...END,
    ])
    world.command({ type: 'resume', timeboxId: id })
    world.passMinutes(10)
    expect(view(world)).toMatchObject({
      icon: 'resting',
      tooltip: { values: { count: 10 } },
      click: { window: 'prompt' },
    })
    expect(keys(view(world).menu)).toEqual([
      'menu.task',
      'menu.asPlanned',
      '—',
      'menu.ship',
      'menu.draft',
      'menu.extend',
      'menu.handOver',
      'menu.park',
      '—',
      'menu.breathe',
      'menu.openPrompt',
      ...END,
    ])
    world.command({ type: 'extend', timeboxId: id, reason: 'One' })
    world.passMinutes(5)
    world.command({ type: 'extend', timeboxId: id, reason: 'Two' })
    world.passMinutes(5)
    expect(view(world).menu).toContainEqual({
      type: 'item',
      text: { key: 'menu.noneLeft', values: { count: 2 } },
      command: null,
    })
  })

  test('redraws at most once a minute while running', () => {
    const world = new World()
    world.start('Reply', 25)
    const before = world.seen('scheduleWake').length
    world.passMinutes(10)
    expect(world.seen('scheduleWake').length - before).toBe(10)
    expect(world.effects.filter((effect) => effect.type === 'save').length).toBe(3)
  })

  test('says that something is unsaved on its first line', () => {
    const world = new World()
    world.broken = 'diskFull'
    world.start('Reply', 25)
    expect(keys(view(world).menu)[0]).toBe('menu.unsaved')
  })
})

test('the suggestion is the middle of the last five, and never of fewer', () => {
  const world = new World()
  for (const took of [10, 50, 20, 40, 30]) {
    expect(world.state.tasks.tasks[0]?.took.length ?? 0).toBeLessThan(5)
    const { id } = world.start('Report', 60)
    world.passMinutes(took)
    world.command({ type: 'ship', timeboxId: id })
  }
  expect(world.state.tasks.tasks[0]?.took).toEqual([10, 50, 20, 40, 30].map(minutes))
})

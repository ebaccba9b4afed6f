import type { Effect } from '@core/effect.ts'
import { DEFAULT_SETTINGS } from '@core/settings.ts'
import { NO_TASKS } from '@core/tasks/tasks.ts'
import { expect, test } from 'vitest'
import { World } from './support/world.ts'

/** A folder that nobody has used. */
const freshWorld = (): World => {
  const world = new World()
  world.disk.settings = DEFAULT_SETTINGS
  world.restart()
  return world
}
const shows = (effects: readonly Effect[], from = 0): readonly string[] =>
  effects.slice(from).flatMap((effect) => (effect.type === 'showWindow' ? [effect.window] : []))

test('is shown at every start until it is answered, and never again', () => {
  const world = freshWorld()
  world.restart()
  expect(world.seen('showWindow')).toEqual(
    ['welcome', 'welcome'].map((window) => ({ type: 'showWindow', window, focus: true })),
  )
  const before = world.effects.length
  world.command({ type: 'welcomed', start: false })
  world.restart()
  expect(shows(world.effects, before)).toEqual([])
})

test('its button leads to a first timebox', () => {
  const world = freshWorld()
  const before = world.effects.length
  world.command({ type: 'welcomed', start: true })
  expect(world.effects.slice(before)).toContainEqual({ type: 'hideWindow', window: 'welcome' })
  expect(shows(world.effects, before)).toEqual(['start'])
})

test('closed by the system it is answered too', () => {
  const world = freshWorld()
  const before = world.effects.length
  world.signal({ type: 'windowClosed', window: 'welcome' })
  expect(world.disk.settings.welcomed).toBe(true)
  expect(shows(world.effects, before)).toEqual([])
})

test.each([
  ['is open still', false, false],
  ['was shipped', true, false],
  ['is open, while its task was not kept', false, true],
])('whoever has started something that %s needs none', (_what, shipped, forgotten) => {
  const world = freshWorld()
  const { id } = world.start('Slides', 25)
  if (shipped) world.command({ type: 'ship', timeboxId: id })
  if (forgotten) world.disk.tasks = NO_TASKS
  const before = world.effects.length
  world.restart()
  expect(shows(world.effects, before)).not.toContain('welcome')
})

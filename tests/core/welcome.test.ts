import type { Effect } from '@core/effect.ts'
import { DEFAULT_SETTINGS } from '@core/settings.ts'
import { minutes } from '@core/time.ts'
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
  expect(shows(world.effects)).toEqual(['welcome', 'welcome'])
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
  world.signal({ type: 'windowClosed', window: 'welcome' })
  expect(world.disk.settings.welcomed).toBe(true)
})

test('whoever has started something needs none, also from a time before it was there', () => {
  const world = freshWorld()
  world.command({ type: 'start', title: 'Slides', cap: minutes(25), marks: [], kind: 'slides' })
  const before = world.effects.length
  world.restart()
  expect(shows(world.effects, before)).not.toContain('welcome')
})

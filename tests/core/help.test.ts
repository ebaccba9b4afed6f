import { expect, test } from 'vitest'
import { World } from './support/world.ts'

test('Help opens its window with the keyboard, about the window it was asked for in, and anew each time', () => {
  const world = new World()
  world.command({ type: 'help', about: 'insights' })
  expect(world.seen('showWindow').at(-1)).toMatchObject({ window: 'help', focus: true })
  const first = world.state.helpAsked
  expect(first?.about).toBe('insights')
  world.command({ type: 'help' })
  expect(world.state.helpAsked?.about).toBeNull()
  expect(world.state.helpAsked?.id).not.toBe(first?.id)
})

test('without a tray the menu that leads to Help stays beside it', () => {
  const world = new World()
  world.signal({ type: 'trayChecked', present: false })
  const before = world.seen('showWindow').length
  world.command({ type: 'help' })
  expect(world.seen('showWindow').slice(before)).toMatchObject([
    { window: 'trayless', focus: false },
    { window: 'help', focus: true },
  ])
})

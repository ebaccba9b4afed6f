import { describe, expect, test } from 'vitest'
import { fittedFor } from '@core/tasks/fitted.ts'
import { minutes } from '@core/time.ts'
import { statusView } from '@core/views/status-view.ts'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../support/languages.ts'
import { World } from './support/world.ts'

const say = createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB')
const status = ({ state, now, zone }: World) => {
  const { line, ...view } = statusView(state, now, zone)
  return { ...view, said: say(line) }
}

describe('where things stand', () => {
  test('with nothing open it says so', () => {
    expect(status(new World())).toMatchObject({ phase: 'idle', said: 'No timebox is open.', left: null, until: null })
  })

  test('while it runs it has the minutes left, rounded up, and the moment of the cap', () => {
    const world = new World()
    const { phase } = world.start('Launch note', 25, { marks: ['one page'], project: 'Beta' })
    world.pass(61_000)
    expect(status(world)).toMatchObject({
      phase: 'running',
      said: 'Launch note: 24 minutes left',
      left: 24,
      cap: 25,
      until: phase.name === 'running' ? phase.deadline.wall : null,
      marks: ['one page'],
      project: 'Beta',
      kind: 'other',
    })
  })

  test('paused and at the cap there is no moment to wait for', () => {
    const world = new World()
    world.start('Launch note', 25)
    world.command({ type: 'pause', timeboxId: world.open().id })
    expect(status(world)).toMatchObject({ phase: 'paused', until: null, said: 'Launch note: paused, 25 minutes left' })
    world.command({ type: 'resume', timeboxId: world.open().id })
    world.passMinutes(25)
    expect(status(world)).toMatchObject({ phase: 'resting', until: null, left: 0, used: 1 })
  })
})

describe('what is left out of a start', () => {
  test('is as for a new task', () => {
    expect(fittedFor(new World().state, 'Something new')).toEqual({
      cap: minutes(25),
      kind: 'other',
      marks: [],
      project: undefined,
    })
  })

  test('is as it was the last time', () => {
    const world = new World()
    world.start('Weekly report', 40, { kind: 'writing', marks: ['one page'], project: 'Beta' })
    world.command({ type: 'ship', timeboxId: world.open().id })
    expect(fittedFor(world.state, ' weekly REPORT ')).toEqual({
      cap: minutes(40),
      kind: 'writing',
      marks: ['one page'],
      project: 'Beta',
    })
  })
})

import { describe, expect, test } from 'vitest'
import { restingOf, shipsOf } from '@core/reflection/day.ts'
import { localDaySchema } from '@core/time.ts'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import { World } from '../support/world.ts'

const say = createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB')
const TODAY = localDaySchema.parse('2026-05-14')
const DAY = 24 * 60

/** A timebox that runs for some minutes and ends one way. */
const done = (world: World, title: string, ran: number, type: 'ship' | 'shareDraft' | 'handOver' | 'park'): string => {
  const { id } = world.start(title, 15)
  world.passMinutes(ran)
  world.command({ type, timeboxId: id })
  return id
}
const ships = (world: World) =>
  shipsOf(world.records(), TODAY).map(({ title, outcome, caption }) => [title, outcome, say(caption)])
const resting = (world: World) =>
  restingOf(world.records(), TODAY, world.state.timebox?.continues).map(({ title, was }) => [title, was])

describe('what left the hands on a day', () => {
  test('is told in its order with what was planned, and never as a debt', () => {
    const world = new World()
    done(world, 'Invoice', 15, 'ship')
    done(world, 'Launch note', 14, 'shareDraft')
    done(world, 'Blink', 0, 'handOver')
    done(world, 'Slides', 5, 'park')
    const { id } = world.start('Report', 15)
    world.passMinutes(15)
    world.command({ type: 'extend', timeboxId: id, reason: 'The total' })
    world.passMinutes(5)
    world.command({ type: 'ship', timeboxId: id })
    expect(ships(world)).toEqual([
      ['Invoice', 'ship', '15 minutes, as planned'],
      ['Launch note', 'draft', '14 of 15 minutes'],
      ['Blink', 'handOver', '1 of 15 minutes'],
      ['Report', 'ship', '20 minutes'],
    ])
  })

  test('is not what was taken back, nor of another day; an evening after midnight is the same day', () => {
    const world = new World()
    const first = done(world, 'Invoice', 5, 'ship')
    world.command({ type: 'withdrawShip', timeboxId: first })
    expect(ships(world)).toEqual([])
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.passMinutes(15 * 60)
    done(world, 'Night letter', 5, 'ship')
    world.passMinutes(DAY)
    done(world, 'Tomorrow', 5, 'ship')
    expect(ships(world).map(([title]) => title)).toEqual(['Invoice', 'Night letter'])
  })
})

describe('what rests until another day', () => {
  test('is what was parked or shared as a draft, until it is gone on with', () => {
    const world = new World()
    done(world, 'Launch note', 5, 'shareDraft')
    const slides = done(world, 'Slides', 5, 'park')
    const letter = done(world, 'Letter', 5, 'park')
    done(world, 'Invoice', 5, 'ship')
    expect(resting(world)).toEqual([
      ['Launch note', 'draft'],
      ['Slides', 'park'],
      ['Letter', 'park'],
    ])
    world.command({ type: 'carryOn', parkedId: slides })
    expect(resting(world).map(([title]) => title)).toEqual(['Launch note', 'Letter'])
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.command({ type: 'carryOn', parkedId: letter })
    world.command({ type: 'park', timeboxId: world.open().id })
    expect(resting(world)).toEqual([
      ['Launch note', 'draft'],
      ['Letter', 'park'],
    ])
  })

  test('says when it comes back', () => {
    const world = new World()
    const { id } = world.start('Slides', 15)
    const until = world.now.wall + 600_000
    world.command({ type: 'park', timeboxId: id, until: until as typeof world.now.wall })
    expect(restingOf(world.records(), TODAY, undefined)).toEqual([
      { timeboxId: id, title: 'Slides', was: 'park', at: world.now.wall, until },
    ])
  })
})

test('a loop that was noticed on the way is told with its time, unless it was said to be none', () => {
  const world = new World()
  world.start('Launch note', 60, { watched: { path: '/home/me/note.md', mode: 'polishing' } })
  world.save('A', null).passMinutes(5).save('B').passMinutes(5).save('A')
  const { id } = world.open()
  world.command({ type: 'ship', timeboxId: id })
  const captions = () => shipsOf(world.records(), world.records()[0]!.day).map(({ caption }) => caption.key)
  expect(captions()).toEqual(['reflection.ships.loopAt'])
  const [record] = world.records()
  world.disk.history.set(id, { ...record!, loops: [{ ...record!.loops[0]!, said: 'notALoop' }] })
  expect(captions()).toEqual(['reflection.ships.ofPlanned'])
})

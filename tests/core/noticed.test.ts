import { criticOf } from '../support/critic.ts'
import { describe, expect, test } from 'vitest'
import type { Command } from '@core/command.ts'
import type { Effect } from '@core/effect.ts'
import { fileWanted, titlesWanted } from '@core/noticed/wanted.ts'
import { minutes } from '@core/time.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { World } from './support/world.ts'

const NOTE = { path: '/home/me/launch-note.md', mode: 'polishing' } as const

/** A timebox of an hour with a file that is looked at, and the file as it was found. */
const watching = (title = 'Launch note', world = new World()): World => {
  world.start(title, 60, { watched: NOTE, kind: 'writing' })
  return world.save('A', null)
}

/** From A to B and back to A: the text is what it was. */
const goRound = (world: World, between = 5): World => {
  return world.passMinutes(between).save('B').passMinutes(between).save('A')
}

const told = (world: World): Extract<Effect, { type: 'notify' }>[] =>
  world.seen('notify').filter(({ moment }) => moment === 'loop')
const view = (world: World) =>
  snapshotOf(world.state, world.now, { rev: 1, zone: 'Europe/Berlin', language: 'en', critic: () => criticOf('en') })
const shows = (world: World): number => world.seen('showWindow').filter(({ window }) => window === 'prompt').length

describe('a loop in the open timebox', () => {
  test('is told once, with its evidence and three answers, and kept as a fact', () => {
    const world = goRound(watching())
    expect(told(world)).toMatchObject([
      {
        title: { key: 'notify.loop.title' },
        body: [{ key: 'loop.back-and-forth' }],
        actions: [
          { command: { type: 'ship' } },
          { command: { type: 'notALoop' } },
          { command: { type: 'showNoticed' } },
        ],
      },
    ])
    expect(world.disk.current.timebox?.loops).toEqual([{ at: world.now.wall, rules: ['back-and-forth'] }])
    world.command({ type: 'ship', timeboxId: world.open().id })
    expect(world.records()[0]?.loops).toHaveLength(1)
    expect(world.seen('withdrawNotification').some(({ moment }) => moment === 'loop')).toBe(true)
  })

  test('is not told again for twenty minutes', () => {
    const world = goRound(goRound(watching()))
    expect(told(world)).toHaveLength(1)
    goRound(world)
    expect(told(world)).toHaveLength(2)
  })

  test('keeps its distance from other nudges, and from the cap', () => {
    const world = watching()
    world.state = { ...world.state, lastNudge: world.now.boot }
    goRound(world, 2)
    expect(told(world)).toHaveLength(0)
    world.passMinutes(7)
    expect(told(world)).toHaveLength(1)

    const late = watching()
    goRound(late.passMinutes(47))
    late.passMinutes(10)
    expect(told(late)).toHaveLength(0)
    expect(late.state.noticed).toBeNull()
    expect(late.open().loops).toHaveLength(1)
  })

  test('is no news after a meeting', () => {
    const world = watching()
    world.command({ type: 'meet', length: minutes(30) })
    goRound(world)
    world.passMinutes(25)
    expect(told(world)).toHaveLength(0)
    expect(world.state.noticed).toBeNull()
  })

  test('appears as the Prompt when that is wanted, at a pause in typing', () => {
    const world = watching().watched().set({ atLoop: 'window' })
    world.passMinutes(1).save('B').passMinutes(1).key().save('A')
    expect(shows(world)).toBe(0)
    world.pass(3_000)
    expect(shows(world)).toBe(1)
    expect(told(world)).toHaveLength(0)
    const { prompt } = view(world)
    expect(prompt?.about).toMatchObject({
      name: 'loop',
      evidence: [{ rule: 'back-and-forth' }],
      changes: { saves: [{ marked: false }, { marked: true }] },
    })
  })

  test('is a notification while another app fills the screen', () => {
    const world = watching().watched().set({ atLoop: 'window', askAway: false })
    world.around.fullScreen = true
    goRound(world)
    expect(told(world)).toHaveLength(1)
    expect(shows(world)).toBe(0)
    world.command({ type: 'showNoticed' })
    expect(shows(world)).toBe(1)
  })

  test('Esc carries on and teaches nothing', () => {
    const world = goRound(watching())
    world.command({ type: 'showNoticed' })
    const { timebox, loops } = world.state
    world.command({ type: 'rest', timeboxId: world.open().id })
    expect(world.state.noticed).toBeNull()
    expect(view(world).prompt).toBeNull()
    expect(world.state.timebox).toBe(timebox)
    expect(world.state.loops).toBe(loops)
  })

  test('"Not a loop" is taken at once, and more is needed from then on', () => {
    const world = goRound(watching())
    const { id } = world.open()
    world.command({ type: 'notALoop', timeboxId: id })
    expect(world.open().loops).toMatchObject([{ said: 'notALoop' }])
    expect(world.disk.loops.learned).toEqual({ writing: { steps: 1, at: world.now.wall } })
    goRound(world.passMinutes(20), 2)
    expect(told(world)).toHaveLength(2)
    world.command({ type: 'notALoop', timeboxId: id })
    world.command({ type: 'notALoop', timeboxId: id })
    expect(world.answers.slice(-2)).toEqual(['done', 'stale'])
    expect(world.disk.loops.learned.writing?.steps).toBe(2)
  })

  test('is over at a pause, and its Prompt becomes that of the cap', () => {
    const world = goRound(watching())
    world.command({ type: 'pause', timeboxId: world.open().id })
    expect(world.state.noticed).toBeNull()

    const open = goRound(watching())
    open.command({ type: 'showNoticed' })
    open.passMinutes(55)
    expect(view(open).prompt?.about).toEqual({ name: 'cap' })
  })

  test('more time put it away', () => {
    const world = goRound(watching())
    world.command({ type: 'showNoticed' })
    world.command({ type: 'extend', timeboxId: world.open().id, reason: 'One more paragraph' })
    expect(world.state.noticed).toBeNull()
    expect(world.open().cap).toBe(minutes(65))
  })

  test('a rule that is switched off finds nothing', () => {
    const world = watching().set({ rulesOff: ['back-and-forth'] })
    expect(goRound(world).open().loops).toEqual([])
  })

  test('looks alone never make one', () => {
    const world = watching()
    const { id } = world.open()
    for (const _ of [1, 2, 3, 4]) {
      world.passMinutes(2)
      world.command({ type: 'wantToLook', timeboxId: id })
      world.command({ type: 'lookOnce', timeboxId: id, lookingFor: 'the date', toFeelSure: false })
      world.command({ type: 'lookFound', timeboxId: id, found: 'nothing' })
    }
    expect(world.state.loops.watch?.log.looks).toHaveLength(4)
    expect(world.open().loops).toEqual([])
  })
})

describe('shipped work that is opened again', () => {
  const shipped = (): World => {
    const world = watching()
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.passMinutes(30)
    return world
  }
  const openOnce = (): World => {
    const world = shipped()
    world.start('Launch note', 10)
    world.command({ type: 'park', timeboxId: world.open().id })
    return world.passMinutes(15)
  }
  const again: Extract<Command, { type: 'start' }> = {
    type: 'start',
    title: 'launch note ',
    cap: minutes(10),
    marks: [],
    kind: 'writing',
  }

  test('is asked about the second time, before it becomes a timebox', () => {
    const world = openOnce()
    world.command(again)
    expect(world.state.timebox).toBeNull()
    expect(view(world).out).toMatchObject({
      title: 'launch note ',
      evidence: [{ text: { key: 'loop.reopened.today', values: { count: 2 } } }],
    })
  })

  test('"Leave it be" leaves it, and lets go of what was typed', () => {
    const world = openOnce()
    const draft = { title: 'Launch note', cap: '10', marks: [], ifThen: '', kind: 'writing', more: false } as const
    world.command({ type: 'keepStartDraft', draft: { ...draft, marks: [] } })
    world.command(again)
    world.command({ type: 'leaveBe' })
    expect(world.state.timebox).toBeNull()
    expect(world.state.drafts.start).toBeUndefined()
    expect(view(world).out).toBeNull()
    world.command(again)
    expect(view(world).out).toMatchObject({ evidence: [{ text: { values: { count: 2 } } }] })
  })

  test('"Start a timebox" starts it, and says nothing more', () => {
    const world = openOnce()
    world.command(again)
    world.command({ type: 'startOut', realThings: false })
    expect(world.open()).toMatchObject({ title: 'launch note ', loops: [{ rules: ['reopened'] }] })
    world.passMinutes(8)
    expect(told(world)).toHaveLength(0)
    expect(world.disk.loops.learned).toEqual({})
  })

  test('"I’m changing real things" starts it and teaches', () => {
    const world = openOnce()
    world.command(again)
    world.command({ type: 'startOut', realThings: true })
    expect(world.open().title).toBe('launch note ')
    expect(world.disk.loops.learned.writing?.steps).toBe(1)
  })

  test('going on with what was parked, and a ship that is taken back, are no openings', () => {
    const world = openOnce()
    world.command({ type: 'carryOn', parkedId: world.state.tasks.parked[0]!.id })
    expect(world.open().title).toBe('Launch note')

    const back = shipped()
    back.start('Launch note', 10)
    back.command({ type: 'ship', timeboxId: back.open().id })
    back.command({ type: 'withdrawShip', timeboxId: back.state.lastShip!.record.id })
    expect(back.open().title).toBe('Launch note')
    expect(back.state.loops.watch?.log.shipped[0]?.openings).toHaveLength(1)
  })

  test('a task that comes again is nobody’s loop', () => {
    const world = shipped()
    for (const _ of [1, 2, 3]) {
      world.passMinutes(24 * 60)
      world.command(again)
      world.command({ type: 'ship', timeboxId: world.open().id })
    }
    expect(world.records()).toHaveLength(4)
  })

  test('is told of when its file is saved again in another timebox, and can be started from there', () => {
    const world = shipped()
    world.start('Something else', 60)
    for (const whole of ['B', 'C']) world.passMinutes(12).save(whole)
    expect(told(world)).toMatchObject([
      { title: { key: 'notify.out.title', values: { task: 'Launch note' } }, body: [{ key: 'notify.out.today' }] },
    ])
    world.command({ type: 'startOut', realThings: false })
    expect(world.state.drafts.start).toMatchObject({ title: 'Launch note', watched: NOTE })
    world.command({ ...again, parkFirst: world.open().id })
    expect(world.open().title).toBe('launch note ')
  })

  test('a start that is half written stays when shipped work is started from a notification', () => {
    const world = shipped()
    world.start('Something else', 60)
    for (const whole of ['B', 'C']) world.passMinutes(12).save(whole)
    const written = {
      title: 'Ask Ana',
      cap: '10',
      marks: ['One question'],
      ifThen: '',
      kind: 'messages',
      more: false,
    } as const
    world.command({ type: 'keepStartDraft', draft: { ...written, marks: [...written.marks] } })
    world.command({ type: 'startOut', realThings: false })
    expect(world.seen('showWindow').at(-1)).toMatchObject({ window: 'start' })
    expect(world.disk.current.drafts.start).toEqual(written)
  })
})

describe('what is observed', () => {
  test('pauses for an hour, over a restart too, and goes on by itself', () => {
    const world = watching()
    world.command({ type: 'pauseObserving', length: minutes(60) })
    expect(fileWanted(world.state)).toMatchObject({ active: false })
    goRound(world)
    expect(world.open().loops).toEqual([])
    world.restart(minutes(5), false)
    expect(world.state.loops.pausedUntil).not.toBeNull()
    world.passMinutes(44)
    expect(world.state.loops.pausedUntil).not.toBeNull()
    world.passMinutes(1)
    expect(world.state.loops.pausedUntil).toBeNull()
  })

  test('can be erased; what the person taught stays', () => {
    const world = goRound(watching())
    world.command({ type: 'notALoop', timeboxId: world.open().id })
    const { salt, learned } = world.disk.loops
    world.command({ type: 'eraseObserved' })
    expect(world.disk.loops).toMatchObject({ watch: null, baseline: {}, learned })
    expect(world.disk.loops.salt).not.toBe(salt)
    world.save('A', null)
    expect(world.disk.loops.watch?.log.timebox).toMatchObject({ task: 'Launch note', mode: 'polishing' })
  })

  test('survives a restart and follows a clock that was set', () => {
    const world = watching().passMinutes(5).save('B')
    world.setClock(minutes(90)).passMinutes(5)
    world.restart().save('A')
    expect(world.open().loops).toMatchObject([{ rules: ['back-and-forth'] }])
  })

  test('adds to the person’s past when a file was looked at', () => {
    const world = watching()
    world.passMinutes(30).command({ type: 'park', timeboxId: world.open().id })
    world.start('Another', 10)
    world.passMinutes(5).command({ type: 'ship', timeboxId: world.open().id })
    expect(world.disk.loops.baseline).toEqual({ writing: [{ hours: 0.5, counts: {} }] })
  })

  test('only while a timebox for it runs', () => {
    const world = new World()
    expect(fileWanted(world.state)).toBeNull()
    world.start('Launch note', 60, { watched: NOTE })
    const timeboxId = world.open().id
    expect(fileWanted(world.state)).toEqual({ timeboxId, path: NOTE.path, active: true })
    world.command({ type: 'pause', timeboxId })
    expect(fileWanted(world.state)).toEqual({ timeboxId, path: NOTE.path, active: false })
    world.command({ type: 'resume', timeboxId })
    world.command({ type: 'ship', timeboxId })
    expect(fileWanted(world.state)).toBeNull()
  })

  test('titles are read only when that is switched on and can be done', () => {
    const world = new World()
    world.start('Launch note', 60, { watched: NOTE })
    expect(titlesWanted(world.state)).toBeNull()
    world.set({ windowTitles: true })
    expect(titlesWanted(world.state)).toBeNull()
    world.watched()
    expect(titlesWanted(world.state)).toEqual(['launch note', 'launch-note.md'])
  })

  test('the file is remembered with its task', () => {
    const world = watching()
    world.command({ type: 'park', timeboxId: world.open().id })
    expect(view(world).start.tasks[0]?.watched).toEqual({ ...NOTE, name: 'launch-note.md' })
    world.command({ type: 'carryOn', parkedId: world.state.tasks.parked[0]!.id })
    expect(world.open().watched).toEqual(NOTE)
  })
})

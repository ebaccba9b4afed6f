import { criticOf } from '../support/critic.ts'
import { describe, expect, test } from 'vitest'
import type { Effect } from '@core/effect.ts'
import { beliefSchema } from '@core/experiments/experiment.ts'
import { draftOf, type ReflectionDraft } from '@core/reflection/draft.ts'
import { epochMs, minutes, type LocalDay } from '@core/time.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { trayView } from '@core/views/tray.ts'
import { World } from './support/world.ts'

const TODAY = '2026-05-14' as LocalDay
const HOUR = 60
const FEAR = { prediction: 'Someone finds a mistake', leftOut: 'No second read', belief: beliefSchema.parse(60) }

const view = (world: World) =>
  snapshotOf(world.state, world.now, { rev: 1, zone: world.zone, language: 'en', critic: () => criticOf('en') })
const told = (world: World, moment: string): Extract<Effect, { type: 'notify' }>[] =>
  world.seen('notify').filter((one) => one.moment === moment)
const write = (world: World, change: Partial<ReflectionDraft>): World => {
  const { draft } = view(world).evening ?? { draft: draftOf(TODAY, undefined) }
  world.command({ type: 'keepEveningDraft', draft: { ...draft, ...change } })
  return world
}
const evening = (world = new World()): World => {
  world.command({ type: 'openEvening' })
  return world
}

describe('the evening', () => {
  test('reads no kinder sentences before there is something to answer', () => {
    const world = evening()
    let asked = 0
    const suggestions = (said: string) => {
      const { critic } = draftOf(TODAY, undefined)
      write(world, { critic: { ...critic, said } })
      const frame = { rev: 1, zone: world.zone, language: 'en' } as const
      const read = () => {
        asked += 1
        return criticOf('en')
      }
      return snapshotOf(world.state, world.now, { ...frame, critic: read }).evening?.suggestions
    }
    expect([suggestions(''), suggestions('  '), asked]).toEqual([null, null, 0])
    expect(suggestions('You always mess up')).not.toBeNull()
    expect(asked).toBe(1)
  })

  test('shows what left the person’s hands, and is kept where it was left', () => {
    const world = new World()
    world.start('Launch note', 25)
    world.passMinutes(20).command({ type: 'ship', timeboxId: world.open().id })
    evening(world)
    expect(view(world).evening).toMatchObject({ day: TODAY, isToday: true, ships: [{ title: 'Launch note' }] })
    write(world, { appreciations: ['I asked for help', '', ''] })
    world.command({ type: 'stopEvening' })
    expect(world.disk.evenings.get(TODAY)).toMatchObject({ appreciations: ['I asked for help', '', ''] })
    expect(world.disk.evenings.get(TODAY)?.closedAt).toBeUndefined()
    expect(world.disk.current.evenings).toEqual([])
    evening(world)
    expect(view(world).evening?.draft.appreciations[0]).toBe('I asked for help')
  })

  test('that was only opened leaves nothing', () => {
    const world = evening()
    world.command({ type: 'stopEvening' })
    expect(world.disk.evenings.size).toBe(0)
    expect(view(world).evening).toBeNull()
  })

  test('closes the day until the next begins', () => {
    const world = evening()
    world.command({ type: 'closeDay' })
    const tooltip = () => trayView(world.state, world.now, world.zone).tooltip.key
    expect(world.disk.evenings.get(TODAY)?.closedAt).toBe(world.now.wall)
    expect(tooltip()).toBe('reflection.invite.tooltip')
    world.passMinutes(18 * HOUR)
    expect(tooltip()).toBe('tray.tooltip.idle')
  })

  test('after midnight belongs to the day before, until the day begins', () => {
    const world = new World()
    world.passMinutes(15 * HOUR)
    evening(world)
    expect(view(world).evening?.day).toBe(TODAY)
    world.command({ type: 'stopEvening' })
    world.passMinutes(3 * HOUR)
    evening(world)
    expect(view(world).evening?.day).toBe('2026-05-15')
  })

  test('goes on over a kill, a midnight and a new day, and nothing of it is lost', () => {
    const world = write(evening(), {
      joy: 'Paint for half an hour',
      mistake: { happened: 'A wrong date', learned: '' },
    })
    world.restart(minutes(20 * HOUR), false)
    // What was written is where it belongs; what was begun under "still circling" waits to be gone on with.
    expect(world.disk.evenings.get(TODAY)).toMatchObject({ joy: 'Paint for half an hour' })
    expect(world.disk.current.evenings).toMatchObject([{ day: TODAY, mistake: { happened: 'A wrong date' } }])
    world.command({ type: 'openEvening', day: TODAY })
    expect(view(world).evening).toMatchObject({ isToday: false, draft: { mistake: { happened: 'A wrong date' } } })
    world.command({ type: 'keepLesson', happened: 'A wrong date', learned: 'Copy it, don’t type it' })
    world.command({ type: 'stopEvening' })
    expect(world.disk.current.evenings).toEqual([])
    expect(world.disk.words.lessons).toMatchObject([{ day: TODAY, happened: 'A wrong date' }])
  })

  test('of a day to come is none, and that of another day keeps what this one was writing', () => {
    const world = write(evening(), { joy: 'A walk' })
    world.command({ type: 'openEvening', day: '2026-05-15' as LocalDay })
    expect(world.answers.at(-1)).toBe('refused')
    world.command({ type: 'openEvening', day: '2026-05-12' as LocalDay })
    expect(world.disk.evenings.get(TODAY)).toMatchObject({ joy: 'A walk' })
    expect(view(world).evening?.day).toBe('2026-05-12')
  })

  test('closing its window stops it', () => {
    const world = write(evening(), { joy: 'A walk' })
    world.signal({ type: 'windowClosed', window: 'reflection' })
    expect(world.disk.evenings.get(TODAY)).toMatchObject({ joy: 'A walk' })
  })

  test('what was still on its way when the day was closed is filed with it, and the day stays closed', () => {
    const world = write(evening(), { joy: 'A walk' })
    const { draft } = view(world).evening!
    world.command({ type: 'closeDay' })
    const { closedAt } = world.disk.evenings.get(TODAY)!
    world.command({ type: 'keepEveningDraft', draft: { ...draft, joy: 'A walk by the river' } })
    expect(world.disk.evenings.get(TODAY)).toMatchObject({ joy: 'A walk by the river', closedAt })
    expect(world.disk.current.evenings).toEqual([])
  })

  test('on a full disk it stays in memory and is written when it can be', () => {
    const world = write(evening(), { joy: 'A walk' })
    world.broken = 'diskFull'
    world.command({ type: 'closeDay' })
    expect(world.disk.evenings.size).toBe(0)
    world.broken = null
    world.pass(60_000)
    expect(world.disk.evenings.get(TODAY)).toMatchObject({ joy: 'A walk' })
  })
})

describe('the invitation', () => {
  const inviting = (): World => new World().set({ offerEvening: true, eveningAt: minutes(18 * HOUR) })

  test('comes once when the day ends, and can be taken', () => {
    const world = inviting()
    world.passMinutes(8 * HOUR)
    expect(told(world, 'dayEnds')).toHaveLength(1)
    world.passMinutes(4 * HOUR)
    expect(told(world, 'dayEnds')).toHaveLength(1)
    expect(told(world, 'dayEnds')[0]?.actions.map(({ command }) => command.type)).toEqual(['openEvening', 'notTonight'])
  })

  test('waits while a timebox runs', () => {
    const world = inviting()
    world.passMinutes(7 * HOUR)
    world.start('Reply', 60)
    world.passMinutes(50)
    expect(told(world, 'dayEnds')).toHaveLength(0)
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.passMinutes(15)
    expect(told(world, 'dayEnds')).toHaveLength(1)
  })

  test('"Not tonight" and ten missed evenings change no word of it', () => {
    const world = inviting()
    for (let day = 0; day < 10; day += 1) {
      world.passMinutes(24 * HOUR)
      if (day % 2 === 0) world.command({ type: 'notTonight' })
    }
    const said = told(world, 'dayEnds').map(({ title, body }) => JSON.stringify([title, body]))
    expect(said).toHaveLength(10)
    expect(new Set(said).size).toBe(1)
    evening(world)
    expect(view(world).evening).toMatchObject({ ships: [], resting: [] })
  })

  test('keeps its time of day over a change of the clocks', () => {
    const world = inviting()
    // Sunday 25 October 2026, 03:00 becomes 02:00 in Berlin.
    world.now = { ...world.now, wall: epochMs(Date.UTC(2026, 9, 25, 9)) }
    world.signal({ type: 'resumed' })
    world.passMinutes(7 * HOUR + 59)
    expect(told(world, 'dayEnds')).toHaveLength(0)
    world.passMinutes(1)
    expect(told(world, 'dayEnds')).toHaveLength(1)
  })
})

describe('an experiment', () => {
  const planned = (): World => {
    const world = new World()
    world.start('Launch note', 25, { experiment: FEAR })
    world.passMinutes(10).command({ type: 'ship', timeboxId: world.open().id })
    return world
  }

  test('is asked about after two days, noted in the evening, and filed with its month', () => {
    const world = planned()
    world.passMinutes(49 * HOUR)
    const [asked] = told(world, 'experimentDue')
    expect(asked?.body).toMatchObject({ values: { prediction: FEAR.prediction } })
    world.command(asked!.click)
    const { draft, experiments } = view(world).evening!
    expect(draft).toMatchObject({ step: 'experiment', experiment: { belief: 60, happened: null } })
    expect(experiments).toMatchObject([{ prediction: FEAR.prediction, leftOut: FEAR.leftOut }])
    const { id } = experiments[0]!
    const belief = beliefSchema.parse(20)
    world.command({ type: 'closeExperiment', id, happened: 'partly', belief, learned: 'Nobody minded' })
    expect(world.disk.closed.get(id)).toMatchObject({ belief: 60, closing: { belief: 20, happened: 'partly' } })
    expect([...world.disk.closed.values()]).toMatchObject([
      { prediction: FEAR.prediction, leftOut: FEAR.leftOut, belief: 60, closing: { belief: 20, happened: 'partly' } },
    ])
    expect(view(world).evening).toMatchObject({ experiments: [], draft: { experiment: null } })
    world.passMinutes(72 * HOUR)
    expect(told(world, 'experimentDue')).toHaveLength(1)
  })

  test('opened from its notification, it overwrites nothing of an evening that was written', () => {
    const world = planned()
    world.passMinutes(49 * HOUR)
    write(evening(world), { day: '2026-05-16' as LocalDay, joy: 'A walk' }).command({ type: 'stopEvening' })
    world.command(told(world, 'experimentDue')[0]!.click)
    world.command({ type: 'stopEvening' })
    expect(world.disk.evenings.get('2026-05-16' as LocalDay)).toMatchObject({ joy: 'A walk' })
  })

  test('can be let go, and without a prediction there is none', () => {
    const world = planned()
    const [open] = world.disk.experiments.experiments
    world.command({ type: 'letExperimentGo', id: open!.id })
    expect(world.disk.experiments.experiments).toMatchObject([{ id: open!.id, deletedAt: world.now.wall }])
    world.start('Another', 5, { experiment: { ...FEAR, prediction: '' } })
    expect(world.disk.experiments.experiments).toHaveLength(1)
  })

  test('is part of sharing a draft', () => {
    const world = new World()
    world.start('Launch note', 25)
    world.command({ type: 'shareDraft', timeboxId: world.open().id, experiment: FEAR })
    expect(world.disk.experiments.experiments).toMatchObject([{ task: 'Launch note', ...FEAR }])
  })
})

describe('kind words', () => {
  const prompt = (world: World): unknown => {
    world.start('Reply', 5)
    world.passMinutes(5)
    const { word } = view(world).prompt!
    expect(view(world).prompt?.word).toEqual(word)
    world.command({ type: 'ship', timeboxId: world.open().id })
    world.passMinutes(1)
    return word
  }

  test('the first is the one that says what all of them mean, and none comes twice in a row', () => {
    const world = new World().set({ atCap: 'window', waitForLull: false })
    const shown = Array.from({ length: 12 }, () => JSON.stringify(prompt(world)))
    expect(shown[0]).toBe(JSON.stringify({ own: false, id: 'timeAndEnergy' }))
    for (const [index, word] of shown.entries()) expect(word).not.toBe(shown[index + 1])
  })

  test('the person’s own come first, and what they answered to the critic is one of them', () => {
    const world = new World().set({ waitForLull: false })
    evening(world)
    write(world, { critic: { said: 'You never finish', kinder: '', voice: '' } })
    expect(view(world).evening?.suggestions?.kinder).toHaveLength(3)
    world.command({ type: 'keepPair', critic: 'You never finish', kinder: 'I finish what matters', offered: [] })
    world.command({ type: 'stopEvening' })
    expect(prompt(world)).toMatchObject({ own: true, text: 'I finish what matters' })
    world.command({ type: 'keepKindWord', text: 'Done is kind', by: 'Tomas', when: 'prompt' })
    expect(prompt(world)).toMatchObject({ own: true, text: 'Done is kind', by: 'Tomas' })
    const [word] = world.disk.words.kind
    world.command({ type: 'removeWord', list: 'kind', id: word!.id })
    expect(JSON.stringify(world.disk.words)).not.toContain('Done is kind')
  })

  test('a line of the product can be switched off', () => {
    const world = new World().set({ waitForLull: false })
    world.command({ type: 'switchLine', line: 'timeAndEnergy', on: false })
    expect(view(world).settings.words.hidden).toEqual(['timeAndEnergy'])
    expect(prompt(world)).not.toMatchObject({ id: 'timeAndEnergy' })
  })
})

test('one small action stands in the tray in the morning alone, for those who want one', () => {
  const world = new World()
  const lines = (): number =>
    trayView(world.state, world.now, world.zone).menu.filter(
      (node) => node.type === 'item' && node.text.key.startsWith('mornings.'),
    ).length
  expect([lines(), view(world).smallAction]).toEqual([0, null])
  world.set({ smallAction: true })
  expect(lines()).toBe(1)
  world.passMinutes(2 * HOUR)
  expect([lines(), view(world).smallAction]).toEqual([0, null])
})

import { describe, expect, test } from 'vitest'
import type { Evidence } from '@core/loops/flag.ts'
import type { Noticed } from '@core/noticed/noticed.ts'
import { loopView, outView } from '@core/views/noticed-view.ts'
import { text } from '@core/views/text.ts'
import { World } from '../support/world.ts'

const SIZE = 1_000
/** A world in which a file was found and then saved, each time with so much changed of a thousand characters. */
const saved = (...changed: readonly number[]): World => {
  const world = new World()
  world.start('Launch note', 60, { watched: { path: '/home/kim/note.md', mode: 'polishing' }, kind: 'writing' })
  const see = (whole: string, change: { added: number; deleted: number; lines: number; touched: never[] } | null) =>
    world.signal({
      type: 'observed',
      seen: [{ kind: 'episode', at: world.now.wall, file: 'note', size: SIZE, whole, change }],
    })
  see('as it was', null)
  for (const [index, added] of changed.entries()) {
    world.passMinutes(1)
    see(`text ${index}`, { added, deleted: 0, lines: 1, touched: [] })
  }
  return world
}
const found = (rule: Evidence['rule'], said: Evidence['text'], world: World): Evidence => ({
  rule,
  strength: 'strong',
  at: world.now.wall,
  text: said,
})
const tiny = (count: number, world: World) => found('tiny-edits', text('loop.tiny-edits', { count, percent: 2 }), world)
/** What is on screen of a loop with some evidence. */
const shown = (
  world: World,
  evidence: readonly Evidence[],
  step: Noticed['step'] = 'shown',
  file: string | null = 'note',
) =>
  loopView({
    ...world.state,
    noticed: {
      about: { name: 'loop', timeboxId: world.open().id, file },
      flag: { at: world.now.wall, evidence },
      since: world.now.boot,
      step,
      waits: null,
    },
  })
const marks = (world: World, ...evidence: readonly Evidence[]) =>
  shown(world, evidence)?.changes?.saves.map(({ marked }) => marked)

describe('a loop on screen', () => {
  test('is there from when it is shown, and not while it waits', () => {
    const world = saved(10, 10)
    expect(shown(world, [tiny(2, world)])).toMatchObject({ evidence: [{ rule: 'tiny-edits' }] })
    for (const step of ['due', 'appears', 'told', 'answered'] as const)
      expect(shown(world, [tiny(2, world)], step)).toBeNull()
  })

  test('draws each save beside the largest of them, at the time of the last', () => {
    const world = saved(500, 100, 250)
    expect(shown(world, [tiny(1, world)])?.changes).toMatchObject({
      at: world.now.wall,
      saves: [{ height: 1 }, { height: 0.2 }, { height: 0.5 }],
    })
  })

  test('draws saves that changed nothing as nothing', () => {
    expect(shown(saved(0, 0), [])?.changes?.saves.map(({ height }) => height)).toEqual([0, 0])
  })

  test('draws none where there is nothing to compare: of one save, and of no file', () => {
    expect(shown(saved(10), [])?.changes).toBeNull()
    expect(shown(saved(10, 10), [], 'shown', null)?.changes).toBeNull()
    expect(shown(saved(10, 10), [], 'shown', 'another')?.changes).toBeNull()
  })

  test('marks the saves that its evidence is about, the most of any', () => {
    const world = saved(10, 10, 10, 10)
    const round = found('back-and-forth', text('loop.back-and-forth', { since: { clock: world.now.wall } }), world)
    const churn = found('churn', text('loop.churn', { count: 3, wrote: 40, kept: 10 }), world)
    const spot = found('hotspot', text('loop.hotspot', { count: 4 }), world)
    expect(marks(world, round)).toEqual([false, false, false, true])
    expect(marks(world, tiny(2, world))).toEqual([false, false, true, true])
    expect(marks(world, round, churn, tiny(2, world))).toEqual([false, true, true, true])
    expect(marks(world, spot)).toEqual([false, false, false, false])
  })
})

describe('shipped work on screen', () => {
  test('is asked about while it is shown, and not once it is answered', () => {
    const world = saved(10)
    const at = (step: Noticed['step']) =>
      outView({
        ...world.state,
        noticed: {
          about: { name: 'out', title: 'Launch note', plan: null },
          flag: { at: world.now.wall, evidence: [] },
          since: world.now.boot,
          step,
          waits: null,
        },
      })
    expect(at('shown')).toEqual({ title: 'Launch note', evidence: [] })
    expect(at('answered')).toBeNull()
    expect(at('told')).toBeNull()
  })
})

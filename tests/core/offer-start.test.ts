import { describe, expect, test } from 'vitest'
import { minutes } from '@core/time.ts'
import { World } from './support/world.ts'

const offer = (world: World, more: object = {}) =>
  world.command({ type: 'offerStart', title: 'Reply to Priya', ifThen: undefined, project: undefined, ...more })
const shown = ({ effects }: World): readonly string[] =>
  effects.flatMap((effect) => (effect.type === 'showWindow' ? [effect.window] : []))

describe('a start that is offered', () => {
  test('is filled in where the person starts, and starts nothing', () => {
    const world = new World()
    expect(offer(world, { cap: minutes(40), marks: ['one number'] })).toEqual({ outcome: 'done' })
    expect(world.state.timebox).toBeNull()
    expect(world.state.drafts.start).toEqual({
      title: 'Reply to Priya',
      cap: '40',
      marks: ['one number'],
      ifThen: '',
      kind: 'other',
      project: undefined,
      more: false,
    })
    expect(shown(world)).toEqual(['start'])
    expect(world.state.startOffered).toBe(1)
  })

  test('has what a known task was started with the last time, where nothing else is said', () => {
    const world = new World()
    world.start('Reply to Priya', 15, { kind: 'messages', marks: ['short'], project: 'Budget' })
    world.command({ type: 'ship', timeboxId: world.open().id })
    offer(world)
    expect(world.state.drafts.start).toMatchObject({ cap: '15', marks: ['short'], kind: 'messages', project: 'Budget' })
  })

  test('leaves what is open and what is half written as they are, and says so', () => {
    const world = new World()
    const open = world.start('Launch note', 25)
    const draft = { title: 'Half a sente', cap: '25', marks: [], ifThen: '', kind: 'other', more: false } as const
    world.command({ type: 'keepStartDraft', draft: { ...draft, marks: [] } })
    offer(world)
    expect(world.state.timebox?.id).toBe(open.id)
    expect(world.state.drafts.start).toEqual(draft)
    expect(world.state.notice).toEqual({ name: 'problem', code: 'startHalfWritten' })
    expect(shown(world).at(-1)).toBe('start')
  })
})

import { describe, expect, test } from 'vitest'
import { currentSchema } from '@core/persisted/current.ts'
import { living } from '@core/entries.ts'
import { World } from '../support/world.ts'

const WORD = { text: 'It holds', by: '', when: 'any' } as const
const STEP = { step: 'Sing aloud', leaveOut: '', size: 2 } as const

/** What is being written, as the disk has it. */
const drafts = (world: World) => world.disk.current.drafts

describe('a kind word that is being written', () => {
  test('is on the disk, beside another one that is changed, and survives a kill', () => {
    const world = new World()
    world.command({ type: 'keepKindWord', text: 'Done', by: 'Ana', when: 'any' })
    const id = living(world.state.words.kind)[0]?.id ?? ''
    world.command({ type: 'keepWordDraft', id: '', draft: WORD })
    world.command({ type: 'keepWordDraft', id, draft: { ...WORD, text: 'Done and' } })
    world.restart()
    expect(world.state.drafts.words).toEqual({ '': WORD, [id]: { ...WORD, text: 'Done and' } })
    expect(currentSchema.parse(world.disk.current).drafts).toEqual(drafts(world))
  })

  test('is no draft any more when it is kept, left or removed, and takes no other along', () => {
    const world = new World()
    world.command({ type: 'keepKindWord', text: 'Done', by: '', when: 'any' })
    const id = living(world.state.words.kind)[0]?.id ?? ''
    for (const of of ['', id]) world.command({ type: 'keepWordDraft', id: of, draft: WORD })
    world.command({ type: 'keepKindWord', ...WORD })
    expect(drafts(world).words).toEqual({ [id]: WORD })
    world.command({ type: 'removeWord', list: 'kind', id })
    expect(drafts(world).words).toBeUndefined()
    world.command({ type: 'keepWordDraft', id: '', draft: WORD })
    world.command({ type: 'keepWordDraft', id: '', draft: null })
    expect(drafts(world)).toEqual({})
  })
})

test('a small step that is being written is on the disk until it is kept', () => {
  const world = new World()
  world.command({ type: 'keepStepDraft', draft: STEP })
  world.restart()
  expect(drafts(world).step).toEqual(STEP)
  world.command({ type: 'keepStep', ...STEP })
  expect(drafts(world).step).toBeUndefined()
  expect(living(world.state.experiments.steps)).toMatchObject([STEP])
  world.command({ type: 'keepStepDraft', draft: STEP })
  world.command({ type: 'keepStepDraft', draft: null })
  expect(drafts(world).step).toBeUndefined()
})

test('a sentence of one’s own is quiet until it is switched on again, also when it was changed meanwhile', () => {
  const world = new World()
  world.command({ type: 'keepKindWord', text: 'Done', by: '', when: 'any' })
  const one = () => living(world.state.words.kind)[0]
  const id = one()?.id ?? ''
  expect(one()?.quiet).toBe(false)
  world.command({ type: 'quietWord', list: 'kind', id, quiet: true })
  world.command({ type: 'keepKindWord', id, text: 'Done and kind', by: '', when: 'any' })
  expect(one()).toMatchObject({ text: 'Done and kind', quiet: true })
  world.command({ type: 'quietWord', list: 'kind', id, quiet: false })
  expect(one()?.quiet).toBe(false)
  expect(world.command({ type: 'quietWord', list: 'pairs', id, quiet: true }).outcome).toBe('stale')
})

import { describe, expect, test } from 'vitest'
import { evidenceSchema } from '@core/loops/flag.ts'
import { charactersSchema, episodeSchema, fingerprintSchema, focusSchema, runSchema } from '@core/loops/observation.ts'
import { atMinute, focus, run, save } from './story.ts'

describe('what was observed is kept as it was', () => {
  const episode = save(1, 5, 3, { touched: [{ paragraph: -4 }] })
  const opaque = { ...episode, opaque: true }

  test.each([
    ['an episode', episodeSchema, episode],
    ['an episode of a file without a text', episodeSchema, opaque],
    ['an episode of a file that was found', episodeSchema, { ...episode, change: null }],
    ['a run', runSchema, run(1, 'A')],
    ['a run that did not succeed', runSchema, run(1, 'A', false)],
    ['a window in front', focusSchema, focus(1)],
  ])('%s', (_, schema, seen) => {
    expect(schema.parse(structuredClone(seen))).toEqual(seen)
  })

  test.each([
    ['an episode of another kind', episodeSchema, { ...episode, kind: 'run' }],
    ['a text that might be there', episodeSchema, { ...opaque, opaque: false }],
    ['a run of another kind', runSchema, { ...run(1, 'A'), kind: 'focus' }],
    ['a window of another kind', focusSchema, { ...focus(1), kind: 'run' }],
    ['half a change', episodeSchema, { ...episode, change: { added: 1 } }],
    ['fewer lines than none', episodeSchema, { ...episode, change: { added: 1, deleted: 1, lines: -1, touched: [] } }],
  ])('but not %s', (_, schema, seen) => {
    expect(schema.safeParse(seen).success).toBe(false)
  })

  test.each([
    [fingerprintSchema, '', true],
    [fingerprintSchema, 'x'.repeat(64), true],
    [fingerprintSchema, 'x'.repeat(65), false],
    [charactersSchema, 0, true],
    [charactersSchema, 7, true],
    [charactersSchema, -1, false],
    [charactersSchema, 1.5, false],
  ])('within bounds', (schema, value, fits) => {
    expect(schema.safeParse(value).success).toBe(fits)
  })
})

describe('evidence is kept', () => {
  const evidence = { rule: 'rerun', at: atMinute(1), text: { key: 'loop.rerun', values: { count: 3 } } }

  test.each(['strong', 'weak'])('when it is %s', (strength) => {
    expect(evidenceSchema.parse({ ...evidence, strength })).toEqual({ ...evidence, strength })
  })

  test.each([{ strength: 'some' }, { strength: 'weak', rule: 'none' }, {}])('but not as %j', (change) => {
    expect(evidenceSchema.safeParse({ ...evidence, ...change }).success).toBe(false)
  })
})

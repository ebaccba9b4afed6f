import { describe, expect, test } from 'vitest'
import { NO_EXPERIMENTS } from '@core/experiments/experiment.ts'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { NO_REFLECTIONS } from '@core/reflection/evening.ts'
import { NO_WORDS } from '@core/words/words.ts'

const NEW = { experiments: NO_EXPERIMENTS, words: NO_WORDS, reflections: NO_REFLECTIONS } as const
const kinds = ['experiments', 'words', 'reflections'] as const

describe.each(kinds)('the file %s', (kind) => {
  test('reads what it writes', () => {
    expect(read(kind, { schemaVersion: SCHEMA_VERSION, data: NEW[kind] })).toEqual({
      ok: true,
      data: NEW[kind],
      from: SCHEMA_VERSION,
    })
  })

  test('is left alone when it is newer, and set aside when it is something else', () => {
    expect(read(kind, { schemaVersion: SCHEMA_VERSION + 1, data: NEW[kind] })).toEqual({ ok: false, why: 'newer' })
    expect(read(kind, { schemaVersion: SCHEMA_VERSION, data: { tasks: [] } })).toEqual({ ok: false, why: 'damaged' })
  })
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FILE_SCHEMAS } from '@core/persisted/files.ts'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { describe, expect, test } from 'vitest'
import { fixture, MONTH, newFolder, open, put, raw, tree } from './samples.ts'

const folder = join(import.meta.dirname, '../../fixtures/files')
const versions = readdirSync(folder).map((name) => Number(name.slice(1)))
const kinds = ['settings', 'current', 'tasks', 'history'] as const
const NAMES = {
  settings: 'settings',
  current: 'current',
  tasks: 'tasks/kqzvbtma',
  history: `history/kqzvbtma/${MONTH}`,
} as const

test('there are fixtures of every version this build can meet', () => {
  expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1))
})

describe.each(versions)('files of version %i', (version) => {
  test.each(kinds)('%s reads to the current shape', (kind) => {
    const content: unknown = JSON.parse(fixture(version, kind))
    expect(content).toMatchObject({ schemaVersion: version })
    const result = read(kind, content)
    expect(result).toMatchObject({ ok: true, from: version })
    if (result.ok) expect(FILE_SCHEMAS[kind].parse(result.data)).toEqual(result.data)
  })

  test('a whole folder of them opens without a word, and nothing in it changes', () => {
    const root = newFolder()
    for (const kind of kinds) put(root, NAMES[kind], fixture(version, kind))
    const before = tree(root)
    const store = open(root)
    expect(store.notices).toEqual([])
    expect(tree(root)).toEqual(before)
    expect(store.device).toBe('kqzvbtma')
    expect(store.settings).toMatchObject({ theme: 'dark', extensionCount: 1, places: { prompt: { x: -1280, y: 96 } } })
    expect(store.current.timebox?.title).toBe('Café menu — draft 👩‍🍳 «v2»')
    expect(store.current.drafts.prompt?.sentence).toBe('Prices are from Monday')
    expect(store.tasks.tasks.map(({ title }) => title)).toEqual(['Weekly report', 'דוח חודשי'])
    expect(store.records.map(({ outcome }) => outcome.kind)).toEqual(['ship', 'draft', 'handOver', 'park'])
  })

  test('what was read is saved without losing a field', () => {
    const root = newFolder()
    for (const kind of kinds) put(root, NAMES[kind], fixture(version, kind))
    const store = open(root)
    expect(store.save({ file: 'settings', data: { ...store.settings, theme: 'light' } })).toEqual({ ok: true })
    expect(store.save({ file: 'current', data: { ...store.current, prompt: 'held' } })).toEqual({ ok: true })
    expect(store.save({ file: 'tasks', data: { ...store.tasks, parked: [] } })).toEqual({ ok: true })
    const again = open(root)
    expect(again.settings).toEqual({ ...store.settings, theme: 'light' })
    expect(again.current).toEqual({ ...store.current, prompt: 'held' })
    expect(again.tasks).toEqual({ ...store.tasks, parked: store.tasks.parked.slice(0, 0) })
    expect(again.records).toEqual(store.records)
    expect(JSON.parse(raw(root, 'current'))).toMatchObject({ schemaVersion: SCHEMA_VERSION })
  })
})

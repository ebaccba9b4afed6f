import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FILE_SCHEMAS } from '@core/persisted/files.ts'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { localDaySchema } from '@core/time.ts'
import { describe, expect, test } from 'vitest'
import { FILE_KINDS as kinds, FILE_NAMES as NAMES, fixture, newFolder, open, put, raw, tree } from './samples.ts'

const folder = join(import.meta.dirname, '../../fixtures/files')
const versions = readdirSync(folder).map((name) => Number(name.slice(1)))

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
    expect(store.loops.learned).toEqual({ writing: { steps: 2, at: 1_778_139_000_000 } })
    expect(store.experiments.experiments.map(({ id }) => id)).toEqual(['ex-open', 'ex-closed', 'ex-gone'])
    expect(store.words.pairs).toMatchObject([{ critic: 'It is not good', kinder: 'It is done, and it is read' }])
    expect(store.readEvening(localDaySchema.parse('2026-05-07'))?.appreciations).toContain('דיברתי לאט')
    expect(tree(root)).toEqual(before)
  })

  test('what was read is saved without losing a field', () => {
    const root = newFolder()
    for (const kind of kinds) put(root, NAMES[kind], fixture(version, kind))
    const store = open(root)
    expect(store.save({ file: 'settings', data: { ...store.settings, theme: 'light' } })).toEqual({ ok: true })
    expect(store.save({ file: 'current', data: { ...store.current, prompt: 'held' } })).toEqual({ ok: true })
    expect(store.save({ file: 'tasks', data: { ...store.tasks, parked: [] } })).toEqual({ ok: true })
    expect(store.save({ file: 'loops', data: { ...store.loops, pausedUntil: null } })).toEqual({ ok: true })
    expect(store.save({ file: 'experiments', data: { ...store.experiments, steps: [] } })).toEqual({ ok: true })
    expect(store.save({ file: 'words', data: { ...store.words, hidden: [] } })).toEqual({ ok: true })
    const again = open(root)
    expect(again.loops).toEqual({ ...store.loops, pausedUntil: null })
    expect(again.experiments).toEqual({ ...store.experiments, steps: [] })
    expect(again.words).toEqual({ ...store.words, hidden: [] })
    expect(again.settings).toEqual({ ...store.settings, theme: 'light' })
    expect(again.current).toEqual({ ...store.current, prompt: 'held' })
    expect(again.tasks).toEqual({ ...store.tasks, parked: store.tasks.parked.slice(0, 0) })
    expect(again.records).toEqual(store.records)
    expect(JSON.parse(raw(root, 'current'))).toMatchObject({ schemaVersion: SCHEMA_VERSION })
  })
})

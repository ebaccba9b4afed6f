import { describe, expect, test } from 'vitest'
import { areAlike, conflictsIn, contentsOf } from '../../scripts/machines/folder-contents.ts'
import { compare } from '../../scripts/machines/shown.ts'
import { configOf, type NodePlace } from '../../scripts/machines/syncthing-config.ts'
import { isSound, newTally, told } from '../../scripts/machines/tally.ts'
import { unionOf } from '../../scripts/machines/union.ts'
import { folderWith } from './folder.ts'

/** A data folder with these files, each under its envelope. */
const folder = (files: Readonly<Record<string, unknown>>): string =>
  folderWith(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [`${name}.json`, JSON.stringify({ schemaVersion: 1, data })]),
    ),
  )
const timebox = (id: string, updatedAt: number, more: object = {}) => ({
  id,
  updatedAt,
  title: 'Slides',
  day: '2026-05-04',
  plannedCap: 1_500_000,
  took: 600_000,
  outcome: { kind: 'ship' },
  ...more,
})
const month = (...timeboxes: readonly object[]) => ({ timeboxes })
const words = (kind: readonly object[], lessons: readonly object[] = []) => ({ kind, lessons })

describe('the union that apps are held against', () => {
  test('takes of each id the latest, from the files that each computer wrote itself', () => {
    const desk = folder({
      settings: { device: 'deskdesk' },
      'history/deskdesk/2026-05': month(timebox('a', 1), timebox('b', 5)),
      // What came from elsewhere is read there, not here.
      'history/laptopxx/2026-05': month(timebox('stray', 9)),
      'words/deskdesk': words([
        { id: 'w', updatedAt: 2, text: 'first' },
        { id: 'x', updatedAt: 2, text: 'goes' },
      ]),
    })
    const laptop = folder({
      settings: { device: 'laptopxx' },
      'history/laptopxx/2026-05': month(timebox('a', 2, { title: 'Mail' }), timebox('b', 4, { title: 'Old' })),
      'words/laptopxx': words(
        [
          { id: 'w', updatedAt: 3, text: 'then' },
          { id: 'x', updatedAt: 3, deletedAt: 3 },
        ],
        [{ id: 'l', updatedAt: 3, happened: 'late', learned: 'fine' }],
      ),
    })
    const { timeboxes, words: kept, lessons } = unionOf([desk, laptop], '2026-05-05')
    expect(Object.fromEntries([...timeboxes].map(([id, { title }]) => [id, title]))).toEqual({ a: 'Mail', b: 'Slides' })
    expect([...kept]).toEqual([['w', 'then']])
    expect([...lessons]).toEqual([['l', 'late\nfine']])
  })

  test('of two at the same moment the device that comes first counts, whoever is asked first', () => {
    const of = (device: string, title: string) =>
      folder({ settings: { device }, [`history/${device}/2026-05`]: month(timebox('a', 7, { title })) })
    const folders = [of('bbbbbbbb', 'second'), of('aaaaaaaa', 'first')]
    for (const order of [folders, folders.toReversed()])
      expect(unionOf(order, '2026-05-05').timeboxes.get('a')?.title).toBe('first')
  })

  test('counts closed days, without what was taken back', () => {
    const desk = folder({
      settings: { device: 'deskdesk' },
      'history/deskdesk/2026-05': month(
        timebox('a', 1),
        timebox('b', 1, { took: 300_000, outcome: { kind: 'park' } }),
        timebox('c', 1, { withdrawnAt: 2 }),
        timebox('d', 1, { day: '2026-05-05' }),
      ),
    })
    expect(unionOf([desk], '2026-05-05').totals).toEqual([
      { task: 'Slides', timeboxes: 2, planned_minutes: 50, took_minutes: 15, shipped: 1 },
    ])
  })
})

describe('what is shown', () => {
  const wanted = unionOf([], '2026-05-05')

  test('is compared value by value, both ways', () => {
    const shown = { timeboxes: [{ id: 'extra' }], words: [], lessons: [], totals: [] }
    expect(compare(shown, wanted)).toMatchObject({
      compared: 1,
      differing: ['timebox extra: {"id":"extra"} instead of nothing'],
    })
    const more = { ...wanted, words: new Map([['w', 'a word']]) }
    expect(compare({ timeboxes: [], words: [], lessons: [], totals: [] }, more).differing).toEqual([
      'word w: nothing instead of "a word"',
    ])
    expect(compare({ timeboxes: [], words: [{ id: 'w', text: 'a word' }], lessons: [], totals: [] }, more)).toEqual({
      compared: 1,
      differing: [],
    })
  })
})

describe('folders that are carried', () => {
  test('are alike when they hold the same bytes, whatever Syncthing keeps beside them', () => {
    const one = contentsOf(folderWith({ 'a/b.json': '1', '.stfolder/mark': '', 'a/.syncthing.b.json.tmp': 'half' }))
    const same = contentsOf(folderWith({ 'a/b.json': '1' }))
    const other = contentsOf(folderWith({ 'a/b.json': '2' }))
    const more = contentsOf(folderWith({ 'a/b.json': '1', 'c.json': '' }))
    expect([areAlike([one, same]), areAlike([one, other]), areAlike([one, more]), areAlike([more, one])]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('say which files two nodes had both changed', () => {
    const contents = contentsOf(folderWith({ 'a.json': '', 'a.sync-conflict-20260504-101010-ABCDEFG.json': '' }))
    expect(conflictsIn(contents)).toEqual(['a.sync-conflict-20260504-101010-ABCDEFG.json'])
  })
})

test('a node speaks to this computer alone, is looked for by nobody, and knows the others by their address', () => {
  const place = (name: string, index: number): NodePlace => ({
    name,
    id: name.toUpperCase(),
    syncPort: 28_420 + index,
    askPort: 28_384 + index,
    apiKey: 'key',
    folder: `/tmp/a & b/${name}`,
  })
  const all = ['desk', 'laptop'].map(place)
  const [desk] = all
  const config = desk === undefined ? '' : configOf(desk, all)
  for (const off of ['globalAnnounce', 'localAnnounce', 'relays', 'nat', 'crashReporting'])
    expect(config).toContain(`<${off}Enabled>false</${off}Enabled>`)
  const addresses = [...config.matchAll(/[\w+:/]*?(\d+\.\d+\.\d+\.\d+):(\d+)/gu)]
  expect(new Set(addresses.map(([, host]) => host))).toEqual(new Set(['127.0.0.1']))
  expect(new Set(addresses.map(([, , port]) => port))).toEqual(new Set(['28384', '28420', '28421']))
  expect(config).toContain('path="/tmp/a &amp; b/desk"')
})

describe('the figures', () => {
  const agreedOnce = { after: 'a day', ms: 1_234, files: 3 }

  test.each([
    ['nothing was looked at', {}, false],
    ['they agreed', { convergences: [agreedOnce], compared: 4 }, true],
    ['one differs', { convergences: [agreedOnce], compared: 4, differing: ['desk: a'] }, false],
    ['two had changed the same file', { convergences: [agreedOnce], compared: 4, conflicts: ['a'] }, false],
  ])('are sound when %s: %o is %s', (_name, change, sound) => {
    expect(isSound({ ...newTally(), ...change })).toBe(sound)
  })

  test('are told in the last line, after what differs', () => {
    const tally = { ...newTally(), convergences: [agreedOnce], compared: 4, differing: ['desk: a'], syncKills: 2 }
    expect(told(tally).split('\n')).toEqual([
      'desk: a',
      'agreed 1 times, at the longest after 1.2 s; 2 kills of Syncthing and 0 of the app; 4 values compared, 1 differ; 0 files in conflict',
    ])
  })
})

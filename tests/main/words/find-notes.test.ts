import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalDay } from '@core/time.ts'
import type { NoteTab } from '@shared/bridge.ts'
import { describe, expect, test } from 'vitest'
import { createFinder } from '../../../src/main/words/find-notes.ts'
import { newFolder, put, putData, record } from '../store/samples.ts'
import { AT, evening, putEvenings, putWords } from './samples.ts'

const HERE = 'abcdefgh'
const THERE = 'ijklmnop'
const day = (text: string): LocalDay => text as LocalDay
const texts = (finder: ReturnType<typeof createFinder>, text = '', tab: NoteTab = 'all', limit = 100) =>
  finder({ text, tab, limit }).notes.map((note) => note.texts.join(' | '))
const lesson = (id: string, on: string, learned: string, updatedAt = AT) => ({
  id,
  updatedAt,
  day: day(on),
  happened: 'The link was wrong',
  learned,
})
const compared = (id: string, on: string, learned: string) => ({
  id,
  updatedAt: AT,
  task: 'Launch note',
  prediction: 'Somebody complains',
  leftOut: 'No second read',
  belief: 70,
  madeAt: AT,
  dueAt: AT,
  closing: { at: AT, zone: 'Europe/Berlin', day: on, happened: 'no', belief: 20, learned },
})

describe('what is found', () => {
  test('is from evenings, words and compared experiments, of all months and devices, the latest first', () => {
    const root = newFolder()
    putEvenings(root, HERE, '2024-02', [evening('2024-02-29', { unseen: ['Said no to a meeting'] })])
    putEvenings(root, THERE, '2026-05', [evening('2026-05-13', { id: 'e2', appreciations: ['I waited', '', ''] })])
    putWords(root, HERE, { lessons: [lesson('l1', '2026-05-12', 'One link is enough')] })
    putData(root, `history/${HERE}/2025-11`, {
      timeboxes: [record('r1')],
      experiments: [compared('x1', '2025-11-03', 'They were glad')],
    })
    expect(texts(createFinder(root))).toEqual([
      'I waited',
      'The link was wrong | One link is enough',
      'Somebody complains | They were glad',
      'Said no to a meeting',
    ])
  })

  test.each<[NoteTab, readonly string[]]>([
    ['wins', ['A no']],
    ['lessons', ['The link was wrong | Asking is quick']],
    ['stories', ['Too slow | Careful', 'I never finish']],
  ])('in the tab %s', (tab, expected) => {
    const root = newFolder()
    putEvenings(root, HERE, '2026-05', [evening('2026-05-13', { unseen: ['A no'], joy: 'Music' })])
    putWords(root, HERE, {
      lessons: [lesson('l1', '2026-05-12', 'Asking is quick')],
      traits: [{ id: 't1', updatedAt: AT, day: day('2026-05-11'), criticism: 'Too slow', strength: 'Careful' }],
      stories: [
        { id: 's1', updatedAt: AT, day: day('2026-05-10'), story: 'I never finish', from: '', against: '', truer: '' },
      ],
    })
    expect(texts(createFinder(root), '', tab)).toEqual(expected)
  })

  test('holds the text, whatever its case and accents, and is a page at most', () => {
    const root = newFolder()
    const said = ['Café with Ana', 'A walk', 'cafe alone']
    putEvenings(root, HERE, '2026-05', [evening('2026-05-13', { unseen: said })])
    const finder = createFinder(root)
    expect(texts(finder, 'CAFE')).toEqual(['Café with Ana', 'cafe alone'])
    expect(finder({ text: 'cafe', tab: 'all', limit: 1 })).toMatchObject({ notes: [{ texts: [said[0]] }], more: true })
    expect(finder({ text: 'cafe', tab: 'all', limit: 2 }).more).toBe(false)
  })

  test('is the latest form of an entry that two devices have, and none of a removed one', () => {
    const root = newFolder()
    putWords(root, HERE, { lessons: [lesson('l1', '2026-05-12', 'Old'), lesson('l2', '2026-05-12', 'Removed there')] })
    const later = (AT + 1000) as typeof AT
    putWords(root, THERE, {
      lessons: [lesson('l1', '2026-05-12', 'New', later), { id: 'l2', updatedAt: later, deletedAt: later }],
    })
    expect(texts(createFinder(root))).toEqual(['The link was wrong | New'])
  })
})

describe('files', () => {
  test('that were written since are read again, also in a month that is new', () => {
    const root = newFolder()
    putEvenings(root, HERE, '2026-05', [evening('2026-05-13', { unseen: ['A no'] })])
    const finder = createFinder(root)
    expect(texts(finder)).toEqual(['A no'])
    putEvenings(root, HERE, '2026-05', [evening('2026-05-13', { unseen: ['A no', 'A hard talk'] })])
    expect(texts(finder)).toEqual(['A no', 'A hard talk'])
    putEvenings(root, HERE, '2026-06', [evening('2026-06-01', { unseen: ['A break'] })])
    expect(texts(finder)).toEqual(['A break', 'A no', 'A hard talk'])
  })

  test('that are damaged give what is sound in them, and stay as they are', () => {
    const root = newFolder()
    const before = readdirSync(root)
    putEvenings(root, HERE, '2026-04', [{ day: 'never' }, evening('2026-04-02', { unseen: ['Sound'] })])
    put(root, `reflections/${HERE}/2026-03`, '{ half a fi')
    put(root, `reflections/${HERE}/2026-02`, Buffer.from([0xff, 0xfe, 0x00]))
    putData(root, `history/${HERE}/2026-04`, {
      timeboxes: 'gone',
      experiments: [{ id: 'x0' }, compared('x1', '2026-04-01', 'They were glad')],
    })
    put(
      root,
      `words/${HERE}`,
      JSON.stringify({ schemaVersion: 2, data: { lessons: [lesson('l1', '2026-03-01', 'Ask')] } }),
    )
    const tree = readdirSync(root, { recursive: true })
    expect(texts(createFinder(root))).toEqual([
      'Sound',
      'Somebody complains | They were glad',
      'The link was wrong | Ask',
    ])
    expect(readdirSync(root, { recursive: true })).toEqual(tree)
    expect(before).toEqual([])
  })

  test('of a newer version, of no device and of no month are left out', () => {
    const root = newFolder()
    putData(root, `reflections/${HERE}/2026-05`, { evenings: [evening('2026-05-13', { unseen: ['Newer'] })] }, 99)
    putEvenings(root, 'copy', '2026-05', [evening('2026-05-13', { unseen: ['No device'] })])
    putEvenings(root, HERE, '2026-05-corrupt', [evening('2026-05-13', { unseen: ['No month'] })])
    mkdirSync(join(root, `reflections/${HERE}/2026-06.json`))
    expect(texts(createFinder(root))).toEqual([])
  })

  test('of ten years are all searched', () => {
    const root = newFolder()
    for (let year = 2016; year < 2026; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const name = `${year}-${String(month).padStart(2, '0')}`
        const days = Array.from({ length: 28 }, (_, at) => `${name}-${String(at + 1).padStart(2, '0')}`)
        putEvenings(
          root,
          HERE,
          name,
          days.map((on) => evening(on, { unseen: [`A talk on ${on}`], appreciations: ['I listened', '', ''] })),
        )
      }
    }
    const finder = createFinder(root)
    expect(texts(finder, 'talk on 2016-01-01')).toEqual(['A talk on 2016-01-01'])
    expect(finder({ text: 'i listened', tab: 'wins', limit: 2000 })).toMatchObject({ more: true })
  })
})

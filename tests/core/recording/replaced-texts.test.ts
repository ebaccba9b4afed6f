import { RULES } from '@core/loops/rules.ts'
import { createReplaced } from '@core/recording/replaced-texts.ts'
import { RECORDING_VERSION, livedOf, livedSchema, type Lived } from '@core/recording/recording.ts'
import { withoutTexts } from '@core/recording/without-texts.ts'
import { sameTitle } from '@core/tasks/same-title.ts'
import { PRODUCT_LINES } from '@core/words/product-lines.ts'
import { describe, expect, test } from 'vitest'
import { World } from '../support/world.ts'

const ID = '0000000a-0000-4000-8000-00000000abcd'
const replaced = (text: string, field: string): string => createReplaced().text(text, field)

describe('a text of a recording', () => {
  test.each([
    ['title', 'Task'],
    ['task', 'Task'],
    ['project', 'Project'],
    ['name', 'Name'],
    ['path', 'File'],
    ['file', 'File'],
    ['exportFolder', 'Folder'],
    ['note', 'Text'],
    ['', 'Text'],
  ])('that stands in the field “%s” is called %s, by its number', (field, word) => {
    const { text } = createReplaced()
    expect([text('Reply', field), text('Slides', field), text('Reply', field)]).toEqual([
      `${word} 1`,
      `${word} 2`,
      `${word} 1`,
    ])
  })

  test.each([
    ['', ''],
    [' ', ' '],
    ['\u0000\n', ' '],
  ])('%j without a word is %j', (text, kept) => {
    expect(replaced(text, 'title')).toBe(kept)
  })

  test('that differs in case alone is spelt otherwise, each spelling its own way, and is the same task', () => {
    const spellings = [
      'reply to ana',
      'Reply to Ana',
      'REPLY TO ANA',
      ' reply  TO ana ',
      'Reply To Ana',
      'rEPLY tO aNA',
    ]
    const { text } = createReplaced()
    const said = spellings.map((one) => text(one, 'title'))
    expect(new Set(said).size).toBe(spellings.length)
    expect(said.every((one) => sameTitle(one, 'Task 1'))).toBe(true)
    expect(said[0]).toBe('Task 1')
    expect(said.slice(0, 4)).toEqual(['Task 1', 'task 1', 'TAsk 1', 'tAsk 1'])
    expect(spellings.map((one) => text(one, 'title'))).toEqual(said)
  })

  test('is spelt otherwise than a spelling that came many times before it', () => {
    const { text } = createReplaced()
    const often = Array.from({ length: 40 }, () => text('Reply', 'title'))
    expect(new Set(often)).toEqual(new Set(['Task 1']))
    expect(text('reply', 'title')).toBe('task 1')
  })

  test('that the app holds for another task is another', () => {
    const { text } = createReplaced()
    for (const [one, other] of [
      ['Straße', 'STRASSE'],
      ['Reply', 'Replies'],
    ] as const) {
      expect(sameTitle(one, other)).toBe(false)
      expect(sameTitle(text(one, 'title'), text(other, 'title'))).toBe(false)
    }
  })

  test.each([
    'id',
    'timeboxId',
    'taskId',
    'templateId',
    'parkedId',
    'parkFirst',
    'continues',
    'freshId',
    'taken',
    'joyAsked',
    'joyTold',
    'joyEditing',
    'sentencesAsked',
    'lastWord',
  ])('stays in the field %s where it is an id, and nothing else does', (field) => {
    expect(replaced(ID, field)).toBe(ID)
    expect(replaced(ID, 'title')).toBe('Task 1')
    expect(replaced('Reply', field)).toBe('Text 1')
  })

  test.each([
    `joy-${ID}`,
    `experiment-${ID}`,
    `joy-${ID}-7`,
    `${ID}-123`,
    `joy-${ID}-99 2026-05-14`,
    `${ID} 2026-05-14`,
    '2026-05-14',
    PRODUCT_LINES.any[0],
  ])('is an id: %s', (id) => {
    expect(replaced(id, 'id')).toBe(id)
  })

  test.each([
    `x${ID}`,
    `j-${ID}`,
    `thirteenchars-${ID}`,
    `Joy-${ID}`,
    `joy1-${ID}`,
    `${ID}x`,
    `${ID}-1234`,
    `${ID}-x`,
    `${ID} soon`,
    `${ID} 2026-5-14`,
    `x ${ID}`,
    ID.toUpperCase(),
    ID.slice(1),
    ID.replace('-', ''),
    '2026-02-30',
    'noLineOfOurs',
  ])('is no id: %s', (id) => {
    expect(replaced(id, 'id')).toBe('Text 1')
  })

  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['Nowhere/Here', 'UTC'],
    ['Ana’s secret', 'UTC'],
  ])('of a zone, %s, is %s', (zone, kept) => {
    for (const field of ['zone', 'startZone', 'endZone']) expect(replaced(zone, field)).toBe(kept)
    expect(replaced(zone, 'title')).toBe('Task 1')
  })

  test('stays where it is a rule of the calendar or of loops, and a salt is another', () => {
    expect(replaced('FREQ=WEEKLY', 'rule')).toBe('FREQ=WEEKLY')
    expect(replaced('Ana’s secret', 'rule')).toBe('')
    for (const { name } of RULES) expect(replaced(name, 'rules')).toBe(name)
    expect(replaced('Ana’s secret', 'rules')).toBe('Text 1')
    expect(replaced(RULES[0]?.name ?? '', 'title')).toBe('Task 1')
    expect(replaced('salt', 'salt')).toBe('a-salt-in-the-place-of-another')
  })
})

describe('what happened, without its texts', () => {
  const now = new World().now
  const AT = { now, zone: 'Europe/Berlin', freshId: ID }
  const step = (command: object): unknown =>
    withoutTexts().step({ input: { from: 'person', command }, at: AT } as Lived)

  test('keeps its kinds, numbers, days and ids, and leaves out what nobody knows', () => {
    const command = {
      type: 'start',
      title: 'Reply to Ana',
      cap: 60_000,
      marks: ['Two answers', 'Reply to Ana'],
      kind: 'messages',
      parkFirst: ID,
      unknown: 'secret',
    }
    expect(step(command)).toEqual({
      input: {
        from: 'person',
        command: {
          type: 'start',
          title: 'Task 1',
          cap: 60_000,
          marks: ['Text 2', 'Task 1'],
          kind: 'messages',
          parkFirst: ID,
        },
      },
      at: AT,
    })
  })

  test('is the same in whatever order it is told', () => {
    expect(step({ title: 'Ana', cap: 60_000, type: 'start' })).toEqual(
      step({ type: 'start', title: 'Ana', cap: 60_000 }),
    )
  })

  test.each([
    ['a command that has no name', { title: 'Ana' }, undefined],
    ['a command whose name is a number', { type: 7, title: 'Ana' }, undefined],
    ['a command that nobody knows', { type: 'fly', title: 'Ana' }, undefined],
    ['a kind that nobody knows', { type: 'start', kind: 'Ana' }, { type: 'start', kind: undefined }],
    ['a list that is none', { type: 'start', marks: 'Ana' }, { type: 'start', marks: undefined }],
    ['a thing in the place of a text', { type: 'start', title: { of: 'Ana' } }, { type: 'start', title: undefined }],
    ['a day that is none', { type: 'openEvening', day: 'Ana' }, { type: 'openEvening', day: undefined }],
    ['a day', { type: 'openEvening', day: '2026-05-14' }, { type: 'openEvening', day: '2026-05-14' }],
  ])('holds nothing of %s', (_what, command, kept) => {
    expect(step(command)).toEqual({ input: { from: 'person', command: kept }, at: AT })
  })

  test('says of a sentence which one it is, and nothing that was written in it', () => {
    const said = (text: object): unknown => {
      const computers = { folder: '/home/ana', all: [], said: [text], erasedAt: 0 }
      const cleaned = withoutTexts().step({
        input: { from: 'system', signal: { type: 'computersSeen', computers } },
        at: AT,
      } as unknown as Lived)
      return JSON.parse(JSON.stringify(cleaned)).input.signal.computers
    }
    const values = { name: 'Ana', date: '2026-05-14', count: 7, of: { task: 'Slides' } }
    expect(said({ key: 'computers.erased', values, more: 'Ana' })).toEqual({
      folder: 'Text 1',
      all: [],
      said: [
        {
          key: 'computers.erased',
          values: { name: 'Name 2', date: '2026-05-14', count: 7, of: { task: 'Task 3' } },
        },
      ],
      erasedAt: 0,
    })
    for (const key of [
      'Ana',
      'computers',
      'menu.task',
      'xcomputers.erased',
      'computers.erased!',
      'computers.a.b.c',
      'computers.7',
      ['computers.erased'],
    ])
      expect(said({ key, values: { date: 'Ana' } })).toHaveProperty('said', [{ values: {} }])
    expect(said({ key: 'loop.churn', more: 'computers.erased', values: {} })).toHaveProperty('said', [
      { key: 'loop.churn', values: {} },
    ])
    expect(said({ key: 'loop.rule.tiny-edits', values: {} })).toMatchObject({ said: [{ key: 'loop.rule.tiny-edits' }] })
  })
})

describe('a step of a recording', () => {
  const now = new World().now
  const at = { now, zone: 'UTC', freshId: 'x' }

  test('is none where files took the place of others: there it begins anew', () => {
    const command = { type: 'openEvening' } as const
    expect(livedOf({ from: 'person', command }, at)).toEqual({ input: { from: 'person', command }, at })
    const signal = { type: 'wake' } as const
    expect(livedOf({ from: 'system', signal }, at)).toEqual({ input: { from: 'system', signal }, at })
    expect(livedOf({ from: 'system', signal: { type: 'reopened' } as never }, at)).toBeNull()
    expect(RECORDING_VERSION).toBe(1)
  })

  test.each([
    [{}, true],
    [{ zone: 'x'.repeat(100) }, true],
    [{ zone: 'x'.repeat(101) }, false],
    [{ freshId: 'x'.repeat(64) }, true],
    [{ freshId: 'x'.repeat(65) }, false],
    [{ freshId: '' }, false],
    [{ now: { wall: 1 } }, false],
  ])('with %j is read: %s', (change, fits) => {
    const step = { input: { from: 'person', command: { type: 'openEvening' } }, at: { ...at, ...change } }
    expect(livedSchema.safeParse(step).success).toBe(fits)
  })
})

import { join } from 'node:path'
import type { WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import type { HistoryProgress } from '@shared/bridge.ts'
import { historySchema } from '@shared/requests.ts'
import { createHistories } from '../../../src/main/imports/histories.ts'
import type { Importer } from '../../../src/main/imports/importer.ts'
import { createLanguageFiles } from '../../../src/main/language-files.ts'
import { createSpeaker } from '../../../src/main/speaker.ts'
import { FIXTURES, importer, lived } from './running.ts'
import { tree } from '../store/samples.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing here looks at it
const SENDER = {} as WebContents
const say = createSpeaker(
  createLanguageFiles('src/shared'),
  () => 'en',
  () => 'Europe/Berlin',
)

const histories = (root: string, chosen: string | null, made: Importer = importer(root)) => {
  const told: HistoryProgress[] = []
  const done = createHistories({
    importer: made,
    choose: () => Promise.resolve(chosen === null ? null : join(FIXTURES, chosen)),
    say,
    tell: (progress) => void told.push(progress),
  })
  return { ...done, told }
}
const plain = { form: null, columns: {}, order: null } as const

describe('what the window sees of a file of another program', () => {
  test('its name and what would come of it, and never where it lies', async () => {
    const root = lived()
    const before = tree(root)
    const seen = await histories(root, 'timewarrior').choose(SENDER, 'folder')
    expect(seen).toEqual({
      value: {
        name: 'timewarrior',
        form: 'timewarrior',
        table: null,
        fresh: 5,
        lines: [
          'Timewarrior brings 5 that are not here yet, from April 30, 2026 to May 13, 2026.',
          'One is left out: it has no end.',
          'One is left out: it lasts longer than a day.',
        ],
      },
    })
    expect(JSON.stringify(seen)).not.toContain(FIXTURES)
    expect(tree(root)).toEqual(before)
  })

  test.each([
    [null, { value: null }],
    ['nowhere.csv', { code: 'importNotRead' }],
  ])('%s', async (name, came) => {
    const { choose, take } = histories(lived(), name)
    expect(await choose(SENDER, 'file')).toEqual(came)
    expect(await take()).toEqual({ code: 'badInput' })
  })

  test('what nobody knows is asked about, and can be said', async () => {
    const { choose, read } = histories(lived(), 'README.md')
    expect(await choose(SENDER, 'file')).toMatchObject({
      value: {
        name: 'README.md',
        form: null,
        fresh: 0,
        lines: ['Enough can’t tell what this file is. You can say it here.'],
      },
    })
    expect(await read({ ...plain, form: 'super-productivity' })).toMatchObject({
      value: { form: 'super-productivity', fresh: 0 },
    })
  })

  test('columns are said here, remembered as by the command, and taken in once', async () => {
    const root = lived()
    const { choose, read, take, takeBack } = histories(root, 'semicolons.csv')
    expect(await choose(SENDER, 'file')).toMatchObject({
      value: {
        form: 'csv',
        fresh: 0,
        table: { names: ['Datum', 'Beginn', 'Ende', 'Was'], first: ['11.05.2026', '09:00', '09:40', 'Bericht'] },
        lines: [expect.stringMatching(/^Which columns/u)],
      },
    })
    const columns = { title: 'Was', project: '', 'start-date': 'Datum', 'start-time': 'Beginn', 'end-time': 'Ende' }
    expect(await read({ form: 'csv', columns, order: null })).toMatchObject({
      value: { fresh: 0, lines: [expect.stringMatching(/^The dates in this file can be read both ways/u)] },
    })
    expect(await read({ form: 'csv', columns, order: 'day-first' })).toMatchObject({ value: { fresh: 2 } })
    expect(await take()).toEqual({ value: 2 })
    expect(await take()).toEqual({ code: 'badInput' })
    expect(await choose(SENDER, 'file')).toMatchObject({
      value: {
        fresh: 0,
        lines: ['2 are here already and stay as they are.', 'There is nothing new to take in.'],
        table: { columns: { title: 'Was', 'end-time': 'Ende' }, order: 'day-first' },
      },
    })
    expect(await takeBack()).toEqual({ value: 2 })
    expect(await takeBack()).toEqual({ code: 'importNothingToTakeBack' })
  })

  test('what was not chosen can’t be read in another way', async () => {
    expect(await histories(lived(), null).read(plain)).toEqual({ code: 'badInput' })
  })

  test.each([
    [12, []],
    [24, Array.from({ length: 11 }, (_, step) => step)],
    [500, Array.from({ length: 11 }, (_, step) => step)],
  ])('of %i months it is told in ten steps, or not at all', async (months, steps) => {
    const root = lived()
    const made: Importer = {
      ...importer(root),
      undo: (progress) => {
        for (let month = 1; month <= months; month += 1) progress(month, months)
        return Promise.resolve({ value: months })
      },
    }
    const { takeBack, told } = histories(root, null, made)
    await takeBack()
    expect(told.map(({ done, of }) => Math.floor((done * 10) / of))).toEqual(steps)
  })
})

test.each([
  null,
  {},
  { ...plain, form: 'xlsx' },
  { ...plain, columns: { nope: 'Datum' } },
  { ...plain, columns: { title: 'x'.repeat(201) } },
  { ...plain, order: 'backwards' },
  { ...plain, path: '/etc/passwd' },
])('a window can’t ask for %j', (request) => {
  expect(historySchema.safeParse(request).success).toBe(false)
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { beliefSchema, type ClosedExperiment } from '@core/experiments/experiment.ts'
import { NO_TOMORROW, type Evening } from '@core/reflection/evening.ts'
import { epochMs, localDaySchema } from '@core/time.ts'
import { find, indexOf } from '@core/words/find.ts'
import { fold } from '@core/words/fold.ts'
import { keep } from '@core/words/keep.ts'
import { isLesson, isWin, notesOfEvening, notesOfExperiments, notesOfWords, type Note } from '@core/words/notes.ts'
import { NO_WORDS } from '@core/words/words.ts'
import { runs } from '../../support/runs.ts'

const day = (text: string) => localDaySchema.parse(text)
const noteOn = (date: string, id: string, ...texts: readonly string[]): Note => ({
  id,
  kind: 'lesson',
  day: day(date),
  texts,
})
const note = (id: string, ...texts: readonly string[]): Note => noteOn('2026-05-14', id, ...texts)
const found = (notes: readonly Note[], text: string, limit = 100) =>
  find(indexOf(notes), text, limit).map(({ id }) => id)

describe('finding what was written', () => {
  test.each([
    ['Crème brûlée', 'creme BRULEE'],
    ['creme brulee', 'Crème'],
    ['STRAẞE, Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ærøskøbing', 'aeroskobing'],
    ['hors d’œuvre', "d'oeuvre"],
    ['Đặng', 'dang'],
    ['Það', 'thad'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσ'],
    ['I didn’t ask', "didn't ask"],
    ['one  \n two', 'one two'],
    ['İstanbul', 'istanbul'],
    ['ﬁnished', 'finished'],
    ['Ana laughed.', 'a laugh'],
    ['がんばった', 'がんば'],
  ])('“%s” is found by “%s”', (text, wanted) => {
    expect(found([note('a', text)], wanted)).toEqual(['a'])
  })

  test.each([
    ['がん', 'かん', 'a Japanese letter with its mark is another letter'],
    ['οδύνη', 'οδυσ', 'a sigma is a letter at the end of a word, too'],
    ['one two', 'onetwo', 'a space is a letter'],
  ])('“%s” is not found by “%s”: %s', (text, wanted, _why) => {
    expect(found([note('a', text)], wanted)).toEqual([])
  })

  test('nothing is found across two parts of a note', () => {
    const notes = [note('a', 'the wrong month', 'nobody minded')]
    expect(found(notes, 'nobody')).toEqual(['a'])
    expect(found(notes, 'month nobody')).toEqual([])
    expect(found(notes, 'month\nnobody')).toEqual([])
    expect(found(notes, 'monthnobody')).toEqual([])
  })

  test('the latest comes first, as many as fit', () => {
    const notes = ['2026-01-02', '2026-05-14', '2020-03-01'].map((date, index) => noteOn(date, `n${index}`, 'tea'))
    expect(found(notes, 'tea')).toEqual(['n1', 'n0', 'n2'])
    expect(found(notes, 'tea', 2)).toEqual(['n1', 'n0'])
    expect(found(notes, '  ')).toEqual(['n1', 'n0', 'n2'])
    expect(found(notes, '', 1)).toEqual(['n1'])
  })

  test.prop([fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat({ max: 5 })], {
    numRuns: runs(500),
  })('any piece of a text finds it, in any case', (texts, start, length) => {
    const [first = ''] = texts
    const letters = Array.from(first)
    const from = letters.length === 0 ? 0 : start % letters.length
    const piece = letters.slice(from, from + length + 1).join('')
    const notes = texts.map((text, index) => note(`n${index}`, text))
    const folded = fold(piece)
    // A mark at the front of a piece belongs to a letter that is not in it.
    if (fold(first).includes(folded)) expect(found(notes, piece.toLocaleUpperCase('en'))).toContain('n0')
    expect(found(notes, piece)).toEqual(
      notes.filter(({ texts: [text = ''] }) => fold(text).includes(folded)).map(({ id }) => id),
    )
  })
})

const evening: Evening = {
  id: 'e1',
  updatedAt: epochMs(1),
  day: day('2026-05-14'),
  zone: 'Europe/Berlin',
  glad: { timeboxId: 't', title: 'Launch note' },
  unseen: ['Said no to the Friday deck'],
  appreciations: ['Asked Tomas', '', 'Patient with Mum'],
  stays: ['Slides'],
  tomorrow: { ...NO_TOMORROW, what: 'Two slides', where: 'Kitchen' },
  joy: 'Paint',
}

describe('what can be found', () => {
  test('of an evening, every text once', () => {
    const notes = notesOfEvening(evening)
    expect(notes.map(({ kind, texts }) => [kind, ...texts])).toEqual([
      ['win', 'Launch note'],
      ['win', 'Said no to the Friday deck'],
      ['appreciation', 'Asked Tomas'],
      ['appreciation', 'Patient with Mum'],
      ['evening', 'Slides', 'Two slides', 'Kitchen', 'Paint'],
    ])
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length)
    expect(notes.filter(isWin)).toHaveLength(4)
  })

  test('of the words, what belongs to a day', () => {
    const entry = { updatedAt: epochMs(1), day: day('2026-05-14') }
    const lessons = keep(NO_WORDS, 'lessons', { ...entry, id: 'l', happened: 'Wrong month', learned: 'Nobody minded' })
    const pairs = keep(lessons, 'pairs', { ...entry, id: 'p', critic: 'Rushed', kinder: 'Finished', quiet: true })
    const stories = keep(pairs, 'stories', {
      ...entry,
      id: 's',
      story: 'Slow',
      from: '',
      against: '',
      truer: 'Careful',
    })
    const words = keep(stories, 'traits', { ...entry, id: 't', criticism: '', strength: '' })
    expect(notesOfWords(words).map(({ kind, texts }) => [kind, texts])).toEqual([
      ['lesson', ['Wrong month', 'Nobody minded']],
      ['pair', ['Rushed', 'Finished']],
      ['story', ['Slow', 'Careful']],
    ])
  })

  test('of experiments, those that taught something', () => {
    const closed = (id: string, learned: string): ClosedExperiment => ({
      id,
      task: '',
      prediction: 'Priya will call',
      leftOut: '',
      belief: beliefSchema.parse(80),
      madeAt: epochMs(1),
      dueAt: epochMs(1),
      updatedAt: epochMs(1),
      closing: {
        at: epochMs(1),
        zone: 'Europe/Berlin',
        day: day('2026-05-14'),
        happened: 'no',
        belief: beliefSchema.parse(20),
        learned,
      },
    })
    const notes = notesOfExperiments([closed('a', ''), closed('b', 'She wrote “clear, thanks”.')])
    expect(notes.map(({ id, texts }) => [id, ...texts])).toEqual([
      ['b', 'Priya will call', 'She wrote “clear, thanks”.'],
    ])
    expect(notes.every(isLesson)).toBe(true)
  })
})

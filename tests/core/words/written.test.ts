import { describe, expect, test } from 'vitest'
import type { Command } from '@core/command.ts'
import { living } from '@core/entries.ts'
import { draftOf, type ReflectionDraft } from '@core/reflection/draft.ts'
import { daysAfter, epochMs, type LocalDay } from '@core/time.ts'
import { KEPT_LISTS, QUIET_LISTS, weekLineOf, withWeekLine } from '@core/words/keep.ts'
import { isLesson, isWin, listOf, notesOfEvening, notesOfExperiments, notesOfWords } from '@core/words/notes.ts'
import { PRODUCT_LINES, productLineSchema } from '@core/words/product-lines.ts'
import { NO_WORDS, wordsSchema, type Words } from '@core/words/words.ts'
import { MORNING, World } from '../support/world.ts'

const TODAY = '2026-05-14' as LocalDay
const YESTERDAY = daysAfter(TODAY, -1)
const WRITTEN: Partial<ReflectionDraft> = {
  critic: { said: 'Rushed', kinder: 'Fin', voice: 'Dad' },
  mistake: { happened: 'Wrong month', learned: '' },
  story: { story: 'Slow', from: '', against: '', truer: '' },
  trait: { criticism: 'Picky', strength: '' },
}
/** A world in which everything under "Something still circling?" is half written, in the evening of a day. */
const circling = (day = TODAY): World => {
  const world = new World()
  world.command({ type: 'openEvening', day })
  world.command({ type: 'keepEveningDraft', draft: { ...draftOf(day, undefined), ...WRITTEN } })
  return world
}
const draft = (world: World) => world.state.evenings[0]
const PAIR = { type: 'keepPair', critic: 'Rushed', kinder: 'Finished', offered: ['finished'] } as const
const COMMANDS = [
  ['pairs', 'critic', { ...PAIR, offered: [...PAIR.offered] }],
  ['lessons', 'mistake', { type: 'keepLesson', happened: 'Wrong month', learned: 'Nobody minded' }],
  ['stories', 'story', { type: 'keepStory', story: 'Slow', from: 'School', against: 'Ana', truer: 'Careful' }],
  ['traits', 'trait', { type: 'keepTrait', criticism: 'Picky', strength: 'Exact' }],
] as const satisfies readonly (readonly [keyof Words, keyof ReflectionDraft, Command])[]

describe('what is written in an evening', () => {
  test.each(COMMANDS)(
    '%s: each is kept with the day of that evening, and is half written no more',
    (list, part, command) => {
      const world = circling(YESTERDAY)
      world.command(command)
      world.command(command)
      const { type: _type, ...texts } = command
      const { offered: _offered, ...said } = { offered: undefined, ...texts }
      expect(world.disk.words[list]).toMatchObject([
        { ...said, day: YESTERDAY, updatedAt: MORNING },
        { ...said, day: YESTERDAY, updatedAt: MORNING },
      ])
      const [one, other] = world.disk.words[list]
      expect(one?.id).toMatch(/^word-./u)
      expect(one?.id).not.toBe(other?.id)
      expect(draft(world)).toEqual({
        ...draftOf(YESTERDAY, undefined),
        ...WRITTEN,
        [part]: draftOf(YESTERDAY, undefined)[part],
      })
    },
  )

  test.each(COMMANDS)('%s: without an evening it is of the day that is lived', (list, _part, command) => {
    const world = new World()
    world.passMinutes(16 * 60)
    world.command(command)
    expect(world.disk.words[list]).toMatchObject([{ day: TODAY }])
  })

  test('a kinder sentence is shown from then on; what was offered is offered anew another time', () => {
    const world = circling()
    world.command({ ...PAIR, offered: [...PAIR.offered] })
    expect(world.disk.words.pairs).toMatchObject([{ quiet: false }])
    expect(Object.keys(world.disk.words.pairs[0] ?? {})).not.toContain('voice')
    expect(world.state.offered).toEqual(['finished'])
    expect(world.state.words.voiceAskedOn).toBeUndefined()
  })

  test('whose voice it was is kept, and that it was asked', () => {
    const world = circling()
    world.command({ ...PAIR, offered: [], voice: '' })
    expect(world.disk.words.pairs).toMatchObject([{ voice: '' }])
    expect(world.disk.words.voiceAskedOn).toBe(TODAY)
  })
})

describe('a sentence of one’s own', () => {
  const kept = (world: World) => living(world.state.words.kind)
  const keep = (world: World, text: string, id?: string) =>
    world.command({ type: 'keepKindWord', text, by: 'Mum', when: 'evening', ...(id === undefined ? {} : { id }) })

  test('is one of several, and is changed, quiet and removed without the others', () => {
    const world = new World()
    for (const text of ['One', 'Two', 'Three']) keep(world, text)
    const [three, two, one] = kept(world)
    expect([three, two, one]).toMatchObject(
      ['Three', 'Two', 'One'].map((text) => ({ text, by: 'Mum', when: 'evening', quiet: false, updatedAt: MORNING })),
    )
    expect(new Set(kept(world).map(({ id }) => id)).size).toBe(3)
    world.passMinutes(1)
    world.command({ type: 'quietWord', list: 'kind', id: three?.id ?? '', quiet: true })
    const now = world.now.wall
    expect(kept(world)).toEqual([{ ...three, quiet: true, updatedAt: now }, two, one])
    keep(world, 'First', one?.id)
    expect(kept(world).map(({ text, quiet }) => [text, quiet])).toEqual([
      ['Three', true],
      ['Two', false],
      ['First', false],
    ])
    world.command({ type: 'quietWord', list: 'kind', id: two?.id ?? '', quiet: true })
    expect(kept(world).map(({ quiet }) => quiet)).toEqual([true, true, false])
    world.command({ type: 'removeWord', list: 'kind', id: three?.id ?? '' })
    expect(kept(world).map(({ text }) => text)).toEqual(['Two', 'First'])
    expect(world.command({ type: 'quietWord', list: 'kind', id: three?.id ?? '', quiet: true })).toEqual({
      outcome: 'stale',
    })
  })

  test('that is removed takes what was being written of it along, and of its own list alone', () => {
    const world = new World()
    keep(world, 'One')
    world.command({ type: 'keepSentence', text: 'Not this week', for: 'no' })
    const [word] = kept(world)
    const [sentence] = living(world.state.words.sentences)
    for (const id of [word?.id ?? '', sentence?.id ?? '']) {
      world.command({ type: 'keepWordDraft', id, draft: { text: 'x', by: '', when: 'any' } })
      world.command({ type: 'keepSentenceDraft', id, draft: { text: 'x', for: 'no' } })
    }
    world.command({ type: 'removeWord', list: 'sentences', id: sentence?.id ?? '' })
    expect(Object.keys(world.state.drafts.words ?? {})).toEqual([word?.id, sentence?.id])
    expect(Object.keys(world.state.drafts.sentences ?? {})).toEqual([word?.id])
    world.command({ type: 'removeWord', list: 'lessons', id: word?.id ?? '' })
    expect(Object.keys(world.state.drafts.words ?? {})).toEqual([word?.id, sentence?.id])
    world.command({ type: 'removeWord', list: 'kind', id: word?.id ?? '' })
    expect(Object.keys(world.state.drafts.words ?? {})).toEqual([sentence?.id])
    expect(Object.keys(world.state.drafts.sentences ?? {})).toEqual([word?.id])
  })

  test('for saying no is changed in its place, and is a draft no more', () => {
    const world = new World()
    world.command({ type: 'keepSentence', text: 'Not this week', for: 'no' })
    const [sentence] = living(world.state.words.sentences)
    expect(sentence).toMatchObject({ text: 'Not this week', for: 'no', updatedAt: MORNING })
    for (const id of ['', sentence?.id ?? ''])
      world.command({ type: 'keepSentenceDraft', id, draft: { text: 'x', for: 'no' } })
    world.command({ type: 'keepSentence', id: sentence?.id ?? '', text: 'Next month', for: 'no' })
    expect(living(world.state.words.sentences)).toMatchObject([{ id: sentence?.id, text: 'Next month' }])
    expect(Object.keys(world.state.drafts.sentences ?? {})).toEqual([''])
    world.command({ type: 'keepSentence', text: 'Another', for: 'no' })
    expect(world.state.drafts.sentences).toBeUndefined()
  })
})

describe('the sentence about a week', () => {
  const [WEEK, NEXT] = ['2026-05-11' as LocalDay, '2026-05-18' as LocalDay]

  test('is one for each week, changed in its place and taken back by an empty one', () => {
    const world = new World()
    world.command({ type: 'keepWeekLine', week: WEEK, line: 'Slow and fine' })
    world.command({ type: 'keepWeekLine', week: NEXT, line: 'Sun' })
    world.command({ type: 'keepWeekLine', week: WEEK, line: 'Slow' })
    expect(world.disk.words.weeks.map(({ id }) => id)).toEqual([NEXT, WEEK])
    const line = (week: LocalDay) => weekLineOf(world.state.words, week)
    expect([line(WEEK), line(NEXT), line(daysAfter(NEXT, 7))]).toEqual(['Slow', 'Sun', ''])
    world.command({ type: 'keepWeekLine', week: WEEK, line: '' })
    expect([line(WEEK), line(NEXT)]).toEqual(['', 'Sun'])
    expect(world.disk.words.weeks).toMatchObject([{ id: NEXT }, { id: WEEK, deletedAt: MORNING }])
    expect(JSON.stringify(world.disk.words.weeks)).not.toContain('Slow')
  })

  test('says when it was written', () => {
    expect(withWeekLine(NO_WORDS, WEEK, 'Sun', epochMs(7)).weeks).toEqual([{ id: WEEK, line: 'Sun', updatedAt: 7 }])
  })
})

describe('the word at the Prompt', () => {
  const prompt = (world: World) => {
    const { id } = world.start('Reply', 5)
    world.passMinutes(5)
    const { word } = world.state
    world.command({ type: 'ship', timeboxId: id })
    return word
  }

  test('is the first line of the product at the very first time, and another one after that', () => {
    const world = new World()
    const first = prompt(world)
    expect(first?.choice).toEqual({ own: false, id: PRODUCT_LINES.prompt[0] })
    expect(world.state.lastWord).toBe(PRODUCT_LINES.prompt[0])
    const second = prompt(world)
    expect(second?.choice?.id).not.toBe(PRODUCT_LINES.prompt[0])
    expect(second?.timeboxId).not.toBe(first?.timeboxId)
    expect(world.state.lastWord).toBe(second?.choice?.id)
  })

  test('is one of one’s own at the first time, too', () => {
    const world = new World()
    world.command({ type: 'keepKindWord', text: 'Done is kind', by: '', when: 'any' })
    expect(prompt(world)?.choice).toMatchObject({ own: true, text: 'Done is kind' })
  })

  test('stays the same while it is about the same timebox', () => {
    const world = new World()
    world.start('Reply', 5)
    world.passMinutes(5)
    const { word } = world.state
    world.command({ type: 'extend', timeboxId: world.open().id, reason: 'One more line' })
    world.passMinutes(30)
    expect(world.state.word).toBe(word)
  })

  test('is none where every line is switched off, and the one before stays the last', () => {
    const world = new World()
    prompt(world)
    const { lastWord } = world.state
    for (const line of productLineSchema.options) world.command({ type: 'switchLine', line, on: false })
    expect(prompt(world)?.choice).toBeNull()
    expect(world.state.lastWord).toBe(lastWord)
    world.command({ type: 'switchLine', line: 'slowly', on: true })
    expect(prompt(world)?.choice).toEqual({ own: false, id: 'slowly' })
  })
})

describe('what can be found', () => {
  const entry = { updatedAt: MORNING, day: TODAY }
  const words: Words = {
    ...NO_WORDS,
    lessons: [{ ...entry, id: 'l', happened: 'Wrong month', learned: ' ' }],
    pairs: [{ ...entry, id: 'p', critic: '', kinder: 'Finished', voice: 'Dad', quiet: true }],
    stories: [{ ...entry, id: 's', story: 'Slow', from: 'School', against: 'Ana', truer: 'Careful' }],
    traits: [{ ...entry, id: 't', criticism: 'Picky', strength: 'Exact' }],
  }

  test('of the words is every text of every kind, in the list from which it can be removed', () => {
    expect(notesOfWords(words).map(({ id, kind, day, texts }) => [id, listOf(kind), day, texts.join(', ')])).toEqual([
      ['l', 'lessons', TODAY, 'Wrong month'],
      ['p', 'pairs', TODAY, 'Finished, Dad'],
      ['s', 'stories', TODAY, 'Slow, School, Ana, Careful'],
      ['t', 'traits', TODAY, 'Picky, Exact'],
    ])
    expect(notesOfWords(words).map(isLesson)).toEqual([true, false, false, false])
    expect(notesOfWords(words).some(isWin)).toBe(false)
  })

  test('of an evening is nothing where nothing was written', () => {
    const evening = {
      id: 'e1',
      updatedAt: MORNING,
      day: TODAY,
      zone: 'Europe/Berlin',
      unseen: ['One', ''],
      appreciations: ['', 'Two'],
      stays: [],
      tomorrow: { what: '', where: '', when: '', how: '' },
      joy: '',
    }
    const notes = notesOfEvening(evening)
    expect(notes.map(({ id, kind, day }) => [id, kind, day, listOf(kind)])).toEqual([
      ['e1-win-1', 'win', TODAY, null],
      ['e1-thing-1', 'appreciation', TODAY, null],
    ])
    expect(notes.map(isWin)).toEqual([true, true])
    expect(notes.some(isLesson)).toBe(false)
    expect(notesOfEvening({ ...evening, joy: 'Paint' }).at(-1)).toEqual({
      id: 'e1-rest',
      kind: 'evening',
      day: TODAY,
      texts: ['Paint'],
    })
  })

  test('of an experiment is nothing where nothing but spaces was learned', () => {
    const world = new World()
    world.start('Note', 25, { experiment: { prediction: 'Nobody asks', leftOut: '', belief: 60 as never } })
    const id = world.state.experiments.experiments[0]?.id ?? ''
    world.command({ type: 'closeExperiment', id, happened: 'no', belief: 20 as never, learned: 'Calm' })
    const closed = [...world.disk.closed.values()]
    expect(notesOfExperiments(closed)).toEqual([{ id, kind: 'experiment', day: TODAY, texts: ['Nobody asks', 'Calm'] }])
    const silent = closed.map((one) =>
      Object.assign(structuredClone(one), { closing: { ...one.closing, learned: ' ' } }),
    )
    expect(notesOfExperiments(silent)).toEqual([])
  })
})

describe('the limits of what is written', () => {
  const entry = { id: 'a', updatedAt: MORNING }
  const day = { ...entry, day: TODAY }
  test.each([
    ['kind', { ...entry, text: 'x', by: '', when: 'any', quiet: false }, { text: '' }],
    ['kind', { ...entry, text: 'x', by: '', when: 'prompt', quiet: true }, { when: 'always' }],
    ['kind', { ...entry, text: 'x', by: '', when: 'evening', quiet: true }, { by: undefined }],
    ['pairs', { ...day, critic: '', kinder: 'x', quiet: false }, { kinder: '' }],
    ['pairs', { ...day, critic: '', kinder: 'x', quiet: false, voice: '' }, { voice: 1 }],
    ['pairs', { ...day, critic: '', kinder: 'x', quiet: false }, { quiet: undefined }],
    ['lessons', { ...day, happened: '', learned: '' }, { learned: undefined }],
    ['lessons', { ...day, happened: '', learned: '' }, { happened: undefined }],
    ['stories', { ...day, story: '', from: '', against: '', truer: '' }, { truer: undefined }],
    ['traits', { ...day, criticism: '', strength: '' }, { strength: undefined }],
    ['hidden', entry, { id: '' }],
    ['weeks', { ...entry, line: 'x' }, { line: '' }],
    ['sentences', { ...entry, text: 'x', for: 'no' }, { for: 'yes' }],
  ] as const)('%s: %j is kept as it is, and not with %j', (list, one, change) => {
    expect(wordsSchema.parse({ ...NO_WORDS, [list]: [one] })).toEqual({ ...NO_WORDS, [list]: [one] })
    expect(wordsSchema.safeParse({ ...NO_WORDS, [list]: [{ ...one, ...change }] }).success).toBe(false)
  })

  test('a file of before has neither weeks nor sentences, and knows when a voice was asked about', () => {
    const { weeks: _weeks, sentences: _sentences, ...old } = NO_WORDS
    expect(wordsSchema.parse({ ...old, voiceAskedOn: TODAY })).toEqual({ ...NO_WORDS, voiceAskedOn: TODAY })
    expect(wordsSchema.safeParse({ ...old, voiceAskedOn: 'soon' }).success).toBe(false)
  })

  test('every list that is written can be removed from, and two can be quiet', () => {
    expect(KEPT_LISTS.toSorted()).toEqual(
      Object.keys(NO_WORDS)
        .filter((list) => !['hidden', 'weeks'].includes(list))
        .toSorted(),
    )
    expect(QUIET_LISTS).toEqual(['kind', 'pairs'])
  })

  test('the lines of the product are those of its three places', () => {
    expect(productLineSchema.options).toEqual([...PRODUCT_LINES.prompt, ...PRODUCT_LINES.any, ...PRODUCT_LINES.evening])
    expect(productLineSchema.safeParse('mine').success).toBe(false)
  })
})

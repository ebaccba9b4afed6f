import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { commandSchema } from '@core/command.ts'
import type { StartDraft } from '@core/drafts.ts'
import type { Noticed } from '@core/noticed/noticed.ts'
import { play, type Played } from '@core/recording/play.ts'
import { readRecording, type Recording } from '@core/recording/recording.ts'
import { withoutTexts } from '@core/recording/without-texts.ts'
import type { State } from '@core/state.ts'
import { near } from '../../support/near-schema.ts'
import { a_bad_day, a_day, type Happening } from '../support/days.ts'
import { World } from '../support/world.ts'

/** Ids as the app makes them: those are kept, since they choose the kind words. */
const idOf = (step: number): string => `${step.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`

const lived = (day: readonly Happening[]): World => {
  const world = new World(idOf)
  for (const happening of day) happening(world)
  return world
}

/** As it lies in a file. */
const inFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const readBack = (file: unknown): Recording => {
  const read = readRecording(JSON.stringify(file))
  if ('why' in read) throw new Error(`the recording is ${read.why}`)
  return read
}

/** A new salt is an id of its step; in a file none is told. */
const besideSalt = (state: unknown): unknown => {
  const { loops, ...others } = inFile(state) as State
  return { ...others, loops: { ...loops, salt: '' } }
}

const lastOf = ({ begins }: Recording, played: readonly Played[]) => played.at(-1)?.state ?? begins

const days = fc.oneof(a_day, a_bad_day)

describe('a recording', () => {
  test.prop([days], { numRuns: 200 })('played again it comes to the same state and the same effects', (day) => {
    const world = lived(day)
    const played = play(world.lived)
    expect(lastOf(world.lived, played)).toEqual(world.state)
    expect(played.flatMap(({ effects }) => effects)).toEqual(world.lived.effects)
  })

  test.prop([days], { numRuns: 100 })('says the same after it was written down and read', (day) => {
    const { lived: recording } = lived(day)
    const { begins, steps } = recording
    const read = readBack({ recording: 1, begins, steps })
    expect(inFile(play(read).map(({ state }) => state))).toEqual(inFile(play(recording).map(({ state }) => state)))
  })

  test.prop([days], { numRuns: 150 })(
    'without its texts every step leads to the same state without its texts',
    (day) => {
      const { begins, steps } = lived(day).lived
      const without = withoutTexts()
      const cleaned = readBack({
        recording: 1,
        begins: without.state(begins),
        steps: steps.map((step) => without.step(step)),
      })
      const again = play(cleaned)
      play({ begins, steps }).forEach(({ state, answer }, index) => {
        expect(besideSalt(again[index]?.state)).toEqual(besideSalt(without.state(state)))
        expect(again[index]?.answer).toEqual(answer)
      })
    },
  )

  test.prop([fc.array(near(commandSchema, 0), { minLength: 20, maxLength: 40 })], { numRuns: 100 })(
    'holds no text that was written, whatever was asked',
    (asked) => {
      const without = withoutTexts()
      const at = { now: new World().now, zone: 'UTC', freshId: idOf(1) }
      for (const one of asked) {
        const command = commandSchema.safeParse(one)
        if (!command.success) continue
        expect(JSON.stringify(without.step({ input: { from: 'person', command: command.data }, at }))).not.toContain(
          'Priya',
        )
      }
    },
  )
})

/** Timeboxes that ended in each way there is, and the evening that reads them. */
const eveningOf = (world: World): void => {
  for (const type of ['ship', 'shareDraft', 'handOver', 'park'] as const)
    world.command({ type, timeboxId: world.start(type).id })
  world.command({ type: 'openEvening' })
}
/** The Prompt at the cap, with its kind word. */
const atCap = (world: World): void => {
  world.start()
  world.passMinutes(26)
}
const ownWord = (world: World): void => {
  world.command({ type: 'keepKindWord', text: 'It is good as it is', by: 'Ana', when: 'any' })
  atCap(world)
}
/** What was noticed of a file that went from A to B and back. */
const noticedAs =
  (step: Noticed['step']): Happening =>
  (world) => {
    world.start('Launch note', 60, { watched: { path: '/home/me/note.md', mode: 'polishing' }, kind: 'writing' })
    world.save('A', null).passMinutes(5).save('B').passMinutes(5).save('A')
    const { noticed } = world.state
    if (noticed === null) throw new Error('nothing was noticed')
    world.state = { ...world.state, noticed: { ...noticed, step } }
  }

describe('a recording that begins in the middle of a day', () => {
  test.each<readonly [string, Happening, object]>([
    [
      'a day is looked back on',
      eveningOf,
      {
        evening: {
          read: {
            ships: [{ outcome: 'ship' }, { outcome: 'draft' }, { outcome: 'handOver' }],
            resting: [{ was: 'draft' }, { was: 'park' }],
          },
        },
      },
    ],
    ['the Prompt shows a kind word of the product', atCap, { promptAsked: 1, word: { choice: { own: false } } }],
    ['the Prompt shows a kind word of the person', ownWord, { promptAsked: 1, word: { choice: { own: true } } }],
    ['a start was offered', (world) => void world.command({ type: 'offerStart', title: 'Reply' }), { startOffered: 1 }],
    [
      'nothing can be written',
      (world) => {
        world.broken = 'diskFull'
        world.start()
      },
      { unsaved: { tries: 1 } },
    ],
    ...(['due', 'appears', 'told', 'shown', 'answered'] as const).map((step): readonly [string, Happening, object] => [
      `what was noticed is at the step “${step}”`,
      noticedAs(step),
      { noticed: { step } },
    ]),
  ])('is read where %s, with its texts and without them', (_where, happening, has) => {
    const { state } = lived([happening])
    expect(state).toMatchObject(has)
    expect(readBack({ recording: 1, begins: state, steps: [] }).begins).toEqual(inFile(state))
    const without = withoutTexts().state(state)
    expect(without).toMatchObject(has)
    expect(readBack({ recording: 1, begins: without, steps: [] }).begins).toEqual(inFile(without))
  })

  test('knows which kind word was being written', () => {
    const id = idOf(7)
    const draft = { text: 'It is good as it is', by: 'Ana', when: 'any' } as const
    const { state } = lived([(world) => void world.command({ type: 'keepWordDraft', id, draft })])
    expect(withoutTexts().state(state)).toMatchObject({ drafts: { words: { [id]: { when: 'any' } } } })
  })
})

const draftWith = (title: string): StartDraft => ({
  title,
  cap: '25',
  marks: [],
  ifThen: '',
  kind: 'writing',
  more: false,
})

describe('what stands for a text', () => {
  /** What stands for titles that are typed one after another. */
  const replacing = (...titles: readonly string[]): readonly string[] => {
    const world = lived(
      titles.map((title) => (one) => void one.command({ type: 'keepStartDraft', draft: draftWith(title) })),
    )
    const without = withoutTexts()
    return world.lived.steps.flatMap((step) => /"title":"([^"]*)"/u.exec(JSON.stringify(without.step(step)))?.[1] ?? [])
  }

  test('is the same for the same text, and empty where that is', () => {
    const [first, second, third] = replacing('Reply', 'Slides', 'Reply')
    expect(first).toMatch(/^Task \d+$/u)
    expect(second).toMatch(/^Task \d+$/u)
    expect(second).not.toBe(first)
    expect(third).toBe(first)
    expect(replacing('', '  ')).toEqual(['', ' '])
  })

  test('is as short for a long one', () => {
    expect(replacing('x'.repeat(300))).toEqual(replacing('x'))
  })

  test('keeps titles the same task that differ in case alone', () => {
    const [one = '', other = '', third = ''] = replacing('Reply', 'reply', 'replies')
    expect(one).not.toBe(other)
    expect(one.toLowerCase()).toBe(other.toLowerCase())
    expect(third.toLowerCase()).not.toBe(one.toLowerCase())
  })
})

describe('a file that is none', () => {
  test.each([
    ['', 'notOurs'],
    ['{}', 'notOurs'],
    ['[1]', 'notOurs'],
    ['{"recording":"1"}', 'notOurs'],
    ['{"recording":2,"begins":{},"steps":[]}', 'newer'],
    ['{"recording":1}', 'damaged'],
    ['{"recording":1,"begins":{},"steps":[]}', 'damaged'],
  ])('%s is %s', (text, why) => {
    expect(readRecording(text)).toEqual({ why })
  })

  test.each([
    ['an input that nobody knows', { from: 'person', command: { type: 'fly' } }],
    ['files that are put in the place of others', { from: 'system', signal: { type: 'reopened', files: {} } }],
  ])('%s is not played', (_name, input) => {
    const { begins, steps } = lived([(world) => void world.start()]).lived
    const at = steps[0]?.at
    expect(readRecording(JSON.stringify({ recording: 1, begins, steps: [{ input, at }] }))).toEqual({ why: 'damaged' })
  })
})

import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { epochMs } from '@core/time.ts'
import { flagsOf, STANDARD } from '../../../scripts/loops/flags-of.ts'
import { createFingerprints } from '../../../src/main/watch/fingerprints.ts'
import { parseLine, type Line } from '../../../src/main/watch/line.ts'
import { observationsOf } from '../../../src/main/watch/observations-of.ts'
import { readSequences } from '../../fixtures/loops/read.ts'
import { TEN } from '../../fixtures/loops/tale.ts'

const fingerprint = createFingerprints(Buffer.from('a salt'))
const HALF_MINUTE = 30_000

/** Flags by time and rules, with the numbers of their evidence; moments as time since the first line. */
const verdict = (lines: readonly Line[]) => {
  const from = Math.min(...lines.map(({ at }) => at))
  return flagsOf(observationsOf(lines, fingerprint), STANDARD).map(({ at, evidence }) => ({
    at: at - from,
    evidence: evidence.map(({ rule, text }) => {
      const numbers = Object.entries(text.values).map(([name, value]: readonly [string, unknown]) => {
        const isClock = typeof value === 'object' && value !== null && 'clock' in value
        return [name, isClock ? Number(value.clock) - from : value] as const
      })
      return [rule, Object.fromEntries(numbers)] as const
    }),
  }))
}

const line = (given: object): Line => parseLine(JSON.stringify(given))!

/** Wordings of a paragraph: few enough for returns to happen, some next to nothing and some real changes of it. */
const WORDINGS = [
  'plain',
  'plainer',
  'as plain, as it was',
  'in so many more words that it has to be noticed '.repeat(3),
]
const FILLER = 'It goes on as it began. '.repeat(25)
const paragraphs = (wordings: readonly number[]): string =>
  wordings.map((one, place) => `${FILLER}Paragraph ${place} is ${WORDINGS[one]}.`).join('\n\n')
const place = fc.nat(2)
const wording = fc.nat(WORDINGS.length - 1)
const text = fc.tuple(wording, wording, wording).map(paragraphs)
const oneOf = fc.constantFrom

interface Reworded {
  readonly kind: 'reword'
  readonly file: string
  readonly place: number
  readonly wording: number
}
const happening: fc.Arbitrary<Reworded | (object & { readonly kind: 'other' })> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: oneOf('reword' as const),
      file: oneOf('note.md', 'note.md', 'more.md'),
      place,
      wording,
    }),
  },
  ...[
    fc.record({ kind: oneOf('look') }),
    fc.record({ kind: oneOf('run'), command: oneOf('a', 'b'), ok: fc.boolean(), tree: oneOf('A', 'B') }),
    fc.record({ kind: oneOf('focus'), title: oneOf('note.md'), ms: fc.integer({ min: 10_000, max: 60_000 }) }),
    fc.record({ kind: oneOf('start', 'ship'), task: oneOf('One', 'Two') }),
  ].map((arbitrary, index) => ({
    weight: index === 3 ? 1 : 2,
    arbitrary: fc.record({ kind: oneOf('other' as const), seen: arbitrary }),
  })),
)

/** A story in half minutes, which begins with a file, so that adding others doesn't make the first watched one. */
const story = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 25 }), happening), { minLength: 10, maxLength: 40, size: 'max' })
  .map((steps) => {
    let at = TEN
    const files = new Map<string, readonly number[]>()
    const first = { kind: 'save', file: 'note.md', text: paragraphs([0, 0, 0]) }
    const lines = steps.map(([halves, what]) => {
      at += halves * HALF_MINUTE
      if (what.kind === 'other') return line({ ...('seen' in what ? Object(what.seen) : {}), at })
      const wordings = (files.get(what.file) ?? [0, 0, 0]).with(what.place, what.wording)
      files.set(what.file, wordings)
      return line({ at, kind: 'save', file: what.file, text: paragraphs(wordings) })
    })
    return [line({ ...first, at: TEN })].concat(lines)
  })
const fixtures = fc.constantFrom(...[...readSequences('planted'), ...readSequences('honest')].map(({ lines }) => lines))
const told = fc.oneof({ weight: 4, arbitrary: story }, { weight: 1, arbitrary: fixtures })
/** Whole days, so that what was yesterday stays yesterday. */
const days = fc.integer({ min: -10_000, max: 10_000 })

describe('a verdict stays the same', () => {
  test('and there are some to speak of', () => {
    const found = fc.sample(story, { numRuns: 200, seed: 1 }).flatMap(verdict)
    expect(new Set(found.flatMap(({ evidence }) => evidence.map(([rule]) => rule))).size).toBeGreaterThanOrEqual(6)
  })

  test.prop([told, days])('when all times are others', (lines, shift) => {
    const shifted = lines.map((one) => ({ ...one, at: epochMs(one.at + shift * 24 * 3_600_000) }))
    expect(verdict(shifted)).toEqual(verdict(lines))
  })

  test.prop([told])('when the files have other names', (lines) => {
    const other = (name: string): string =>
      name.replaceAll(/note\.md|more\.md|sort\.ts/gu, (old) => `z-${old.length}${old[0]}.txt`)
    const renamed = lines.map((one) => {
      if (one.kind === 'save') return { ...one, file: other(one.file) }
      return one.kind === 'focus' ? { ...one, title: other(one.title) } : one
    })
    expect(verdict(renamed)).toEqual(verdict(lines))
  })

  test.prop([told, fc.array(fc.nat(), { minLength: 1, maxLength: 5 })])(
    'when files are there that nobody touches',
    (lines, places) => {
      const untouched = places.map((place) => {
        const { at } = lines.slice(1)[place % (lines.length - 1)]!
        return line({ at, kind: 'save', file: `untouched-${place % 2}`, text: 'Stays as it is.' })
      })
      expect(verdict([...lines, ...untouched])).toEqual(verdict(lines))
    },
  )

  test.prop([told, fc.nat(), text, text])('when one save is three within a minute', (lines, which, one, two) => {
    const alone = lines.filter(
      (line) =>
        line.kind === 'save' &&
        lines.every(
          (other) =>
            other === line ||
            other.kind !== 'save' ||
            other.file !== line.file ||
            Math.abs(other.at - line.at) >= 60_000,
        ),
    )
    const save = alone[which % Math.max(1, alone.length)]
    fc.pre(save !== undefined && save.kind === 'save')
    const after = (ms: number, text: string) => ({ ...save, at: epochMs(save.at + ms), text })
    const split = lines.flatMap((line) =>
      line === save ? [after(0, one), after(20_000, two), after(40_000, save.text)] : [line],
    )
    expect(verdict(split)).toEqual(verdict(lines))
  })
})

describe('back and forth', () => {
  /** So far apart that a flag for something else has no quiet in which this would be lost. */
  const APART = 21 * 60_000
  /** Each save rewords one paragraph. */
  const rewordings = fc.array(fc.tuple(place, wording), { minLength: 2, maxLength: 12 }).map((steps) => {
    const texts: (readonly number[])[] = [[0, 0, 0]]
    for (const [place, wording] of steps) texts.push((texts.at(-1) ?? []).with(place, wording))
    return texts
  })
  const found = (texts: readonly (readonly number[])[]) =>
    verdict(
      texts.map((one, index) => line({ at: TEN + index * APART, kind: 'save', file: 'a', text: paragraphs(one) })),
    )
      .flatMap(({ at, evidence }) => evidence.map(([rule, values]) => ({ at, rule, since: values['since'] })))
      .filter(({ rule }) => rule === 'back-and-forth')

  test.prop([rewordings])('is found in a story told backwards only when it is in the story', (texts) => {
    expect(found(texts.toReversed()).length > 0).toBe(found(texts).length > 0)
  })

  test.prop([rewordings])('names an earlier moment', (texts) => {
    for (const { at, since } of found(texts)) expect(since).toBeLessThan(at - APART)
  })

  test.prop([fc.shuffledSubarray([0, 1, 2], { minLength: 3 })])('is never found where nothing comes back', (order) => {
    expect(found(order.map((one) => [one, one, one]))).toEqual([])
  })
})

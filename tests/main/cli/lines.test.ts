import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLines } from '../../../src/main/cli/lines.ts'

const LONGEST = 32
const anyLine = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .map((text) => text.toWellFormed().replaceAll('\n', ''))
  .filter((text) => Buffer.byteLength(text) <= LONGEST)

describe('bytes as lines', () => {
  property.prop([fc.array(anyLine, { maxLength: 12 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })])(
    'are the same lines in whatever pieces they come',
    (written, sizes) => {
      const bytes = Buffer.from(written.map((line) => `${line}\n`).join(''))
      const lines = createLines(LONGEST)
      const heard: string[] = []
      for (let from = 0, piece = 0; from < bytes.length; piece += 1) {
        const size = sizes[piece % sizes.length] ?? 1
        heard.push(...(lines.take(bytes.subarray(from, from + size)) ?? ['too long']))
        from += size
      }
      expect(heard).toEqual(written)
    },
  )

  test.each([
    ['one in a piece', [`${'x'.repeat(LONGEST + 1)}\n`]],
    ['one in pieces', Array.from({ length: LONGEST + 1 }, () => 'x')],
    ['one that never ends, after good ones', ['{}\n{}\n', 'x'.repeat(LONGEST), 'x']],
  ])('a line that is too long is noticed before more of it is held: %s', (_name, pieces) => {
    const lines = createLines(LONGEST)
    const taken = pieces.map((piece) => lines.take(Buffer.from(piece)))
    expect(taken.at(-1)).toBeNull()
  })

  test('a line that is as long as it may be is a line', () => {
    expect(createLines(LONGEST).take(Buffer.from(`${'x'.repeat(LONGEST)}\n`))).toEqual(['x'.repeat(LONGEST)])
  })
})

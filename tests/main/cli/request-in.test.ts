import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requestIn } from '../../../src/main/cli/request-in.ts'

describe('a line that asks', () => {
  property.prop([fc.string({ unit: 'binary', maxLength: 60 })])('keeps its texts, whatever is in them', (title) => {
    const wish = { do: 'start', title, marks: ['[[[['.repeat(20), '"{\\"{'.repeat(20)] }
    expect(requestIn(JSON.stringify({ v: 1, wish }))).toEqual({ v: 1, wish })
  })

  property.prop([fc.string({ unit: 'binary', maxLength: 200 })])('is none when it is anything else', (line) => {
    expect(requestIn(line)).toBeNull()
  })

  test.each([
    `${'['.repeat(1000)}${']'.repeat(1000)}`,
    `{"v":1,"wish":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`,
    `{"v":1,"wish":[${'[0],'.repeat(40)}0]}`,
  ])('is not taken apart when it has more parts than any request', (line) => {
    expect(JSON.parse(line)).toBeDefined()
    expect(requestIn(line)).toBeNull()
  })
})

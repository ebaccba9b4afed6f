import { describe, expect, test } from 'vitest'
import type { At } from '@core/state.ts'
import { bootMs, epochMs, localDaySchema, minutes, monoMs } from '@core/time.ts'
import { circledOn, keep, remove, voiceAsked, voiceMayBeAsked } from '@core/words/keep.ts'
import { paragraphSchema, PARAGRAPH_MAX } from '@core/words/paragraph.ts'
import { NO_WORDS } from '@core/words/words.ts'

const day = (text: string) => localDaySchema.parse(text)
const DAY_START = minutes(4 * 60)
const noon = (date: string): At => ({
  now: { wall: epochMs(Date.parse(`${date}T12:00:00Z`)), mono: monoMs(1), boot: bootMs(1) },
  zone: 'Europe/Berlin',
  freshId: 'x',
})

describe('what was kept', () => {
  test('belongs to its day, until it is removed', () => {
    const entry = { updatedAt: epochMs(1), happened: 'Wrong month', learned: 'Nobody minded' }
    const words = [
      { ...entry, id: 'a', day: day('2026-05-14') },
      { ...entry, id: 'b', day: day('2026-05-15') },
    ].reduce((known, lesson) => keep(known, 'lessons', lesson), NO_WORDS)
    expect(circledOn(words, day('2026-05-14')).lessons.map(({ id }) => id)).toEqual(['a'])
    const fewer = remove(words, 'lessons', 'a', epochMs(2))
    expect(circledOn(fewer, day('2026-05-14')).lessons).toEqual([])
    expect(circledOn(fewer, day('2026-05-15')).lessons).toHaveLength(1)
    const pair = { id: 'p', updatedAt: epochMs(1), day: day('2026-05-15'), critic: '', kinder: 'Finished', quiet: true }
    const both = keep(fewer, 'pairs', pair)
    expect(circledOn(both, day('2026-05-15')).pairs).toEqual([pair])
    expect(circledOn(both, day('2026-05-14')).pairs).toEqual([])
  })
})

describe('“Whose voice is that?”', () => {
  test('is asked once a month at most, and stays for the evening it was asked on', () => {
    const asked = voiceAsked(NO_WORDS, day('2026-05-14'))
    const may = (date: string) => voiceMayBeAsked(asked, true, noon(date), DAY_START)
    expect([may('2026-05-14'), may('2026-05-15'), may('2026-06-13'), may('2026-06-14')]).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(voiceMayBeAsked(NO_WORDS, true, noon('2026-05-14'), DAY_START)).toBe(true)
    expect(voiceMayBeAsked(NO_WORDS, false, noon('2026-05-14'), DAY_START)).toBe(false)
  })
})

describe('text of several lines', () => {
  test.each([
    ['One\nTwo', 'One\nTwo'],
    ['One\r\nTwo\rThree\u2028Four', 'One\nTwo\nThree\nFour'],
    ['  One \n\n\n\n Two  \n', 'One\n\nTwo'],
    ['\u202Eevil\u0007 bell', 'evil bell'],
    ['\n \n', ''],
  ])('%j becomes %j', (written, kept) => {
    expect(paragraphSchema.parse(written)).toBe(kept)
  })

  test('has an end', () => {
    expect(paragraphSchema.safeParse('a'.repeat(PARAGRAPH_MAX)).success).toBe(true)
    expect(paragraphSchema.safeParse('a'.repeat(PARAGRAPH_MAX + 1)).success).toBe(false)
  })
})

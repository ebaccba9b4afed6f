import { expect, test } from 'vitest'
import { epochMs } from '@core/time.ts'
import type { Content } from '../../../src/main/watch/content.ts'
import { createFingerprints } from '../../../src/main/watch/fingerprints.ts'
import {
  asFound,
  closeEpisode,
  found,
  isUnchanged,
  newTrail,
  saved,
  type Trail,
} from '../../../src/main/watch/trail.ts'

const fingerprint = createFingerprints(Buffer.from('a salt'))
const at = epochMs(0)
const after = (trail: Trail, content: Content) =>
  closeEpisode(saved(trail, at, content, fingerprint).trail, fingerprint)

test('a state that nobody was seen to write is what comes is compared with', () => {
  const trail = found(newTrail('file'), 'as it was')
  expect(asFound(newTrail('file'), at, fingerprint)).toBeNull()
  expect(asFound(trail, at, fingerprint)).toMatchObject({ size: 9, change: null, whole: fingerprint('as it was') })
  expect(isUnchanged(trail, 'as it was')).toBe(true)
  expect(after(trail, 'as it was').episode).toBeNull()
  expect(after(trail, 'as it is').episode).toMatchObject({ change: { added: 2, deleted: 3 } })
})

test('what was going on is over with it, and unsaid', () => {
  const open = saved(found(newTrail('file'), 'one'), at, 'two', fingerprint).trail
  expect(closeEpisode(found(open, 'three'), fingerprint).episode).toBeNull()
  expect(closeEpisode(found(open, 'one'), fingerprint).episode).toBeNull()
})

test('paragraphs get numbers that none of before has', () => {
  const first = found(newTrail('file', 1_000), 'one\n\ntwo')
  const numbers = (trail: Trail) => (trail.version !== null && 'ids' in trail.version ? trail.version.ids : [])
  expect(numbers(first)).toEqual([1_000, 1_001])
  expect(numbers(found(first, 'one\n\nthree'))).toEqual([1_002, 1_003])
  expect(numbers(found(first, 'one\n\ntwo'))).toEqual([1_000, 1_001])
  expect(numbers(after(first, 'one\n\ntwo\n\nmore and more').trail)).toEqual([1_000, 1_001, 1_002])
})

test.each<[string, Content, Content, object | null]>([
  ['between two without a text', { size: 10, whole: 'a' }, { size: 4, whole: 'b' }, { added: 0, deleted: 6 }],
  ['from a text to none', 'four', { size: 10, whole: 'b' }, { added: 6, deleted: 0 }],
  ['from none to a text', { size: 10, whole: 'a' }, 'four', { added: 0, deleted: 6 }],
  ['of one that is the same', { size: 10, whole: 'a' }, { size: 10, whole: 'a' }, null],
])('a change %s is known by its size', (_what, before, now, change) => {
  const { trail, episode } = after(found(newTrail('file'), before), now)
  if (change === null) expect(episode).toBeNull()
  else expect(episode).toMatchObject({ opaque: true, change: { ...change, lines: 0, touched: [] } })
  expect(isUnchanged(trail, now)).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { currentSchema, NOTHING_CURRENT } from '@core/persisted/current.ts'
import { bootMs, epochMs, minutes } from '@core/time.ts'
import { draftOf } from '@core/reflection/draft.ts'
import { may, record } from '../export/samples.ts'

const until = { wall: epochMs(5), boot: bootMs(0.5) }
const evenings = (count: number) => Array.from({ length: count }, () => draftOf(may(1), undefined))
const keys = (count: number) => Array.from({ length: count }, (_none, index) => `key ${index}`)

describe('what is open comes back from its file', () => {
  test.each([
    { prompt: 'closed' },
    { prompt: 'waiting' },
    { prompt: 'held' },
    { prompt: 'open' },
    { lastShip: { record: record(), left: minutes(3) } },
    { meeting: { until } },
    { meeting: { until: null } },
    { evenings: evenings(60) },
    { joyTold: keys(20) },
  ])('as it was: %j', (change) => {
    expect(currentSchema.parse({ ...NOTHING_CURRENT, ...change })).toEqual({ ...NOTHING_CURRENT, ...change })
  })

  test.each([
    { prompt: '' },
    { prompt: 'else' },
    { lastShip: { record: record() } },
    { lastShip: { left: minutes(3) } },
    { meeting: {} },
    { evenings: evenings(61) },
    { joyTold: keys(21) },
    { closedOn: '14 May' },
  ])('but not %j', (change) => {
    expect(currentSchema.safeParse({ ...NOTHING_CURRENT, ...change }).success).toBe(false)
  })

  test('with nothing in the place of what an earlier version did not know', () => {
    const early = { timebox: null, prompt: 'closed', lastShip: null, meeting: null, drafts: {} }
    expect(currentSchema.parse(early)).toEqual(NOTHING_CURRENT)
    expect(NOTHING_CURRENT).toMatchObject({ evenings: [], joyTold: [] })
  })
})

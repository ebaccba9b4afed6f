import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { dueAfter } from '@core/experiments/due-at.ts'
import { epochMs, localDay, minutes, zoned } from '@core/time.ts'
import { Temporal } from 'temporal-polyfill'

const ZONE = 'Europe/Berlin'
const DAY_START = minutes(4 * 60)
const at = (local: string) => epochMs(Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds)
const shown = (moment: ReturnType<typeof at>) =>
  zoned(moment, ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' })

describe('when it is asked what happened', () => {
  test.each([
    { made: '2026-05-13T10:35', days: 2, due: '2026-05-15T10:35', why: 'at the same time of day' },
    { made: '2026-05-13T10:35', days: 1, due: '2026-05-14T10:35', why: 'tomorrow' },
    { made: '2026-05-13T10:35', days: 7, due: '2026-05-20T10:35', why: 'a week on' },
    { made: '2026-05-13T06:10', days: 2, due: '2026-05-15T09:00', why: 'not at dawn' },
    { made: '2026-05-13T22:40', days: 2, due: '2026-05-15T20:00', why: 'not late' },
    { made: '2026-05-14T01:30', days: 2, due: '2026-05-15T20:00', why: 'after midnight it is still the 13th' },
    { made: '2026-05-14T04:00', days: 2, due: '2026-05-16T09:00', why: 'the day has begun' },
    { made: '2026-03-27T10:35', days: 2, due: '2026-03-29T10:35', why: 'over a night of 23 hours' },
    { made: '2026-10-24T10:35', days: 1, due: '2026-10-25T10:35', why: 'over a night of 25 hours' },
  ])('$made and $days days: $why', ({ made, days, due }) => {
    expect(shown(dueAfter(at(made), ZONE, days, DAY_START))).toBe(due)
  })

  test('not before a day that begins at eleven', () => {
    expect(shown(dueAfter(at('2026-05-13T12:30'), ZONE, 1, minutes(12 * 60)))).toBe('2026-05-14T12:30')
    expect(shown(dueAfter(at('2026-05-13T11:00'), ZONE, 1, minutes(11 * 60)))).toBe('2026-05-14T11:00')
  })

  test.prop([
    fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) }),
    fc.integer({ min: 1, max: 7 }),
    fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe', 'no/zone'),
    fc.integer({ min: 0, max: 12 * 60 }),
  ])('always later, as many lived days on, between nine and eight', (wall, days, zone, start) => {
    const made = epochMs(wall)
    const dayStart = minutes(start)
    const due = dueAfter(made, zone, days, dayStart)
    const { hour, minute } = zoned(due, zone)
    const lived = (moment: typeof made) => Temporal.PlainDate.from(localDay(moment, zone, dayStart))
    expect(due).toBeGreaterThan(made)
    expect(lived(made).until(lived(due)).days).toBe(days)
    expect(hour * 60 + minute).toBeGreaterThanOrEqual(9 * 60)
    expect(hour * 60 + minute).toBeLessThanOrEqual(20 * 60)
  })
})

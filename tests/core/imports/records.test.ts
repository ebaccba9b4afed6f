import { rowOf, TABLE_HEAD } from '@core/export/rows.ts'
import { withoutNames } from '@core/export/without-names.ts'
import { createDayOf } from '@core/imports/day-of.ts'
import type { Found } from '@core/imports/found.ts'
import { recordsOf } from '@core/imports/records.ts'
import { rollUp, rowsOfRecords } from '@core/rollup/roll-up.ts'
import { epochMs, localDay, localDaySchema, minutes } from '@core/time.ts'
import { timeboxRecordSchema } from '@core/timebox/timebox.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const FILING = { zone: 'Europe/Berlin', dayStart: minutes(4 * 60), taken: 'this-one' }
const at = (iso: string) => epochMs(Date.parse(iso))
const found = (change: Partial<Found> = {}): Found => ({
  key: 'a',
  title: 'Weekly report',
  project: 'Budget',
  tags: ['writing'],
  when: { from: at('2026-05-11T07:00:00Z'), to: at('2026-05-11T07:40:00Z') },
  ...change,
})
const read = (...all: readonly Found[]) => ({ program: 'timewarrior', found: all, left: [] }) as const
const dayAlone = found({ when: { day: localDaySchema.parse('2026-05-11'), took: minutes(40) } })

describe('a timebox that another program kept', () => {
  test('can be stored, and its time from start to end is what it took', () => {
    for (const record of recordsOf(read(found(), dayAlone), FILING)) {
      expect(timeboxRecordSchema.parse(record)).toEqual(record)
      expect(record.endedAt - record.startedAt).toBe(record.took)
    }
  })

  test('has the same id whenever it is taken in, and another one when it is another', () => {
    const ids = (...all: readonly Found[]) => recordsOf(read(...all), FILING).map(({ id }) => id)
    expect(recordsOf(read(found()), { ...FILING, taken: 'another' })[0]?.id).toBe(ids(found())[0])
    const three = ids(found(), found(), found({ key: 'b' }))
    expect(new Set(three).size).toBe(3)
    expect(ids(found(), found(), found({ key: 'b' }))).toEqual(three)
  })

  test('belongs to the day that it ended in, by the start of days', () => {
    const night = found({ when: { from: at('2026-05-11T23:00:00Z'), to: at('2026-05-12T01:30:00Z') } })
    expect(recordsOf(read(night), FILING)[0]?.day).toBe('2026-05-11')
  })

  test('is not in rollups; a report of it has what it took, and nothing planned', () => {
    const records = recordsOf(read(found()), FILING)
    expect(rollUp('2026-05', records)).toEqual({ days: [], tasks: [] })
    expect(rowsOfRecords(records).tasks).toMatchObject([{ title: 'Weekly report', planned: 0, took: minutes(40) }])
  })

  test.each([
    ['with its times', found(), '2026-05-11T09:00:00+02:00'],
    ['with its day', dayAlone, ''],
  ])('%s is a row that says no plan and no end', (_name, one, started) => {
    const [record] = recordsOf(read(one), FILING)
    if (record === undefined) throw new Error('nothing was made of it')
    const row = Object.fromEntries(rowOf(record).map((cell, column) => [TABLE_HEAD[column], cell]))
    expect(row).toMatchObject({
      outcome: '',
      planned_minutes: '',
      cap_minutes: '',
      took_minutes: 40,
      started,
      from: 'timewarrior',
    })
    expect(JSON.stringify(withoutNames(record, (kind) => kind))).not.toContain('"tags"')
  })
})

test.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'])(
  'days told one after another are those of the calendar, in %s',
  (zone) => {
    const moment = fc.integer({ min: at('2026-03-01T00:00:00Z'), max: at('2026-11-30T00:00:00Z') })
    fc.assert(
      fc.property(fc.array(moment), fc.integer({ min: 0, max: 12 * 60 }), (moments, start) => {
        const dayOf = createDayOf(zone, minutes(start))
        for (const one of moments.toSorted((a, b) => a - b))
          expect(dayOf(epochMs(one))).toBe(localDay(epochMs(one), zone, minutes(start)))
      }),
    )
  },
)

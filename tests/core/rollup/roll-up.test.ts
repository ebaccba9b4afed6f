import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_ROLLUP, NO_ROWS, rollupSchema } from '@core/rollup/rollup.ts'
import { rollUp, union } from '@core/rollup/roll-up.ts'
import { rowsAt, withMonth, withRows } from '@core/rollup/stale.ts'
import { monthOf } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { anyHistory, anyRecord, byMonth } from '../../support/histories/arbitrary.ts'
import { slowDay } from '../../support/histories/slow.ts'

/** Few ids, so that records take each other's place. */
const writes = fc.array(anyRecord(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), { maxLength: 30 })

describe('rows of a month', () => {
  property.prop([anyHistory])('say the same as the slow computation, number by number', (history) => {
    const rows = Object.entries(byMonth(history)).flatMap(([month, records]) => rollUp(month, records).days)
    const counted = rows.reduce((sum, row) => sum + row.timeboxes, 0)
    expect(counted).toBe(history.filter(({ withdrawnAt }) => withdrawnAt === undefined).length)
    for (const row of rows) {
      const { extensions = 0, extended = 0, goalposts = 0, nothing = 0, small = 0, mattered = 0, loops = [] } = row
      const { timeboxes, planned, took } = row
      expect({
        timeboxes,
        planned,
        took,
        extensions,
        extended,
        goalposts,
        nothing,
        small,
        mattered,
        loops: loops.length,
      }).toEqual(slowDay(history, row.day, row.kind))
    }
  })

  property.prop([writes])('follow what is written, month by month: added, replaced, withdrawn', (records) => {
    const files: Record<string, TimeboxRecord[]> = {}
    let rollup = NO_ROLLUP
    for (const record of records) {
      const month = monthOf(record.day)
      const file = [...(files[month] ?? []).filter(({ id }) => id !== record.id), record]
      files[month] = file
      rollup = withMonth(rollup, month, { timeboxes: file, experiments: [] }, { bytes: file.length, modifiedAt: 1 })
    }
    for (const [month, file] of Object.entries(files)) {
      const standing = file.filter(({ withdrawnAt }) => withdrawnAt === undefined)
      const { days, tasks } = rowsAt(rollup, month)
      for (const rows of [days, tasks]) {
        expect(rows.reduce((sum, { timeboxes }) => sum + timeboxes, 0)).toBe(standing.length)
        expect(rows.reduce((sum, { took }) => sum + took, 0)).toBe(standing.reduce((sum, { took }) => sum + took, 0))
      }
    }
  })

  property.prop([anyHistory, fc.integer({ min: 1, max: 3 })])(
    'of several devices are those of all records',
    (history, devices) => {
      const shares = Array.from({ length: devices }, (_, device) =>
        history.filter((_one, place) => place % devices === device),
      )
      for (const [month, records] of Object.entries(byMonth(history))) {
        const each = shares.map((share) => rollUp(month, byMonth(share)[month] ?? []))
        expect(union(each)).toEqual(rollUp(month, records))
      }
    },
  )

  property.prop([anyHistory])(
    'do not depend on the order of records, and come back from a file as they were',
    (history) => {
      for (const [month, records] of Object.entries(byMonth(history))) {
        const rows = rollUp(month, records)
        expect(rollUp(month, records.toReversed())).toEqual(rows)
        const kept = withRows(NO_ROLLUP, month, rows, { bytes: 1, modifiedAt: 1 })
        expect(rowsAt(rollupSchema.parse(JSON.parse(JSON.stringify(kept))), month)).toEqual(rows)
      }
    },
  )

  test('hold what people write in titles and projects, bars and all', () => {
    const [record] = fc.sample(anyRecord(fc.constant('one')), { numRuns: 1, seed: 7 })
    if (record === undefined) throw new Error('no record')
    const month = monthOf(record.day)
    const { withdrawnAt: _none, ...standing } = record
    const written = ['a|b|c', '|', 'tab\there', 'new\nline', '\u202ert', '12|34l,', 'x'.repeat(300)]
    for (const text of written) {
      const rows = rollUp(month, [{ ...standing, title: text, project: text }])
      const kept = withRows(NO_ROLLUP, month, rows, { bytes: 1, modifiedAt: 1 })
      expect(rowsAt(rollupSchema.parse(kept), month)).toEqual(rows)
    }
  })

  test('count the newest form of a record, and none of another month', () => {
    const [record] = fc.sample(anyRecord(fc.constant('one')), { numRuns: 1, seed: 7 })
    if (record === undefined) throw new Error('no record')
    const standing = { ...record, withdrawnAt: undefined }
    const later = { ...standing, title: 'Later', updatedAt: record.updatedAt + 1 } as TimeboxRecord
    expect(rollUp(monthOf(record.day), [later, standing]).tasks.map(({ title }) => title)).toEqual(['Later'])
    expect(rollUp('1999-01', [standing])).toEqual(NO_ROWS)
  })
})

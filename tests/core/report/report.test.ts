import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Wording } from '@core/export/wording.ts'
import { columnsOf } from '@core/report/columns.ts'
import { reportJson, reportRows, reportText } from '@core/report/report.ts'
import { sumsOf, totalOf } from '@core/report/sums.ts'
import { BY } from '@core/report/wish.ts'
import { rowsOfRecords } from '@core/rollup/roll-up.ts'
import { localDaySchema, minutes, type LocalDay } from '@core/time.ts'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import { anyHistory } from '../../support/histories/arbitrary.ts'

const day = (written: string): LocalDay => localDaySchema.parse(written)
const wording: Wording = {
  say: createSay(i18nOf('en'), 'UTC', 'en-GB'),
  day: (one) => one,
  days: (from, to) => `${from} – ${to}`,
  clock: String,
}
const sums = [
  { of: 'Weekly report', timeboxes: 3, planned: minutes(75), took: minutes(81.5), shipped: 2 },
  { of: '', timeboxes: 1, planned: minutes(10), took: minutes(4), shipped: 0 },
]
const report = { by: 'task', from: day('2026-05-11'), to: day('2026-05-14'), sums } as const

describe('a report', () => {
  property.prop([anyHistory, fc.constantFrom(...BY)])(
    'counts every standing timebox once, by whatever',
    (history, by) => {
      const standing = history.filter(({ withdrawnAt }) => withdrawnAt === undefined)
      const made = sumsOf(rowsOfRecords(history), by)
      expect(new Set(made.map(({ of }) => of)).size).toBe(made.length)
      const total = totalOf(made)
      expect(total.timeboxes).toBe(standing.length)
      expect(total.took).toBe(standing.reduce((sum, { took }) => sum + took, 0))
      expect(total.planned).toBe(standing.reduce((sum, { plannedCap }) => sum + plannedCap, 0))
      expect(total.shipped).toBe(standing.filter(({ outcome }) => outcome.kind === 'ship').length)
    },
  )

  property.prop([anyHistory])('has days in their order, and everything else with the longest first', (history) => {
    const days = sumsOf(rowsOfRecords(history), 'day').map(({ of }) => of)
    expect(days).toEqual(days.toSorted())
    const took = sumsOf(rowsOfRecords(history), 'kind').map((sum) => sum.took)
    expect(took).toEqual(took.toSorted((a, b) => b - a))
  })

  test('is a table to read, with all of it together at its end', () => {
    expect(reportText(report, wording)).toBe(
      [
        '2026-05-11 – 2026-05-14',
        '',
        'Task           Timeboxes  Planned, min  Took, min  Shipped',
        'Weekly report          3            75         82        2',
        'One thing              1            10          4        0',
        'Together               4            85         86        2',
        '',
      ].join('\n'),
    )
  })

  test('keeps its columns under each other with emoji and other writing', () => {
    const lines = reportText({ ...report, sums: [{ ...sums[0]!, of: '資料 👩‍👩‍👧 é' }] }, wording).split('\n')
    expect(columnsOf(lines[3] ?? '')).toBe(lines[2]!.length)
  })

  test('hands a terminal no orders that came along in a file', () => {
    const written = reportText({ ...report, sums: [{ ...sums[0]!, of: 'Mail\u001b]0;owned\u0007\u202e' }] }, wording)
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u)
  })

  test('has exact minutes for other programs', () => {
    expect(JSON.parse(reportJson(report))).toEqual({
      format: 'enough-report',
      version: 1,
      by: 'task',
      from: '2026-05-11',
      to: '2026-05-14',
      rows: [
        { task: 'Weekly report', timeboxes: 3, planned_minutes: 75, took_minutes: 81.5, shipped: 2 },
        { task: '', timeboxes: 1, planned_minutes: 10, took_minutes: 4, shipped: 0 },
      ],
      together: { timeboxes: 4, planned_minutes: 85, took_minutes: 85.5, shipped: 2 },
    })
  })

  test('has no cell that a spreadsheet takes for a formula', () => {
    expect(reportRows({ ...report, sums: [{ ...sums[0]!, of: '=1+1' }] })).toEqual([
      ['task', 'timeboxes', 'planned_minutes', 'took_minutes', 'shipped'],
      ["'=1+1", 3, 75, 81.5, 2],
    ])
  })

  test('names work without a project, and kinds by their words', () => {
    const of = (name: string) => [{ ...sums[0]!, of: name }]
    expect(reportText({ ...report, by: 'project', sums: of('') }, wording)).toContain('No project')
    expect(reportText({ ...report, by: 'kind', sums: of('messages') }, wording)).toContain('Messages')
    expect(reportText({ ...report, by: 'project', sums: of('messages') }, wording)).toContain('\nmessages')
  })
})

import { expect, test } from 'vitest'
import { BY } from '@core/report/wish.ts'
import { reportText } from '@core/report/report.ts'
import { sumsOf, totalOf } from '@core/report/sums.ts'
import { rowsOfRecords } from '@core/rollup/roll-up.ts'
import { minutes } from '@core/time.ts'
import type { Text } from '@core/views/text.ts'
import { may, record } from '../export/samples.ts'

const ROWS = rowsOfRecords([
  record({ title: 'Slides', kind: 'slides', day: may(15), took: minutes(10) }),
  record({ title: 'Launch note', project: 'Site', took: minutes(10) }),
  record({ title: 'Launch note', project: 'Blog', took: minutes(15) }),
  record({ title: '', project: 'Site', day: may(13), took: minutes(10), outcome: { kind: 'draft' } }),
])
const sum = (of: string, timeboxes: number, took: number, shipped = timeboxes) => ({
  of,
  timeboxes,
  planned: minutes(25 * timeboxes),
  took: minutes(took),
  shipped,
})

test.each([
  ['task', [sum('Launch note', 2, 25), sum('', 1, 10, 0), sum('Slides', 1, 10)]],
  ['project', [sum('Site', 2, 20, 1), sum('Blog', 1, 15), sum('', 1, 10)]],
  ['kind', [sum('writing', 3, 35, 2), sum('slides', 1, 10)]],
  ['day', [sum('2026-05-13', 1, 10, 0), sum('2026-05-14', 2, 25), sum('2026-05-15', 1, 10)]],
] as const)('rows are summed up by %s', (by, sums) => {
  expect(sumsOf(ROWS, by)).toStrictEqual(sums)
  expect(sumsOf({ days: ROWS.days.toReversed(), tasks: ROWS.tasks.toReversed() }, by)).toStrictEqual(sums)
})

test.each([
  ['task', 'menu.task'],
  ['project', 'Site'],
  ['day', 'Site'],
] as const)('a row by %s is named %s: a task alone as tasks are', (by, name) => {
  const wording = { say: ({ key }: Text) => key, day: String, days: () => '', clock: String }
  const [, , head, row] = reportText({ by, from: may(1), to: may(31), sums: [sum('Site', 1, 10)] }, wording).split('\n')
  expect(head).toMatch(new RegExp(`^cli\\.report\\.column\\.${by} `, 'u'))
  expect(row?.startsWith(`${name} `)).toBe(true)
})

test('by whatever they are summed up, all of them together are the same; nothing is nothing', () => {
  const { of: _none, ...total } = sum('', 4, 45, 3)
  expect(BY.map((by) => totalOf(sumsOf(ROWS, by)))).toStrictEqual(BY.map(() => total))
  expect(totalOf([])).toStrictEqual({ timeboxes: 0, planned: 0, took: 0, shipped: 0 })
})

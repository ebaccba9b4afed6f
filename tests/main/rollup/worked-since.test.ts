import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { epochMs, localDaySchema, minutes } from '@core/time.ts'
import { workedSince } from '../../../src/main/rollup/worked-since.ts'
import { newFolder, putData, record } from '../store/samples.ts'
import { DEVICE, OTHER } from './slow.ts'

const day = (text: string) => localDaySchema.parse(text)
let root: string
beforeEach(() => {
  root = newFolder()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** A timebox of a day, on a project or on none. */
const on = (date: string, change: Partial<ReturnType<typeof record>> = {}) => ({
  ...record(`${date} ${change.project ?? ''}`),
  day: day(date),
  project: 'Beta',
  took: minutes(10),
  ...change,
})

test('is read from the weeks’ and today’s months, of all devices, without what was taken back', () => {
  const put = (device: string, month: string, timeboxes: readonly unknown[]) =>
    putData(root, `history/${device}/${month}`, { timeboxes, experiments: [] })
  put(DEVICE, '2026-04', [on('2026-04-26'), on('2026-04-27'), on('2026-04-30', { withdrawnAt: epochMs(9) })])
  put(DEVICE, '2026-05', [on('2026-05-01'), on('2026-05-02', { took: minutes(30) })])
  put(OTHER, '2026-05', [on('2026-05-01', { project: 'Beta elsewhere' })])
  expect(workedSince(root, { closed: day('2026-05-01'), today: day('2026-05-02') })).toEqual([
    { project: 'Beta', day: '2026-04-27', took: minutes(10) },
    { project: 'Beta', day: '2026-05-01', took: minutes(10) },
    { project: 'Beta', day: '2026-05-02', took: minutes(30) },
    { project: 'Beta elsewhere', day: '2026-05-01', took: minutes(10) },
  ])
})

test('is nothing where there is no history', () => {
  expect(workedSince(root, { closed: day('2026-05-01'), today: day('2026-05-02') })).toEqual([])
})

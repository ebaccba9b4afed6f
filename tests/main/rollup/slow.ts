import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { EVERYTHING } from '@core/insights/filter.ts'
import { periodOf } from '@core/insights/period.ts'
import type { Report } from '@core/insights/report.ts'
import { localDaySchema } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { openMonths } from '../../../src/main/store/month-files.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import { read } from '@core/persisted/ladder.ts'
import type { PageWish } from '../../../src/main/rollup/messages.ts'
import { slowReport } from '../../support/histories/slow.ts'
import { notedLog, NOW } from '../store/samples.ts'

export const DEVICE = 'abcdefgh'
export const OTHER = 'zyxwvuts'
/** After everything, so that all months are made of rows. */
export const CLOSED = localDaySchema.parse('2026-06-30')

export const ALL: PageWish = {
  view: 'all',
  around: CLOSED,
  closed: CLOSED,
  today: localDaySchema.parse('2026-07-01'),
  filter: EVERYTHING,
}

/** All that a person sees of their history, through the store: every month of every device. */
export const seenRecords = (root: string): readonly TimeboxRecord[] => {
  const devices = readdirSync(join(root, 'history'))
  const months = new Set(
    devices.flatMap((device) => readdirSync(join(root, 'history', device)).map((name) => name.slice(0, 7))),
  )
  const context = { port: electronStorePort(root), log: notedLog(), clock: () => NOW, notice: () => undefined, read }
  const files = openMonths(context, DEVICE)
  return [...months].flatMap((month) => files.read(month))
}

/** Numbers of a report, as the slow computation names them. */
export const plain = ({ tasks, time, months, loops }: Report) => ({
  tasks: tasks
    .map(({ title, ...numbers }) => ({ key: title.toLowerCase(), ...numbers }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  time: time.marks,
  months,
  loops:
    loops.minutes === 1 ? loops.marks.map(({ day, minute, left }) => `${day} ${minute} ${left}`).toSorted() : 'binned',
})

/** The same numbers, slowly, from all files. */
export const slowly = (root: string) => {
  const slow = slowReport(seenRecords(root), periodOf('all', CLOSED, CLOSED), EVERYTHING)
  return { ...slow, loops: slow.loops.length > 365 ? 'binned' : slow.loops }
}

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { FILE_SCHEMAS, type HistoryFile } from '@core/persisted/files.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { isOwn } from '@core/timebox/origin.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { textAt } from '../store/as-it-lies.ts'
import { serialized } from '../store/serialized.ts'
import type { MonthMade } from './messages.ts'

const EMPTY: HistoryFile = { timeboxes: [], experiments: [] }

/** What a month of this computer holds; null where that is for main to say: an older or newer file, one that is damaged. */
const monthAt = (path: string): HistoryFile | null => {
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return EMPTY
  } catch {
    return null
  }
  const found = read('history', jsonIn(textAt(path) ?? ''))
  return found.ok && found.from === SCHEMA_VERSION ? found.data : null
}

/** What becomes of a month: timeboxes that join it, or a taking in whose timeboxes go. */
export type MonthChange = { readonly add: readonly TimeboxRecord[] } | { readonly without: string }

/** A month as it is to lie on disk, made and checked here so that main has little to do. @param root the data folder */
export const makeMonth = (root: string, device: string, month: string, change: MonthChange): MonthMade => {
  const before = monthAt(join(root, 'history', device, `${month}.json`))
  const nothing = { month, text: null, count: 0, isEmpty: false, own: EMPTY }
  if (before === null) return nothing
  const timeboxes = changed(before.timeboxes, change)
  const data = { ...before, timeboxes }
  if (!FILE_SCHEMAS.history.safeParse(data).success) return nothing
  return {
    month,
    text: serialized({ schemaVersion: SCHEMA_VERSION, data }),
    count: Math.abs(timeboxes.length - before.timeboxes.length),
    isEmpty: timeboxes.length + data.experiments.length === 0,
    own: { ...data, timeboxes: timeboxes.filter(isOwn) },
  }
}

const changed = (before: readonly TimeboxRecord[], change: MonthChange): TimeboxRecord[] => {
  if ('without' in change) return before.filter(({ from }) => from?.taken !== change.without)
  const here = new Set(before.map(({ id }) => id))
  return [...before, ...change.add.filter(({ id }) => !here.has(id))]
}

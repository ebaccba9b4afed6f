import { setImmediate } from 'node:timers/promises'
import { withTasksTakenBack } from '@core/imports/tasks.ts'
import type { SaveFailure } from '@core/refusal.ts'
import type { Tasks } from '@core/tasks/tasks.ts'
import type { Log } from '../log.ts'
import { errnoOf } from '../store/errno.ts'
import type { FilePort } from '../store/file-port.ts'
import type { Store } from '../store/open-store.ts'
import { noteOf, putNote, type LastImport } from './note.ts'
import { nameOf, type MonthPut } from './put-month.ts'

/** What taking back works with. */
export interface Files {
  readonly port: FilePort
  readonly store: Store
  /** as they are at this moment */
  readonly tasks: () => Tasks
}

/** How many were taken back; or what stood in the way, with the rest to be taken back at the next start. */
export type TakenBack = { readonly count: number } | { readonly code: SaveFailure }

/** One month without what a taking in brought, by main itself. */
export const monthBack = ({ port, store }: Omit<Files, 'tasks'>, month: string, taken: string): MonthPut => {
  const out = store.takeBack(month, taken)
  return out.ok ? { ...out, basis: port.basisOf(nameOf(store, month)) } : out
}

/** A month that holds nothing any more, as it was then. */
interface Emptied {
  readonly month: string
  readonly basis: number
}

/** The tasks of a list, in one write. */
const tasksBack = ({ store, tasks }: Files, { taken }: LastImport): TakenBack => {
  const before = tasks()
  const after = withTasksTakenBack(before, taken)
  if (after === before) return { count: 0 }
  const saved = store.save({ file: 'tasks', data: after })
  return saved.ok ? { count: before.tasks.length - after.tasks.length } : { code: saved.reason }
}

/** A month that holds nothing goes, unless something came into it since. @throws system errors */
const removeEmptied = ({ port, store }: Files, { month, basis }: Emptied): void => {
  const name = nameOf(store, month)
  if (port.basisOf(name) === basis) port.remove(name)
}

/** Nothing is noted any more. @throws system errors */
const forgetLast = ({ port }: Files): void => putNote(port, { ...noteOf(port), last: null })

/**
 * Takes back what a taking in brought, and nothing else: its timeboxes and tasks carry its name. Done twice it changes
 * nothing more. The files are to be opened anew after it. @param backOf takes it out of one month @throws system errors
 */
export const takeBack = async (
  files: Files,
  last: LastImport,
  told: Told = NOBODY,
  backOf: (month: string) => MonthPut | Promise<MonthPut> = (month) => monthBack(files, month, last.taken),
): Promise<TakenBack> => {
  putNote(files.port, { ...noteOf(files.port), last: { ...last, state: 'takingBack', months: [...last.months] } })
  const empty: Emptied[] = []
  let count = 0
  for (const [index, month] of last.months.entries()) {
    const back = await backOf(month)
    if (!back.ok) return { code: back.reason }
    count += back.count
    if (back.isEmpty) empty.push({ month, basis: back.basis })
    told(index + 1)
    await setImmediate()
  }
  const back = tasksBack(files, last)
  if ('code' in back) return back
  for (const one of empty) {
    removeEmptied(files, one)
    await setImmediate()
  }
  forgetLast(files)
  return { count: count + back.count }
}

type Told = (done: number) => void
const NOBODY: Told = () => undefined

/**
 * What a kill left of a taking in, or of taking it back, goes before anything is shown. Where the disk says no, the note
 * stays for the next start. @returns whether the files are to be opened anew
 */
export const finishImport = (files: Files, log: Log): boolean => {
  const { last } = noteOf(files.port)
  if (last === null || last.state === 'taken') return false
  try {
    const all = last.months.map((month) => ({ month, ...monthBack(files, month, last.taken) }))
    if (all.every(({ ok }) => ok) && 'count' in tasksBack(files, last)) {
      for (const back of all) if (back.ok && back.isEmpty) removeEmptied(files, back)
      forgetLast(files)
    }
  } catch (error) {
    log.event('fileTrouble', { code: errnoOf(error) })
    if (errnoOf(error) === 'EUNKNOWN') log.logBug(error)
  }
  return true
}

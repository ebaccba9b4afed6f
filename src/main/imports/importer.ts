import { setImmediate } from 'node:timers/promises'
import type { ImportLook } from '@core/imports/preview.ts'
import { lookOfTasks } from '@core/imports/tasks.ts'
import type { Refusal, SaveFailure } from '@core/refusal.ts'
import type { Tasks } from '@core/tasks/tasks.ts'
import type { DurationMs, EpochMs } from '@core/time.ts'
import type { Alone } from '../data/alone.ts'
import type { Outcome } from '../ipc/outcome.ts'
import { saveFailureOf } from '../store/errno.ts'
import type { FilePort } from '../store/file-port.ts'
import type { Changed } from '../store/month-files.ts'
import type { Store } from '../store/open-store.ts'
import type { ImportWish, Looked, SeenAs } from './messages.ts'
import { noteOf, putNote, type ImportNote, type LastImport } from './note.ts'
import { making, putMonth, type Making, type MonthPut } from './put-month.ts'
import { monthBack, takeBack } from './take-back.ts'
import { takeTasks } from './take-tasks.ts'
import { withThread, type Ask, type ThreadPorts } from './with-thread.ts'

export interface ImporterPorts extends ThreadPorts {
  readonly port: FilePort
  readonly store: () => Store
  /** as they are at this moment */
  readonly tasks: () => Tasks
  /** of a task that nobody has worked on yet */
  readonly usualCap: () => DurationMs
  readonly now: () => EpochMs
  readonly zone: () => string
  readonly dayStart: () => DurationMs
  readonly newId: () => string
  readonly alone: Alone
  /** Why what is in memory is not on disk yet: opening the files anew would lose it. Null: all of it is. */
  readonly unsaved: () => SaveFailure | null
  /** The files are others now: open them anew. */
  readonly reopen: () => void
}

/** How far it is: months that are written, of so many. */
export type Progress = (done: number, of: number) => void

/** Takes in what other programs kept, as a whole or not at all, and takes the last of it back. One at a time. */
export interface Importer {
  /** What would come of it, and what the file was taken for; nothing is changed. */
  readonly look: (wish: ImportWish) => Promise<Outcome<ImportLook> & Partial<SeenAs>>
  /** @returns how many were taken in */
  readonly take: (wish: ImportWish, progress: Progress) => Promise<Outcome<number>>
  /** @returns how many were taken back */
  readonly undo: (progress: Progress) => Promise<Outcome<number>>
}

const LOST = { code: 'internal', form: null, table: null } as const

/** What was said of the columns of a head is remembered last; what was not said changes nothing. */
const withColumns = (before: ImportNote['columns'], head: string, words: readonly string[]): ImportNote['columns'] => {
  if (head === '' || words.length === 0) return before
  const { [head]: _said, ...others } = before
  return { ...others, [head]: [...words] }
}

export const createImporter = (ports: ImporterPorts): Importer => {
  const { port } = ports
  const files = () => ({ port, store: ports.store(), tasks: ports.tasks })

  const alone = <R>(act: () => Promise<R>): Promise<R | { readonly code: Refusal }> =>
    ports.alone(act).catch((error: unknown) => ({ code: saveFailureOf(error) }))

  /** The app knows of it; what it could not write meanwhile would be lost by that, and months are read anew anyway. */
  const settled = (): void => {
    if (ports.unsaved() === null) ports.reopen()
  }

  const lookInto = async (ask: Ask, wish: ImportWish, taken: string): Promise<Looked> => {
    const filing = { zone: ports.zone(), dayStart: ports.dayStart(), taken }
    const remembered = noteOf(port).columns
    const looked = await ask({ ask: 'look', wish, filing, now: ports.now(), remembered })
    return 'month' in looked || 'opened' in looked ? LOST : looked
  }

  /** A month as the thread makes it. @param without the taking in whose timeboxes go; null: those that were read come */
  const make = (ask: Ask, month: string, without: string | null): Making =>
    making(ports, month, () => ask({ ask: 'made', device: ports.store().device, month, without }))

  /** One month joins what is here; null when the thread ended. @throws system errors */
  const putIn = async (ask: Ask, month: string, { basis, made }: Making): Promise<Changed | null> => {
    const answer = await made
    if (!('own' in answer)) return null
    const put = await putMonth(ports, answer, basis)
    if (put !== null) return put
    const brought = await ask({ ask: 'month', month })
    // A thread that ended and was started anew has read nothing.
    const isThere = 'records' in brought && brought.records.length > 0
    return isThere ? ports.store().takeIn(month, brought.records) : null
  }

  /** All months: one is being made while another is written. @throws system errors */
  const write = async (ask: Ask, { months }: LastImport, progress: Progress): Promise<Outcome<number>> => {
    const [first = '', ...others] = months
    let [count, next] = [0, make(ask, first, null)]
    for (const [index, month] of months.entries()) {
      const one = next
      const after = others[index]
      if (after !== undefined) next = make(ask, after, null)
      const saved = await putIn(ask, month, one)
      if (saved === null) return LOST
      if (!saved.ok) return { code: saved.reason }
      count += saved.count
      progress(index + 1, months.length)
      await setImmediate()
    }
    return { value: count }
  }

  /** One month without what a taking in brought. */
  const takeOut = async (ask: Ask, month: string, taken: string): Promise<MonthPut> => {
    const { basis, made } = make(ask, month, taken)
    const answer = await made
    const put = 'own' in answer ? await putMonth(ports, answer, basis) : null
    return put ?? monthBack(files(), month, taken)
  }

  const takeAll = async (ask: Ask, wish: ImportWish, progress: Progress): Promise<Outcome<number>> => {
    const taken = ports.newId()
    const looked = await lookInto(ask, wish, taken)
    if ('code' in looked) return { code: looked.code }
    if ('tasks' in looked) return takeTasks(ports, looked.tasks, taken)
    const { months, head } = looked
    if (months.length === 0) return { code: 'importNothingNew' }
    const last: LastImport = { state: 'taking', taken, months: [...months] }
    try {
      putNote(port, { ...noteOf(port), last })
      const written = await write(ask, last, progress)
      if ('code' in written) {
        await takeBack(files(), last)
        return written
      }
      putNote(port, { last: { ...last, state: 'taken' }, columns: withColumns(noteOf(port).columns, head, wish.map) })
      return written
    } catch (error) {
      // The note says that it was begun: what can't be taken back now is, at the next start.
      await takeBack(files(), last).catch(() => undefined)
      return { code: saveFailureOf(error) }
    } finally {
      settled()
    }
  }

  return {
    look: (wish) =>
      alone(async () => {
        const looked = await withThread(ports, LOST, (ask) => lookInto(ask, wish, ports.newId()))
        if ('code' in looked) return looked
        const { form, table } = looked
        return { value: 'tasks' in looked ? lookOfTasks(looked.tasks, ports.tasks()) : looked.look, form, table }
      }),
    take: (wish, progress) =>
      alone(async (): Promise<Outcome<number>> => {
        const unsaved = ports.unsaved()
        return unsaved === null ? withThread(ports, LOST, (ask) => takeAll(ask, wish, progress)) : { code: unsaved }
      }),
    undo: (progress) =>
      alone(async (): Promise<Outcome<number>> => {
        const unsaved = ports.unsaved()
        if (unsaved !== null) return { code: unsaved }
        const { last } = noteOf(port)
        if (last === null) return { code: 'importNothingToTakeBack' }
        try {
          const told = (done: number): void => progress(done, last.months.length)
          // Tasks go in one turn, without a thread.
          const back = await (last.months.length === 0
            ? takeBack(files(), last)
            : withThread(ports, LOST, (ask) =>
                takeBack(files(), last, told, (month) => takeOut(ask, month, last.taken)),
              ))
          return 'code' in back ? back : { value: back.count }
        } finally {
          settled()
        }
      }),
  }
}

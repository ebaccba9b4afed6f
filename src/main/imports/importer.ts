import { setImmediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { ImportLook } from '@core/imports/preview.ts'
import type { SaveFailure } from '@core/refusal.ts'
import type { DurationMs, EpochMs } from '@core/time.ts'
import { askWorker } from '../ask-worker.ts'
import type { Outcome } from '../ipc/outcome.ts'
import { saveFailureOf } from '../store/errno.ts'
import type { FilePort } from '../store/file-port.ts'
import type { Store } from '../store/open-store.ts'
import type { FromImporter, ImportQuestion, ImportWish, Looked, MonthTaken } from './messages.ts'
import { noteOf, putNote, type LastImport } from './note.ts'
import { takeBack } from './take-back.ts'

export type StartImporter = (workerData: { readonly root: string }) => Worker

export interface ImporterPorts {
  readonly root: string
  readonly port: FilePort
  readonly store: () => Store
  readonly start: StartImporter
  readonly now: () => EpochMs
  readonly zone: () => string
  readonly dayStart: () => DurationMs
  readonly newId: () => string
  /** Why what is in memory is not on disk yet: opening the files anew would lose it. Null: all of it is. */
  readonly unsaved: () => SaveFailure | null
  /** The files are others now: open them anew. */
  readonly reopen: () => void
  readonly bug: (error: unknown) => void
}

/** How far it is: months that are written, of so many. */
export type Progress = (done: number, of: number) => void

/** Takes in what other programs kept, as a whole or not at all, and takes the last of it back. One at a time. */
export interface Importer {
  /** What would come of it; nothing is changed. */
  readonly look: (wish: ImportWish) => Promise<Outcome<ImportLook>>
  /** @returns how many were taken in */
  readonly take: (wish: ImportWish, progress: Progress) => Promise<Outcome<number>>
  /** @returns how many were taken back */
  readonly undo: (progress: Progress) => Promise<Outcome<number>>
}

const begun = (taken: string, months: readonly MonthTaken[]): LastImport => ({
  state: 'taking',
  taken,
  months: months.map(({ month }) => month),
})

export const createImporter = (ports: ImporterPorts): Importer => {
  const { port } = ports
  const held = { busy: false }

  const alone = async <T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (held.busy) return { code: 'importBusy' }
    held.busy = true
    try {
      return await act()
    } catch (error) {
      return { code: saveFailureOf(error) }
    } finally {
      held.busy = false
    }
  }

  const ask = async (wish: ImportWish, taken: string, take: ((month: MonthTaken) => void) | null): Promise<Looked> => {
    const thread = askWorker<ImportQuestion, FromImporter, Looked>({
      start: () => ports.start({ root: ports.root }),
      answerIn: (message) => {
        if (message.kind === 'answer') return message
        take?.(message)
        return null
      },
      lost: { code: 'internal' },
      bug: ports.bug,
    })
    const filing = { zone: ports.zone(), dayStart: ports.dayStart(), taken }
    const { columns } = noteOf(port)
    const answer = await thread.ask({ wish, filing, now: ports.now(), remembered: columns, wantsAll: take !== null })
    await thread.end({ code: 'internal' })
    return answer
  }

  /** All months, or none of them. @throws system errors; then the note says that it was begun, and it is taken back */
  const write = async (
    taken: string,
    months: readonly MonthTaken[],
    { wish, head }: { readonly wish: ImportWish; readonly head: string },
    progress: Progress,
  ): Promise<Outcome<number>> => {
    const last = begun(taken, months)
    putNote(port, { ...noteOf(port), last })
    let count = 0
    for (const [index, { month, records }] of months.entries()) {
      const saved = ports.store().takeIn(month, records)
      if (!saved.ok) {
        await takeBack({ port, store: ports.store() }, last)
        return { code: saved.reason }
      }
      count += saved.count
      progress(index + 1, months.length)
      await setImmediate()
    }
    const { columns } = noteOf(port)
    const { [head]: _before, ...others } = columns
    const said = head === '' || wish.map.length === 0 ? columns : { ...others, [head]: [...wish.map] }
    putNote(port, { last: { ...last, state: 'taken' }, columns: said })
    return { value: count }
  }

  return {
    look: (wish) =>
      alone(async () => {
        const looked = await ask(wish, ports.newId(), null)
        return 'code' in looked ? looked : { value: looked.look }
      }),
    take: (wish, progress) =>
      alone(async () => {
        const unsaved = ports.unsaved()
        if (unsaved !== null) return { code: unsaved }
        const taken = ports.newId()
        const months: MonthTaken[] = []
        const looked = await ask(wish, taken, (month) => void months.push(month))
        if ('code' in looked) return looked
        if (months.length === 0) return { code: 'importNothingNew' }
        try {
          return await write(taken, months, { wish, head: looked.head }, progress)
        } catch (error) {
          await takeBack({ port, store: ports.store() }, begun(taken, months)).catch(() => undefined)
          return { code: saveFailureOf(error) }
        } finally {
          ports.reopen()
        }
      }),
    undo: (progress) =>
      alone(async () => {
        const unsaved = ports.unsaved()
        if (unsaved !== null) return { code: unsaved }
        const { last } = noteOf(port)
        if (last === null) return { code: 'importNothingToTakeBack' }
        try {
          const back = await takeBack({ port, store: ports.store() }, last, (done) =>
            progress(done, last.months.length),
          )
          return 'code' in back ? back : { value: back.count }
        } finally {
          ports.reopen()
        }
      }),
  }
}

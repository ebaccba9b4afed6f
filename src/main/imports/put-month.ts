import type { SaveFailure } from '@core/refusal.ts'
import { saveFailureOf } from '../store/errno.ts'
import type { FileName, FilePort } from '../store/file-port.ts'
import type { Store } from '../store/open-store.ts'
import type { ImportAnswer, MonthMade } from './messages.ts'

/** What came of a change to a month. `basis`: what it stands for then, see FilePort. */
export type MonthPut =
  | { readonly ok: true; readonly count: number; readonly isEmpty: boolean; readonly basis: number }
  | { readonly ok: false; readonly reason: SaveFailure }

export interface PutPorts {
  readonly port: FilePort
  readonly store: () => Store
}

/** A month that the thread makes, and as what it lay there when that began. */
export interface Making {
  readonly basis: number
  readonly made: Promise<ImportAnswer>
}

/** The file of a month of this computer. */
export const nameOf = ({ device }: Store, month: string): FileName => `history/${device}/${month}`

/** Have a month made by the thread. */
export const making = ({ port, store }: PutPorts, month: string, ask: () => Promise<ImportAnswer>): Making => ({
  basis: port.basisOf(nameOf(store(), month)),
  made: ask(),
})

/**
 * Puts a month that the thread made in its place: of main it takes the turn in which it takes its place. Null where it is
 * for main to change it: something was written into it meanwhile, or the thread could not make it.
 */
export const putMonth = async (ports: PutPorts, made: MonthMade, basis: number): Promise<MonthPut | null> => {
  const { port, store } = ports
  const { month, text, count, isEmpty } = made
  if (text === null) return null
  const held = store().holdDevice()
  if (!held.ok) return held
  const name = nameOf(store(), month)
  try {
    const put = await port.replace(name, text, () => {
      if (port.basisOf(name) !== basis) return false
      store().forgetMonth(month)
      return true
    })
    if (put === null) return null
    // What was written since then has told of all that the month holds.
    if (port.basisOf(name) === put) store().monthReplaced(month, made.own)
    return { ok: true, count, isEmpty, basis: put }
  } catch (error) {
    return { ok: false, reason: saveFailureOf(error) }
  }
}

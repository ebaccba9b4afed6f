import type { Computer } from '@core/computers/computers.ts'
import type { Erased, Known, Note, Presence } from '@core/computers/files.ts'
import type { EpochMs } from '@core/time.ts'
import type { Others } from '@core/computers/join.ts'
import type { ClockSetting } from '../watch/messages.ts'
import type { Troubles } from './trouble.ts'

/** What the thread of the shared folder is started with. */
export interface WorkerStart {
  /** the data folder, absolute */
  readonly root: string
  /** the letters of this computer */
  readonly own: string
  readonly hostName: string
  readonly clock: ClockSetting
  /** its folder is empty where none is used any more: then what came before is read, and nothing else happens */
  readonly note: Note
  /** how often it was asked for what others wrote before */
  readonly asked: number
}

export type ToWorker =
  | { readonly do: 'describe'; readonly note: Note }
  | { readonly do: 'written'; readonly name: string }
  | { readonly do: 'present'; readonly running: Omit<Presence, 'at'> }
  /** tell again what other computers wrote: what was known of it is forgotten */
  | { readonly do: 'tellOthers'; readonly asked: number }
  /** finish what is being done */
  | { readonly do: 'end' }

export type FromWorker =
  | {
      readonly kind: 'seen'
      readonly all: readonly Computer[]
      readonly troubles: Troubles
      /** what others said of computers */
      readonly known: readonly Known[]
      /** when something was erased last, wherever that was; 0: never */
      readonly erasedAt: EpochMs
    }
  /** `asked`: the number of the last question for it that was heard */
  | { readonly kind: 'others'; readonly others: Others; readonly asked: number }
  | { readonly kind: 'copied' }
  | { readonly kind: 'erased'; readonly erased: Erased; readonly by: string }
  /** a bug, by its name alone: a message could quote */
  | { readonly kind: 'bug'; readonly fault: string }
  | { readonly kind: 'ended' }

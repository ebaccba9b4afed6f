import type { LocalDay } from '../time.ts'
import type { Resting, Ship } from './day.ts'
import type { ReflectionDraft } from './draft.ts'
import type { Evening } from './evening.ts'

/** A day as the Reflection window shows it: what was written before, what left the person's hands, what rests. */
export interface OpenEvening {
  readonly day: LocalDay
  /** the experiment it was opened for; null: it opens where it was left */
  readonly asked: ReflectionDraft['experiment']
  /** null until it was read from the disk */
  readonly read: {
    readonly evening: Evening | null
    readonly ships: readonly Ship[]
    readonly resting: readonly Resting[]
  } | null
}

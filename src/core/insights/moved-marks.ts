import type { EpochMs, LocalDay } from '../time.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { isIn, type Period } from './period.ts'

/** Marks that changed while a timebox ran. `title` is empty for one without. */
export interface MovedMarks {
  readonly day: LocalDay
  readonly title: string
}

/** The last change of marks of a period, for one plain sentence; null when none changed. Never how many. */
export const lastMovedMarks = (records: readonly TimeboxRecord[], period: Period): MovedMarks | null => {
  const moved = records
    .filter(({ day, withdrawnAt, goalposts }) => withdrawnAt === undefined && goalposts.length > 0 && isIn(period, day))
    .toSorted((a, b) => movedAt(a) - movedAt(b) || (a.id < b.id ? -1 : 1))
    .at(-1)
  return moved === undefined ? null : { day: moved.day, title: moved.title }
}

const movedAt = ({ goalposts, endedAt }: TimeboxRecord): EpochMs => goalposts.at(-1)?.at ?? endedAt

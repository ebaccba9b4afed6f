import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { epochMs, localDaySchema, monthOf, type EpochMs, type LocalDay } from '../time.ts'
import type { DataName } from './names.ts'

/** Two weeks of days on which a file changed. */
const COPIES_KEPT = 14
/** A copy with less than half of what an older one holds never takes its place. */
const SHRUNK = 2

/** `v1`: from before version 2 of the files; `2026-05-14`: of a day; with a time: from before something was brought back. */
const COPY = /^(?:v\d{1,4}|(\d{4}-\d{2}-\d{2})(?:T\d{2}-\d{2}-\d{2}\.\d{3}Z)?)(?:-\d{1,4})?$/

/** Whether a name is one that a copy has. */
export const isCopy = (id: string): boolean => COPY.test(id)

/** The day of a copy; null for one from before an update. */
export const dayOfCopy = (id: string): LocalDay | null => localDaySchema.safeParse(COPY.exec(id)?.[1]).data ?? null

/** The name of a copy that is made at a moment: `2026-05-14T08-15-30.000Z`. */
export const copyId = (at: EpochMs): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 }).replaceAll(':', '-')

/** The moment of a copy; null for one of a whole day, and for one from before an update. */
export const momentOfCopy = (id: string): EpochMs | null => {
  const written = MOMENT.exec(id)?.[0].replace(MOMENT, '$1:$2:$3')
  const at = z.iso.datetime().safeParse(written)
  return at.success ? epochMs(Temporal.Instant.from(at.data).epochMilliseconds) : null
}
const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)/

/**
 * The copies among some names, the newest last. One from before an update is older than those of days; one of a day that
 * is still to come is from a clock that was wrong, and comes first.
 */
export const inOrder = (names: readonly string[], today: LocalDay): readonly string[] => {
  const isPast = (id: string): boolean => {
    const day = dayOfCopy(id)
    return day !== null && day <= today
  }
  const copies = names.filter(isCopy)
  return [...copies.filter((id) => !isPast(id)), ...copies.filter(isPast).toSorted()]
}

/** How many copies of a file stay: of a month that is long over the last one holds all there is. */
export const copiesKept = ({ month }: DataName, today: LocalDay): number => {
  if (month === null) return COPIES_KEPT
  return month >= monthBefore(monthOf(today)) ? COPIES_KEPT : 1
}

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

/**
 * Which copies of days go. The newest ones stay, and every older one that is more than twice as large as the newest: a
 * file that shrank may have lost something. @param copies the newest last @param most how many stay
 */
export const leaving = (
  copies: readonly { readonly id: string; readonly bytes: number }[],
  most: number,
): readonly string[] => {
  const newest = copies.at(-1)
  if (newest === undefined) return []
  return copies
    .slice(0, -most)
    .filter(({ id, bytes }) => dayOfCopy(id) !== null && bytes <= newest.bytes * SHRUNK)
    .map(({ id }) => id)
}

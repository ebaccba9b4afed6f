import type { Period } from '@core/insights/period.ts'
import type { LocalDay } from '@core/time.ts'

/** Whether two calendar days are one. They are written alike, `2026-05-14`. */
export const isSame = (one: LocalDay, other: LocalDay): boolean => one === other

/** Whether a day lies in a period. Days are compared as they are written. */
export const holds = ({ from, to }: Period, day: LocalDay): boolean => day >= from && day <= to

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => {
  const date = new Date(Date.parse(day))
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

import { mondayOf, localDaySchema, type LocalDay } from '../time.ts'

/** More marks than this are slow to draw and hard to read. */
export const MARKS_MAX = 365

/** How much time one mark stands for, the finest first. */
export const BINS = ['day', 'week', 'month', 'year'] as const
export type Bin = (typeof BINS)[number]

/** The first day of the bin of a day; weeks begin on Monday. */
export const startOf = (day: LocalDay, bin: Bin): LocalDay => {
  switch (bin) {
    case 'day':
      return day
    case 'week':
      return mondayOf(day)
    case 'month':
      return localDaySchema.parse(`${day.slice(0, 7)}-01`)
    case 'year':
      return localDaySchema.parse(`${day.slice(0, 4)}-01-01`)
  }
}

/** The finest bin with which different days make at most so many marks; years when nothing else is coarse enough. */
export const binFor = (days: readonly LocalDay[], finest: Bin, most = MARKS_MAX): Bin => {
  const different = [...new Set(days)]
  const wide = BINS.slice(BINS.indexOf(finest))
  return wide.find((bin) => new Set(different.map((day) => startOf(day, bin))).size <= most) ?? 'year'
}

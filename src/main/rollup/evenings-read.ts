import { join } from 'node:path'
import { unionOf } from '@core/entries.ts'
import { MARKS_MAX } from '@core/insights/bins.ts'
import { isIn, monthsOf, type Period } from '@core/insights/period.ts'
import type { WrittenWin } from '@core/insights/small-wins.ts'
import type { Evening } from '@core/reflection/evening.ts'
import { monthOf, type LocalDay } from '@core/time.ts'
import { jsonAt, monthsIn, namesIn } from '../store/as-it-lies.ts'
import { isDevice } from '../store/device.ts'
import { soundParts } from '../words/sound-parts.ts'

/** Evenings as they lie on disk, of all devices, a month read when it is first asked for. */
export interface EveningsRead {
  /** the evening of a day was closed */
  readonly isClosed: (day: LocalDay) => boolean
  /** what a person wrote of a period and a device could not see, the latest days first where there are very many */
  readonly winsOf: (period: Period) => readonly WrittenWin[]
}

/** @param root the data folder, absolute */
export const readEvenings = (root: string): EveningsRead => {
  const devices = namesIn(join(root, 'reflections')).filter(isDevice).toSorted()
  const known = new Map<string, readonly Evening[]>()
  const at = (month: string): readonly Evening[] => {
    const before = known.get(month)
    if (before !== undefined) return before
    const evenings = unionOf(devices.map((device) => eveningsAt(join(root, 'reflections', device, `${month}.json`))))
    known.set(month, evenings)
    return evenings
  }
  /** The latest first. Short periods need no look at what there is. */
  const monthsWithin = (period: Period): readonly string[] => {
    if (period.view === 'week' || period.view === 'month') return monthsOf(period).toReversed()
    const all = devices.flatMap((device) => monthsIn(join(root, 'reflections', device)))
    const within = all.filter((month) => month >= monthOf(period.from) && month <= monthOf(period.to))
    return [...new Set(within)].toSorted().toReversed()
  }
  return {
    isClosed: (day) => at(monthOf(day)).some((evening) => evening.day === day && evening.closedAt !== undefined),
    winsOf: (period) => {
      const wins: WrittenWin[] = []
      for (const month of monthsWithin(period)) {
        if (wins.length >= MARKS_MAX) break
        wins.push(
          ...at(month)
            .filter(({ day }) => isIn(period, day))
            .flatMap(winsIn),
        )
      }
      return wins
    },
  }
}

/** What the app could not see, and the one thing of the day that somebody is glad about. */
const winsIn = ({ day, unseen, glad }: Evening): readonly WrittenWin[] =>
  [...unseen, ...(glad === undefined ? [] : [glad.title])]
    .filter((line) => line.trim() !== '')
    .map((line) => ({ day, text: line }))

/** What is sound of a month's file; nothing of one that is not there or newer. */
const eveningsAt = (path: string): readonly Evening[] =>
  soundParts('reflections', jsonAt(path)).flatMap(({ evenings }) => evenings)

import { read } from '../persisted/ladder.ts'
import type { LocalDay } from '../time.ts'
import type { Taken } from './everything.ts'
import { heldIn } from './held.ts'

/** What an export holds, to be said before it is taken in. */
export interface Holds {
  readonly timeboxes: number
  readonly evenings: number
  readonly experiments: number
  /** kind words, sentences for others, lessons, stories and their like */
  readonly words: number
  /** the first and the last day of a timebox or an evening; null when there is none */
  readonly days: { readonly from: LocalDay; readonly to: LocalDay } | null
}

/** Count what can be read of an export. */
export const holdsOf = (files: readonly Taken[]): Holds => {
  const days: LocalDay[] = []
  const counts = { timeboxes: 0, evenings: 0, experiments: 0, words: 0 }
  for (const { name, content } of files) {
    if (name.kind === 'history') {
      const month = read('history', content)
      if (!month.ok) continue
      counts.timeboxes += month.data.timeboxes.length
      counts.experiments += month.data.experiments.length
      days.push(...month.data.timeboxes.map(({ day }) => day))
    }
    if (name.kind === 'reflections') {
      const month = read('reflections', content)
      if (!month.ok) continue
      counts.evenings += month.data.evenings.length
      days.push(...month.data.evenings.map(({ day }) => day))
    }
    if (name.kind === 'words') {
      const words = read('words', content)
      if (!words.ok) continue
      counts.words += heldIn('words', words.data).words ?? 0
    }
  }
  const sorted = days.toSorted()
  const [from, to] = [sorted[0], sorted.at(-1)]
  return { ...counts, days: from === undefined || to === undefined ? null : { from, to } }
}

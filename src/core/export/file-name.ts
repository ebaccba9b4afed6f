import type { LocalDay } from '../time.ts'

/** What a file holds, in its name. */
type Held = 'timeboxes' | 'week' | 'month' | 'card'

/** A name that says what is in it and sorts by date: `enough-2026-05-11-to-2026-05-14.csv`, `enough-week-….pdf`. */
export const fileNameOf = (held: Held, from: LocalDay, to: LocalDay, ending: string): string => {
  const what = held === 'timeboxes' ? '' : `${held}-`
  return `enough-${what}${from === to ? from : `${from}-to-${to}`}.${ending}`
}

import type { DayMinute } from '../insights/day-strip.ts'
import type { LocalDay } from '../time.ts'
import type { Text } from '../views/text.ts'

/** How what is exported is put into the person's language; the shell knows languages and formats. */
export interface Wording {
  readonly say: (text: Text) => string
  /** A day with its weekday and date: Thursday, 14 May 2026. */
  readonly day: (day: LocalDay) => string
  /** Days from one to another: 11 – 14 May 2026. */
  readonly days: (from: LocalDay, to: LocalDay) => string
  /** A time of day in the system's own format. */
  readonly clock: (minute: DayMinute) => string
}

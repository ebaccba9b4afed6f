import { pickedTime, type ParkTimes } from './park-times.ts'

/** When a parked task comes back, as chosen. */
export interface ParkChoice {
  readonly when: 'none' | 'laterToday' | 'tomorrow' | 'weekday' | 'pick'
  readonly date: string
  readonly time: string
}

/** No time is the first choice: it keeps anyway. */
export const noTime = (times: ParkTimes): ParkChoice => ({ when: 'none', ...times.pick })

/** What a choice comes to: a moment, none, or a picked one that names nothing or has passed. */
export type ParkUntil = { readonly until: number | undefined } | { readonly refused: 'pickEmpty' | 'timeInPast' }

/** @param now milliseconds since 1970 */
export const untilOf = (choice: ParkChoice, times: ParkTimes, now: number, zone: string): ParkUntil => {
  switch (choice.when) {
    case 'none':
      return { until: undefined }
    case 'laterToday':
      return { until: times.laterToday ?? undefined }
    case 'tomorrow':
    case 'weekday':
      return { until: times[choice.when] }
    case 'pick': {
      const until = pickedTime(choice.date, choice.time, zone)
      if (until === null) return { refused: 'pickEmpty' }
      return until <= now ? { refused: 'timeInPast' } : { until }
    }
  }
}

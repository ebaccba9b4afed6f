import { useState } from 'react'
import { useAhead, useSnapshot } from '../../enough.tsx'
import { useOpened } from '../../use-opened.ts'
import { noTime, untilOf, type ParkChoice, type ParkUntil } from './park-choice.ts'
import { parkTimes, type ParkTimes } from './park-times.ts'

/** When it comes back: the times on offer, made when the window was opened, and the one chosen. */
export interface Parking {
  readonly times: ParkTimes
  /** when that was, on main's clock */
  readonly now: number
  readonly choice: ParkChoice
  readonly choose: (choice: ParkChoice) => void
  /** What is chosen, looked at now. */
  readonly until: () => ParkUntil
}

/** The time to come back, kept while the Prompt goes from step to step. */
export const useParking = (): Parking => {
  const { zone } = useSnapshot()
  const ahead = useAhead()
  const [seen, setSeen] = useState(() => Date.now())
  const now = seen + ahead
  const times = parkTimes(now, zone)
  const [choice, choose] = useState(() => noTime(times))
  useOpened(() => setSeen(Date.now()))
  return { times, now, choice, choose, until: () => untilOf(choice, times, Date.now() + ahead, zone) }
}

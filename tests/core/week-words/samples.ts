import type { BeliefInput } from '@core/insights/belief.ts'
import { daysAfter, epochMs, localDaySchema, minutes, type LocalDay } from '@core/time.ts'
import { NO_SPANS, type TimeboxRecord } from '@core/timebox/timebox.ts'

/** The Monday of a week in May 2026. */
export const MONDAY = localDaySchema.parse('2026-05-11')
/** A day of a week. @param place 0: Monday */
export const on = (place: number, week: LocalDay = MONDAY): LocalDay => daysAfter(week, place)
/** A full hour of a day in Berlin. */
export const at = (day: LocalDay, hour = 10) =>
  epochMs(Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+02:00`))

/** A timebox of 25 minutes that was shipped in time. @param place its day in the week, 0: Monday */
export const record = (id: string, place: number, change: Partial<TimeboxRecord> = {}): TimeboxRecord => {
  const day = change.day ?? on(place)
  return {
    id,
    title: 'Newsletter',
    kind: 'writing',
    plannedCap: minutes(25),
    cap: minutes(25),
    marks: [],
    startedAt: at(day),
    startZone: 'Europe/Berlin',
    extensions: [],
    goalposts: [],
    breaks: [],
    spans: NO_SPANS,
    loops: [],
    looks: [],
    took: minutes(25),
    endedAt: epochMs(at(day) + minutes(25)),
    endZone: 'Europe/Berlin',
    day,
    outcome: { kind: 'ship' },
    updatedAt: at(day),
    ...change,
  }
}
/** Loops noticed on a day, so many minutes after ten. */
export const loopsOn = (place: number, minute: readonly number[]) =>
  minute.map((one) => ({ at: epochMs(at(on(place)) + minutes(one)), rules: [] }))
/** An experiment that was closed on Wednesday. */
export const experiment = (happened: 'no' | 'partly' | 'yes'): BeliefInput => ({
  id: happened,
  prediction: 'Ana sends it back',
  leftOut: 'the second read',
  belief: 60,
  closing: { at: at(on(2)), day: on(2), happened, belief: 30 },
})

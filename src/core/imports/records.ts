import { shortNameOf } from '../fnv.ts'
import { durationMs, epochMs, localDay, momentOn, plus, type DurationMs, type EpochMs, type LocalDay } from '../time.ts'
import type { Origin } from '../timebox/origin.ts'
import { NO_SPANS, type TimeboxRecord } from '../timebox/timebox.ts'
import type { Found, ReadIn } from './found.ts'

/** Where, and by which calendar, a history becomes one of ours. */
export interface Filing {
  readonly zone: string
  readonly dayStart: DurationMs
  /** names this taking in */
  readonly taken: string
}

/**
 * What another program kept, as timeboxes. The id comes from what was kept, so that the same thing is found to be here
 * already; a cap is what it took, since nothing else is known; and it ended as a draft, which says neither that it was
 * shipped nor that it waits.
 */
export const recordsOf = ({ program, found }: ReadIn, filing: Filing): readonly TimeboxRecord[] => {
  const seen = new Map<string, number>()
  return found.map((one) => {
    const name = `${program}-${shortNameOf(one.key)}`
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return recordOf(one, before === 0 ? name : `${name}-${before + 1}`, program, filing)
  })
}

const recordOf = (one: Found, id: string, program: Origin['program'], filing: Filing): TimeboxRecord => {
  const { zone, taken } = filing
  const { title, project, tags } = one
  const { startedAt, endedAt, day } = timesOf(one, filing)
  const took = durationMs(endedAt - startedAt)
  return {
    id,
    title,
    kind: 'other',
    ...(project === '' ? {} : { project }),
    plannedCap: took,
    cap: took,
    marks: [],
    startedAt,
    startZone: zone,
    extensions: [],
    goalposts: [],
    breaks: [],
    spans: NO_SPANS,
    loops: [],
    looks: [],
    took,
    endedAt,
    endZone: zone,
    day,
    outcome: { kind: 'draft' },
    from: {
      program,
      taken,
      ...('day' in one.when ? { only: 'day' } : {}),
      ...(tags.length === 0 ? {} : { tags: [...tags] }),
    },
    updatedAt: endedAt,
  }
}

interface Times {
  readonly startedAt: EpochMs
  readonly endedAt: EpochMs
  readonly day: LocalDay
}

const timesOf = ({ when }: Found, { zone, dayStart }: Filing): Times => {
  if ('from' in when)
    return { startedAt: epochMs(when.from), endedAt: epochMs(when.to), day: localDay(when.to, zone, dayStart) }
  const startedAt = momentOn(when.day, dayStart, zone)
  return { startedAt, endedAt: plus(startedAt, when.took), day: when.day }
}

import type { Played } from '../../src/core/recording/play.ts'
import { minutesNear, zoned, type EpochMs } from '../../src/core/time.ts'
import type { TimeboxRecord } from '../../src/core/timebox/timebox.ts'
import type { Line } from './lines.ts'

/** What a recording came to. */
export interface Outcome {
  readonly steps: number
  readonly timeboxes: readonly {
    readonly title: string
    readonly startedAt: EpochMs
    readonly endedAt: EpochMs
    readonly outcome: TimeboxRecord['outcome']['kind']
    readonly plannedMinutes: number
    readonly tookMinutes: number
  }[]
  /** the title of the timebox that is open in the end */
  readonly open: string | null
  /** what could not be saved in the end */
  readonly unsaved: boolean
}

/** The timeboxes of a recording as they were kept last, without those that were taken back. */
export const outcomeOf = (played: readonly Played[]): Outcome => {
  const kept = new Map<string, TimeboxRecord>()
  for (const { effects } of played) {
    for (const effect of effects)
      if (effect.type === 'save' && effect.save.file === 'history') kept.set(effect.save.record.id, effect.save.record)
  }
  const last = played.at(-1)?.state
  return {
    steps: played.length,
    timeboxes: [...kept.values()]
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .map(({ title, startedAt, endedAt, outcome, plannedCap, took }) => ({
        title,
        startedAt,
        endedAt,
        outcome: outcome.kind,
        plannedMinutes: minutesNear(plannedCap),
        tookMinutes: minutesNear(took),
      })),
    open: last?.timebox?.title ?? null,
    unsaved: (last?.unsaved ?? null) !== null,
  }
}

const WHOSE = { person: 'you', enough: 'Enough', system: 'system' } as const

/** A day as a person reads it: a heading for each date, then a line for each thing that happened. */
export const dayAsText = (lines: readonly Line[], outcome: Outcome): string => {
  const dates = new Set<string>()
  const told = lines.flatMap(({ at, zone, by, what }) => {
    const then = zoned(at, zone)
    const date = `${then.toPlainDate().toString()}, ${then.timeZoneId}`
    const line = `${then.toPlainTime().toString({ smallestUnit: 'minute' })}  ${WHOSE[by].padEnd(6)}  ${what}`
    if (dates.has(date)) return [line]
    dates.add(date)
    return [...(dates.size === 1 ? [] : ['']), date, line]
  })
  return `${[...told, '', summaryOf(outcome)].join('\n')}\n`
}

const summaryOf = ({ steps, timeboxes, open, unsaved }: Outcome): string => {
  const ended = timeboxes.length === 1 ? '1 timebox ended' : `${timeboxes.length} timeboxes ended`
  const rest = open === null ? 'none is open' : `“${open}” is open`
  return `${steps} steps. ${ended}, ${rest}${unsaved ? '; what is in memory is not saved' : ''}.`
}

import { Temporal } from 'temporal-polyfill'
import { Random } from '../../../bench/timing/random.ts'
import type { BeliefInput } from '../../../src/core/insights/belief.ts'
import type { WrittenWin } from '../../../src/core/insights/small-wins.ts'
import { KINDS } from '../../../src/core/timebox/kind.ts'
import { durationMs, epochMs, localDaySchema, minutes, monthOf, type LocalDay } from '../../../src/core/time.ts'
import { NO_SPANS, type Outcome, type TimeboxRecord } from '../../../src/core/timebox/timebox.ts'
import { EXPECTED, LOOKED_FOR, MARKS, REASONS, someTask, UNSEEN } from './words.ts'

/** One month of a believable life, as the files of that month hold it. */
export interface MonthOfLife {
  readonly month: string
  readonly timeboxes: readonly TimeboxRecord[]
  readonly experiments: readonly BeliefInput[]
  readonly wins: readonly WrittenWin[]
}

export interface LifeOptions {
  readonly seed: number
  readonly timeboxes: number
  /** on a day of work, on average; the density is the same however long the history is */
  readonly perDay?: number
  /** the last day; the history reaches back from it */
  readonly until?: string
  /** what ids begin with, so that several lives can lie side by side */
  readonly named?: string
}

const MINUTE = 60_000
const HOME = 'Europe/Berlin'
const AWAY = ['America/New_York', 'Asia/Tokyo', 'Europe/Lisbon', 'Australia/Lord_Howe'] as const
const CAPS = [10, 15, 25, 25, 25, 45, 60] as const

const pick = <T>(random: Random, some: readonly T[]): T => {
  const one = some[random.whole(0, some.length - 1)]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}

const outcomeOf = (random: Random, left: number): Outcome => {
  const chance = random.unit()
  if (chance < 0.68) return { kind: 'ship' }
  if (chance < 0.8) return { kind: 'draft', expectation: pick(random, EXPECTED) }
  if (chance < 0.87) return { kind: 'handOver' }
  return { kind: 'park', left: durationMs(left) }
}

/** One timebox that begins so many milliseconds after 1970. */
const timeboxAt = (random: Random, id: string, day: LocalDay, zone: string, startedAt: number): TimeboxRecord => {
  const cap = pick(random, CAPS) * MINUTE
  const task = someTask(random, startedAt)
  const more = random.unit() < 0.18 ? random.whole(1, 2) : 0
  const used = random.unit() < 0.45 ? 1 : 0.3 + random.unit() * 0.7
  const took = Math.round(used * (cap + more * 5 * MINUTE))
  const paused = random.unit() < 0.1 ? random.whole(2, 12) * MINUTE : 0
  const endedAt = startedAt + took + paused
  const at = (): number => startedAt + Math.floor(random.unit() * took)
  const some = <T>(chance: number, make: () => T): T[] =>
    random.unit() < chance ? Array.from({ length: random.whole(1, 2) }, make) : []
  return {
    id,
    title: task.title,
    kind: KINDS[task.kind % KINDS.length] ?? 'other',
    plannedCap: durationMs(cap),
    cap: durationMs(cap + more * 5 * MINUTE),
    marks: random.unit() < 0.4 ? [pick(random, MARKS)] : [],
    startedAt: epochMs(startedAt),
    startZone: zone,
    extensions: Array.from({ length: more }, () => ({
      at: epochMs(startedAt + cap),
      length: minutes(5),
      reason: pick(random, REASONS),
    })),
    goalposts: some(0.03, () => ({ at: epochMs(at()), from: [pick(random, MARKS)], to: [pick(random, MARKS)] })),
    breaks: paused === 0 ? [] : [{ from: epochMs(startedAt + took), to: epochMs(endedAt), was: 'pause' }],
    spans: { ...NO_SPANS, paused: durationMs(paused) },
    loops: some(0.09, () => ({
      at: epochMs(random.unit() < 0.5 ? endedAt - random.whole(1, 4) * MINUTE : at()),
      rules: ['tiny-edits'],
      ...(random.unit() < 0.2 ? { said: 'notALoop' as const } : {}),
    })),
    looks: some(0.12, () => ({
      at: epochMs(at()),
      answer: 'once',
      lookingFor: pick(random, LOOKED_FOR),
      found: random.unit() < 0.7 ? 'nothing' : pick(random, ['small', 'mattered'] as const),
    })),
    took: durationMs(took),
    endedAt: epochMs(endedAt),
    endZone: zone,
    day,
    outcome: outcomeOf(random, cap - took),
    ...(random.unit() < 0.004 ? { withdrawnAt: epochMs(endedAt + MINUTE) } : {}),
    updatedAt: epochMs(endedAt + MINUTE),
  }
}

/** The timeboxes of one day, one behind the other, some of them after midnight. */
const dayOf = (random: Random, day: LocalDay, zone: string, count: number, named: string): readonly TimeboxRecord[] => {
  const six = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '06:00' }).epochMilliseconds
  const step = (19 * 60 * MINUTE) / Math.max(count, 1)
  return Array.from({ length: count }, (_, index) =>
    timeboxAt(
      random,
      `${named}-${day}-${index}`,
      day,
      zone,
      Math.round(six + index * step + random.unit() * step * 0.3),
    ),
  )
}

/** A day's evening: what the app could not see, and now and then an experiment that was compared. */
const eveningOf = (random: Random, day: LocalDay, named: string): Pick<MonthOfLife, 'experiments' | 'wins'> => {
  const wins = random.unit() < 0.5 ? [{ day, text: pick(random, UNSEEN) }] : []
  const before = random.whole(6, 19) * 5
  const experiments = Array.from({ length: random.unit() < 0.12 ? 1 : 0 }, () => ({
    id: `experiment-${named}-${day}`,
    prediction: pick(random, EXPECTED),
    leftOut: random.unit() < 0.8 ? 'the second read' : '',
    belief: before,
    closing: {
      at: epochMs(Date.parse(`${day}T18:00:00Z`)),
      day,
      happened: pick(random, ['no', 'no', 'no', 'partly', 'yes'] as const),
      belief: Math.max(0, before - random.whole(0, 8) * 5),
    },
  }))
  return { wins, experiments }
}

/**
 * A life with timeboxes, the same for the same seed: work on weekdays and some weekends, holidays, journeys, loops and
 * looks now and then. Months come oldest first; each is made when it is asked for, so that 200,000 timeboxes need little
 * memory.
 */
export function* believable({
  seed,
  timeboxes,
  perDay = 20,
  until = '2026-05-14',
  named = 'timebox',
}: LifeOptions): Generator<MonthOfLife> {
  const random = new Random(seed)
  const lastDay = Temporal.PlainDate.from(until)
  // Counted back first, so that the last day is the same for every length.
  const counts: number[] = []
  for (let rest = timeboxes; rest > 0;) {
    const weekend = lastDay.subtract({ days: counts.length }).dayOfWeek > 5
    const wanted = weekend && random.unit() < 0.7 ? 0 : random.whole(Math.ceil(perDay * 0.6), Math.floor(perDay * 1.4))
    counts.push(Math.min(rest, wanted))
    rest -= wanted
  }
  let open = newMonth('')
  let zone: string = HOME
  for (let back = counts.length - 1; back >= 0; back -= 1) {
    const day = localDaySchema.parse(lastDay.subtract({ days: back }).toString())
    if (random.unit() < 0.03) zone = zone === HOME ? pick(random, AWAY) : HOME
    if (open.month !== monthOf(day)) {
      if (open.month !== '') yield open
      open = newMonth(monthOf(day))
    }
    open.timeboxes.push(...dayOf(random, day, zone, counts[back] ?? 0, named))
    const evening = eveningOf(random, day, named)
    open.experiments.push(...evening.experiments)
    open.wins.push(...evening.wins)
  }
  if (open.month !== '') yield open
}

interface Making {
  readonly month: string
  readonly timeboxes: TimeboxRecord[]
  readonly experiments: BeliefInput[]
  readonly wins: WrittenWin[]
}
const newMonth = (month: string): Making => ({ month, timeboxes: [], experiments: [], wins: [] })

import type { Bench } from './figures.ts'
import { Computer, type Happening } from './timing/computer.ts'
import { Day } from './timing/day.ts'
import { Random } from './timing/random.ts'

const MINUTE = 60_000
const HOURS = 8
const SUSPENDS = 50
const CLOCK_SETS = 12
/** Days with different chances; the figures are those of the worst. */
const DAYS = 25

/** Eight hours at a computer over the night in which 02:00 became 03:00: sleeps, a clock that is set, a journey. */
const happenings = (random: Random): readonly Happening[] => {
  const at = (): number => random.whole(MINUTE, HOURS * 60 * MINUTE)
  const suspends = Array.from({ length: SUSPENDS }, () => ({
    at: at(),
    what: 'suspend' as const,
    // Many short ones and some long ones.
    length: 3_000 + Math.floor(random.unit() ** 4 * 50 * MINUTE),
    announced: random.unit() < 0.8,
  }))
  const sets = Array.from({ length: CLOCK_SETS }, () => ({
    at: at(),
    what: 'setClock' as const,
    by: random.whole(-2 * 24 * 60, 2 * 24 * 60) * MINUTE,
  }))
  const journey = { at: at(), what: 'move' as const, zone: 'America/New_York' }
  return [...suspends, ...sets, journey].toSorted((a, b) => a.at - b.at)
}

/** What the person does next: works to the cap and ships, takes more time, pauses, says that time away was work. */
const live = (day: Day, random: Random): void => {
  const { timebox } = day.state
  if (timebox === null) {
    day.start(random.whole(6, 50))
    return
  }
  if (timebox.asked !== null && random.unit() < 0.5) day.countAway()
  const chance = random.unit()
  switch (day.state.timebox?.phase.name) {
    case 'running':
      if (chance < 0.05) day.pause()
      else if (chance < 0.07) day.ship()
      break
    case 'paused':
      if (chance < 0.1) day.resume()
      break
    case 'resting':
      if (chance < 0.4 && timebox.extensions.length < 2) day.extend()
      else day.ship()
      break
    case 'away':
    case undefined:
  }
}

const oneDay = (seed: number): Day => {
  const random = new Random(seed)
  const computer = new Computer(Date.parse('2026-03-29T00:20:00+01:00'), random)
  const day = new Day(computer)
  const coming = [...happenings(random)]
  while (computer.awake() < HOURS * 60 * MINUTE) {
    const next = coming[0]
    const step = random.whole(5_000, 4 * MINUTE)
    if (next !== undefined && next.at <= computer.awake() + step) {
      computer.pass(Math.max(0, next.at - computer.awake()))
      computer.happen(next)
      coming.shift()
    } else {
      computer.pass(step)
      live(day, random)
    }
  }
  return day
}

const most = (numbers: readonly number[]): number => Math.max(0, ...numbers.map(Math.abs))

/** How right the time is under real conditions, against what is known to be true by other means. */
export const timing: Bench = {
  name: 'timing',
  run: async () => {
    const days = Array.from({ length: DAYS }, (_, index) => oneDay(index + 1).errors)
    return {
      how: `${DAYS} simulated days of ${HOURS} hours awake: ${SUSPENDS} sleeps, ${CLOCK_SETS} clock settings, a night that skips an hour, a journey; the worst day counts`,
      figures: {
        nudge_error_ms_max: Math.max(...days.map(({ nudges }) => most(nudges))),
        work_error_ms_total: Math.max(...days.map(({ work }) => work.reduce((sum, one) => sum + Math.abs(one), 0))),
        negative_spans: days.reduce((sum, { negative }) => sum + negative, 0),
        nudges_measured: days.reduce((sum, { nudges }) => sum + nudges.length, 0),
        timeboxes_measured: days.reduce((sum, { work }) => sum + work.length, 0),
      },
      goals: {
        nudge_error_ms_max: { at_most: 1_000 },
        work_error_ms_total: { at_most: 1_000 },
        negative_spans: { at_most: 0 },
      },
    }
  },
}

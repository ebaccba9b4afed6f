import { durationMs, minutes, momentOf, shifted, since, type Instant, type Moment } from '../time.ts'
import { going } from './life.ts'
import { leftAt, spansAt, workedAt } from './measure.ts'
import type { Asked, In, Spans, Timebox } from './timebox.ts'

/** After being gone for longer than this the time stands still until the person says what it was. */
export const STANDS_AFTER = minutes(60)
/** A shorter sleep is not asked about. */
export const SHORT_SLEEP = minutes(5)

/** What the time away was, in the person's own judgement. */
export const AWAY_ANSWERS = ['count', 'break', 'otherWork'] as const
export type AwayAnswer = (typeof AWAY_ANSWERS)[number]

export const isIn = <Name extends Timebox['phase']['name']>(timebox: Timebox, name: Name): timebox is In<Name> =>
  timebox.phase.name === name

const add = (spans: Spans, name: 'away' | 'asleep', ms: number): Spans => ({
  ...spans,
  [name]: durationMs(spans[name] + ms),
})

/** Nobody has been there since a moment, and nobody is yet: the time stands still from then on. */
export const goAway = (timebox: In<'running'>, from: Moment): In<'away'> => {
  const gone = from.boot < timebox.phase.since.boot ? timebox.phase.since : from
  return {
    ...timebox,
    worked: workedAt(timebox, gone),
    phase: { name: 'away', since: gone, left: leftAt(timebox, gone), back: false },
  }
}

/**
 * Somebody is there again. The time between is left out, and asked about. After up to an hour it goes on; after more it
 * stands still until there is an answer, so that a timebox found again in the evening counts nothing on its own.
 * @param was what kept them away
 * @param ask whether it is worth a question
 */
export const comeBack = (timebox: In<'away'>, to: Moment, was: Asked['was'] = 'away', ask = true): Timebox => {
  const { since: from, left } = timebox.phase
  const length = since(from, to)
  return {
    ...timebox,
    asked: ask ? { from: from.wall, to: to.wall, length, was, frozen: true } : timebox.asked,
    spans: add(timebox.spans, was, length),
    breaks: [...timebox.breaks, { from: from.wall, to: to.wall, was }],
    phase: ask && length > STANDS_AFTER ? { name: 'away', since: to, left, back: true } : going(left, to),
  }
}

/**
 * The computer slept while it ran. Sleep is no work. It is asked about unless it was short.
 * @param frozen the time left stands still in sleep; otherwise the cap stays where it was on the clock
 */
export const sleepThrough = (timebox: In<'running'>, from: Moment, to: Moment, frozen: boolean): Timebox => {
  const { phase } = timebox
  const asleepAt = from.boot < phase.since.boot ? phase.since : from
  if (asleepAt.boot >= phase.deadline.boot) return timebox
  const ask = since(asleepAt, to) >= SHORT_SLEEP && (frozen || to.boot < phase.deadline.boot)
  if (frozen) return comeBack(goAway(timebox, asleepAt), to, 'asleep', ask)
  const ends = to.boot < phase.deadline.boot ? to : phase.deadline
  const length = since(asleepAt, ends)
  return {
    ...timebox,
    worked: workedAt(timebox, asleepAt),
    spans: add(timebox.spans, 'asleep', length),
    breaks: [...timebox.breaks, { from: asleepAt.wall, to: ends.wall, was: 'asleep' }],
    asked: ask ? { from: asleepAt.wall, to: ends.wall, length, was: 'asleep', frozen } : timebox.asked,
    phase: { ...phase, since: ends },
  }
}

/**
 * The answer about the time away. Counted time is work up to the cap; a break and other work stay left out and are
 * remembered as what they were. Nothing happens to a timebox that asks nothing.
 */
export const answerAway = (timebox: Timebox, answer: AwayAnswer, now: Instant): Timebox => {
  const { asked, phase } = timebox
  if (asked === null) return timebox
  const left = leftAt(timebox, now)
  const most = asked.frozen ? Math.min(asked.length, left) : asked.length
  const counted = answer === 'count' ? most : 0
  const nearer = asked.frozen ? counted : 0
  const answered: Timebox = {
    ...timebox,
    asked: null,
    worked: durationMs(timebox.worked + counted),
    spans: add(timebox.spans, asked.was, -counted),
    breaks: relabelled(timebox.breaks, asked, answer),
  }
  switch (phase.name) {
    case 'running':
      return { ...answered, phase: { ...phase, deadline: shifted(phase.deadline, -nearer) } }
    case 'paused':
      return { ...answered, phase: { ...phase, left: durationMs(left - nearer) } }
    case 'away':
      return {
        ...answered,
        spans: spansAt(answered, now),
        breaks: upToNow(answered.breaks, { from: phase.since.wall, to: now.wall, was: 'away' }),
        phase: going(durationMs(left - nearer), momentOf(now)),
      }
    case 'resting':
      return { ...timebox, asked: null }
  }
}

/** What stood still for an answer belongs to the break that it follows; alone it is one of its own. */
const upToNow = (breaks: Timebox['breaks'], stood: Timebox['breaks'][number]): Timebox['breaks'] => {
  const last = breaks.at(-1)
  return last?.to === stood.from ? [...breaks.slice(0, -1), { ...last, to: stood.to }] : [...breaks, stood]
}

/** The break that was asked about, as what it was; gone when it was work. */
const relabelled = (breaks: Timebox['breaks'], asked: Asked, answer: AwayAnswer): Timebox['breaks'] => {
  const it = breaks.findLastIndex(({ from, to }) => from === asked.from && to === asked.to)
  return answer === 'count'
    ? breaks.filter((_, index) => index !== it)
    : breaks.map((one, index) => (index === it ? { ...one, said: answer } : one))
}

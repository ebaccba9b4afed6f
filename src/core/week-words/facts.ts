import type { BeliefInput } from '../insights/belief.ts'
import type { WrittenWin } from '../insights/small-wins.ts'
import { outcomeOf } from '../loops/flag.ts'
import { minutes, minutesNear, durationMs, type LocalDay, type Minutes } from '../time.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import type { WeekTheme } from '../views/week-text.ts'

/** What a week in words is made of: closed days of one week. */
export interface WeekInput {
  /** its Monday */
  readonly week: LocalDay
  readonly records: readonly TimeboxRecord[]
  /** experiments that were closed in the week */
  readonly experiments: readonly BeliefInput[]
  /** what the person wrote of these days, for one quotation */
  readonly written: readonly WrittenWin[]
}

/** Something that can be said. `of`: the timebox, experiment or line it is about, which is spoken of once. */
export interface Fact {
  readonly theme: WeekTheme
  readonly day: LocalDay
  readonly of: string
  /** title, prediction or written line */
  readonly name: string
  readonly minutes: Minutes
}

const NEAR = minutes(1)
const EARLY = minutes(5)
const SHORT = minutes(10)
/** A day with so many loops is called a circling day. */
const CIRCLING_FROM = 3
/** For facts that have no length. */
const NO_MINUTES = minutesNear(durationMs(0))

/** What a timebox is remembered by; several can hold, one is said. */
const themesOf = (record: TimeboxRecord, parkedOn: ReadonlySet<string | undefined>): readonly WeekTheme[] => {
  const { outcome, took, plannedCap, extensions, goalposts, looks, loops, kind, endedAt } = record
  const out = outcome.kind === 'ship'
  const finished = outcome.kind !== 'park'
  const longer = took > plannedCap + NEAR
  const counted = loops.filter(({ said }) => said === undefined)
  const left = counted.some(({ at }) => outcomeOf({ at, evidence: [] }, endedAt, endedAt) === 'left')
  const holds: Readonly<Partial<Record<WeekTheme, boolean>>> = {
    draft: outcome.kind === 'draft',
    handOver: outcome.kind === 'handOver',
    park: outcome.kind === 'park' && !parkedOn.has(record.id),
    leftLoop: finished && left,
    stopped: finished && extensions.length === 0 && !longer && took >= plannedCap - NEAR,
    early: out && took > SHORT && took <= plannedCap - EARLY,
    short: out && took <= SHORT && took >= NEAR,
    continued: out && record.continues !== undefined,
    longer: out && longer,
    waited: looks.some(({ answer }) => answer === 'waited'),
    leftLook: looks.some(({ answer }) => answer === 'left'),
    goalpost: goalposts.length > 0,
    noLoop: loops.some(({ said }) => said === 'notALoop'),
    away: kind === 'away' && took >= EARLY,
    shipped: out,
  }
  return THEMES_OF_TIMEBOX.filter((theme) => holds[theme] === true)
}

const THEMES_OF_TIMEBOX: readonly WeekTheme[] = [
  'draft',
  'handOver',
  'park',
  'leftLoop',
  'stopped',
  'early',
  'short',
  'continued',
  'longer',
  'waited',
  'leftLook',
  'goalpost',
  'noLoop',
  'away',
  'shipped',
]

const HAPPENED = { no: 'otherwise', partly: 'partly', yes: 'happened' } as const

/** Days on which much went round. */
const circlingDays = (records: readonly TimeboxRecord[]): readonly Fact[] => {
  const loops = new Map<LocalDay, number>()
  for (const { day, loops: noticed } of records) {
    const counted = noticed.filter(({ said }) => said === undefined).length
    loops.set(day, (loops.get(day) ?? 0) + counted)
  }
  return [...loops]
    .filter(([, count]) => count >= CIRCLING_FROM)
    .map(([day]) => ({ theme: 'circling', day, of: `day ${day}`, name: '', minutes: NO_MINUTES }))
}

/** Everything that could be said of a week, in the order of its days. */
export const factsOf = ({ records, experiments, written }: WeekInput): readonly Fact[] => {
  const standing = records.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const carriedOn = new Set(standing.map(({ continues }) => continues))
  const ofTimeboxes = standing
    .toSorted((a, b) => a.endedAt - b.endedAt || (a.id < b.id ? -1 : 1))
    .flatMap((record) =>
      themesOf(record, carriedOn).map((theme) => ({
        theme,
        day: record.day,
        of: record.id,
        name: record.title,
        minutes: minutesNear(theme === 'stopped' ? record.plannedCap : record.took),
      })),
    )
  const compared = experiments
    .filter(({ leftOut }) => leftOut.trim() !== '')
    .toSorted((a, b) => a.closing.at - b.closing.at || (a.id < b.id ? -1 : 1))
    .map(({ id, prediction, closing }) => ({
      theme: HAPPENED[closing.happened],
      day: closing.day,
      of: id,
      name: prediction,
      minutes: NO_MINUTES,
    }))
  const wrote = written
    .filter(({ text }) => text.trim() !== '')
    .map(({ day, text }, place) => ({
      theme: 'wrote' as const,
      day,
      of: `line ${place}`,
      name: text,
      minutes: NO_MINUTES,
    }))
  return [...circlingDays(standing), ...ofTimeboxes, ...compared, ...wrote].toSorted(byDay)
}

/** The order of days; what is of one day keeps its order. */
export const byDay = (a: Fact, b: Fact): number => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1)

/** What is said of a week without any timebox. */
export const blankFact = (week: LocalDay): Fact => ({
  theme: 'blank',
  day: week,
  of: 'week',
  name: '',
  minutes: NO_MINUTES,
})

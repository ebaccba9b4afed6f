import { text, type Text } from '../views/text.ts'
import type { Went } from '../views/insights-text.ts'
import { minutes } from '../time.ts'
import type { BeliefMark } from './belief.ts'
import type { DayStrip } from './day-strip.ts'
import type { LoopsChart } from './loops-by-day.ts'
import { sentenceOfFive } from './of-five.ts'
import type { Sayings } from './page.ts'
import type { View } from './period.ts'
import type { TaskTotal } from './planned-and-took.ts'
import type { Report } from './report.ts'

/** A plan and what was needed are the same within this. */
const NEAR = minutes(1)
/** Minutes after midnight that divide a day of work. Nearly all of it lies before 16:00, so that says nothing. */
const AFTER = [12 * 60, 14 * 60, 16 * 60] as const
const BEFORE = [12 * 60, 14 * 60] as const
/** Of the marks that fall on one side of an hour, so many more than on the other make "more often". */
const TWICE = 2

/**
 * One sentence above each chart: what it shows, said of one thing in it. Nothing is added up, no period is held against
 * another, and where there is nothing to see nothing is said.
 * @param eveningClosed the evening of the strip's day was closed
 */
export const sayingsOf = (
  { period: { view }, strip, tasks, time, loops, belief, moved }: Report,
  eveningClosed: boolean,
): Sayings => ({
  strip: ofStrip(strip, eveningClosed),
  time: time.marks.length === 0 ? null : text(`insights.says.time.${view}`, {}),
  planned: ofPlanned(tasks),
  goalposts: ofMoved(moved, view),
  loops: ofLoops(loops, view),
  belief: ofBelief(belief),
})

const ofStrip = ({ bars, timeboxes }: DayStrip, eveningClosed: boolean): Text | null => {
  const [first] = bars
  if (first === undefined) return null
  if (timeboxes === 1) return text('insights.says.strip.one', { at: { wall: first.from } })
  const to = { wall: Math.max(...bars.map((bar) => bar.to)) }
  const values = { count: timeboxes, from: { wall: first.from }, to }
  return eveningClosed ? text('insights.says.strip.evening', values) : text('insights.says.strip.many', values)
}

/** Of the tasks that stand in the chart first, the one whose plan and time lie farthest apart. */
const SEEN = 6
const ofPlanned = (tasks: readonly TaskTotal[]): Text | null => {
  const named = tasks.slice(0, SEEN).filter(({ title }) => title !== '')
  const by = ({ took, planned }: TaskTotal): number => took - planned
  const [most] = named.toSorted((a, b) => Math.abs(by(b)) - Math.abs(by(a)))
  if (most === undefined) return null
  const task = { task: most.title }
  if (by(most) > NEAR) return text(`insights.says.planned.${most.ships > 0 ? 'longerOut' : 'longer'}`, task)
  return by(most) < 0 - NEAR ? text('insights.says.planned.less', task) : text('insights.says.planned.asDecided', task)
}

/** A change of marks is a fact with its day. In a week that is a weekday, elsewhere a date. */
const ofMoved = (moved: Report['moved'], view: View): Text | null => {
  if (moved === null) return null
  const { title: task, day } = moved
  return view === 'week'
    ? text('insights.says.goalposts.week', { task, day: { weekday: day } })
    : text('insights.says.goalposts.month', { task, day: { date: day } })
}

const ofLoops = ({ marks, bin }: LoopsChart, view: View): Text | null => {
  const [first] = marks
  if (first === undefined) return null
  if (marks.length === 1 && bin === 'day')
    return text('insights.says.loops.around', { day: { weekday: first.day }, at: { wall: first.minute } })
  const from = (part: number): number => marks.filter(({ minute }) => minute >= part).length
  // The latest hour after which they still come more often, or the earliest before which they do: the narrowest that is true.
  const after = AFTER.findLast((part) => from(part) >= TWICE * (marks.length - from(part)))
  if (after !== undefined) return text(`insights.says.loops.after.${view}`, { at: { wall: after } })
  const before = BEFORE.find((part) => marks.length - from(part) >= TWICE * from(part))
  if (before !== undefined) return text(`insights.says.loops.before.${view}`, { at: { wall: before } })
  return text(`insights.says.loops.spread.${view}`, {})
}

/** How far apart two beliefs lie that are told as one. */
const SAME = 2
const wentFrom = (before: number, after: number): Went => {
  if (Math.abs(before - after) <= SAME) return 'same'
  return after < before ? 'less' : 'more'
}

/** Of five it is said what came of them; before, what happened, which is harder to look at; otherwise the latest. */
const ofBelief = (belief: readonly BeliefMark[]): Text | null => {
  const five = sentenceOfFive(belief)
  if (five !== null) return five
  const said = belief.findLast(({ happened }) => happened === 'yes') ?? belief.at(-1)
  if (said === undefined) return null
  const { prediction, before, after, happened } = said
  const values = { prediction, before, after }
  return text(`insights.says.belief.${happened}.${wentFrom(before, after)}`, values)
}

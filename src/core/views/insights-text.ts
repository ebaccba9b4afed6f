import type { DayMinute } from '../insights/day-strip.ts'
import type { View } from '../insights/period.ts'
import type { Happened } from '../experiments/experiment.ts'
import type { LocalDay } from '../time.ts'
import type { Weekday } from './week-text.ts'

/** A time of day by its minutes after midnight, to be written in the person's own format. */
export interface WallTime {
  readonly wall: DayMinute
}

interface Named {
  /** the task's title; empty when it has none (the locale then has a word for it) */
  readonly task: string
}
interface Believed {
  readonly prediction: string
  readonly before: number
  readonly after: number
}
/** Whether a belief is weaker after an experiment, as strong, or stronger. */
export const WENT = ['less', 'same', 'more'] as const
export type Went = (typeof WENT)[number]

/** The sentences above the charts, with the values each needs. */
export type InsightsTexts = {
  'insights.says.strip.one': { readonly at: WallTime }
  'insights.says.strip.many': { readonly count: number; readonly from: WallTime; readonly to: WallTime }
  'insights.says.strip.evening': { readonly count: number; readonly from: WallTime; readonly to: WallTime }
  'insights.says.planned.longerOut': Named
  'insights.says.planned.longer': Named
  'insights.says.planned.less': Named
  'insights.says.planned.asDecided': Named
  'insights.says.goalposts.week': Named & { readonly day: Weekday }
  'insights.says.goalposts.month': Named & { readonly day: { readonly date: LocalDay } }
  'insights.says.loops.around': { readonly day: Weekday; readonly at: WallTime }
} & {
  readonly [Key in `insights.says.time.${View}`]: Readonly<Record<never, never>>
} & {
  readonly [Key in `insights.says.loops.${'after' | 'before'}.${View}`]: { readonly at: WallTime }
} & {
  readonly [Key in `insights.says.loops.spread.${View}`]: Readonly<Record<never, never>>
} & {
  readonly [Key in `insights.says.belief.${Happened}.${Went}`]: Believed
}

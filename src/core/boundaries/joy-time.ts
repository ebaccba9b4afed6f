import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { NamedStretch } from '../insights/page.ts'
import {
  daysAfter,
  momentOn,
  durationMs,
  durationMsSchema,
  localDay,
  localDaySchema,
  minutes,
  type DurationMs,
  type EpochMs,
  type LocalDay,
} from '../time.ts'
import { titleSchema } from '../written.ts'
import { isOn, readRule } from './rule.ts'

const MINUTE = minutes(1)
const DAY_MINUTES = 24 * 60
/** Most blocks that are kept. */
export const JOY_MAX = 100
const SHORTEST = minutes(5)
const LONGEST = minutes(DAY_MINUTES)
/** How long before joy time it may be said; 0: not at all. */
export const JOY_REMINDERS = [0, 5, 15, 30] as const

/** Most days on which a time of joy is not. */
export const EXCEPT_MAX = 1000

const fields = {
  /** what it is for */
  name: titleSchema.pipe(z.string().min(1)),
  /** its first day; the only one without a rule */
  day: localDaySchema,
  /** after midnight, on the clock on the wall */
  at: durationMsSchema.max(minutes(DAY_MINUTES) - 1),
  length: durationMsSchema.min(SHORTEST).max(LONGEST),
  /** an RFC 5545 recurrence rule without a count (`FREQ=WEEKLY;BYDAY=TU,TH`); empty: once */
  rule: z.string().max(300),
  /** days on which it is left out or was moved from */
  except: z.array(localDaySchema).max(EXCEPT_MAX),
}
const hasReadableRule = ({ rule, day }: { readonly rule: string; readonly day: LocalDay }): boolean =>
  rule === '' || readRule(rule, day) !== null

/** Joy time as it is written down, before it is kept. */
export const joyPlanSchema = z.strictObject(fields).refine(hasReadableRule)
export type JoyPlan = Readonly<z.infer<typeof joyPlanSchema>>

/**
 * Time that is kept for something that brings joy. As in an iCalendar file with a floating time: it is at seven wherever
 * the person is.
 */
export const joyBlockSchema = z.object({ id: z.string().min(1).max(64), ...fields }).refine(hasReadableRule)
export type JoyBlock = Readonly<z.infer<typeof joyBlockSchema>>

/** One time of a block, as moments. */
export interface JoyTime {
  readonly block: JoyBlock
  readonly day: LocalDay
  readonly from: EpochMs
  readonly to: EpochMs
}

/** Which time of which block it is. */
export const joyKey = ({ block, day }: Pick<JoyTime, 'block' | 'day'>): string => `${block.id} ${day}`

/** Those of some days on which a block falls. */
const fallsOn = (block: JoyBlock, days: readonly LocalDay[]): readonly LocalDay[] => {
  const rule = readRule(block.rule, block.day)
  return days.filter(
    (day) => (rule === null ? block.day === day : isOn(rule, block.day, day)) && !block.except.includes(day),
  )
}

const minuteOf = ({ at }: JoyBlock): number => Math.floor(at / MINUTE)
const endMinute = (block: JoyBlock): number => minuteOf(block) + Math.round(block.length / MINUTE)

/** Joy time of a calendar day, in the order of the day. It is as long on the clock on the wall as it was planned. */
export const joyOn = (blocks: readonly JoyBlock[], day: LocalDay): readonly NamedStretch[] =>
  blocks
    .filter((block) => fallsOn(block, [day]).length > 0)
    .map((block) => ({ name: block.name, from: minuteOf(block), to: endMinute(block) }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to)

const calendarDay = (now: EpochMs, zone: string): LocalDay => localDay(now, zone, durationMs(0))

/** The times that began yesterday, begin today or tomorrow, in their order: all that can matter now. */
export const joyAround = (blocks: readonly JoyBlock[], now: EpochMs, zone: string): readonly JoyTime[] => {
  if (blocks.length === 0) return []
  const today = calendarDay(now, zone)
  const days = [daysAfter(today, -1), today, daysAfter(today, 1)]
  return blocks
    .flatMap((block) =>
      fallsOn(block, days).map((day) => ({
        block,
        day,
        from: momentOn(day, minutes(minuteOf(block)), zone),
        to: momentOn(day, minutes(endMinute(block)), zone),
      })),
    )
    .toSorted((a, b) => a.from - b.from)
}

/** The joy time that a moment lies in; the one that ends last. Null when it lies in none. */
export const joyAt = (blocks: readonly JoyBlock[], now: EpochMs, zone: string): JoyTime | null =>
  joyAround(blocks, now, zone)
    .filter(({ from, to }) => now >= from && now < to)
    .toSorted((a, b) => b.to - a.to)[0] ?? null

/** A calendar day and a time of day, some time after another. */
export const shiftedTime = (
  { day, at }: Pick<JoyBlock, 'day' | 'at'>,
  by: DurationMs,
): Pick<JoyBlock, 'day' | 'at'> => {
  const then = Temporal.PlainDate.from(day)
    .toPlainDateTime(Temporal.PlainTime.from('00:00').add({ milliseconds: at }))
    .add({ milliseconds: by })
  const midnight = Temporal.PlainTime.from('00:00')
  return {
    day: localDaySchema.parse(then.toPlainDate().toString()),
    at: durationMs(then.toPlainTime().since(midnight).total('milliseconds')),
  }
}

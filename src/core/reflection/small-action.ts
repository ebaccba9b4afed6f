import { Temporal } from 'temporal-polyfill'
import { epochMs, localDay, minutes, zoned, type DurationMs, type EpochMs, type LocalDay } from '../time.ts'

/** One small action for a morning, if wanted; the sentences are in the locales. Whether it was done is nobody's question. */
export const SMALL_ACTIONS = [
  'showUnfinished',
  'honestSentence',
  'oneRead',
  'askAQuestion',
  'firstIdea',
  'mistakeTold',
  'leaveUneven',
  'notKnowing',
  'thank',
  'lunchAway',
  'firstGoodOption',
  'kindNo',
  'handOver',
  'badlyForFun',
  'halfAnIdea',
  'twoSentences',
  'letHelp',
  'stopWhileGood',
  'waitUntilTomorrow',
  'easyOne',
  'sayStuck',
  'halfSpeed',
  'nobodyAsked',
  'enjoyed',
  'opinion',
  'window',
] as const
export type SmallAction = (typeof SMALL_ACTIONS)[number]

/** Places to go on by from one day to the next. It has no divisor in common with the number of actions (a test says so),
 * so every action has its day before one comes again. */
const STRIDE = 7
const NOON = minutes(12 * 60)
const FIRST_DAY = Temporal.PlainDate.from('1970-01-01')

/** The action of a day: the same whenever it is asked for. */
export const smallActionOf = (day: LocalDay): SmallAction => {
  const days = FIRST_DAY.until(Temporal.PlainDate.from(day)).days
  const place = (days * STRIDE) % SMALL_ACTIONS.length
  return SMALL_ACTIONS.at(place) ?? SMALL_ACTIONS[0]
}

/** The action to show now: from the start of the day until noon; null in the rest of the day. */
export const smallActionAt = (now: EpochMs, zone: string, dayStart: DurationMs): SmallAction | null => {
  const time = zoned(now, zone).toPlainTime().since(Temporal.PlainTime.from('00:00')).total('milliseconds')
  return time >= dayStart && time < NOON ? smallActionOf(localDay(now, zone, dayStart)) : null
}

/** When the action to show changes next: at noon, or with the next day. */
export const smallActionChanges = (now: EpochMs, zone: string, dayStart: DurationMs): EpochMs => {
  const here = zoned(now, zone)
  const today = here.toPlainDate()
  const at = (day: Temporal.PlainDate, time: DurationMs): number =>
    day.toZonedDateTime({
      timeZone: here.timeZoneId,
      plainTime: Temporal.PlainTime.from('00:00').add({ milliseconds: time }),
    }).epochMilliseconds
  const moments = [at(today, dayStart), at(today, NOON), at(today.add({ days: 1 }), dayStart)]
  return epochMs(moments.find((moment) => moment > now) ?? now)
}

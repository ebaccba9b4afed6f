import { BY_DAYS, readRule, type ByDay } from '@core/boundaries/rule.ts'
import type { JoyBlock } from '@core/boundaries/joy-time.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { spanAt, timeOf } from './spans.ts'

const DAY_MS = 86_400_000
type Plan = Extract<CommandInput, { type: 'keepJoy' }>['block']

/** Joy time as it is being written. `other`: a rule from a calendar file, which stays as it is. */
export interface JoyDraft {
  readonly name: string
  readonly repeat: 'weekly' | 'once' | 'other'
  readonly days: readonly ByDay[]
  readonly day: string
  readonly from: string
  readonly until: string
}

/** The plainest rule: some weekdays, every week, without an end. */
const weekdaysOf = (block: JoyBlock): readonly ByDay[] | null => {
  const rule = block.rule === '' ? null : readRule(block.rule, block.day)
  if (rule?.freq !== 'WEEKLY' || rule.interval !== 1 || rule.until !== null) return null
  return rule.byDay.length === 0 ? [byDayOf(block.day)] : rule.byDay.map(({ day }) => day)
}

const byDayOf = (day: string): ByDay => BY_DAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO'

/** Something new, every week on the weekday of today. @param today `2026-05-14` */
export const blankJoy = (today: string): JoyDraft => ({
  name: '',
  repeat: 'weekly',
  days: [byDayOf(today)],
  day: today,
  from: '19:00',
  until: '20:30',
})

/** What is kept, to be changed. */
export const draftOf = (block: JoyBlock): JoyDraft => {
  const days = weekdaysOf(block)
  return {
    name: block.name,
    repeat: block.rule === '' ? 'once' : days === null ? 'other' : 'weekly',
    days: days ?? [],
    day: block.day,
    from: timeOf(block.at),
    until: timeOf((block.at + block.length) % DAY_MS),
  }
}

/** What is missing of a draft before it can be kept; null when nothing is. */
export const missingOf = ({ name, repeat, days, day, from, until }: JoyDraft): 'name' | 'day' | 'time' | null => {
  if (name.trim() === '') return 'name'
  if (repeat === 'weekly' ? days.length === 0 : day === '') return 'day'
  return spanAt(from) === null || spanAt(until) === null || from === until ? 'time' : null
}

/**
 * The joy time of a draft from which nothing is missing. An end that is not later is of the next day.
 * @param today the first day of what is new or whose days are changed
 */
export const planOf = (draft: JoyDraft, before: JoyBlock | undefined, today: string): Plan => {
  const [at, until] = [spanAt(draft.from) ?? 0, spanAt(draft.until) ?? 0]
  const length = until > at ? until - at : until + DAY_MS - at
  const times = { name: draft.name, at, length }
  if (draft.repeat === 'once') return { ...times, day: draft.day, rule: '', except: [] }
  if (draft.repeat === 'other' && before !== undefined) {
    return { ...times, day: before.day, rule: before.rule, except: [...before.except] }
  }
  const days = BY_DAYS.filter((day) => draft.days.includes(day))
  const known = before === undefined ? null : weekdaysOf(before)
  const isSame = known !== null && known.length === days.length && days.every((day) => known.includes(day))
  return {
    ...times,
    day: isSame && before !== undefined ? before.day : today,
    rule: `FREQ=WEEKLY;BYDAY=${days.join(',')}`,
    except: isSame && before !== undefined ? [...before.except] : [],
  }
}

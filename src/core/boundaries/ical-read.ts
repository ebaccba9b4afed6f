import { Temporal } from 'temporal-polyfill'
import { componentsOf, unescaped, type Component, type Property } from './ical-lines.ts'
import { EXCEPT_MAX, JOY_MAX, joyPlanSchema, type JoyPlan } from './joy-time.ts'
import { BY_DAYS, readRule, writeRule, type Rule } from './rule.ts'
import { localDaySchema, type LocalDay } from '../time.ts'
import { TITLE_MAX } from '../written.ts'

/** What a calendar file holds: times that can be kept, one more than there is room for at most; and how many could not be followed. */
export interface CalendarRead {
  readonly plans: readonly JoyPlan[]
  readonly left: number
}

const DAY_MINUTES = 24 * 60
/** More than a person has had in decades; each takes its time to be read. */
const MOST_EVENTS = 15_000

/**
 * Joy time out of an iCalendar file: what repeats daily, weekly or monthly, and what is once. Times of another zone are
 * taken as they are on the clock here. Null when it is no calendar file of a person.
 * @param zone where the person is, IANA name
 */
export const readCalendar = (text: string, zone: string): CalendarRead | null => {
  const events = componentsOf(text)?.filter(({ name }) => name === 'VEVENT')
  if (events === undefined || events.length > MOST_EVENTS) return null
  const wanted = events.filter((event) => valueOf(event, 'STATUS')?.toUpperCase() !== 'CANCELLED')
  const moved = movedOf(events, zone)
  const plans: JoyPlan[] = []
  let left = 0
  for (const event of wanted) {
    if (plans.length > JOY_MAX) break
    const isSingle = propertiesOf(event, 'RECURRENCE-ID').length > 0
    const plan = planOf(event, isSingle ? [] : (moved.get(valueOf(event, 'UID')) ?? []), zone)
    if (plan === null) left += 1
    else plans.push(plan)
  }
  return { plans, left }
}

/** Days on which one of a row of events is told apart, by the id of the row. */
const movedOf = (events: readonly Component[], zone: string): ReadonlyMap<string | undefined, readonly LocalDay[]> => {
  const days = new Map<string | undefined, LocalDay[]>()
  for (const event of events) {
    const [id] = propertiesOf(event, 'RECURRENCE-ID')
    const from = id === undefined ? null : timeOf(id, id.value, zone)
    if (from === null) continue
    const uid = valueOf(event, 'UID')
    const known = days.get(uid)
    if (known === undefined) days.set(uid, [dayOf(from.here)])
    else known.push(dayOf(from.here))
  }
  return days
}

const propertiesOf = ({ properties }: Component, name: string): readonly Property[] =>
  properties.filter((property) => property.name === name)

const valueOf = (event: Component, name: string): string | undefined => propertiesOf(event, name)[0]?.value

/** A time of the file: as it is written, and on the clock here. */
interface Time {
  readonly written: Temporal.PlainDateTime
  readonly here: Temporal.PlainDateTime
  readonly isDay: boolean
}

const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/u

const timeOf = ({ parameters }: Pick<Property, 'parameters'>, value: string, zone: string): Time | null => {
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc] = TIME.exec(value.trim()) ?? []
  let written: Temporal.PlainDateTime
  try {
    written = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}:${second}`)
  } catch {
    return null
  }
  const from = utc === 'Z' ? 'UTC' : parameters.get('TZID')
  return { written, here: from === undefined ? written : moved(written, from, zone), isDay: utc === undefined }
}

/** The same moment on the clock here; where a zone is not known, the time stays as it is written. */
const moved = (written: Temporal.PlainDateTime, from: string, zone: string): Temporal.PlainDateTime => {
  try {
    return written.toZonedDateTime(from).withTimeZone(zone).toPlainDateTime()
  } catch {
    return written
  }
}

const dayOf = (time: Temporal.PlainDateTime): LocalDay => localDaySchema.parse(time.toPlainDate().toString())

/** One event as joy time; null when it can't be followed. */
const planOf = (event: Component, gone: readonly LocalDay[], zone: string): JoyPlan | null => {
  const [start] = propertiesOf(event, 'DTSTART')
  const begins = start === undefined ? null : timeOf(start, start.value, zone)
  const rules = propertiesOf(event, 'RRULE')
  if (gone.length > EXCEPT_MAX || begins === null || rules.length > 1 || propertiesOf(event, 'RDATE').length > 0)
    return null
  const rule = rules[0] === undefined ? '' : ruleOf(rules[0].value, begins, zone)
  const written = propertiesOf(event, 'EXDATE').flatMap((property) =>
    property.value.split(',').map((value) => ({ property, value })),
  )
  if (written.length > EXCEPT_MAX) return null
  const except = written.flatMap(({ property, value }) => timeOf(property, value, zone) ?? [])
  const minutes = minutesOf(event, begins, zone)
  if (minutes === null || except.length < written.length) return null
  const { here } = begins
  const plan = joyPlanSchema.safeParse({
    name: nameOf(event),
    day: dayOf(here),
    at: (here.hour * 60 + here.minute) * 60_000,
    length: minutes * 60_000,
    rule,
    except: [...new Set([...except.map((time) => dayOf(time.here)), ...gone])],
  })
  return plan.success ? plan.data : null
}

const nameOf = (event: Component): string => unescaped(valueOf(event, 'SUMMARY') ?? '').slice(0, TITLE_MAX)

const DURATION = /^\+?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u

/** How long it lasts, in minutes; a day without times lasts the whole day. */
const minutesOf = (event: Component, begins: Time, zone: string): number | null => {
  const [end] = propertiesOf(event, 'DTEND')
  const duration = valueOf(event, 'DURATION')
  if (end !== undefined) {
    const ends = timeOf(end, end.value, zone)
    return ends === null ? null : Math.round(begins.here.until(ends.here).total('minutes'))
  }
  if (duration === undefined) return begins.isDay ? DAY_MINUTES : null
  const match = DURATION.exec(duration.trim())
  if (match === null) return null
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return (days * 24 + hours) * 60 + minutes + Math.round(seconds / 60)
}

/** The rule as it is kept, with its days as they are on the calendar here. */
const ruleOf = (value: string, { written, here }: Time, zone: string): string | null => {
  const until = value.replace(/(UNTIL=)(\d{8}T\d{6}Z?)/iu, (_all, name: string, end: string) => {
    const last = timeOf({ parameters: new Map() }, end, zone)
    if (last === null) return `${name}0`
    const reaches = Temporal.PlainTime.compare(last.here.toPlainTime(), here.toPlainTime()) >= 0
    const day = last.here.toPlainDate().subtract({ days: reaches ? 0 : 1 })
    return name + day.toString().replaceAll('-', '')
  })
  const shift = written.toPlainDate().until(here.toPlainDate()).days
  const rule = readRule(until, dayOf(written))
  if (rule === null) return null
  const there = shift === 0 ? rule : shifted(rule, shift)
  return there === null ? null : writeRule(there)
}

/** A rule whose times are on the day before or after here. A day of a month is not followed there. */
const shifted = (rule: Rule, days: number): Rule | null =>
  rule.freq === 'MONTHLY'
    ? null
    : {
        ...rule,
        byDay: rule.byDay.map(({ nth, day }) => ({
          nth,
          day: BY_DAYS[(BY_DAYS.indexOf(day) + days + BY_DAYS.length) % BY_DAYS.length] ?? day,
        })),
      }

import type { Wording } from '@core/export/wording.ts'
import type { LocalDay } from '@core/time.ts'
import type { Text } from '@core/views/text.ts'

const at = (day: LocalDay): number => Date.parse(`${day}T00:00:00Z`)
const MINUTE = 60_000

/** Dates in the system's own order when the system speaks the language of the interface, else in the language's. */
const localeOf = (language: string, system: string): string =>
  system.split('-')[0] === language.split('-')[0] ? system : language

/**
 * How main words what it exports.
 * @param say sentences in the language of the interface
 * @param language its BCP 47 tag
 * @param system the system's locale, whose formats dates and times follow
 */
export const createWording = (
  say: (text: Text) => string,
  language: string,
  system = new Intl.DateTimeFormat().resolvedOptions().locale,
): Wording => {
  const locale = localeOf(language, system)
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const clock = new Intl.DateTimeFormat(system, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return {
    say,
    day: (one) => day.format(at(one)),
    days: (from, to) => (from === to ? day.format(at(from)) : date.formatRange(at(from), at(to))),
    clock: (minute) => clock.format(minute * MINUTE),
  }
}

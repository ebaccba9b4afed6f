import type { Wording } from '@core/export/wording.ts'
import type { LocalDay } from '@core/time.ts'
import type { Text } from '@core/views/text.ts'
import { clockFormat, localeOf } from '../../shared/languages.ts'

const at = (day: LocalDay): number => Date.parse(`${day}T00:00:00Z`)
const MINUTE = 60_000

/**
 * How main words what it exports.
 * @param say sentences in the language of the interface
 * @param language its BCP 47 tag
 * @param system the system's locale, whose formats dates follow where it speaks that language, and whose hours times have
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
  const clock = clockFormat(language, { minute: '2-digit', timeZone: 'UTC' }, system)
  return {
    say,
    day: (one) => day.format(at(one)),
    days: (from, to) => (from === to ? day.format(at(from)) : date.formatRange(at(from), at(to))),
    clock: (minute) => clock.format(minute * MINUTE),
  }
}

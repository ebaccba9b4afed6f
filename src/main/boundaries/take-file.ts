import { readCalendar } from '@core/boundaries/ical-read.ts'
import { JOY_MAX, type JoyPlan } from '@core/boundaries/joy-time.ts'
import type { Answer } from '@core/move.ts'
import type { JoyImported } from '@shared/bridge.ts'
import type { Outcome } from '../ipc/outcome.ts'
import { readWithin } from '../read-within.ts'

/** What keeps it. */
export type Take = (plans: readonly JoyPlan[]) => Answer

/** No calendar of a person is larger; one that is stays unread. */
const LARGEST = 4_000_000

/** Take what a file holds. @param zone where the person is */
export const takeFile = async (path: string, zone: string, take: Take): Promise<Outcome<JoyImported>> => {
  let text: string
  try {
    const read = await readWithin(path, LARGEST)
    if ('why' in read) return { code: 'noCalendar' }
    text = read.bytes.toString('utf8')
  } catch {
    return { code: 'noCalendar' }
  }
  const found = readCalendar(text, zone)
  if (found === null) return { code: 'noCalendar' }
  if (found.plans.length > JOY_MAX) return { code: 'joyTimeFull' }
  const answer = take(found.plans)
  return answer.outcome === 'refused'
    ? { code: answer.code }
    : { value: { added: found.plans.length, left: found.left } }
}

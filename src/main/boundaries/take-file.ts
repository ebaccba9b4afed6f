import { readFile, stat } from 'node:fs/promises'
import { readCalendar } from '@core/boundaries/ical-read.ts'
import { JOY_MAX, type JoyPlan } from '@core/boundaries/joy-time.ts'
import type { Answer } from '@core/move.ts'
import type { JoyImported } from '@shared/bridge.ts'
import type { Outcome } from '../ipc/outcome.ts'

/** What keeps it. */
export type Take = (plans: readonly JoyPlan[]) => Answer

/** No calendar of a person is larger; one that is stays unread. */
const LARGEST = 4_000_000

/** Take what a file holds. @param zone where the person is */
export const takeFile = async (path: string, zone: string, take: Take): Promise<Outcome<JoyImported>> => {
  let text: string
  try {
    if ((await stat(path)).size > LARGEST) return { code: 'noCalendar' }
    text = await readFile(path, 'utf8')
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

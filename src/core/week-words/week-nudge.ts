import { nextWork } from '../boundaries/work-hours.ts'
import type { Nudge } from '../nudges/waiting.ts'
import type { At, State } from '../state.ts'
import { daysAfter, epochMs, localDay, mondayOf, minutes, momentOn, onWall } from '../time.ts'
import { text } from '../views/text.ts'
import { isWeekTold } from '../insights/week-shown.ts'
import { lastClosedDay } from '../insights/period.ts'

type Telling = Pick<State, 'untoldWeek' | 'settings' | 'closedOn'>

/**
 * "Your week, in words", once for a week with a timebox in it: on the morning of work after its Sunday, so that nothing
 * speaks of work on a weekend. A week that is read before, or not told in the week after, is not told.
 */
export const weekNudge = ({ untoldWeek, settings }: Telling, { now, zone }: At): readonly Nudge[] => {
  if (untoldWeek === null || !settings.tellWeek) return []
  const next = daysAfter(untoldWeek, 7)
  if (mondayOf(localDay(now.wall, zone, settings.dayStart)) > next) return []
  const sundayEnds = epochMs(momentOn(next, minutes(0), zone) - 1)
  return [
    {
      due: onWall(nextWork(settings, sundayEnds, zone), now).boot,
      line: text('notify.week.body', {}),
      alone: {
        type: 'notify',
        moment: 'week',
        title: text('notify.week.title', {}),
        body: text('notify.week.body', {}),
        actions: [
          { text: text('notify.action.read', {}), command: { type: 'open', window: 'insights' } },
          { text: text('notify.action.later', {}), command: { type: 'readLater' } },
        ],
        click: { type: 'open', window: 'insights' },
      },
      told: (state) => ({ ...state, untoldWeek: null }),
    },
  ]
}

/** Whoever opens Insights once a week is told there has it before them. */
export const weekRead = (state: State, { now, zone }: At): State => {
  const closed = lastClosedDay(now.wall, zone, state.settings.dayStart, state.closedOn)
  return state.untoldWeek !== null && isWeekTold(state.untoldWeek, closed) ? { ...state, untoldWeek: null } : state
}

import { joyOn } from '@core/boundaries/joy-time.ts'
import { workHoursOn } from '@core/boundaries/work-hours.ts'
import { together } from '@core/computers/together.ts'
import { daysAt } from '@core/insights/period.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import { budgetsAt } from '@core/projects/budget.ts'
import type { State } from '@core/state.ts'
import type { EpochMs, LocalDay } from '@core/time.ts'
import { weekLineOf } from '@core/words/keep.ts'
import type { InsightsProgress } from '@shared/bridge.ts'
import type { InsightsRequest } from '@shared/requests.ts'
import type { Log } from '../log.ts'
import { createReporter, type StartWorker } from '../rollup/reporter.ts'
import type { Rollups } from '../rollup/rollups.ts'

export interface InsightsPorts {
  /** the data folder, absolute */
  readonly root: string
  readonly device: () => string
  readonly startWorker: StartWorker
  readonly rollups: () => Rollups
  readonly state: () => State
  readonly now: () => EpochMs
  readonly zone: () => string
  readonly progress: (progress: InsightsProgress) => void
  readonly log: Log
}

/** Pages of Insights. Nothing of the day that is going on is among them. */
export interface Insights {
  /** A page; null when it could not be made, and the log says why. */
  readonly page: (request: InsightsRequest) => Promise<InsightsPage | null>
  /** The last closed day, whenever it may be another one: then its rollups are brought up to date. */
  readonly follow: (closed: LocalDay) => void
  /** The window is closed: the worker ends, and with it what it read. */
  readonly rest: () => void
  /** The app ends. */
  readonly end: () => void
}

export const createInsights = (ports: InsightsPorts): Insights => {
  const { rollups, state } = ports
  const reporter = createReporter({
    // The device is another one after everything was erased.
    start: () => ({ root: ports.root, own: ports.device() }),
    startWorker: ports.startWorker,
    progress: ports.progress,
    mended: (fresh) => rollups().take(fresh),
    bug: ports.log.logBug,
  })
  const seen = { closed: null as LocalDay | null, open: false }

  return {
    page: async ({ view, around, kinds, projects }) => {
      const { today, closed } = daysAt(state(), ports.now(), ports.zone())
      seen.open = true
      // What was written since belongs to the files that a page is made of.
      rollups().flush()
      const wish = { view, around: around === null || around > closed ? closed : around, today, closed }
      const answer = await reporter.page({ ...wish, filter: { kinds, projects } })
      if (answer === null) return null
      const { worked, ...page } = answer
      const words = page.words === null ? null : { ...page.words, own: weekLineOf(state().words, page.words.week) }
      const { settings, tasks, others } = state()
      return {
        ...page,
        words,
        workHours: workHoursOn(settings, closed),
        joy: joyOn(settings.joyTime, closed),
        budgets: budgetsAt(together(tasks, others).projects, closed, worked),
      }
    },
    follow: (closed) => {
      const before = seen.closed
      seen.closed = closed
      if (before === null || closed === before) return
      rollups().flush()
      void reporter.refresh().then(() => (seen.open ? undefined : reporter.rest()))
    },
    rest: () => {
      seen.open = false
      void reporter.rest()
    },
    end: () => {
      rollups().flush()
      void reporter.rest()
    },
  }
}

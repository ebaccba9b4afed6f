import type { Worked } from '@core/projects/budget.ts'
import { standingIn } from '@core/rollup/roll-up.ts'
import { mondayOf, monthOf, type LocalDay } from '@core/time.ts'
import { devicesIn, monthOn } from './on-disk.ts'

/** What was worked on projects, on all devices, since the Monday of a closed day, today with it: for budgets as they stood then. */
export const workedSince = (
  root: string,
  { closed, today }: { readonly closed: LocalDay; readonly today: LocalDay },
): readonly Worked[] => {
  const monday = mondayOf(closed)
  return [...new Set([monday, closed, today].map(monthOf))]
    .flatMap((month) =>
      standingIn(
        month,
        devicesIn(root).flatMap((device) => monthOn(root, device, month).timeboxes),
      ),
    )
    .filter(({ project, day }) => project !== undefined && day >= monday)
    .map(({ project, day, took }) => ({ project, day, took }))
}

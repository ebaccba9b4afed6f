import { expect, test } from 'vitest'
import { EVERYTHING } from '@core/insights/filter.ts'
import { periodOf } from '@core/insights/period.ts'
import { reportOf } from '@core/insights/report.ts'
import { localDaySchema } from '@core/time.ts'
import { World } from '../support/world.ts'

const closed = localDaySchema.parse('2026-05-15')

/** Two timeboxes of one Thursday; of the second the marks change while it runs. */
const lived = (): World => {
  const world = new World()
  for (const [title, moves] of [
    ['Mail', false],
    ['Pricing page', true],
  ] as const) {
    world.command({ type: 'start', title, cap: 1_500_000 as never, marks: ['Says the price'], kind: 'other' })
    const timeboxId = world.state.timebox?.id ?? ''
    world.passMinutes(5)
    if (moves) world.command({ type: 'moveGoalposts', timeboxId, marks: ['Says the price', 'And the old one'] })
    world.command({ type: 'ship', timeboxId })
    world.passMinutes(30)
  }
  return world
}
const movedIn = (world: World, view: 'week' | 'month' | 'year') =>
  reportOf({
    period: periodOf(view, closed, closed),
    closed,
    filter: EVERYTHING,
    months: {},
    records: { '2026-05': [...world.disk.history.values()] },
    experiments: [],
    written: [],
  }).moved

test('marks that changed are kept with the old and the new ones, and are a fact of their week and month', () => {
  const world = lived()
  expect([...world.disk.history.values()].flatMap(({ goalposts }) => goalposts)).toMatchObject([
    { from: ['Says the price'], to: ['Says the price', 'And the old one'] },
  ])
  expect(movedIn(world, 'week')).toEqual({ day: '2026-05-14', title: 'Pricing page' })
  expect(movedIn(world, 'month')).toEqual({ day: '2026-05-14', title: 'Pricing page' })
  expect(movedIn(world, 'year')).toBeNull()
})

test('a ship that was taken back is not spoken of', () => {
  const world = lived()
  for (const [id, record] of world.disk.history) world.disk.history.set(id, { ...record, withdrawnAt: record.endedAt })
  expect(movedIn(world, 'week')).toBeNull()
})

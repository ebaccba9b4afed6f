import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_COMPUTERS } from '@core/computers/computers.ts'
import { together } from '@core/computers/together.ts'
import { living } from '@core/entries.ts'
import { daysAt, lastClosedDay } from '@core/insights/period.ts'
import { draftOf } from '@core/reflection/draft.ts'
import { localDay, minutes } from '@core/time.ts'
import { makePage } from '../../../src/main/rollup/make-page.ts'
import { refresh } from '../../../src/main/rollup/refresh.ts'
import { jsonAt } from '../../../src/main/store/as-it-lies.ts'
import { filesBelow, type Machine } from '../../support/machine.ts'
import { at, carry, DAY, history, someMachines } from './machines.ts'

const EVERYTHING = { kinds: null, projects: null }

interface Entry {
  readonly id: string
  readonly updatedAt: number
}
/** The union, worked out from the files alone: of every id the latest version that lies in any file of a kind. */
const independent = (machines: readonly Machine[], kind: string, list: string): ReadonlyMap<string, Entry> => {
  const latest = new Map<string, Entry>()
  for (const { root, files } of machines)
    for (const name of filesBelow(root)) {
      if (!name.startsWith(`${kind}/${files.store().device}`)) continue
      const { data } = jsonAt(join(root, name)) as { readonly data: Readonly<Record<string, readonly Entry[]>> }
      for (const entry of data[list] ?? []) {
        const known = latest.get(entry.id)
        if (known === undefined || known.updatedAt < entry.updatedAt) latest.set(entry.id, entry)
      }
    }
  return latest
}
const words = ({ runtime }: Machine): readonly string[] =>
  living(runtime.state().words.lessons)
    .map(({ learned }) => learned)
    .toSorted((a, b) => (a < b ? -1 : 1))
const used = ({ runtime }: Machine) => {
  const { tasks, others } = runtime.state()
  return together(tasks, others).projects.flatMap((project) =>
    'name' in project ? [{ name: project.name, used: project.used, budget: project.budget }] : [],
  )
}
const totals = ({ root, files, runtime, clock }: Machine) => {
  const closed = lastClosedDay(clock.now().wall, clock.zone(), minutes(240), null)
  const { today } = daysAt(runtime.state(), clock.now().wall, clock.zone())
  const wish = { view: 'all' as const, around: closed, closed, today, filter: EVERYTHING }
  return makePage(root, wish, () => refresh(root, files.store().device, new Map())).report.tasks
}

test('three computers, one of them away for a week, all of them killed in between: all show the union', async () => {
  let machines = someMachines()
  const lesson = (machine: Machine, learned: string): void => {
    machine.runtime.command({ type: 'keepLesson', happened: 'Something', learned })
    machine.clock.pass(60_000)
  }
  at(machines, 0).ship('Report', 20, 'Beta')
  at(machines, 1).ship('Report', 30, 'beta')
  at(machines, 2).ship('Mail', 5)
  lesson(at(machines, 0), 'from the first')
  await carry(machines)
  for (const one of machines) expect(history(one)).toHaveLength(3)
  // The third one is away for a week: the others go on, and so does it.
  for (let day = 0; day < 7; day += 1) {
    for (const [place, machine] of machines.entries()) {
      machine.clock.pass(DAY)
      machine.ship(`Task ${(day + place) % 4}`, 10 + place, day % 2 === 0 ? 'Beta' : undefined)
      if (day === 3) lesson(machine, `day 3, computer ${place}`)
    }
    if (day === 4) machines = machines.map((machine) => machine.kill())
    await carry(machines.slice(0, 2))
  }
  at(machines, 1).runtime.command({ type: 'keepProject', name: 'Beta', budget: { per: 'all', length: minutes(600) } })
  machines = machines.map((machine) => machine.kill())
  for (const { clock } of machines) clock.pass(2 * DAY)
  await carry(machines)

  const records = [...independent(machines, 'history', 'timeboxes').keys()].toSorted()
  expect(records).toHaveLength(3 + 21)
  for (const one of machines) expect(history(one).map(({ id }) => id)).toEqual(records)
  const lessons = [...independent(machines, 'words', 'lessons').values()].map((entry) =>
    String(Reflect.get(entry, 'learned')),
  )
  expect(lessons).toHaveLength(4)
  for (const one of machines) expect(words(one)).toEqual(lessons.toSorted((a, b) => (a < b ? -1 : 1)))
  const worked = [...independent(machines, 'history', 'timeboxes').values()]
    .filter((entry) => String(Reflect.get(entry, 'project')).toLowerCase() === 'beta')
    .reduce((sum, entry) => sum + Number(Reflect.get(entry, 'took')), 0)
  for (const one of machines)
    expect(used(one)).toEqual([
      { name: expect.stringMatching(/^beta$/iu), used: worked, budget: { per: 'all', length: minutes(600) } },
    ])
  const [first] = machines.map(totals)
  expect(first?.reduce((sum, { timeboxes }) => sum + timeboxes, 0)).toBe(24)
  for (const one of machines) expect(totals(one)).toEqual(first)
})

test('what another computer wrote is changed here, and counts everywhere', async () => {
  const machines = someMachines()
  const [a, , c] = [at(machines, 0), at(machines, 1), at(machines, 2)]
  a.runtime.command({ type: 'keepKindWord', text: 'As it was', by: '', when: 'any' })
  await carry(machines)
  const known = living(c.runtime.state().words.kind)[0]
  expect(known?.text).toBe('As it was')
  c.runtime.command({ type: 'keepKindWord', id: known?.id ?? '', text: 'As it is', by: '', when: 'any' })
  await carry(machines)
  for (const { runtime } of machines)
    expect(living(runtime.state().words.kind).map(({ text }) => text)).toEqual(['As it is'])
  // The file of the first one is its own: it still has what was written there.
  expect([...independent([a], 'words', 'kind').values()]).toMatchObject([{ text: 'As it was' }])
})

test('one that is new here gets all of it, and one that stops keeps what came', async () => {
  const machines = someMachines()
  at(machines, 0).ship('Report', 20)
  await carry(machines)
  const [, b] = machines
  if (b === undefined) throw new Error('no second one')
  b.computers.use('')
  expect(b.runtime.state().computers).toEqual(NO_COMPUTERS)
  expect(history(b.kill())).toHaveLength(1)
})

test('a timebox that runs is told to the others, without its title, and no longer than two minutes', async () => {
  const machines = someMachines()
  const [a, b] = [at(machines, 0), at(machines, 1)]
  await carry(machines)
  a.runtime.command({ type: 'start', title: 'Secret', cap: minutes(60), marks: [], kind: 'other', afterHours: 'now' })
  await carry(machines)
  const running = (machine: Machine): readonly string[] =>
    machine.runtime
      .state()
      .computers.all.filter(({ runsAt, own }) => !own && runsAt !== null && machine.clock.now().wall - runsAt < 120_000)
      .map(({ name }) => name)
  expect(running(b)).toEqual([`host of ${a.files.store().device}`])
  expect(
    JSON.stringify(
      filesBelow(b.chosen)
        .filter((name) => name.includes('presence'))
        .map((name) => jsonAt(join(b.chosen, name))),
    ),
  ).not.toContain('Secret')
  b.clock.pass(120_000)
  expect(running(b)).toEqual([])
  // Once a minute it is said again, while it runs.
  a.clock.pass(60_000)
  await carry(machines)
  expect(running(b)).toHaveLength(1)
  // Starting one there is allowed.
  expect(
    b.runtime.command({ type: 'start', title: 'Mine', cap: minutes(25), marks: [], kind: 'other', afterHours: 'now' }),
  ).toEqual({ outcome: 'done' })
})

test('an evening of another computer is opened and gone on with here, and looking at it writes nothing', async () => {
  const machines = someMachines([0, 0])
  const [a, b] = [at(machines, 0), at(machines, 1)]
  const day = localDay(a.clock.now().wall, a.clock.zone(), minutes(240))
  const write = (machine: Machine, joy: string): void => {
    machine.runtime.command({ type: 'openEvening', day })
    machine.runtime.command({ type: 'keepEveningDraft', draft: { ...draftOf(day, shown(machine)), joy } })
    machine.runtime.command({ type: 'closeDay' })
  }
  const shown = ({ files }: Machine) => files.dayOf(day).evening ?? undefined
  write(a, 'A walk')
  await carry(machines)
  expect(shown(b)).toMatchObject({ joy: 'A walk' })
  const files = filesBelow(b.root).filter((name) => name.startsWith(`reflections/${b.files.store().device}`))
  b.runtime.command({ type: 'openEvening', day })
  b.runtime.command({ type: 'stopEvening' })
  expect(filesBelow(b.root).filter((name) => name.startsWith(`reflections/${b.files.store().device}`))).toEqual(files)
  write(b, 'A longer walk')
  await carry(machines)
  for (const one of machines) expect(shown(one)).toMatchObject({ joy: 'A longer walk' })
})

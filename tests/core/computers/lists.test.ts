import { describe, expect, test } from 'vitest'
import { beyond } from '@core/computers/beyond.ts'
import { leftAfterAll } from '@core/computers/erased.ts'
import { withEntries, type DeviceKind } from '@core/computers/file-lists.ts'
import type { Erased } from '@core/computers/files.ts'
import {
  joinOthers,
  laterThan,
  NO_OTHERS,
  outranked,
  ownExperiments,
  ownTasks,
  unionOfDevices,
} from '@core/computers/join.ts'
import { NO_SHARED, type Shared } from '@core/computers/lists.ts'
import { living } from '@core/entries.ts'
import { NO_EXPERIMENTS } from '@core/experiments/experiment.ts'
import type { FileData } from '@core/persisted/files.ts'
import { NO_TASKS, type Tasks } from '@core/tasks/tasks.ts'
import { epochMs, minutes, type LocalDay } from '@core/time.ts'
import { keep } from '@core/words/keep.ts'
import { NO_WORDS, type Words } from '@core/words/words.ts'

const DAY = '2026-05-14' as LocalDay
const entry = (id: string, at: number) => ({ id, updatedAt: epochMs(at) })
/** Every kind of file that is carried, with each of its lists. */
const LISTS = {
  history: ['timeboxes', 'experiments'],
  reflections: ['evenings'],
  tasks: ['tasks', 'parked', 'projects', 'templates'],
  experiments: ['experiments', 'steps'],
  words: ['kind', 'pairs', 'lessons', 'stories', 'traits', 'hidden', 'weeks', 'sentences'],
} as const satisfies Record<DeviceKind, readonly string[]>
const ALL = (Object.keys(LISTS) as DeviceKind[]).flatMap((kind) => LISTS[kind].map((list) => [kind, list] as const))
/** A file of a kind, with entries in one of its lists. */
const fileOf = (kind: DeviceKind, list: string, entries: readonly object[]): FileData<typeof kind> =>
  Object.fromEntries(LISTS[kind].map((name) => [name, name === list ? entries : []])) as never

describe('each list of each kind of file', () => {
  test.each(ALL)('%s has its %s by themselves', (kind, list) => {
    const file = fileOf(kind, list, [entry('old', 1), entry('new', 5)])
    expect(withEntries(kind, file, ({ updatedAt }) => updatedAt > 2)).toEqual(fileOf(kind, list, [entry('new', 5)]))
  })

  test.each(ALL)(
    '%s: of its %s stays with an installation what the other has not, or in an earlier version',
    (kind, list) => {
      const mine = fileOf(kind, list, [
        entry('mine', 1),
        entry('both', 1),
        entry('later', 5),
        entry('earlier', 1),
        { ...entry('other', 1), text: 'mine' },
      ])
      const theirs = fileOf(kind, list, [
        entry('theirs', 1),
        entry('both', 1),
        entry('later', 4),
        entry('earlier', 2),
        { ...entry('other', 1), text: 'theirs' },
      ])
      expect(beyond(kind, mine, theirs)).toEqual(
        fileOf(kind, list, [entry('mine', 1), entry('later', 5), { ...entry('other', 1), text: 'mine' }]),
      )
    },
  )

  test.each(ALL)('%s: of its %s everything that was written before an erasing of everything goes', (kind, list) => {
    const everything: Erased = { at: epochMs(5), what: 'everything' }
    const file = fileOf(kind, list, [entry('old', 4), entry('then', 5), entry('new', 6)])
    expect(leftAfterAll(kind, file, [everything])).toEqual(fileOf(kind, list, [entry('then', 5), entry('new', 6)]))
    expect(leftAfterAll(kind, fileOf(kind, list, [entry('then', 5)]), [everything])).toBeNull()
  })
})

describe('an erasing that counts for every computer', () => {
  const pair = (id: string, at: number, day = DAY): Words['pairs'][number] => ({
    ...entry(id, at),
    day,
    critic: 'Rushed',
    kinder: 'Finished',
    quiet: false,
  })
  const words = (...pairs: readonly Words['pairs'][number][]): Words => ({ ...NO_WORDS, pairs: [...pairs] })
  const gone = (id: string, at: number) => ({ ...entry(id, at), deletedAt: epochMs(at) })
  const reflections = (at: number): Erased => ({ at: epochMs(at), what: 'reflections' })

  test('of evenings leaves what was written after it', () => {
    const file = words(pair('old', 4), pair('new', 6))
    expect(leftAfterAll('words', file, [reflections(5)])).toEqual(words(gone('old', 5), pair('new', 6)))
    expect(leftAfterAll('words', words(pair('new', 6)), [reflections(5)])).toBeNull()
  })

  test('of all before a day leaves the days from then on', () => {
    const file = words(
      pair('before', 4, '2026-05-13' as LocalDay),
      pair('then', 4),
      pair('late', 9, '2026-05-13' as LocalDay),
    )
    const before: Erased = { at: epochMs(5), what: 'before', day: DAY, from: epochMs(3) }
    expect(leftAfterAll('words', file, [before])).toEqual(
      words(gone('before', 5), pair('then', 4), pair('late', 9, '2026-05-13' as LocalDay)),
    )
    expect(leftAfterAll('words', words(pair('then', 4)), [before])).toBeNull()
  })

  test('of evenings asks nothing of a day, even where one is named', () => {
    const file = words(pair('a', 4))
    expect(leftAfterAll('words', file, [{ ...reflections(5), day: DAY }])).toEqual(words(gone('a', 5)))
  })

  test('knows when its day began, for what has a time and no day; else it is the time of the erasing', () => {
    const parked = (id: string, at: number): Tasks['parked'][number] => ({
      ...entry(id, 1),
      title: id,
      kind: 'other',
      marks: [],
      left: minutes(1),
      plannedCap: minutes(1),
      parkedAt: epochMs(at),
    })
    const file: Tasks = { ...NO_TASKS, parked: [parked('early', 2), parked('late', 4)] }
    const left = (from?: number) =>
      leftAfterAll('tasks', file, [
        { at: epochMs(9), what: 'before', day: DAY, ...(from === undefined ? {} : { from: epochMs(from) }) },
      ])?.parked.map(({ title }) => title)
    expect(left(3)).toEqual(['', 'late'])
    expect(left(4)).toEqual(['', 'late'])
    expect(left(5)).toEqual(['', ''])
    expect(left()).toEqual(['', ''])
  })

  test('is one of several, each of which counts', () => {
    const file = words(pair('first', 1), pair('second', 3), pair('third', 9))
    expect(leftAfterAll('words', file, [reflections(2), reflections(5)])).toEqual(
      words(gone('first', 2), gone('second', 5), pair('third', 9)),
    )
    expect(leftAfterAll('words', file, [reflections(5), reflections(1)])?.pairs).toHaveLength(3)
    expect(leftAfterAll('words', file, [])).toBeNull()
  })
})

describe('what several computers wrote', () => {
  const word = (id: string, at: number, text: string): Words['kind'][number] => ({
    ...entry(id, at),
    text,
    by: '',
    when: 'any',
    quiet: false,
  })
  const step = (id: string, at: number) => ({ ...entry(id, at), step: id, leaveOut: '', size: 1 }) as const
  const parked = (id: string, at: number): Tasks['parked'][number] => ({
    ...entry(id, at),
    title: id,
    kind: 'other',
    marks: [],
    left: minutes(1),
    plannedCap: minutes(1),
    parkedAt: epochMs(at),
  })
  const template = (id: string, at: number): Tasks['templates'][number] =>
    ({
      ...entry(id, at),
      title: id,
      cap: minutes(25),
      marks: [],
      ifThen: '',
      kind: 'other',
      repeat: [],
      usedAt: epochMs(at),
    }) as never
  const task = (id: string, at: number): Tasks['tasks'][number] => ({
    ...entry(id, at),
    title: id,
    kind: 'other',
    lastCap: minutes(25),
    marks: [],
    took: [],
    shippedOn: [],
    lastUsedAt: epochMs(at),
  })
  const project = (id: string, at: number): Tasks['projects'][number] => ({
    ...entry(id, at),
    name: id,
    used: minutes(1),
  })
  const full = (name: string, at: number): Shared => ({
    tasks: {
      tasks: [task(name, at)],
      parked: [parked(name, at)],
      projects: [project(name, at)],
      templates: [template(name, at)],
    },
    words: { ...NO_WORDS, kind: [word(name, at, name)], weeks: [{ ...entry(name, at), line: name }] },
    experiments: { experiments: [], steps: [step(name, at)] },
  })

  test('is one of each of its lists, the latest version of each', () => {
    const union = unionOfDevices([full('a', 1), full('b', 2), full('a', 3)])
    expect(union).toEqual({
      tasks: {
        tasks: [task('a', 3), task('b', 2)],
        parked: [parked('a', 3), parked('b', 2)],
        projects: [project('a', 3), project('b', 2)],
        templates: [template('a', 3), template('b', 2)],
      },
      words: {
        ...NO_WORDS,
        kind: [word('a', 3, 'a'), word('b', 2, 'b')],
        weeks: [
          { ...entry('a', 3), line: 'a' },
          { ...entry('b', 2), line: 'b' },
        ],
      },
      experiments: { experiments: [], steps: [step('a', 3), step('b', 2)] },
    })
    expect(unionOfDevices([])).toEqual(NO_SHARED)
  })

  test('is joined to what is known here, all but the tasks and projects of each', () => {
    const mine = full('mine', 5)
    const joined = joinOthers(mine, { before: full('a', 9), after: full('z', 1) }, mine)
    expect(joined.tasks.tasks).toEqual(mine.tasks.tasks)
    expect(joined.tasks.projects).toEqual(mine.tasks.projects)
    expect(joined.tasks.parked.map(({ id }) => id)).toEqual(['a', 'mine', 'z'])
    expect(joined.tasks.templates.map(({ id }) => id)).toEqual(['mine', 'a', 'z'])
    expect(joined.words.kind.map(({ id }) => id)).toEqual(['mine', 'a', 'z'])
    expect(joined.experiments.steps.map(({ id }) => id)).toEqual(['mine', 'a', 'z'])
  })

  test('comes behind what is known here, the latest first', () => {
    const mine = full('mine', 5)
    const joined = joinOthers(mine, { before: full('a', 1), after: full('z', 9) }, mine)
    expect(joined.words.kind.map(({ id }) => id)).toEqual(['mine', 'z', 'a'])
  })

  describe('of one time', () => {
    const of = (text: string, at = 5): Shared => ({ ...NO_SHARED, words: { ...NO_WORDS, kind: [word('a', at, text)] } })
    const said = (shared: Shared) => living(shared.words.kind).map(({ text }) => text)
    test.each([
      [
        'is that of the first in the alphabet',
        of('mine'),
        { before: of('before'), after: of('after') },
        of('mine'),
        'before',
      ],
      [
        'is that of this computer before those after it',
        of('mine'),
        { ...NO_OTHERS, after: of('after') },
        of('mine'),
        'mine',
      ],
      [
        'is what its own computer says now, not what was heard',
        of('heard'),
        { ...NO_OTHERS, after: of('now') },
        NO_SHARED,
        'now',
      ],
      [
        'is that of another computer where the own file has an older one',
        of('heard'),
        { ...NO_OTHERS, after: of('now') },
        of('old', 4),
        'now',
      ],
      ['or later stays what was heard', of('heard', 9), { ...NO_OTHERS, after: of('now') }, NO_SHARED, 'heard'],
      ['stays what was heard where nobody says it any more', of('heard'), NO_OTHERS, NO_SHARED, 'heard'],
    ])('what is shown %s', (_what, mine, others, saved, shown) => {
      expect(said(joinOthers(mine, others, saved))).toEqual([shown])
    })

    test('what was changed by another computer stays in the file as it was, and goes where it was deleted', () => {
      const own = { ...NO_EXPERIMENTS, steps: [step('a', 4)] }
      const theirs = { ...NO_EXPERIMENTS, steps: [step('a', 5)] }
      const others = { ...NO_OTHERS, after: { ...NO_SHARED, experiments: theirs } }
      expect(ownExperiments(theirs, others, own)).toEqual(own)
      expect(ownExperiments(theirs, others, NO_EXPERIMENTS)).toEqual(NO_EXPERIMENTS)
      const gone = { ...NO_EXPERIMENTS, steps: [{ ...entry('a', 5), deletedAt: epochMs(5) }] }
      const deleted = { ...NO_OTHERS, after: { ...NO_SHARED, experiments: gone } }
      expect(ownExperiments(gone, deleted, own)).toEqual(gone)
    })
  })

  test('is the very same where nothing of it is new', () => {
    const mine = full('mine', 5)
    const joined = joinOthers(mine, { before: structuredClone(mine), after: NO_SHARED }, mine)
    expect([joined.tasks, joined.words, joined.experiments]).toEqual([mine.tasks, mine.words, mine.experiments])
    expect(joined.tasks).toBe(mine.tasks)
    expect(joined.words).toBe(mine.words)
    expect(joined.experiments).toBe(mine.experiments)
  })

  test('leaves each file with its own: tasks and steps that others wrote stay with them', () => {
    const [mine, theirs] = [full('mine', 5), full('theirs', 6)]
    const others = { ...NO_OTHERS, after: theirs }
    const joined = joinOthers(mine, others, mine)
    expect(ownTasks(joined.tasks, others, mine.tasks)).toEqual(mine.tasks)
    expect(ownExperiments(joined.experiments, others, mine.experiments)).toEqual(mine.experiments)
    const changed = {
      ...joined.experiments,
      steps: joined.experiments.steps.map(({ id }) => step(id, 7)),
    }
    expect(ownExperiments(changed, others, mine.experiments).steps.map(({ id }) => id)).toEqual(['mine', 'theirs'])
  })

  describe('an entry that is changed', () => {
    const before: Shared = { ...NO_SHARED, words: keep(NO_WORDS, 'kind', word('a', 9, 'from the future') as never) }
    const after: Shared = { ...before, words: keep(before.words, 'kind', word('a', 5, 'changed') as never) }
    const at = (shared: Shared) => shared.words.kind.map(({ updatedAt }) => updatedAt)

    test('is later than it was, and than what was erased last', () => {
      expect(at(outranked(before, after, epochMs(0)))).toEqual([10])
      expect(at(outranked(before, after, epochMs(20)))).toEqual([21])
      const fresh: Shared = { ...before, words: keep(before.words, 'kind', word('b', 5, 'new') as never) }
      expect(at(outranked(before, fresh, epochMs(0)))).toEqual([5, 9])
      expect(at(outranked(before, fresh, epochMs(7)))).toEqual([8, 9])
    })

    test('is raised in every list', () => {
      const [old, now] = [full('a', 9), full('a', 5)]
      const raised = outranked(old, now, epochMs(0))
      const times = [
        raised.tasks.tasks,
        raised.tasks.parked,
        raised.tasks.projects,
        raised.tasks.templates,
        raised.words.kind,
        raised.words.weeks,
        raised.experiments.steps,
      ].flat()
      expect(times.map(({ updatedAt }) => updatedAt)).toEqual(Array.from({ length: 7 }, () => 10))
    })

    test.each(['tasks', 'words', 'experiments'] as const)('is raised where nothing but the %s were changed', (part) => {
      const [old, now] = [full('a', 9), full('a', 5)]
      const raised = outranked(old, { ...old, [part]: now[part] }, epochMs(0))
      const later = JSON.stringify(now[part]).replaceAll('"updatedAt":5', '"updatedAt":10')
      expect(raised).toEqual({ ...old, [part]: JSON.parse(later) })
    })

    test('changes nothing where nothing was changed, or where it is later already', () => {
      expect(outranked(before, before, epochMs(99))).toBe(before)
      const copy = { ...before }
      expect(outranked(before, copy, epochMs(99))).toBe(copy)
      const later = { ...before, words: keep(before.words, 'kind', word('a', 12, 'later') as never) }
      expect(outranked(before, later, epochMs(0))).toBe(later)
    })

    test.each([
      [5, 4, 5],
      [5, 5, 6],
      [5, 6, 7],
    ])('written at %d it is later than %d at %d', (written, than, becomes) => {
      expect(laterThan(entry('a', written), than)).toEqual(entry('a', becomes))
    })
  })
})

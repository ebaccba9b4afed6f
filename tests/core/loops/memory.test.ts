import { describe, expect, test } from 'vitest'
import { baselineSchema, isUnusual, tallyOf, withTally, type Tally } from '@core/loops/baseline.ts'
import { newWatch, watchSchema } from '@core/loops/detect.ts'
import { evidenceSchema } from '@core/loops/flag.ts'
import { followClock } from '@core/loops/follow-clock.ts'
import {
  emptyLog,
  isBeingSaved,
  lastChangeAt,
  lastChanges,
  logged,
  shareOf,
  type Changed,
  type Log,
} from '@core/loops/log.ts'
import type { Episode, Observation } from '@core/loops/observation.ts'
import { learnedSchema } from '@core/loops/sensitivity.ts'
import { reopenedAt, shippedAs } from '@core/loops/shipped.ts'
import { epochMs } from '@core/time.ts'
import { atMinute, ELEVEN, first, focus, look, run, save, ship, start, told } from './story.ts'

const logOf = (...seen: readonly Observation[]): Log => seen.reduce(logged, emptyLog(ELEVEN))
const saving = (minute: number, file = 'note'): Observation => ({ kind: 'saving', at: atMinute(minute), file })
const DAY = 24 * 60

describe('a log', () => {
  test('begins with nothing, in a timebox nobody named', () => {
    expect(emptyLog(ELEVEN)).toEqual({
      timebox: {
        task: '',
        taskKind: 'other',
        startedAt: ELEVEN,
        endedAt: null,
        cap: null,
        mode: null,
        recurring: false,
      },
      episodes: {},
      leftAs: {},
      saving: {},
      looks: [],
      runs: [],
      focuses: [],
      shipped: [],
    })
  })

  test('keeps everything in its order', () => {
    const log = logOf(look(1), look(2), run(3, 'A'), run(4, 'B'), focus(5), focus(6))
    expect(log.looks).toEqual([atMinute(1), atMinute(2)])
    expect(log.runs.map(({ tree }) => tree)).toEqual(['A', 'B'])
    expect(log.focuses.map(({ at }) => at)).toEqual([atMinute(5), atMinute(6)])
    expect(logged(log, { kind: 'extend', at: atMinute(7) })).toBe(log)
  })

  test('keeps the last 240 of a kind', () => {
    const log = logOf(...Array.from({ length: 241 }, (_, minute) => run(minute, `tree ${minute}`)))
    expect([log.runs.length, log.runs[0]?.tree, log.runs.at(-1)?.tree]).toEqual([240, 'tree 1', 'tree 240'])
    expect(logOf(...Array.from({ length: 240 }, (_, minute) => run(minute, `tree ${minute}`))).runs[0]?.tree).toBe(
      'tree 0',
    )
  })

  test('a window that is left lasted until then, and the ones before stay as they were', () => {
    const log = logged(logOf(focus(0, 30), focus(5, 30)), { kind: 'focusOver', at: atMinute(9) })
    expect(log.focuses.map(({ lasted }) => lasted)).toEqual([30_000, 240_000])
  })

  test('a timebox that ends is over, and a ship is known by the name it has', () => {
    expect(logged(logOf(start(0)), { kind: 'end', at: atMinute(9) }).timebox.endedAt).toBe(atMinute(9))
    const shippedWith = (task: string) => logOf(start(0), ship(20, task))
    expect(shippedWith('').shipped.map(({ task }) => task)).toEqual(['Launch note'])
    expect(shippedWith('Slides').shipped.map(({ task }) => task)).toEqual(['Slides'])
    expect(shippedWith('').timebox.endedAt).toBe(atMinute(20))
  })

  test('a start takes what was left along, and forgets the rest', () => {
    const log = logOf(
      start(0),
      first(1),
      save(2, 5, 5),
      look(3),
      run(4, 'A'),
      focus(5),
      saving(6),
      start(10, { task: 'Mail' }),
    )
    expect(log).toMatchObject({ episodes: {}, saving: {}, looks: [], runs: [], focuses: [] })
    expect(log.timebox).toMatchObject({ task: 'Mail', startedAt: atMinute(10), endedAt: null })
    expect(log.leftAs['note']).toMatchObject({ at: atMinute(10), change: null, whole: 'text of minute 2' })
  })

  test('what a file was left as is the first of its episodes, once it is saved', () => {
    const log = logOf(start(0), first(1), start(10), save(12, 5, 5))
    expect(log.episodes['note']?.map(({ at, change }) => [at, change === null])).toEqual([
      [atMinute(10), true],
      [atMinute(12), false],
    ])
    expect(logOf(save(12, 5, 5)).episodes['note']).toHaveLength(1)
  })

  test('a file that is found as it was left goes on, found otherwise it begins anew', () => {
    const known = [first(0, { whole: 'A' }), save(1, 5, 5, { whole: 'B' }), save(2, 5, 5, { whole: 'C' })]
    const lengths = (whole: string) => logOf(...known, first(3, { whole })).episodes['note']?.map((one) => one.whole)
    expect([lengths('C'), lengths('B'), lengths('D')]).toEqual([['A', 'B', 'C'], ['B'], ['D']])
  })

  test('an episode ends the save that was on its way, of its file alone', () => {
    const log = logOf(saving(0), saving(0, 'other'), save(1, 5, 5))
    expect(log.saving).toEqual({ other: atMinute(0) })
    expect(logOf(saving(0), first(1)).saving).toEqual({})
  })

  test('of many files the last forty are kept', () => {
    const files = Array.from({ length: 41 }, (_, index) => first(index, { file: `file ${index}` }))
    const names = Object.keys(logOf(...files).episodes)
    expect([names.length, names[0], names.at(-1)]).toEqual([40, 'file 1', 'file 40'])
    const again = Object.keys(logOf(...files.slice(0, 40), save(60, 1, 1, { file: 'file 0' })).episodes)
    expect([again[0], again.at(-1)]).toEqual(['file 1', 'file 0'])
  })

  test('files share what is kept, each with its latest', () => {
    const saves = Array.from({ length: 30 }, (_, minute) => save(minute, 1, 1))
    const others = (count: number) =>
      Array.from({ length: count }, (_, index) => first(40 + index, { file: `f${index}` }))
    const kept = (count: number) => logOf(...saves, ...others(count)).episodes['note']
    expect(kept(19)).toHaveLength(30)
    expect(kept(20)).toHaveLength(28)
    expect(kept(20)?.at(-1)?.at).toBe(atMinute(29))
    expect(kept(39)).toHaveLength(15)
  })
})

describe('what changed', () => {
  test('is the last so many episodes that changed the text, without those that have none', () => {
    const opaque: Observation = { ...(save(3, 1, 1) as Episode), opaque: true }
    const log = logOf(first(0), save(1, 1, 1), save(2, 1, 1), opaque, save(4, 1, 1))
    const minutesOf = (count: number) => lastChanges(log, 'note', count).map(({ at }) => (at - ELEVEN) / 60_000)
    expect([minutesOf(1), minutesOf(2), minutesOf(9)]).toEqual([[4], [2, 4], [1, 2, 4]])
    expect(lastChanges(log, 'other', 3)).toEqual([])
  })

  test.each([
    [1_000, 10, 5, 0.015],
    [100, 10, 5, 0.075],
    [0, 100, 100, 1],
  ])('of a text of %s, with %s added and %s deleted, is a share', (size, added, deleted, share) => {
    expect(shareOf(save(0, added, deleted, { size }) as Changed)).toBe(share)
  })

  test('of a file without a text is all of it', () => {
    expect(shareOf({ ...(save(0, 1, 0) as Changed), opaque: true })).toBe(1)
  })

  test('last is the latest change of any file, or the first sight where nothing changed', () => {
    expect(lastChangeAt(logOf())).toBeNull()
    expect(lastChangeAt(logOf(first(3), first(2, { file: 'b' })))).toBe(atMinute(2))
    expect(lastChangeAt(logOf(first(0), save(5, 1, 1), first(9, { file: 'b' })))).toBe(atMinute(5))
    expect(lastChangeAt(logOf(save(5, 1, 1), save(7, 1, 1, { file: 'b' }), save(6, 1, 1)))).toBe(atMinute(7))
  })

  test('is not known for a minute and a half after a save', () => {
    const log = logOf(saving(0), saving(1, 'b'))
    expect([isBeingSaved(log, atMinute(2.49)), isBeingSaved(log, atMinute(2.5))]).toEqual([true, false])
    expect(isBeingSaved(logOf(), atMinute(0))).toBe(false)
  })
})

describe('what was shipped', () => {
  const task = { task: 'Launch note', at: atMinute(0), lastAt: atMinute(5), files: [], openings: [], savedAt: null }

  test.each([
    ['launch NOTE ', 5, true],
    ['Launch note', 5 + 7 * DAY - 1, true],
    ['Launch note', 5 + 7 * DAY, false],
    ['Launch note', 4, false],
    ['Slides', 5, false],
  ])('is known by the title %s after %s minutes: %s', (title, minute, known) => {
    expect(shippedAs([task], title, atMinute(minute)) !== undefined).toBe(known)
  })

  test('has a title, or is not known', () => {
    expect(shippedAs([{ ...task, task: '' }], ' ', atMinute(5))).toBeUndefined()
  })

  test('remembers the files of its timebox, each once, over several ships', () => {
    const log = logOf(start(0), first(1), ship(20), start(100), first(101), first(102, { file: 'b' }), ship(120))
    expect(log.shipped).toMatchObject([
      { at: atMinute(20), lastAt: atMinute(120), files: ['note', 'b'], savedAt: null },
    ])
  })

  test('is forgotten after a week, and several are kept side by side', () => {
    const log = logOf(start(0), ship(20), start(30, { task: 'Mail' }), ship(40, 'Mail'))
    expect(log.shipped.map(({ task: title }) => title)).toEqual(['Launch note', 'Mail'])
    const week = 20 + 7 * DAY
    expect(logged(log, ship(week - 1, 'Late')).shipped).toHaveLength(3)
    expect(logged(log, ship(week, 'Late')).shipped.map(({ task: title }) => title)).toEqual(['Mail', 'Late'])
  })

  test('and is started again within ten minutes was an accident', () => {
    const again = (minute: number) => logOf(start(0), first(1), ship(20), start(minute))
    expect(again(29.9)).toMatchObject({ shipped: [], timebox: { startedAt: atMinute(0), endedAt: null } })
    expect(Object.keys(again(29.9).episodes)).toEqual(['note'])
    expect(again(30)).toMatchObject({ shipped: [{ openings: [atMinute(30)] }], timebox: { startedAt: atMinute(30) } })
    const twice = logOf(start(0), ship(20), start(100), ship(110), start(115))
    expect(twice).toMatchObject({ shipped: [{ openings: [atMinute(100)] }], timebox: { startedAt: atMinute(100) } })
    const other = logOf(start(0), ship(20), start(30, { task: 'Mail' }), ship(40, 'Mail'), start(45, { task: 'Mail' }))
    expect(other.shipped.map(({ task: title }) => title)).toEqual(['Launch note'])
    const between = logOf(start(0), ship(20), start(22, { task: 'Mail' }), start(25))
    expect(between).toMatchObject({ shipped: [{ openings: [atMinute(25)] }], timebox: { startedAt: atMinute(25) } })
  })

  test('and goes on with what was parked is not opened again; one that comes by now is done with', () => {
    const out = [start(0), ship(20)]
    expect(logOf(...out, start(100, { continues: true })).shipped[0]?.openings).toEqual([])
    expect(logOf(...out, start(100, { continues: false })).shipped[0]?.openings).toEqual([atMinute(100)])
    expect(logOf(...out, start(100, { recurring: true })).shipped).toEqual([])
    const two = [...out, start(30, { task: 'Mail' }), ship(40, 'Mail')]
    expect(logOf(...two, start(100)).shipped.map(({ openings }) => openings.length)).toEqual([1, 0])
    expect(logOf(...two, start(100, { recurring: true })).shipped.map(({ task: title }) => title)).toEqual(['Mail'])
  })

  test('was opened at a moment when that was the last time', () => {
    const openings = [1, 2, 3].map(atMinute)
    const list = [
      { ...task, task: 'Mail', openings: [atMinute(5)] },
      { ...task, openings },
    ]
    const at = (minute: number) => reopenedAt(list, atMinute(minute))?.task
    expect([at(1), at(2), at(3), at(5)]).toEqual([undefined, undefined, 'Launch note', 'Mail'])
  })

  test('is opened by a save of its file, once a sitting', () => {
    const out = [start(0), first(1), ship(20)]
    const openings = (...seen: readonly Observation[]) =>
      logOf(...out, ...seen).shipped.map((one) => one.openings.map((at) => (at - ELEVEN) / 60_000))[0]
    expect(openings(save(29, 1, 1))).toEqual([])
    expect(openings(save(30, 1, 1))).toEqual([30])
    expect(openings(save(30, 1, 1), save(39.9, 1, 1))).toEqual([30])
    expect(openings(save(30, 1, 1), save(40, 1, 1))).toEqual([30, 40])
    expect(openings(save(30, 1, 1), save(39, 1, 1), save(48, 1, 1))).toEqual([30])
    expect(openings(save(30, 1, 1, { file: 'b' }))).toEqual([])
    expect(openings(save(20 + 7 * DAY - 1, 1, 1))).toHaveLength(1)
    expect(openings(save(20 + 7 * DAY, 1, 1))).toEqual([])
    // While it runs again, its saves are its work.
    expect(openings(start(100), save(110, 1, 1))).toEqual([100])
    expect(openings(start(100, { task: 'Mail' }), save(110, 1, 1))).toEqual([110])
  })
})

describe('a person’s own past', () => {
  const tally = (count: number, hours = 1): Tally => ({ hours, counts: { churn: count } })
  const from = ELEVEN
  const unusual = (count: number, past: readonly Tally[] | undefined, minute = 60) =>
    isUnusual('churn', count, { from, to: atMinute(minute), past })

  test('of fewer than ten timeboxes says nothing', () => {
    expect([
      unusual(0, undefined),
      unusual(
        0,
        Array.from({ length: 9 }, () => tally(9)),
      ),
    ]).toEqual([true, true])
    expect(
      unusual(
        0,
        Array.from({ length: 10 }, () => tally(9)),
      ),
    ).toBe(false)
  })

  test('has a third quartile, between two values where it falls between them', () => {
    // Of 1 to 10 in any order it is 7.75.
    const past = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5].map((count) => tally(count))
    expect([unusual(7, past), unusual(8, past)]).toEqual([false, true])
    // Of 1 to 13 it is 10: the same is not more.
    const longer = Array.from({ length: 13 }, (_, index) => tally(index + 1))
    expect([unusual(10, longer), unusual(11, longer)]).toEqual([false, true])
  })

  test('is one of rates, and those of a moment count as a quarter of an hour', () => {
    const past = Array.from({ length: 10 }, () => tally(8, 2))
    expect([unusual(2, past, 30), unusual(3, past, 30), unusual(1, past, 1), unusual(2, past, 1)]).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(tallyOf({ churn: 1 }, from, atMinute(90))).toEqual({ hours: 1.5, counts: { churn: 1 } })
    expect(tallyOf({}, from, atMinute(1)).hours).toBe(0.25)
  })

  test('counts a rule that never held as that', () => {
    const past = Array.from({ length: 10 }, (): Tally => ({ hours: 1, counts: {} }))
    expect([unusual(0, past), unusual(1, past)]).toEqual([false, true])
  })

  test('is kept by kind, the last hundred and twenty', () => {
    const many = Array.from({ length: 121 }, (_, index) => tally(index)).reduce(
      (baseline, one) => withTally(baseline, 'code', one),
      withTally({}, 'writing', tally(1)),
    )
    expect(many.writing).toEqual([tally(1)])
    expect([many.code?.length, many.code?.[0], many.code?.at(-1)]).toEqual([120, tally(1), tally(120)])
  })
})

describe('what was observed', () => {
  const { watch } = told([
    start(0),
    first(1),
    save(2, 5, 5, { touched: [{ paragraph: 1 }] }),
    look(3),
    run(4, 'A'),
    focus(5),
    ship(20),
    start(100),
    first(101),
    ...[102, 103, 104, 105].map((minute) => save(minute, 4, 3)),
    look(106),
    saving(107),
    run(108, 'A'),
    run(109, 'A'),
    run(110, 'A'),
    focus(111),
    { kind: 'end', at: atMinute(112) },
  ])

  test('comes back from its file as it was', () => {
    expect(watch.quietUntil).not.toBeNull()
    expect(watchSchema.parse(structuredClone(watch))).toEqual(watch)
    expect(learnedSchema.parse({ code: { steps: 1, at: 5 } })).toEqual({ code: { steps: 1, at: 5 } })
    expect(baselineSchema.parse({ code: [{ hours: 1, counts: { churn: 2 } }] })).toEqual({
      code: [{ hours: 1, counts: { churn: 2 } }],
    })
    for (const broken of [{ code: { steps: -1, at: 5 } }, { code: { steps: 1 } }])
      expect(learnedSchema.safeParse(broken).success).toBe(false)
    for (const broken of [{ code: [{ hours: 0, counts: {} }] }, { code: [{ hours: 1, counts: { churn: -1 } }] }])
      expect(baselineSchema.safeParse(broken).success).toBe(false)
  })

  test('and was found is kept as a sentence with its values', () => {
    const evidence = { rule: 'churn', strength: 'weak', at: 5, text: { key: 'loop.churn', values: { count: 5 } } }
    expect(evidenceSchema.parse(evidence)).toEqual(evidence)
    for (const text of ['loop.churn', { key: 'loop.churn' }, { values: {} }])
      expect(evidenceSchema.safeParse({ ...evidence, text }).success).toBe(false)
  })

  test('follows a clock that was set, every moment of it', () => {
    const moved = followClock(watch, 7_000)
    const all = (value: unknown): readonly number[] =>
      typeof value === 'number'
        ? value > ELEVEN / 2
          ? [value]
          : []
        : Array.isArray(value)
          ? value.flatMap(all)
          : typeof value === 'object' && value !== null
            ? Object.values(value).flatMap(all)
            : []
    expect(all(moved).length).toBeGreaterThan(15)
    expect(all(moved)).toEqual(all(watch).map((at) => at + 7_000))
    expect(followClock(moved, -7_000)).toEqual(watch)
  })

  test('of a watch that has just begun follows it too', () => {
    const fresh = newWatch(ELEVEN)
    expect(fresh).toMatchObject({ weak: [], quietUntil: null, counts: {} })
    expect(followClock(fresh, 7_000)).toEqual(newWatch(epochMs(ELEVEN + 7_000)))
  })

  test('is moved with weak evidence that waits', () => {
    const weak = told([first(0), ...[1, 2, 3, 4].map((minute) => save(minute, 4, 3))]).watch
    expect(weak.weak.length).toBeGreaterThan(0)
    expect(followClock(weak, 5).weak.map(({ at }) => at)).toEqual(weak.weak.map(({ at }) => at + 5))
  })
})

import type { StartDraft } from '@core/drafts.ts'
import type { CurrentFile } from '@core/persisted/current.ts'
import { NO_TASKS, type Tasks } from '@core/tasks/tasks.ts'
import { epochMs, minutes, type LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { describe, expect, test } from 'vitest'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import { reconcile } from '../../../src/main/store/reconcile.ts'
import { faultyPort } from '../../support/faulty-port.ts'
import { current, MONTH, newFolder, NOW, open, putData, record, task, timebox } from './samples.ts'

const at = (minute: number) => epochMs(NOW + minute * 60_000)
const PROMPT = { timeboxId: 'a', step: 'park', reason: '', note: 'typed', sentence: '', expectation: '' } as const
const START: StartDraft = { title: 'next', cap: '', marks: [], ifThen: '', kind: 'other', more: false }
const running = (change: Parameters<typeof timebox>[1] = {}): CurrentFile =>
  current({ timebox: timebox('a', change), prompt: 'open', drafts: { prompt: PROMPT, start: START } })
const PARK = { kind: 'park', left: minutes(5), until: at(60), note: 'later' } as const

describe('the open timebox and history', () => {
  test.each<[string, Partial<TimeboxRecord>, boolean]>([
    ['ended after it began', { endedAt: at(1) }, true],
    ['ended in the moment it began', { startedAt: at(0), endedAt: at(-30) }, true],
    ['of another timebox', { id: 'b' }, false],
    ['withdrawn', { withdrawnAt: at(2) }, false],
    ['ended while the clock was set back', { endedAt: at(-600) }, true],
  ])('a record %s', (_name, change, over) => {
    const before = running()
    const after = reconcile(before, NO_TASKS, { ofOpen: [record('a', change)], last: null })
    expect(after.withdraw).toEqual([])
    if (!over) expect(after).toEqual({ current: before, tasks: NO_TASKS, withdraw: [] })
    else expect(after.current).toMatchObject({ timebox: null, prompt: 'closed', drafts: { start: START } })
    if (over) expect(after.current.drafts).not.toHaveProperty('prompt')
  })

  test('nothing open and nothing parked changes nothing, not even the objects', () => {
    const before = current()
    const after = reconcile(before, NO_TASKS, { ofOpen: [], last: record('z') })
    expect(after.current).toBe(before)
    expect(after.tasks).toBe(NO_TASKS)
  })

  test.each([
    ['with time left', { cap: minutes(30), took: minutes(20) }, minutes(10)],
    ['over its cap', { cap: minutes(25), took: minutes(26) }, minutes(0)],
  ])('a ship %s can be taken back as before', (_name, change, left) => {
    const ship = record('a', change)
    expect(reconcile(running(), NO_TASKS, { ofOpen: [ship], last: ship }).current.lastShip).toEqual({
      record: ship,
      left,
    })
  })

  test('another outcome leaves the last ship as it was', () => {
    const lastShip = { record: record('earlier'), left: minutes(1) }
    const after = reconcile({ ...running(), lastShip }, NO_TASKS, {
      ofOpen: [record('a', { outcome: { kind: 'draft' } })],
      last: null,
    })
    expect(after.current).toMatchObject({ timebox: null, lastShip })
  })

  test('carried on after a ship that history still counts: the ship is withdrawn, the timebox stays', () => {
    const before = running({ carriedOnAt: at(3) })
    const ship = record('a', { endedAt: at(1), updatedAt: at(1) })
    const after = reconcile(before, NO_TASKS, { ofOpen: [ship], last: ship })
    expect(after.current).toBe(before)
    expect(after.withdraw).toEqual([{ ...ship, withdrawnAt: at(3), updatedAt: at(3) }])
    const again = reconcile(after.current, after.tasks, { ofOpen: after.withdraw, last: null })
    expect(again).toEqual({ current: before, tasks: NO_TASKS, withdraw: [] })
  })

  test('carried on and ended again in the next month: the newer record is the end, the older is withdrawn', () => {
    const old = record('a', { endedAt: at(1), updatedAt: at(1), day: '2026-05-31' as LocalDay })
    const end = record('a', { endedAt: at(9), updatedAt: at(9), carriedOnAt: at(3), day: '2026-06-01' as LocalDay })
    const after = reconcile(running({ carriedOnAt: at(3) }), NO_TASKS, { ofOpen: [old, end], last: end })
    expect(after.current).toMatchObject({ timebox: null, lastShip: { record: end } })
    expect(after.withdraw).toEqual([{ ...old, withdrawnAt: at(3), updatedAt: at(3) }])
  })
})

describe('parked timeboxes', () => {
  const parked = record('a', { outcome: PARK, ifThen: 'If … then …' })
  const entry = {
    id: 'a',
    title: parked.title,
    kind: parked.kind,
    marks: parked.marks,
    ifThen: 'If … then …',
    left: minutes(5),
    plannedCap: parked.plannedCap,
    parkedAt: parked.endedAt,
    until: at(60),
    note: 'later',
    updatedAt: parked.updatedAt,
  }
  const gone: Tasks = { ...NO_TASKS, parked: [{ ...entry, deletedAt: at(2) }] }

  test.each<[string, CurrentFile, Tasks, TimeboxRecord, readonly unknown[]]>([
    ['that the open one became', running(), NO_TASKS, parked, [entry]],
    ['that only history heard of', current(), NO_TASKS, parked, [entry]],
    ['on the way to another one', current({ timebox: timebox('b') }), NO_TASKS, parked, [entry]],
    [
      'that tasks know',
      current(),
      { ...NO_TASKS, parked: [{ ...entry, note: 'changed' }] },
      parked,
      [{ ...entry, note: 'changed' }],
    ],
    ['that was carried on before', current(), gone, parked, gone.parked],
    ['and withdrawn', current(), NO_TASKS, { ...parked, withdrawnAt: at(1) }, []],
    ['that is just being carried on', current({ timebox: timebox('b', { continues: 'a' }) }), NO_TASKS, parked, []],
  ])('a parked one %s', (_name, before, tasks, last, expected) => {
    const ofOpen = before.timebox?.id === 'a' ? [last] : []
    const after = reconcile(before, tasks, { ofOpen, last })
    expect(after.tasks.parked).toEqual(expected)
    expect(reconcile(after.current, after.tasks, { ofOpen: [], last }).tasks).toBe(after.tasks)
  })

  test('carried on, but tasks still have it waiting: it waits no more', () => {
    const before = current({ timebox: timebox('b', { continues: 'a', startedAt: at(4) }) })
    const after = reconcile(before, { ...NO_TASKS, parked: [entry] }, { ofOpen: [], last: parked })
    expect(after.tasks.parked).toEqual([{ ...entry, deletedAt: at(4), updatedAt: at(4) }])
    expect(after.current).toBe(before)
  })
})

describe('what an end teaches', () => {
  const known = task('task-a')
  const earlier = { id: 'earlier', endedAt: at(-40), takenBack: false }
  const beta = { id: 'project-1', name: 'Beta', used: minutes(160), updatedAt: at(-60) }
  const before: Tasks = { ...NO_TASKS, tasks: [known], projects: [beta], learnt: earlier }
  const end = record('a', { title: known.title, project: 'Beta', endedAt: at(1), updatedAt: at(1), took: minutes(20) })
  const mended = (tasks: Tasks, last: TimeboxRecord): Tasks => {
    const after = reconcile(current(), tasks, { ofOpen: [], last })
    expect(reconcile(current(), after.tasks, { ofOpen: [], last }).tasks).toBe(after.tasks)
    return after.tasks
  }
  const usedOf = ({ projects }: Tasks) => projects.flatMap((project) => ('name' in project ? [project.used] : []))

  test('is learnt when only history heard of it, and learnt once', () => {
    const after = mended(before, end)
    expect(after.tasks[0]?.took).toEqual([...known.took, minutes(20)])
    expect(usedOf(after)).toEqual([minutes(180)])
    expect(after.learnt).toEqual({ id: 'a', endedAt: at(1), takenBack: false })
  })

  test('is forgotten when only history heard that it was taken back', () => {
    const back = { ...end, withdrawnAt: at(2), updatedAt: at(2) }
    const after = mended(mended(before, end), back)
    expect(after.tasks[0]?.took).toEqual(known.took)
    expect(usedOf(after)).toEqual([minutes(160)])
  })

  test('is forgotten when history did not even hear that it was taken back', () => {
    const open = current({ timebox: timebox('a', { carriedOnAt: at(2) }) })
    const after = reconcile(open, mended(before, end), { ofOpen: [end], last: end })
    expect(after.withdraw).toHaveLength(1)
    expect(usedOf(after.tasks)).toEqual([minutes(160)])
  })

  test.each<[string, Tasks, TimeboxRecord]>([
    ['an older month that came back from a copy', before, { ...end, endedAt: at(-50) }],
    ['a task that no last one is kept for', { ...NO_TASKS, tasks: [{ ...known, lastUsedAt: at(1) }] }, end],
    ['a task and a project that nobody knows', { ...NO_TASKS, learnt: earlier }, end],
    ['one that was taken back before it was learnt', before, { ...end, withdrawnAt: at(2) }],
  ])('is not learnt of %s', (_name, tasks, last) => {
    expect(mended(tasks, last)).toBe(tasks)
  })
})

describe('opening', () => {
  const DEVICE = 'kqzvbtma'
  const shipped = record('a', { endedAt: at(1), day: '2026-05-02' as LocalDay, updatedAt: at(1) })
  const SCENES: Record<string, (root: string) => void> = {
    'a ship that current missed': (root) => {
      putData(root, 'current', running())
      putData(root, `history/${DEVICE}/${MONTH}`, { timeboxes: [shipped] })
    },
    'a park that current and tasks missed': (root) => {
      putData(root, 'current', running())
      putData(root, `history/${DEVICE}/${MONTH}`, { timeboxes: [record('a', { outcome: PARK })] })
    },
    'a taken-back ship that history missed, a month ago': (root) => {
      const old = record('a', { endedAt: at(-13 * 24 * 60 - 20 * 60), day: '2026-04-30' as LocalDay })
      putData(root, 'current', running({ startedAt: at(-14 * 24 * 60), carriedOnAt: at(-5) }))
      putData(root, `history/${DEVICE}/2026-04`, { timeboxes: [old] })
      putData(root, `history/${DEVICE}/${MONTH}`, { timeboxes: [record('z')] })
    },
  }
  const TWICE = 'a ship that current missed, of a timebox whose first ship in another month still counts'
  SCENES[TWICE] = (root) => {
    const old = record('a', { endedAt: at(-13 * 24 * 60 - 20 * 60), day: '2026-04-30' as LocalDay })
    putData(root, 'current', running({ startedAt: at(-14 * 24 * 60), carriedOnAt: at(-5) }))
    putData(root, `history/${DEVICE}/2026-04`, { timeboxes: [old] })
    putData(root, `history/${DEVICE}/${MONTH}`, { timeboxes: [record('a', { carriedOnAt: at(-5), updatedAt: at(1) })] })
  }
  const scene = (name: string): string => {
    const root = newFolder()
    putData(root, 'settings', { device: DEVICE })
    SCENES[name]?.(root)
    return root
  }
  const seen = (root: string) => {
    const { current: now, tasks, records, notices } = open(root)
    return { now, tasks, records, april: open(root).readMonth('2026-04'), notices }
  }

  test.each(Object.keys(SCENES))('%s: is mended once, on disk, and stays mended', (name) => {
    const root = scene(name)
    const first = seen(root)
    expect(first.notices).toEqual([])
    const port = faultyPort(electronStorePort(root), root)
    open(root, {}, port)
    expect(port.calls().filter((call) => call.startsWith('write'))).toEqual([])
    expect(seen(root)).toEqual(first)
    const [withdrawn] = first.april
    if (name === TWICE) expect([withdrawn?.withdrawnAt, first.now.timebox]).toEqual([at(-5), null])
    else if (name.includes('taken-back')) expect(withdrawn).toMatchObject({ withdrawnAt: at(-5) })
    else expect(first.now.timebox).toBeNull()
    if (name.includes('park')) expect(first.tasks.parked.map(({ id }) => id)).toEqual(['a'])
  })

  test.each(Object.keys(SCENES))(
    '%s: dying at any call of the start leads to the same place',
    (name) => {
      const expected = seen(scene(name))
      const counted = scene(name)
      const counting = faultyPort(electronStorePort(counted), counted)
      open(counted, {}, counting)
      const calls = counting.calls().length
      expect(counting.calls().some((call) => call.startsWith('write'))).toBe(true)
      for (let call = 1; call <= calls; call += 1) {
        for (const when of ['before', 'during', 'after'] as const) {
          const root = scene(name)
          open(root, {}, faultyPort(electronStorePort(root), root, { kind: 'dies', call, when }))
          expect(seen(root)).toEqual(expected)
        }
      }
    },
    30_000,
  )

  test('a mend that cannot be saved holds in memory, is said, and is saved with the next save', () => {
    const root = scene('a ship that current missed')
    const real = electronStorePort(root)
    const full = { now: true }
    const store = open(
      root,
      {},
      {
        ...real,
        write: (name, envelope) => {
          if (full.now) throw Object.assign(new Error('no'), { code: 'ENOSPC' })
          real.write(name, envelope)
        },
      },
    )
    expect(store.current).toMatchObject({ timebox: null, lastShip: { record: { id: 'a' } } })
    expect(store.notices).toEqual([{ name: 'problem', code: 'diskFull' }])
    full.now = false
    expect(store.save({ file: 'current', data: store.current })).toEqual({ ok: true })
    expect(open(root).current).toEqual(store.current)
  })
})

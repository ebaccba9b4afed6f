import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { joyBlockSchema } from '@core/boundaries/joy-time.ts'
import { NO_WORK_HOURS } from '@core/boundaries/work-hours.ts'
import type { Command } from '@core/command.ts'
import { currentSchema } from '@core/persisted/current.ts'
import type { SaveFailure } from '@core/refusal.ts'
import { SENSITIVITIES } from '@core/loops/sensitivity.ts'
import { CAP_STYLES, LOOP_STYLES, type Settings } from '@core/settings.ts'
import { tasksSchema } from '@core/tasks/tasks.ts'
import { epochMs, minutes } from '@core/time.ts'
import { AWAY_ANSWERS } from '@core/timebox/absence.ts'
import { timeboxRecordSchema } from '@core/timebox/timebox.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { criticOf } from '../support/critic.ts'
import { OFFICE_HOURS } from './boundaries/week.ts'
import { World } from './support/world.ts'
import { runs } from '../support/runs.ts'

/** One thing that may happen: a command about the open or some other timebox, time in all its forms, a bad disk, a crash. */
type Happening = (world: World) => void

const timeboxId = fc.constantFrom('open', 'old')
const idIn = (world: World, which: string): string => (which === 'open' ? (world.state.timebox?.id ?? 'none') : 'id-1')
const sentence = fc.constantFrom('', 'To be sure', 'The total')

const about = (make: (id: string, world: World) => Command): fc.Arbitrary<Happening> =>
  timeboxId.map((which) => (world) => void world.command(make(idIn(world, which), world)))

const commands: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .record({
      title: fc.constantFrom('', 'Reply', 'Slides', 'reply'),
      cap: fc.integer({ min: 1, max: 480 }),
      park: fc.boolean(),
      anyway: fc.boolean(),
    })
    .map(
      ({ title, cap, park, anyway }) =>
        (world: World) =>
          void world.command({
            type: 'start',
            title,
            cap: minutes(cap),
            marks: ['One'],
            kind: 'other',
            project: title,
            ...(anyway ? { afterHours: 'now' } : {}),
            ...(park && world.state.timebox !== null ? { parkFirst: world.state.timebox.id } : {}),
          }),
    ),
  fc
    .constantFrom('pause', 'resume', 'ship', 'shareDraft', 'handOver', 'rest')
    .chain((type) => about((id) => ({ type, timeboxId: id }))),
  sentence.chain((reason) => about((id) => ({ type: 'extend', timeboxId: id, reason }))),
  fc.option(fc.integer({ min: -60, max: 600 })).chain((later) =>
    about((id, world) => ({
      type: 'park',
      timeboxId: id,
      ...(later === null ? {} : { until: epochMs(world.now.wall + later * 60_000) }),
    })),
  ),
  fc.constantFrom(...AWAY_ANSWERS).chain((answer) => about((id) => ({ type: 'answerAway', timeboxId: id, answer }))),
  about((id) => ({ type: 'moveGoalposts', timeboxId: id, marks: ['Two'] })),
  fc.constant(
    (world: World) =>
      void world.command({ type: 'withdrawShip', timeboxId: world.state.lastShip?.record.id ?? 'none' }),
  ),
  fc.constant(
    (world: World) => void world.command({ type: 'carryOn', parkedId: world.state.tasks.parked[0]?.id ?? 'none' }),
  ),
  fc.constant(
    (world: World) => void world.command({ type: 'startAgain', taskId: world.state.tasks.tasks[0]?.id ?? 'none' }),
  ),
  fc.constantFrom('plan', 'task', 'parked').map((of) => (world: World) => {
    const { tasks, parked } = world.state.tasks
    const plan = { title: 'Later', cap: minutes(10), marks: [], kind: 'other' } as const
    world.command({
      type: 'letWait',
      what:
        of === 'plan'
          ? { of, ...plan, marks: [] }
          : of === 'task'
            ? { of, taskId: tasks[0]?.id ?? 'none' }
            : { of: 'parked', parkedId: parked[0]?.id ?? 'none' },
    })
  }),
  fc.constant((world: World) => {
    world.command({ type: 'keepProject', name: 'Reply', budget: { per: 'week', length: minutes(60) } })
  }),
  fc.constant((world: World) => {
    const [joy] = world.state.settings.joyTime
    world.command({ type: 'moveJoy', id: joy?.id ?? 'none', day: joy?.day ?? JOY.day })
  }),
  fc.constantFrom('wantToLook', 'waitToLook', 'leaveLook').chain((type) => about((id) => ({ type, timeboxId: id }))),
  fc.boolean().chain((toFeelSure) => about((id) => ({ type: 'lookOnce', timeboxId: id, lookingFor: '', toFeelSure }))),
  fc
    .constantFrom('nothing', 'mattered')
    .chain((found) =>
      about((id, world) => ({ type: 'lookFound', timeboxId: world.state.look?.timeboxId ?? id, found })),
    ),
  fc.constantFrom(minutes(30), null).map((length) => (world: World) => void world.command({ type: 'meet', length })),
  fc.constant((world: World) => void world.command({ type: 'endMeeting' })),
  about((id) => ({ type: 'notALoop', timeboxId: id })),
  fc
    .constantFrom('showNoticed', 'leaveBe', 'eraseObserved')
    .map((type) => (world: World) => void world.command({ type })),
  fc.boolean().map((realThings) => (world: World) => void world.command({ type: 'startOut', realThings })),
  fc
    .constantFrom(minutes(60), null)
    .map((length) => (world: World) => void world.command({ type: 'pauseObserving', length })),
)
const JOY = joyBlockSchema.parse({
  id: 'joy-1',
  name: 'Painting',
  day: '2026-05-01',
  at: minutes(11 * 60),
  length: minutes(90),
  rule: 'FREQ=DAILY',
  except: [],
})
const settings: fc.Arbitrary<Partial<Settings>> = fc.oneof(
  fc.record({ inSleep: fc.constantFrom('freeze', 'run'), countShortSleeps: fc.boolean() }),
  fc.record({ askAway: fc.boolean(), awayAfter: fc.constantFrom(minutes(1), minutes(5), minutes(60)) }),
  fc.record({ atLoop: fc.constantFrom(...LOOP_STYLES), sensitivity: fc.constantFrom(...SENSITIVITIES) }),
  fc.record({ atCap: fc.constantFrom(...CAP_STYLES), waitForLull: fc.boolean(), wordBefore: fc.boolean() }),
  fc.record({ quietHours: fc.constant({ on: true, from: minutes(12 * 60), to: minutes(60) }) }),
  fc.record({
    workHours: fc.constantFrom(NO_WORK_HOURS, OFFICE_HOURS),
    joyTime: fc.constantFrom([], [JOY]),
    joyReminder: fc.constantFrom(minutes(0), minutes(15)),
  }),
)
const surroundings: fc.Arbitrary<Happening> = fc.oneof(
  fc.integer({ min: 0, max: 7_200_000 }).map((ms) => (world: World) => void world.pass(ms)),
  fc.integer({ min: 0, max: 40_000_000 }).map((ms) => (world: World) => void world.sleep(ms)),
  fc.integer({ min: 0, max: 40_000_000 }).map((ms) => (world: World) => void world.sleepAnnounced(ms)),
  fc.integer({ min: 0, max: 7_200_000 }).map((ms) => (world: World) => void world.stall(ms)),
  fc.constantFrom('watched', 'key').map((what) => (world: World) => void world[what]()),
  settings.map((change) => (world: World) => void world.set(change)),
  fc.integer({ min: -90_000_000, max: 90_000_000 }).map((ms) => (world: World) => void world.setClock(ms)),
  fc
    .constantFrom('Europe/Berlin', 'Pacific/Apia', 'America/St_Johns')
    .map((zone) => (world: World) => void (world.zone = zone)),
  fc.constant((world: World) => world.wake()),
  fc.constantFrom('A', 'B').map((whole) => (world: World) => void world.save(whole)),
  fc.constantFrom('windowClosed', 'promptFailed', 'resumed').map((type) => (world: World) => {
    world.signal(type === 'windowClosed' ? { type, window: 'prompt' } : { type })
  }),
)
const badDisk: fc.Arbitrary<Happening> = fc
  .constantFrom<SaveFailure | null>('diskFull', 'readOnly', 'notSaved', null)
  .map((broken) => (world: World) => void (world.broken = broken))
const crash: fc.Arbitrary<Happening> = fc
  .record({ gone: fc.integer({ min: 0, max: 10_000_000 }), sameBoot: fc.boolean() })
  .map(
    ({ gone, sameBoot }) =>
      (world: World) =>
        void world.restart(gone, sameBoot),
  )

const a_day = fc.array(
  fc.oneof({ weight: 6, arbitrary: commands }, { weight: 3, arbitrary: surroundings }, { weight: 1, arbitrary: crash }),
  {
    maxLength: 40,
  },
)
const a_bad_day = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: commands },
    { weight: 3, arbitrary: surroundings },
    { weight: 1, arbitrary: badDisk },
  ),
  {
    maxLength: 40,
  },
)

const expectSound = (world: World): void => {
  const { timebox } = world.state
  if (timebox !== null) {
    const extended = timebox.extensions.reduce((total, { length }) => total + length, 0)
    expect(timebox.cap).toBe(timebox.plannedCap + extended)
    expect(timebox.extensions.length).toBeLessThanOrEqual(world.state.settings.extensionCount)
    expect(timebox.worked).toBeGreaterThanOrEqual(0)
    expect(timebox.worked).toBeLessThanOrEqual(timebox.cap)
    if (timebox.phase.name === 'running') expect(timebox.phase.deadline.boot).toBeGreaterThan(world.now.boot)
  }
  const view = snapshotOf(world.state, world.now, {
    rev: 1,
    zone: world.zone,
    language: 'en',
    critic: () => criticOf('en'),
  })
  expect(view.timebox?.left ?? 0).toBeGreaterThanOrEqual(0)
  expect(view.timebox?.used ?? 0).toBeLessThanOrEqual(1)
  expect(view.closing === null || world.state.unsaved === null).toBe(true)
}

describe('whatever happens', () => {
  test.prop([a_day], { numRuns: runs(400) })('the rules hold and the disk agrees with what was said', (day) => {
    const world = new World()
    for (const happening of day) {
      const { timebox: before } = world.state
      const capBefore = before?.cap ?? 0
      const extensionsBefore = before?.extensions.length ?? 0
      happening(world)
      expectSound(world)
      const { timebox } = world.state
      if (
        timebox !== null &&
        before !== null &&
        timebox.id === before.id &&
        timebox.extensions.length === extensionsBefore
      ) {
        expect(timebox.cap).toBe(capBefore)
      }
      expect(currentSchema.parse(structuredClone(world.disk.current))).toEqual(world.disk.current)
      expect(tasksSchema.parse(structuredClone(world.disk.tasks))).toEqual(world.disk.tasks)
      expect(world.disk.current.timebox).toEqual(world.state.timebox)
    }
    for (const record of world.records()) {
      expect(timeboxRecordSchema.safeParse(record).success).toBe(true)
      expect(record.took).toBeGreaterThanOrEqual(0)
      expect(record.took).toBeLessThanOrEqual(record.cap)
    }
    const open = world.state.timebox?.id
    const living = world.records().filter((record) => record.withdrawnAt === undefined)
    expect(living.map(({ id }) => id)).not.toContain(open)
  })

  test.prop([a_day], { numRuns: runs(150) })('every timebox that was begun is open or in history, once', (day) => {
    const world = new World()
    const begun = new Set<string>()
    for (const happening of day) {
      happening(world)
      if (world.state.timebox !== null) begun.add(world.state.timebox.id)
    }
    const ended = world.records().map(({ id }) => id)
    for (const id of begun)
      expect(Number(ended.includes(id)) + Number(world.state.timebox?.id === id)).toBeGreaterThanOrEqual(1)
    expect(new Set(ended).size).toBe(ended.length)
  })

  test.prop([a_bad_day], { numRuns: runs(250) })('a disk that comes and goes loses nothing once it is back', (day) => {
    const world = new World()
    for (const happening of day) {
      happening(world)
      expectSound(world)
    }
    world.broken = null
    world.pass(120_000)
    expect(world.state.unsaved).toBeNull()
    expect(world.disk.current.timebox).toEqual(world.state.timebox)
    expect(world.disk.tasks).toEqual(world.state.tasks)
    const open = world.state.timebox?.id
    const living: readonly string[] = world
      .records()
      .filter((record) => record.withdrawnAt === undefined)
      .map(({ id }) => id)
    expect(living.includes(open ?? '')).toBe(false)
  })

  test.prop([a_day, commands], { numRuns: runs(150) })(
    'a refused or stale command leaves the disk as it was',
    (day, last) => {
      const world = new World()
      for (const happening of day) happening(world)
      const before = structuredClone({ ...world.disk, history: [...world.disk.history] })
      world.answers.length = 0
      last(world)
      if (world.answers[0] !== 'done') expect({ ...world.disk, history: [...world.disk.history] }).toEqual(before)
    },
  )
})

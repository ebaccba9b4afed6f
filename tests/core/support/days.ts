import * as fc from 'fast-check'
import { joyBlockSchema } from '@core/boundaries/joy-time.ts'
import { NO_WORK_HOURS } from '@core/boundaries/work-hours.ts'
import type { Command } from '@core/command.ts'
import { SENSITIVITIES } from '@core/loops/sensitivity.ts'
import type { SaveFailure } from '@core/refusal.ts'
import { CAP_STYLES, LOOP_STYLES, type Settings } from '@core/settings.ts'
import { epochMs, minutes } from '@core/time.ts'
import { AWAY_ANSWERS } from '@core/timebox/absence.ts'
import { OFFICE_HOURS } from '../boundaries/week.ts'
import type { World } from './world.ts'

/** One thing that may happen: a command about the open or some other timebox, time in all its forms, a bad disk, a crash. */
export type Happening = (world: World) => void

const timeboxId = fc.constantFrom('open', 'old')
const idIn = (world: World, which: string): string =>
  which === 'open' ? (world.state.timebox?.id ?? 'none') : world.idOf(1)
const sentence = fc.constantFrom('', 'To be sure', 'The total')

const about = (make: (id: string, world: World) => Command): fc.Arbitrary<Happening> =>
  timeboxId.map((which) => (world) => void world.command(make(idIn(world, which), world)))

/** What a person may ask for. */
export const commands: fc.Arbitrary<Happening> = fc.oneof(
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
  id: 'joy-00000000-0000-4000-8000-000000000000',
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

/** Forty things in a row, with crashes. */
export const a_day = fc.array(
  fc.oneof({ weight: 6, arbitrary: commands }, { weight: 3, arbitrary: surroundings }, { weight: 1, arbitrary: crash }),
  {
    maxLength: 40,
  },
)
/** The same with a disk that comes and goes. */
export const a_bad_day = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: commands },
    { weight: 3, arbitrary: surroundings },
    { weight: 1, arbitrary: badDisk },
  ),
  {
    maxLength: 40,
  },
)

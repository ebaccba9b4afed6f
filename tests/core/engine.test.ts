import { describe, expect, test } from 'vitest'
import { NO_COMPUTERS } from '@core/computers/computers.ts'
import { NO_OTHERS } from '@core/computers/join.ts'
import { NO_SHARED, type Shared } from '@core/computers/lists.ts'
import { beliefSchema } from '@core/experiments/experiment.ts'
import { noFiles } from '@core/persisted/no-files.ts'
import { draftOf } from '@core/reflection/draft.ts'
import { NO_TASKS } from '@core/tasks/tasks.ts'
import { bootMs, epochMs, localDaySchema, minutes, type EpochMs } from '@core/time.ts'
import { NO_WORDS } from '@core/words/words.ts'
import { MORNING, World } from './support/world.ts'

const HOUR = 60 * 60_000

describe('the one timer', () => {
  const STEP = { type: 'keepStepDraft', draft: null } as const
  /** A pause, of which a word is due in twenty minutes. */
  const paused = (): World => {
    const world = new World()
    world.command({ type: 'pause', timeboxId: world.start().id })
    return world
  }
  /** What it was set to by what happens. */
  const armed = (world: World, happens: () => void): readonly (number | null)[] => {
    const before = world.seen('scheduleWake').length
    happens()
    return world
      .seen('scheduleWake')
      .slice(before)
      .map(({ at }) => at)
  }

  test('is left alone while it is set to the moment that is due', () => {
    const world = paused()
    expect(armed(world, () => world.command(STEP))).toEqual([])
    expect(armed(world, () => world.signal({ type: 'suspended' }))).toEqual([])
  })

  test('is set anew after a sleep, in which it may have stood still, also where no clock tells of one', () => {
    const world = paused()
    const due = world.state.wakeAt
    expect(armed(world, () => world.sleepAnnounced(60_000))).toEqual([due])
  })

  test('is set anew by whatever comes first after a sleep', () => {
    const world = paused()
    const due = world.state.wakeAt
    world.now = { ...world.now, wall: epochMs(world.now.wall + 60_000), boot: bootMs(world.now.boot + 60_000) }
    expect(armed(world, () => world.command(STEP))).toEqual([due])
    expect(armed(world, () => world.command(STEP))).toEqual([])
  })
})

const word = (text: string, updatedAt: EpochMs) => ({
  id: 'word-a',
  updatedAt,
  text,
  by: '',
  when: 'any' as const,
  quiet: false,
})
const wordsOf = (text: string, updatedAt: EpochMs): Shared => ({
  ...NO_SHARED,
  words: { ...NO_WORDS, kind: [word(text, updatedAt)] },
})

describe('what is written', () => {
  test('outranks what it was, also on a clock that was set back', () => {
    const world = new World()
    const keep = (text: string) => world.command({ type: 'keepKindWord', id: 'word-a', text, by: '', when: 'any' })
    keep('Well done')
    world.setClock(-HOUR)
    keep('Enough')
    expect(world.disk.words.kind).toMatchObject([{ text: 'Enough', updatedAt: MORNING + 1 }])
  })

  test('by the product itself outranks what it was, too', () => {
    const world = new World()
    const ahead = epochMs(MORNING + HOUR)
    const parked = {
      id: 'parked',
      title: 'Slides',
      kind: 'slides' as const,
      marks: [],
      left: minutes(5),
      plannedCap: minutes(25),
      parkedAt: MORNING,
      until: epochMs(MORNING + 60_000),
      updatedAt: ahead,
    }
    const others = { ...NO_OTHERS, after: { ...NO_SHARED, tasks: { ...NO_TASKS, parked: [parked] } } }
    world.signal({ type: 'othersSeen', others, saved: world.state })
    world.passMinutes(1)
    expect(world.seen('notify')).toMatchObject([{ moment: 'parkedBack' }])
    expect(world.disk.tasks.parked).toMatchObject([{ toldAt: MORNING + 60_000, updatedAt: ahead + 1 }])
  })

  test('is later than what was erased last, on whichever computer', () => {
    const world = new World()
    const erasedAt = epochMs(MORNING + HOUR)
    world.signal({ type: 'computersSeen', computers: { ...NO_COMPUTERS, folder: '/shared', erasedAt } })
    const belief = beliefSchema.parse(60)
    const experiment = { prediction: 'Nobody answers', leftOut: '', belief }
    world.command({ type: 'shareDraft', timeboxId: world.start().id, experiment })
    const [{ id } = { id: '' }] = world.disk.experiments.experiments
    world.command({ type: 'closeExperiment', id, happened: 'no', belief, learned: '' })
    const day = localDaySchema.parse('2026-05-14')
    world.command({ type: 'openEvening' })
    world.command({ type: 'keepEveningDraft', draft: { ...draftOf(day, undefined), joy: 'A walk' } })
    world.command({ type: 'stopEvening' })
    const { history, closed, evenings } = world.disk
    const written = [...history.values(), ...closed.values(), ...evenings.values()]
    expect(written.map(({ updatedAt }) => updatedAt)).toEqual([erasedAt + 1, erasedAt + 1, erasedAt + 1])
  })
})

describe('what comes from elsewhere is taken as it is', () => {
  test('of another computer, also where both wrote at one moment', () => {
    const world = new World()
    world.command({ type: 'keepKindWord', id: 'word-a', text: 'Mine', by: '', when: 'any' })
    const others = { ...NO_OTHERS, before: wordsOf('Theirs', MORNING) }
    world.signal({ type: 'othersSeen', others, saved: NO_SHARED })
    expect(world.state.words.kind).toEqual([word('Theirs', MORNING)])
  })

  test('of other files, also where they are older', () => {
    const world = new World()
    world.command({ type: 'keepKindWord', id: 'word-a', text: 'New', by: '', when: 'any' })
    const older = wordsOf('Old', epochMs(MORNING - HOUR))
    world.signal({ type: 'reopened', files: { ...noFiles('another-secret-of'), ...older } })
    expect(world.state.words.kind).toEqual([word('Old', epochMs(MORNING - HOUR))])
  })
})

import { living } from '@core/entries.ts'
import { describe, expect, test } from 'vitest'
import { experimentNudges } from '@core/experiments/experiment-nudge.ts'
import {
  beliefSchema,
  dueInDaysSchema,
  experimentsSchema,
  NO_EXPERIMENTS,
  type ClosedExperiment,
  type Experiments,
  type Happened,
} from '@core/experiments/experiment.ts'
import {
  agreeing,
  close,
  closedOnes,
  experimentOf,
  letGo,
  openOnes,
  plan,
  putExperiment,
  readyOnes,
  toldOf,
  type Planned,
} from '@core/experiments/keep.ts'
import { ladderOf, PRODUCT_STEPS } from '@core/experiments/ladder.ts'
import type { At } from '@core/state.ts'
import { bootMs, epochMs, minutes, monoMs } from '@core/time.ts'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import en from '@shared/locales/en.json' with { type: 'json' }
import { MORNING } from '../support/world.ts'

const DAY = minutes(24 * 60)
const DAY_START = minutes(4 * 60)
const say = createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB')
/** Some days after Thursday 14 May 2026, 10:35 in Berlin. */
const after = (days: number, freshId = 'x'): At => ({
  now: { wall: epochMs(MORNING + days * DAY), mono: monoMs(1_000), boot: bootMs(5_000 + days * DAY) },
  zone: 'Europe/Berlin',
  freshId,
})
const belief = (value: number) => beliefSchema.parse(value)
const planned: Planned = {
  task: 'Launch note',
  prediction: 'Someone writes back about a mistake',
  leftOut: 'No second read',
  belief: belief(60),
}
const made = (days: number, freshId: string, more: Partial<Planned> = {}) =>
  plan({ ...planned, ...more }, after(days, freshId), DAY_START)
const withOne = (): Experiments => putExperiment(NO_EXPERIMENTS, made(0, 'a'))
const said = (happened: Happened, now = 20) => ({
  happened,
  belief: belief(now),
  learned: 'She wrote “clear, thanks”.',
})

describe('an experiment', () => {
  test('is open until it is compared, and ready two days later unless chosen otherwise', () => {
    const known = putExperiment(withOne(), made(0, 'b', { inDays: 7 }))
    expect(openOnes(known).map(({ id }) => id)).toEqual(['experiment-a', 'experiment-b'])
    expect(readyOnes(known, after(1.99).now.wall)).toEqual([])
    expect(readyOnes(known, after(2).now.wall).map(({ id }) => id)).toEqual(['experiment-a'])
    expect(experimentsSchema.parse(known)).toEqual(known)
  })

  test('may be asked about after 1 to 7 days', () => {
    expect([0, 1, 7, 8, 1.5].map((days) => dueInDaysSchema.safeParse(days).success)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  test('is asked about once, in the words it was written in', () => {
    const known = withOne()
    const [ask, ...more] = experimentNudges({ experiments: known }, after(1))
    expect(more).toEqual([])
    expect(ask?.due).toBe(after(2).now.boot)
    expect(ask?.alone).toMatchObject({ moment: 'experimentDue', click: { type: 'noteExperiment', id: 'experiment-a' } })
    const { title, body } = ask?.alone.type === 'notify' ? ask.alone : {}
    expect([title, body, ask?.line].flat().map((text) => text && say(text))).toEqual([
      'What happened?',
      'You thought: “Someone writes back about a mistake”.',
      'You thought: “Someone writes back about a mistake”. What happened?',
    ])
    const told = putExperiment(known, toldOf(made(0, 'a'), after(2).now.wall))
    expect(experimentNudges({ experiments: told }, after(3))).toEqual([])
    expect(readyOnes(told, after(3).now.wall)).toHaveLength(1)
  })

  test('that is compared is no longer open, and keeps its day when the answer changes', () => {
    const closed = close(made(0, 'a'), said('no'), after(2), DAY_START)
    const known = putExperiment(withOne(), closed)
    expect(openOnes(known)).toEqual([])
    expect(closedOnes(known)).toEqual([closed])
    expect(closed.closing).toMatchObject({ day: '2026-05-16', happened: 'no', belief: 20 })
    const again = close(closed, said('partly'), after(3), DAY_START)
    expect(again.closing).toMatchObject({ day: '2026-05-16', happened: 'partly' })
    expect(closedOnes(putExperiment(known, again))).toEqual([again])
  })

  test('that is let go leaves none of its words behind, also where another device left them', () => {
    const gone = letGo(withOne(), 'experiment-a', after(1).now.wall)
    expect(experimentOf(gone, 'experiment-a')).toBeUndefined()
    expect(JSON.stringify(gone)).not.toContain('mistake')
    const careless = { experiments: [{ ...made(0, 'a'), deletedAt: after(1).now.wall }], steps: [] }
    expect(JSON.stringify(experimentsSchema.parse(careless))).not.toContain('mistake')
    expect(letGo(gone, 'experiment-z', after(1).now.wall)).toEqual(gone)
  })

  test('of long ago is in history alone; open ones stay', () => {
    const waiting = made(0, 'open', { inDays: 7 })
    const closed = Array.from({ length: 14 }, (_one, index) =>
      close(made(index, `c${index}`), said('no'), after(index + 2), DAY_START),
    )
    const known = closed.reduce(putExperiment, putExperiment(NO_EXPERIMENTS, waiting))
    expect(closedOnes(known).map(({ id }) => id)).toEqual(closed.slice(-10).map(({ id }) => id))
    expect(openOnes(known)).toEqual([waiting])
  })

  test('are told in the order in which they were closed, whatever was made first', () => {
    const [first, second] = [2, 3].map((day) => close(made(4 - day, `c${day}`), said('no'), after(day), DAY_START))
    if (first === undefined || second === undefined) throw new Error('two were closed')
    for (const order of [
      [first, second],
      [second, first],
    ])
      expect(closedOnes(order.reduce(putExperiment, NO_EXPERIMENTS))).toEqual([first, second])
  })

  test('that history knows to be closed is closed after a power cut, and nothing else changes', () => {
    const closed = close(made(0, 'a'), said('yes'), after(2), DAY_START)
    const stranger: ClosedExperiment = { ...closed, id: 'experiment-z' }
    expect(closedOnes(agreeing(withOne(), [stranger, closed]))).toEqual([closed])
    const later = putExperiment(withOne(), close(closed, said('no'), after(3), DAY_START))
    expect(agreeing(later, [closed])).toEqual(later)
    const atOnce = { ...closed, updatedAt: made(0, 'a').updatedAt }
    expect(agreeing(withOne(), [atOnce])).toEqual(withOne())
  })
})

describe('the ladder', () => {
  test('goes from small to larger, the person’s own steps first', () => {
    const now = MORNING
    const known: Experiments = {
      experiments: [],
      steps: [
        { id: 's1', updatedAt: now, step: 'Post the sketch', leaveOut: '', size: 5 },
        { id: 's2', updatedAt: now, step: 'Answer at once', leaveOut: 'No draft', size: 1 },
        { id: 's3', updatedAt: now, deletedAt: now },
      ],
    }
    const ladder = ladderOf(living(experimentsSchema.parse(known).steps))
    expect(ladder.map(({ size, own }) => [size, own.map(({ id }) => id)])).toEqual([
      [1, ['s2']],
      [2, []],
      [3, []],
      [4, []],
      [5, ['s1']],
    ])
    expect(ladder.every(({ product }) => product.length >= 4)).toBe(true)
  })

  test('has a sentence for every step of the product, each its own, and none left over', () => {
    const steps = Object.values(PRODUCT_STEPS).flat()
    expect(Object.keys(en.exposures).toSorted()).toEqual([...steps].toSorted())
    expect(new Set(Object.values(en.exposures).map(({ step }) => step)).size).toBe(steps.length)
    expect(steps.length).toBeGreaterThanOrEqual(20)
  })
})

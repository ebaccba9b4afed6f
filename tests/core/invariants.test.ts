import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { currentSchema } from '@core/persisted/current.ts'
import { tasksSchema } from '@core/tasks/tasks.ts'
import { timeboxRecordSchema } from '@core/timebox/timebox.ts'
import { snapshotOf } from '@core/views/snapshot.ts'
import { criticOf } from '../support/critic.ts'
import { a_bad_day, a_day, commands } from './support/days.ts'
import { World } from './support/world.ts'
import { runs } from '../support/runs.ts'

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
  // An open Prompt is on one of its pages.
  expect(world.state.prompt === 'open' && world.state.promptStep === null).toBe(false)
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

import { describe, expect, test } from 'vitest'
import type { Observation } from '@core/loops/observation.ts'
import { bootMs, epochMs, monoMs, type BootMs } from '@core/time.ts'
import { createTitles } from '../../../src/main/watch/titles.ts'

/** A clock made of numbers, a window in front, and what is told about it. */
class Desk {
  title: string | null = 'Mail'
  asked = 0
  readonly told: Observation[] = []
  private at = 0
  private alarm: { at: BootMs; wake: () => void } | null = null

  readonly titles = createTitles({
    clock: {
      now: () => ({ wall: epochMs(this.at), mono: monoMs(this.at), boot: bootMs(this.at) }),
      wakeAt: (at, wake) => {
        this.alarm = { at, wake }
        return () => {
          this.alarm = null
        }
      },
    },
    frontTitle: () => {
      this.asked += 1
      return Promise.resolve(this.title)
    },
    observed: (seen) => void this.told.push(seen),
  })

  /** Seconds pass, and every look on the way is over. */
  async pass(seconds: number): Promise<void> {
    const end = this.at + seconds * 1000
    await Promise.resolve()
    while (this.alarm !== null && this.alarm.at <= end) {
      const { at, wake } = this.alarm
      this.alarm = null
      this.at = at
      wake()
      await Promise.resolve()
      await Promise.resolve()
    }
    this.at = end
  }
}

describe('titles of the window in front', () => {
  test('nothing is read while nothing is wanted', async () => {
    const desk = new Desk()
    await desk.pass(3600)
    desk.titles.follow(['note'])
    await desk.pass(10)
    desk.titles.follow(null)
    const asked = desk.asked
    await desk.pass(3600)
    expect(asked).toBeGreaterThan(0)
    expect(desk.asked).toBe(asked)
  })

  test('a stretch is told when it counts, and again when it is over', async () => {
    const desk = new Desk()
    desk.titles.follow(['launch note', 'note.md'])
    await desk.pass(60)
    desk.title = '• Note.md — Editor'
    await desk.pass(60)
    expect(desk.told).toEqual([{ kind: 'focus', at: 65_000, lasted: 20_000 }])
    desk.title = 'Mail'
    await desk.pass(60)
    expect(desk.told.slice(1)).toEqual([{ kind: 'focusOver', at: 125_000 }])
  })

  test('a glance is told as one', async () => {
    const desk = new Desk()
    desk.titles.follow(['note.md'])
    await desk.pass(1)
    desk.title = 'note.md'
    await desk.pass(10)
    desk.title = null
    await desk.pass(10)
    expect(desk.told).toEqual([{ kind: 'focus', at: 5_000, lasted: 10_000 }])
  })

  test('a pause ends the stretch; other words go on with it', async () => {
    const desk = new Desk()
    desk.title = 'note.md'
    desk.titles.follow(['note.md'])
    await desk.pass(12)
    desk.titles.follow(['note'])
    await desk.pass(12)
    desk.titles.follow(null)
    expect(desk.told.map(({ kind }) => kind)).toEqual(['focus', 'focusOver'])
  })

  test('an answer that comes after the end tells nothing', async () => {
    const desk = new Desk()
    desk.title = 'note.md'
    desk.titles.follow(['note.md'])
    desk.titles.follow(null)
    await desk.pass(60)
    expect(desk.told).toEqual([])
    expect(desk.asked).toBe(1)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { play } from '@core/recording/play.ts'
import { readRecording } from '@core/recording/recording.ts'
import { MARKS, REPLY, SLIDES } from '../../../scripts/demo/seed.ts'
import { linesOf } from '../../../scripts/replay/lines.ts'
import { dayAsText, outcomeOf } from '../../../scripts/replay/told.ts'
import { recordedDay } from '../../fixtures/replay/make.ts'

const text = readFileSync(join(import.meta.dirname, '../../fixtures/replay/a-day.json'), 'utf8')
const read = readRecording(text)
if ('why' in read) throw new Error(`the recorded day is ${read.why}`)
const played = play(read)

describe('the recorded day', () => {
  test('is the one that its script makes', async () => {
    expect(text).toBe(await recordedDay())
  })

  test('holds no word that was written in it', () => {
    const written = [REPLY, SLIDES, ...MARKS, 'landlord', 'launch-note', 'Tomas', 'Press Send', 'last line', 'try hard']
    expect(written.filter((one) => text.includes(one))).toEqual([])
  })

  test('ends with five timeboxes, as long as they were', () => {
    const { timeboxes, open, unsaved } = outcomeOf(played)
    expect(timeboxes.map(({ outcome, plannedMinutes, tookMinutes }) => [outcome, plannedMinutes, tookMinutes])).toEqual(
      [
        ['ship', 25, 30],
        ['park', 10, 2],
        ['ship', 10, 4],
        ['ship', 8, 8],
        ['ship', 60, 11],
      ],
    )
    expect({ open, unsaved }).toEqual({ open: null, unsaved: false })
  })

  test('is told line by line, with what was noticed and what was said', () => {
    const told = dayAsText(linesOf(played), outcomeOf(played)).split('\n')
    expect(told[0]).toBe('2026-05-14, Europe/Berlin')
    const about = [
      /^10:35 {2}you {5}start, “Task \d+”, cap 25 min, marks 3, kind messages$/u,
      /^10:47 {2}you {5}pause$/u,
      /^11:05 {2}Enough {2}shows the window prompt$/u,
      /^11:05 {2}you {5}extend, “Text \d+”$/u,
      /^11:10 {2}Enough {2}keeps “Task \d+”: shipped, 30 of 25 min$/u,
      /^11:17 {2}you {5}start, .*, refused: timeboxOpen$/u,
      /^14:\d\d {2}Enough {2}noticed: .+$/u,
      /^14:\d\d {2}Enough {2}told: “.+” “.+”$/u,
      /^18:\d\d {2}Enough {2}keeps the evening of 2026-05-14$/u,
      /^18:\d\d {2}system {2}ending$/u,
      /^\d+ steps\. 5 timeboxes ended, none is open\.$/u,
    ]
    expect(about.filter((pattern) => !told.some((line) => pattern.test(line))).map(String)).toEqual([])
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joyBlockSchema, type JoyPlan } from '@core/boundaries/joy-time.ts'
import { writeCalendar } from '@core/boundaries/ical-write.ts'
import type { Answer } from '@core/move.ts'
import { epochMs, minutes } from '@core/time.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { takeFile } from '../../../src/main/boundaries/take-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'enough-joy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PAINTING = joyBlockSchema.parse({
  id: 'joy-1',
  name: 'Painting',
  day: '2026-05-12',
  at: minutes(19 * 60),
  length: minutes(90),
  rule: 'FREQ=WEEKLY;BYDAY=TU,TH',
  except: [],
})
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const taking = (answer: Answer = { outcome: 'done' }) => {
  const taken: JoyPlan[] = []
  return {
    taken,
    take: (plans: readonly JoyPlan[]): Answer => {
      taken.push(...plans)
      return answer
    },
  }
}
const ONE = writeCalendar([PAINTING], epochMs(0))

describe('a calendar file', () => {
  test('is taken as it says, and what could not be followed is counted', async () => {
    const { taken, take } = taking()
    const yearly = ONE.replaceAll('FREQ=WEEKLY;BYDAY=TU,TH', 'FREQ=YEARLY').slice(ONE.indexOf('BEGIN:VEVENT'))
    const both = ONE.replace('END:VCALENDAR\r\n', yearly)
    expect(await takeFile(file('both.ics', both), 'UTC', take)).toEqual({ value: { added: 1, left: 1 } })
    expect(taken).toMatchObject([{ name: 'Painting', rule: 'FREQ=WEEKLY;BYDAY=TU,TH' }])
  })

  test.each([
    ['that is none', () => file('none.ics', 'hello')],
    ['that is larger than any calendar of a person', () => file('large.ics', ONE + 'x'.repeat(4_000_001))],
    ['that is not there', () => join(folder, 'gone.ics')],
    ['that is a folder', () => folder],
  ])('%s is said to be no calendar, and nothing is taken', async (_name, path) => {
    const { taken, take } = taking()
    expect(await takeFile(path(), 'UTC', take)).toEqual({ code: 'noCalendar' })
    expect(taken).toEqual([])
  })

  test('that holds more than there is room for changes nothing', async () => {
    const many = writeCalendar(
      Array.from({ length: 101 }, (_, index) => ({ ...PAINTING, id: `joy-${index}` })),
      epochMs(0),
    )
    const { taken, take } = taking()
    expect(await takeFile(file('many.ics', many), 'UTC', take)).toEqual({ code: 'joyTimeFull' })
    expect(taken).toEqual([])
    const full = taking({ outcome: 'refused', code: 'joyTimeFull' })
    expect(await takeFile(file('one.ics', ONE), 'UTC', full.take)).toEqual({ code: 'joyTimeFull' })
  })
})

// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVENING_SCENES } from './support/evening-scenes.ts'
import { NOTE_SCENES } from './support/note-scenes.ts'
import { AT_ONCE, expectAccessible, expectWhole } from './support/scene-checks.ts'
import { openStage, type Stage } from './support/stage.ts'

const told: string[] = []
let stage: Stage
beforeAll(async () => {
  stage = await openStage((line) => told.push(line), true)
}, AT_ONCE)
afterAll(() => stage.close())

const names = Object.keys({ ...EVENING_SCENES, ...NOTE_SCENES })

test.each(names)('axe finds nothing in %s', { timeout: AT_ONCE }, (name) => expectAccessible(stage, name))

describe('nothing is cut off, and nothing stands on something else', { timeout: AT_ONCE }, () => {
  test.each(names.filter((name) => !name.includes('-200')))(
    '%s as it is, at twice the zoom, and scrolled to its end',
    (name) => expectWhole(stage, name),
  )

  test('and tells of no fault', () => {
    expect(told).toEqual([])
  })
})

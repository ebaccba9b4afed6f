// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { variantsOf } from './support/scene-variants.ts'
import { AT_ONCE, expectAccessible, expectApproved, expectWhole, plainSizesOf } from './support/scene-checks.ts'
import { sceneOf } from './support/scenes.ts'
import { SENTENCE_SCENES } from './support/sentence-scenes.ts'
import { SETTING_SCENES } from './support/setting-scenes.ts'
import { SHARED_ALONE, SHARED_SCENES } from './support/shared-scenes.ts'
import { openStage, type Stage } from './support/stage.ts'

const told: string[] = []
let stage: Stage
beforeAll(async () => {
  stage = await openStage((line) => told.push(line), true)
}, AT_ONCE)
afterAll(() => stage.close())

const scenes = { ...SENTENCE_SCENES, ...SETTING_SCENES, ...SHARED_SCENES }
const names = Object.keys({ ...scenes, ...SHARED_ALONE })
const variants = Object.keys(variantsOf(scenes))
/** A small window has no room for the longest words in the largest type at twice the zoom. */
const isLarge = (name: string): boolean => name.endsWith('-long') && sceneOf(name).fits !== false

test.each([...names, ...variants])('axe finds nothing in %s', { timeout: AT_ONCE }, (name) =>
  expectAccessible(stage, name),
)

test.each(names)('%s looks as approved, light and dark', { timeout: AT_ONCE }, (name) => expectApproved(stage, name))

describe('nothing is cut off, and nothing stands on something else', { timeout: AT_ONCE }, () => {
  test.each([...names, ...variants].filter((name) => !isLarge(name)))(
    '%s as it is, at twice the zoom, and scrolled to its end',
    (name) => expectWhole(stage, name),
  )

  test.each(variants.filter(isLarge))('%s as it is, and scrolled to its end', (name) =>
    expectWhole(stage, name, plainSizesOf(sceneOf(name))),
  )

  test('and tells of no fault', () => {
    expect(told).toEqual([])
  })
})

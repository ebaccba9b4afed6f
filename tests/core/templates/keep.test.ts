import { describe, expect, test } from 'vitest'
import { WEEKDAYS } from '@core/reflection/weekly.ts'
import { NO_TASKS, type Tasks } from '@core/tasks/tasks.ts'
import { templateBy } from '@core/templates/handle-templates.ts'
import {
  keepTemplate,
  putTemplateAway,
  removeTemplate,
  templateOf,
  templatesFor,
  templatesOf,
  templateStarted,
  type Kept,
} from '@core/templates/keep.ts'
import { templateSchema } from '@core/templates/template.ts'
import { epochMs, minutes } from '@core/time.ts'
import { may } from '../export/samples.ts'
import { World } from '../support/world.ts'

const at = (value: number) => epochMs(value)
const PLAIN: Kept = { title: 'Report', kind: 'writing', cap: minutes(25), marks: [], repeat: [] }
const FULL: Kept = {
  ...PLAIN,
  project: 'Beta',
  marks: ['Three sentences'],
  ifThen: 'If it is nine, then I begin',
  watched: { path: '/home/me/report.md', mode: 'drafting' },
  repeat: ['sunday', 'monday'],
}
/** Tasks with templates of some titles, kept one after the other. */
const having = (...titles: readonly string[]): Tasks =>
  titles.reduce((tasks, title, index) => keepTemplate(tasks, { ...PLAIN, title }, title, at(index + 1)), NO_TASKS)
const titles = (tasks: Tasks) => templatesOf(tasks).map(({ title }) => title)

describe('a start that is kept', () => {
  test('is a template with everything that was said, its weekdays in their order', () => {
    const { templates } = keepTemplate(NO_TASKS, FULL, 'x', at(5))
    const repeat = ['monday', 'sunday']
    expect(templates).toStrictEqual([{ id: 'template-x', updatedAt: 5, ...FULL, repeat, usedAt: 5 }])
    expect(templateSchema.parse(templates[0])).toEqual(templates[0])
  })

  test.each([{}, { project: '', ifThen: '' }, { project: undefined, ifThen: undefined, watched: undefined }])(
    'has no place for what was not said: %j',
    (unsaid) => {
      const { templates } = keepTemplate(NO_TASKS, { ...PLAIN, ...unsaid }, 'x', at(5))
      expect(templates).toStrictEqual([{ id: 'template-x', updatedAt: 5, ...PLAIN, usedAt: 5 }])
    },
  )

  test('under a title that is known takes the place of that one, and does not come again on its day', () => {
    const away = putTemplateAway(keepTemplate(NO_TASKS, FULL, 'x', at(5)), 'template-x', may(14), at(6))
    const { templates } = keepTemplate(away, { ...PLAIN, title: ' rEport' }, 'y', at(7))
    const doneOn = may(14)
    expect(templates).toStrictEqual([{ id: 'template-x', updatedAt: 7, ...PLAIN, title: ' rEport', usedAt: 7, doneOn }])
  })
})

describe('templates', () => {
  test('are found by their title, the latest kept or started first', () => {
    const tasks = having('A', 'B', 'C')
    expect(titles(tasks)).toEqual(['C', 'B', 'A'])
    expect(titles(templateStarted(tasks, 'a', may(14), at(9)))).toEqual(['A', 'C', 'B'])
    expect(templateOf(tasks, ' b')?.id).toBe('template-B')
    expect(templateOf(tasks, 'D')).toBeUndefined()
  })

  test('that were removed are none, and leave no text', () => {
    const tasks = removeTemplate(having('A', 'B'), 'template-A', at(9))
    expect(titles(tasks)).toEqual(['B'])
    expect(templateOf(tasks, 'A')).toBeUndefined()
    expect(tasks.templates).toContainEqual({ id: 'template-A', updatedAt: 9, deletedAt: 9 })
  })

  // 11 May 2026 is a Monday.
  test.each(WEEKDAYS.map((day, index) => [day, may(11 + index)] as const))('of a %s are for %s alone', (day, on) => {
    const tasks = keepTemplate(having('Another'), { ...PLAIN, repeat: [day] }, 'x', at(5))
    const days = WEEKDAYS.map((_none, index) => may(11 + index))
    expect(days.filter((one) => templatesFor(tasks, one).length > 0)).toEqual([on])
    expect(templatesFor(tasks, on).map(({ title }) => title)).toEqual(['Report'])
  })

  test('of several weekdays come on each of them', () => {
    const tasks = keepTemplate(NO_TASKS, FULL, 'x', at(5))
    expect([may(10), may(11), may(12)].map((day) => templatesFor(tasks, day).length)).toEqual([1, 1, 0])
  })
})

test('a template is found by its id, until it is removed', () => {
  const state = (tasks: Tasks) => ({ ...new World().state, tasks })
  const tasks = having('A', 'B')
  expect(templateBy(state(tasks), 'template-A')?.title).toBe('A')
  expect(templateBy(state(removeTemplate(tasks, 'template-A', at(9))), 'template-A')).toBeNull()
})

describe('a template on its day', () => {
  const tasks = having('A', 'B')
  const [b, a] = tasks.templates

  test('is put away without being used', () => {
    expect(putTemplateAway(tasks, 'template-A', may(14), at(9)).templates).toStrictEqual([
      b,
      { ...a, doneOn: may(14), updatedAt: 9 },
    ])
  })

  test('is used when its title is started', () => {
    expect(templateStarted(tasks, ' a', may(14), at(9)).templates).toStrictEqual([
      b,
      { ...a, doneOn: may(14), usedAt: 9, updatedAt: 9 },
    ])
  })

  test.each([
    ['another id', (all: Tasks) => putTemplateAway(all, 'template-C', may(14), at(9))],
    ['another title', (all: Tasks) => templateStarted(all, 'C', may(14), at(9))],
    ['a start without a title', (all: Tasks) => templateStarted(all, '', may(14), at(9))],
  ])('is not touched by %s', (_, change) => {
    expect(change(tasks)).toBe(tasks)
  })

  test('is not put away when it was removed', () => {
    const gone = removeTemplate(tasks, 'template-A', at(8))
    expect(putTemplateAway(gone, 'template-A', may(14), at(9))).toBe(gone)
  })
})

test.each([
  [{ repeat: WEEKDAYS }, true],
  [{ repeat: [...WEEKDAYS, 'monday'] }, false],
  [{ repeat: ['someday'] }, false],
  [{ title: '' }, false],
  [{ marks: [1] }, false],
  [{ doneOn: '14 May' }, false],
])('a template with %j can be read: %s', (change, sound) => {
  const template = keepTemplate(NO_TASKS, FULL, 'x', at(5)).templates[0]
  expect(templateSchema.safeParse({ ...template, ...change }).success).toBe(sound)
})

import { describe, expect, test } from 'vitest'
import {
  blankDraft,
  endsAt,
  isBlank,
  middleFor,
  readMinutes,
  rowsFor,
  planOf,
  withTask,
} from '../../src/renderer/windows/start/start-draft.ts'
import type { ProjectView } from '@core/views/snapshot-type.ts'
import { offeredOf, suggest } from '../../src/renderer/windows/start/suggestions.ts'
import { mins, snapshot, task, TASKS } from './support/samples.ts'

const { start } = snapshot()
const blank = blankDraft(start)

describe('minutes as typed', () => {
  test.each([
    ['1', 1],
    ['480', 480],
    [' 30 ', 30],
    ['007', 7],
    ['', null],
    ['0', null],
    ['481', null],
    ['-5', null],
    ['1e9', null],
    ['1.5', null],
    ['1,5', null],
    ['abc', null],
    ['25 min', null],
    ['99999999999999999999', null],
  ])('%j', (typed, minutes) => {
    expect(readMinutes(typed, start)).toBe(minutes)
  })
})

describe('the draft', () => {
  test('is blank until something is written; an opened "More" alone is nothing', () => {
    expect(isBlank({ ...blank, more: true, marks: ['', ' '] }, start)).toBe(true)
    expect(isBlank({ ...blank, ifThen: 'press Send' }, start)).toBe(false)
    expect(isBlank({ ...blank, cap: '50' }, start)).toBe(false)
  })

  test('becomes a command without its empty parts', () => {
    expect(planOf({ ...blank, marks: ['', 'Links work', ' '], project: ' ' }, 25)).toEqual({
      title: '',
      cap: 1_500_000,
      marks: ['Links work'],
      kind: 'other',
    })
    expect(planOf({ ...blank, ifThen: 'press Send', project: ' Beta ' }, 1)).toMatchObject({
      ifThen: 'press Send',
      project: 'Beta',
    })
  })

  test('takes a remembered task with its marks, kind and cap', () => {
    const remembered = TASKS[0] ?? task('t', 'x', 1)
    expect(withTask(blank, remembered, TASKS, [])).toMatchObject({
      title: remembered.title,
      cap: '25',
      marks: remembered.marks,
      kind: 'messages',
    })
  })

  test('takes the file of a task, and keeps one that was just chosen for a task without', () => {
    const watched = { path: '/home/someone/note.md', mode: 'polishing' } as const
    const one = { ...task('t', 'Note', 1), watched: { ...watched, name: 'note.md' } }
    const other = task('u', 'Mail', 1)
    const tasks = [one, other]
    expect(withTask(blank, one, tasks, []).watched).toEqual(watched)
    expect(withTask({ ...blank, watched }, other, tasks, []).watched).toBeUndefined()
    const chosen = { path: '/home/someone/mail.txt', mode: null }
    expect(withTask({ ...blank, watched: chosen }, other, tasks, []).watched).toEqual(chosen)
    expect(isBlank({ ...blank, watched: chosen }, start)).toBe(false)
  })

  test('takes the project of a task, with a cap of at most what is left of its budget', () => {
    const one = { ...task('t', 'Note', 45), project: 'Beta' }
    const beta = (used: number): ProjectView => ({
      id: 'p',
      name: 'Beta',
      budget: { project: 'Beta', per: 'all', planned: mins(180), used: mins(used) },
    })
    const taken = (used: number) => withTask(blank, one, [one], [beta(used)])
    expect(taken(160)).toMatchObject({ project: 'Beta', cap: '20' })
    expect(taken(60)).toMatchObject({ cap: '45' })
    expect(taken(180)).toMatchObject({ cap: '45' })
    expect(withTask({ ...blank, project: 'Beta' }, task('u', 'Mail', 10), [], []).project).toBe('Beta')
    expect(isBlank({ ...blank, project: 'Beta' }, start)).toBe(false)
  })

  test('shows as many rows of marks as hold something', () => {
    expect([[], ['a'], ['a', 'b'], ['', 'b', ''], ['a', '', 'c']].map(rowsFor)).toEqual([1, 1, 2, 2, 3])
  })

  test('ends its minutes after now', () => {
    expect(endsAt(1_000_000, 45)).toBe(3_700_000)
  })
})

describe('the middle of the last ones', () => {
  const view = { ...start, medians: { writing: { of: 5, took: mins(30) } } }

  test('is that of the task when it is remembered, whatever its case', () => {
    expect(middleFor({ title: ' launch  note for the BETA', kind: 'writing' }, view)).toEqual({ of: 5, took: 38 })
  })

  test('is that of the kind when the title is new', () => {
    expect(middleFor({ title: 'Something new', kind: 'writing' }, view)).toEqual({ of: 5, took: 30 })
    expect(middleFor({ title: 'Something new', kind: 'code' }, view)).toBeNull()
  })

  test('is not said before there is a title', () => {
    expect(middleFor({ title: ' ', kind: 'writing' }, view)).toBeNull()
  })
})

describe('suggestions', () => {
  test('are the tasks that hold what was typed, with that part marked', () => {
    const found = suggest(offeredOf([], TASKS), 'reply')
    expect(found.map(({ task: { id } }) => id)).toEqual(['t1', 't2', 't3'])
    expect(found[2]).toMatchObject({ before: 'Draft a ', match: 'reply', after: ' to the landlord' })
  })

  test('are at most five', () => {
    expect(
      suggest(
        offeredOf(
          [],
          Array.from({ length: 9 }, (_, index) => task(`t${index}`, `Mail ${index}`, 5)),
        ),
        'mail',
      ),
    ).toHaveLength(5)
  })

  test('mark nothing where letters change their length', () => {
    expect(suggest(offeredOf([], [task('t', 'İstanbul notes', 5)]), 'notes')).toMatchObject([
      { before: 'İstanbul notes', match: '', after: '' },
    ])
  })
})

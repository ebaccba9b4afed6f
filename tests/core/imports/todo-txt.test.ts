import { lookOfTasks, withTasksTaken, withTasksTakenBack } from '@core/imports/tasks.ts'
import { readTodoTxt, UNSAID } from '@core/imports/todo-txt.ts'
import { rememberStart } from '@core/tasks/remember.ts'
import { live, recent } from '@core/tasks/suggest.ts'
import { NO_TASKS, tasksSchema, type Task, type Tasks } from '@core/tasks/tasks.ts'
import { bootMs, epochMs, minutes, monoMs } from '@core/time.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timebox } from '../../main/store/samples.ts'

const NOW = epochMs(Date.UTC(2026, 4, 14, 12))
const FILING = { taken: 'this-one', cap: minutes(25), now: NOW }
const titles = (text: string) => readTodoTxt(text).tasks.map(({ title }) => title)
const whyOf = (line: string) => readTodoTxt(line).left.map(({ why }) => why)

const own = (title: string, lastUsedAt = NOW): Task => ({
  id: `task-${title}`,
  title,
  kind: 'writing',
  lastCap: minutes(50),
  marks: ['answers her two questions'],
  took: [],
  shippedOn: [],
  lastUsedAt,
  updatedAt: lastUsedAt,
})
const having = (...tasks: readonly Task[]): Tasks => ({ ...NO_TASKS, tasks: [...tasks] })

describe('a line of Todo.txt', () => {
  test.each([
    ['Call Mom', { title: 'Call Mom', kind: 'other', project: '' }],
    ['(A) 2011-03-02 Call Mom', { title: 'Call Mom' }],
    ['(A) Call Mom 2011-03-02', { title: 'Call Mom 2011-03-02' }],
    ['2011-03-02 Document +TodoTxt task format', { title: 'Document task format', project: 'TodoTxt' }],
    ['Really gotta call Mom (A) @someday', { title: 'Really gotta call Mom (A) @someday' }],
    ['(b) Get back to the boss', { title: '(b) Get back to the boss' }],
    ['(B)->Submit TPS report', { title: '(B)->Submit TPS report' }],
    ['Learn how to add 2+2', { title: 'Learn how to add 2+2', project: '' }],
    ['Email SoAndSo at soandso@example.com', { title: 'Email SoAndSo at soandso@example.com' }],
    ['xylophone lesson', { title: 'xylophone lesson' }],
    ['X 2012-01-01 Make resolutions', { title: 'X 2012-01-01 Make resolutions' }],
    ['(A) x Find ticket prices', { title: 'x Find ticket prices' }],
    ['Call @Phone about it @email', { title: 'Call about it @email', kind: 'messages' }],
    ['Outline +Talk +Zürich @slides', { title: 'Outline +Zürich', kind: 'slides', project: 'Talk' }],
    ['Read https://example.org/a:b at 10:30 due:2026-05-20', { title: 'Read https://example.org/a:b at 10:30' }],
  ])('%s', (line, task) => {
    expect(readTodoTxt(line)).toMatchObject({ tasks: [task], left: [] })
  })

  test.each([
    ['x 2011-03-03 Call Mom', 'done'],
    ['x', 'done'],
    ['+GarageSale', 'noTitle'],
    ['(A) due:2026-05-20', 'noTitle'],
    ['h:1 +GarageSale @phone', 'hidden'],
  ])('%s is left out: %s', (line, why) => {
    expect(whyOf(line)).toEqual([why])
  })

  test.each([
    ['Call Mom', []],
    ['(C) Call Mom', ['priority']],
    ['Call Mom t:2026-05-18', ['dates']],
    ['(C) Call Mom rec:1w id:7', UNSAID],
  ])('%s: what is not taken over is said', (line, unsaid) => {
    expect(readTodoTxt(line).unsaid).toEqual(unsaid)
  })

  test('whatever it is, nothing of it ends the reading, and what comes of it can be kept', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 })), (lines) => {
        const read = readTodoTxt(lines.join('\n'))
        const tasks = withTasksTaken(NO_TASKS, read, FILING)
        expect(tasksSchema.parse(tasks)).toEqual(tasks)
        expect(tasks.tasks.every(({ title }) => title !== '' && title.length <= 300)).toBe(true)
      }),
    )
  })
})

describe('a list', () => {
  test('stands in the order of its priorities, then in its own; of two alike the first counts', () => {
    const text = '\ufeffcut the grass\r\n(B) call\r\n\r\n(A) write\r\n(B) mail\r\nCall \r\n'
    expect(titles(text)).toEqual(['write', 'call', 'mail', 'cut the grass'])
    expect(readTodoTxt(text).left).toEqual([{ line: 6, why: 'twice' }])
  })

  const read = readTodoTxt('(A) write\ncall +Family @phone\nReply to Priya\nx mail')

  test('says what would come of it', () => {
    expect(lookOfTasks(read, having(own('reply to priya')))).toEqual({
      program: 'todoTxt',
      fresh: 2,
      here: 1,
      days: null,
      columns: [],
      left: [{ why: 'done', count: 1, lines: [4] }],
      unsaid: ['priority'],
    })
  })

  test('stands behind what was worked on here, however long ago, and is not among what is recent', () => {
    const tasks = withTasksTaken(having(own('old', epochMs(0)), own('new')), read, FILING)
    expect(live(tasks).map(({ title }) => title)).toEqual(['new', 'old', 'write', 'call', 'Reply to Priya'])
    expect(recent(tasks, NOW, 5).map(({ title }) => title)).toEqual(['new', 'old'])
    expect(live(tasks)[3]).toMatchObject({ project: 'Family', kind: 'messages', lastCap: minutes(25), took: [] })
  })

  test('taken in twice brings nothing twice, and taken back it is as before', () => {
    const before = having(own('new'))
    const after = withTasksTaken(before, read, FILING)
    expect(withTasksTaken(after, read, { ...FILING, taken: 'another' })).toBe(after)
    expect(withTasksTakenBack(after, 'another')).toBe(after)
    expect(withTasksTakenBack(after, 'this-one')).toEqual(before)
  })

  test('a task that was worked on since is one’s own, and stays', () => {
    const after = withTasksTaken(NO_TASKS, read, FILING)
    const at = {
      now: { wall: epochMs(NOW + 1), mono: monoMs(1), boot: bootMs(1) },
      zone: 'UTC',
      freshId: 'fresh',
    }
    const started = rememberStart(after, timebox('t', { title: 'Write' }), at)
    expect(recent(started, NOW, 5).map(({ title }) => title)).toEqual(['Write'])
    expect(withTasksTakenBack(started, 'this-one').tasks.map(({ title }) => title)).toEqual(['Write'])
  })

  test('of which there is more than room for comes as far as it goes, and pushes nothing out', () => {
    const many = readTodoTxt(Array.from({ length: 600 }, (_, at) => `task ${at}`).join('\n'))
    const before = having(own('mine'))
    expect(lookOfTasks(many, before)).toMatchObject({ fresh: 199, left: [{ why: 'tooMany', count: 401, lines: [] }] })
    const after = withTasksTaken(before, many, FILING)
    expect(after.tasks).toHaveLength(200)
    expect(after.tasks[0]?.title).toBe('mine')
    const full = having(...Array.from({ length: 500 }, (_, at) => own(`own ${at}`)))
    expect(withTasksTaken(full, many, FILING)).toBe(full)
  })
})

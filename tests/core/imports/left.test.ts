import { readCalendarPast } from '@core/imports/calendar.ts'
import { collecting, FOUND_MAX, WHYS, type Found, type ReadIn } from '@core/imports/found.ts'
import { leftOut, lookOf } from '@core/imports/preview.ts'
import { recordsOf } from '@core/imports/records.ts'
import { readSuperProductivity } from '@core/imports/super-productivity.ts'
import { lookOfTasks, withTasksTaken, withTasksTakenBack } from '@core/imports/tasks.ts'
import { readTimewarrior } from '@core/imports/timewarrior.ts'
import { readTodoTxt, UNSAID } from '@core/imports/todo-txt.ts'
import { TASKS_KEPT } from '@core/tasks/remember.ts'
import { NO_TASKS } from '@core/tasks/tasks.ts'
import { epochMs, minutes, type LocalDay } from '@core/time.ts'
import en from '@shared/locales/en.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'

const READING = { zone: 'Europe/Berlin', now: epochMs(Date.UTC(2026, 4, 14, 12)) }
const at = (iso: string) => epochMs(Date.parse(iso))
const FROM = at('2026-05-11T07:00:00Z')
const found = (change: Partial<Found> = {}): Found => ({
  key: 'a',
  title: 'Mail',
  project: '',
  tags: [],
  when: { from: FROM, to: epochMs(FROM + 1) },
  ...change,
})
const many = (count: number): readonly number[] => Array.from({ length: count }, (_one, place) => place)

describe('what is left out', () => {
  test('has one sentence for each reason, and so has what a task has no place for', () => {
    expect(Object.keys(en.imports.why).toSorted()).toEqual([...WHYS].toSorted())
    expect(Object.keys(en.imports.unsaid).toSorted()).toEqual([...UNSAID].toSorted())
  })

  test('is told by its reason, in the order of the reasons, with the first five places', () => {
    const left = [
      { line: 9, why: 'ahead' } as const,
      ...many(7).map((line) => ({ line, why: 'notRead' }) as const),
      { line: 10, why: 'ahead' } as const,
    ]
    expect(leftOut(left)).toEqual([
      { why: 'notRead', count: 7, lines: [0, 1, 2, 3, 4] },
      { why: 'ahead', count: 2, lines: [9, 10] },
    ])
    expect(leftOut(left, 0)).toEqual([
      { why: 'notRead', count: 7, lines: [] },
      { why: 'ahead', count: 2, lines: [] },
    ])
    expect(leftOut([])).toEqual([])
  })

  test('is what there is no room for', () => {
    const { take, done } = collecting()
    for (const line of many(FOUND_MAX + 1)) take(line, found())
    take(-1, 'notRead')
    const read = done('csv')
    expect(read.found).toHaveLength(FOUND_MAX)
    expect(read.left).toEqual([
      { line: FOUND_MAX, why: 'tooMany' },
      { line: -1, why: 'notRead' },
    ])
  })
})

describe('what would come of it', () => {
  const read: ReadIn = {
    program: 'csv',
    found: [found(), found({ key: 'b' }), found({ key: 'c' })],
    left: [{ line: 3, why: 'noEnd' }],
  }
  const records = (...days: readonly string[]) =>
    days.flatMap((day, place) =>
      recordsOf(
        { ...read, found: [found({ key: `${place}`, when: { day: day as LocalDay, took: minutes(1) } })] },
        { zone: 'UTC', dayStart: minutes(0), taken: 't' },
      ),
    )

  test('is how many are fresh and of which days', () => {
    expect(lookOf(read, records('2026-05-12', '2026-05-09', '2026-05-11'), ['title=Task'], true)).toEqual({
      program: 'csv',
      fresh: 3,
      here: 0,
      days: { from: '2026-05-09', to: '2026-05-12' },
      left: [{ why: 'noEnd', count: 1, lines: [3] }],
      columns: ['title=Task'],
      unsaid: [],
    })
    expect(lookOf(read, records('2026-05-09', '2026-05-12'), [], false)).toMatchObject({
      fresh: 2,
      here: 1,
      days: { from: '2026-05-09', to: '2026-05-12' },
      left: [{ lines: [] }],
    })
    expect(lookOf(read, [], [], true)).toMatchObject({ fresh: 0, here: 3, days: null })
  })
})

describe('a timebox that another program kept', () => {
  const filing = { zone: 'Europe/Berlin', dayStart: minutes(4 * 60), taken: 'this-one' }
  const of = (...all: readonly Found[]) => recordsOf({ program: 'csv', found: all, left: [] }, filing)

  test('has nothing that nobody knows', () => {
    const when = { from: FROM, to: at('2026-05-11T07:40:00Z') }
    const [record] = of(found({ title: 'Mail', project: 'Beta', tags: ['one'], when }))
    expect(record).toEqual({
      id: record?.id,
      title: 'Mail',
      kind: 'other',
      project: 'Beta',
      plannedCap: minutes(40),
      cap: minutes(40),
      marks: [],
      startedAt: FROM,
      startZone: 'Europe/Berlin',
      extensions: [],
      goalposts: [],
      breaks: [],
      spans: record?.spans,
      loops: [],
      looks: [],
      took: minutes(40),
      endedAt: when.to,
      endZone: 'Europe/Berlin',
      day: '2026-05-11',
      outcome: { kind: 'draft' },
      from: { program: 'csv', taken: 'this-one', tags: ['one'] },
      updatedAt: when.to,
    })
    expect(record?.id).toMatch(/^csv-[^-]+$/u)
  })

  test('of which the day alone is known begins with that day', () => {
    const [record] = of(found({ when: { day: '2026-05-11' as LocalDay, took: minutes(40) } }))
    expect(record).toMatchObject({
      startedAt: at('2026-05-11T02:00:00Z'),
      endedAt: at('2026-05-11T02:40:00Z'),
      day: '2026-05-11',
      from: { program: 'csv', taken: 'this-one', only: 'day' },
    })
    expect(Object.keys(record ?? {})).not.toContain('project')
    expect(Object.keys(record?.from ?? {})).not.toContain('tags')
  })

  test('that is there several times is numbered', () => {
    const [first, second, third] = of(found(), found(), found()).map(({ id }) => id)
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`])
  })
})

describe('a line of timewarrior', () => {
  const shortOf = (text: string) =>
    readTimewarrior(text, READING).found.map(({ key, title, tags }) => [title, tags.join(', '), key])
  const SPAN = '20260511T070000Z - 20260511T073000Z'
  const KEY = '20260511T070000Z|20260511T073000Z'

  test.each([
    [`inc ${SPAN}`, ['', '', `${KEY}|`]],
    [`inc ${SPAN} # mail`, ['mail', 'mail', `${KEY}|mail`]],
    [`inc ${SPAN} # mail "two words"`, ['mail, two words', 'mail, two words', `${KEY}|mail|two words`]],
    [`inc ${SPAN} # mail # "What it was"`, ['What it was', 'mail', `${KEY}|mail`]],
    [`inc ${SPAN} # mail # What it was`, ['What it was', 'mail', `${KEY}|mail`]],
    [`inc ${SPAN} # # only`, ['only', '', `${KEY}|`]],
    [`inc ${SPAN} # "a \\"b\\" \\\\c"`, ['a "b" \\c', 'a "b" \\c', `${KEY}|a "b" \\c`]],
    [`inc ${SPAN} # "#" x`, ['#, x', '#, x', `${KEY}|#|x`]],
    [`inc ${SPAN} #`, ['', '', `${KEY}|`]],
    [`  `, undefined],
    [`inc ${SPAN} # mail  `, ['mail', 'mail', `${KEY}|mail`]],
  ])('%s', (line, expected) => {
    expect(shortOf(line)).toEqual(expected === undefined ? [] : [expected])
  })

  test.each([
    [`xinc ${SPAN}`, 'notRead'],
    [`inc ${SPAN} x`, 'notRead'],
    ['inc soon - 20260511T073000Z', 'notRead'],
    ['inc 20260511T070000Z - soon', 'notRead'],
    ['inc 20260511T070000Z', 'noEnd'],
    ['inc 20260511T070000Z # mail', 'noEnd'],
    [`inc ${SPAN} # ${'x'.repeat(64 * 1024)}`, 'notRead'],
  ])('%s is left out: %s', (line, why) => {
    expect(readTimewarrior(line, READING)).toMatchObject({ found: [], left: [{ line: 1, why }] })
  })

  test('may be as long as lines are there', () => {
    const head = `inc ${SPAN} # `
    const longest = `${head}${'x'.repeat(64 * 1024 - head.length)}`
    expect(readTimewarrior(longest, READING).found).toHaveLength(1)
    expect(readTimewarrior(`${longest}x`, READING).found).toHaveLength(0)
  })

  test('of its export may have neither tags nor annotation nor end', () => {
    const one = { start: '20260511T070000Z', end: '20260511T073000Z' }
    const text = ` ${JSON.stringify([one, { start: one.start }, { end: one.end }, 7, { ...one, tags: ['mail'], annotation: 'Said' }])}`
    expect(shortOf(text)).toEqual([
      ['', '', `${KEY}|`],
      ['Said', 'mail', `${KEY}|mail`],
    ])
    expect(readTimewarrior(text, READING).left).toEqual([
      { line: 2, why: 'noEnd' },
      { line: 3, why: 'notRead' },
      { line: 4, why: 'notRead' },
    ])
    expect(readTimewarrior('[not json', READING)).toMatchObject({ found: [], left: [{ line: 1, why: 'notRead' }] })
    expect(readTimewarrior('[]', READING)).toEqual({ program: 'timewarrior', found: [], left: [] })
  })
})

describe('a backup of Super Productivity', () => {
  const read = (data: object) => readSuperProductivity(JSON.stringify(data), READING)
  const day = { '2026-05-11': minutes(10) }
  const entities = (of: object) => ({ entities: of })

  test('has its parts by themselves, or together in one', () => {
    const data = { task: entities({ t: { title: 'Mail', timeSpentOnDay: day } }) }
    expect(read({ data })).toEqual(read(data))
    expect(read(data)).toEqual({
      program: 'superProductivity',
      found: [
        { key: 't|2026-05-11', title: 'Mail', project: '', tags: [], when: { day: '2026-05-11', took: minutes(10) } },
      ],
      left: [],
    })
  })

  test('has tasks in its archives too, each once, the open ones first', () => {
    const one = (title: string) => ({ title, timeSpentOnDay: day })
    const data = {
      task: entities({ a: one('open') }),
      taskArchive: entities({ a: one('twice'), b: one('old archive') }),
      archiveYoung: { task: entities({ c: one('young'), b: one('twice') }) },
      archiveOld: { task: entities({ d: one('old') }) },
    }
    expect(read(data)?.found.map(({ title }) => title)).toEqual(['open', 'old archive', 'young', 'old'])
    expect(read({ ...data, taskArchive: null, archiveYoung: null, archiveOld: null })?.found).toHaveLength(1)
  })

  test('names the project of a task, or of the task above it', () => {
    const data = {
      task: entities({
        own: { title: 'own', projectId: 'p', parentId: 'above', timeSpentOnDay: day },
        below: { title: 'below', parentId: 'above', timeSpentOnDay: day },
        above: { title: 'above', projectId: 'q', subTaskIds: ['below'], timeSpentOnDay: day },
        none: { title: 'none', projectId: null, parentId: null, timeSpentOnDay: day },
        gone: { title: 'gone', projectId: 'gone', timeSpentOnDay: day },
        strange: { title: 'strange', projectId: 'r', timeSpentOnDay: day },
      }),
      project: entities({ p: { title: 'P' }, q: { title: 'Q' }, r: 7 }),
    }
    expect(read(data)?.found.map(({ title, project }) => [title, project])).toEqual([
      ['own', 'P'],
      ['below', 'Q'],
      ['none', ''],
      ['gone', ''],
      ['strange', ''],
    ])
    expect(read(data)?.left).toEqual([{ line: 3, why: 'holdsOthers' }])
    expect(read({ ...data, project: null })?.found.map(({ project }) => project)).toEqual(['', '', '', '', ''])
  })

  test('may have tasks that are none, without a title, or without times', () => {
    const data = {
      task: entities({
        a: 7,
        b: { timeSpentOnDay: day },
        c: { title: 'c' },
        d: { title: 'd', timeSpentOnDay: { '2026-05-11': 0, '2026-05-12': null } },
        e: { title: 'e', subTaskIds: [], timeSpentOnDay: day },
        f: { title: 'f', subTaskIds: null, timeSpentOnDay: null },
      }),
    }
    expect(read(data)?.found.map(({ title }) => title)).toEqual(['', 'e'])
    expect(read(data)?.left).toEqual([
      { line: 1, why: 'notRead' },
      { line: 3, why: 'noTimes' },
      { line: 4, why: 'noTimes' },
      { line: 6, why: 'noTimes' },
    ])
  })
})

describe('an appointment that is over', () => {
  const read = (...lines: readonly string[]) =>
    readCalendarPast(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'), READING)
  const whyOf = (...lines: readonly string[]) => read(...lines)?.left.map(({ line, why }) => [line, why])
  const START = 'DTSTART:20260511T090000'
  const END = 'DTEND:20260511T093000'
  const FROM_NINE = at('2026-05-11T07:00:00Z')

  test('is known again by its id and its time, or by its name', () => {
    expect(read(START, END, 'SUMMARY:Tea\\, and cake', 'UID:7')?.found).toEqual([
      {
        key: `7|${FROM_NINE}`,
        title: 'Tea, and cake',
        project: '',
        tags: [],
        when: { from: FROM_NINE, to: at('2026-05-11T07:30:00Z') },
      },
    ])
    expect(read(START, END, 'SUMMARY:Tea')?.found).toMatchObject([{ key: `Tea|${FROM_NINE}` }])
    expect(read(START, END)?.found).toMatchObject([{ key: `|${FROM_NINE}`, title: '' }])
  })

  test.each([
    ['DURATION:PT30M', 30],
    ['DURATION:+PT1H', 60],
    ['DURATION:PT1H30M15S', 90.25],
    ['DURATION:P1D', 1440],
    ['DURATION:P01D', 1440],
    ['DURATION:PT12H', 720],
    ['DURATION: PT45S ', 0.75],
    ['DURATION:P0W', 0],
    ['DTEND:20260511T073000Z', 30],
    ['DTEND;TZID=Europe/London:20260511T083000', 30],
    ['DTEND;TZID=Nowhere/Here:20260511T093000', 30],
    ['DTEND: 20260511T093000 ', 30],
  ])('lasts as %s says', (line, length) => {
    const [one] = read(START, line)?.found ?? []
    const minutesOf = one !== undefined && 'from' in one.when ? (one.when.to - one.when.from) / 60_000 : 0
    expect(minutesOf).toBe(length)
  })

  test.each([
    [[END], 'noTimes'],
    [[START], 'noEnd'],
    [[START, 'DURATION:P2W'], 'tooLong'],
    [[START, 'DURATION:P12W'], 'tooLong'],
    [[START, 'DURATION:P0W'], 'noLength'],
    [[START, 'DURATION:-PT1H'], 'notRead'],
    [[START, 'DURATION:xPT1H'], 'notRead'],
    [[START, 'DURATION:PT1Hx'], 'notRead'],
    [[START, 'DURATION:P1W1D'], 'notRead'],
    [[START, 'DURATION:P'], 'notRead'],
    [[START, 'DTEND:soon'], 'notRead'],
    [[START, 'DTEND:20260511T083000'], 'backwards'],
    [['DTSTART:20260511T250000', END], 'notRead'],
    [['DTSTART:x20260511T090000', END], 'notRead'],
    [['DTSTART:20260511T090000x', END], 'notRead'],
    [['DTSTART:20260511', END], 'allDay'],
    [['DTSTART: 20260511 ', END], 'allDay'],
    [['DTSTART;VALUE=date:20260511T090000', END], 'allDay'],
    [['DTSTART:202605111', END], 'notRead'],
    [['DTSTART:x20260511', END], 'notRead'],
    [[START, END, 'RRULE:FREQ=DAILY'], 'repeats'],
    [[START, END, 'RDATE:20260512T090000'], 'repeats'],
    [[START, END, 'STATUS: cancelled '], 'cancelled'],
  ])('%j is left out: %s', (lines, why) => {
    expect(whyOf(...lines)).toEqual([[1, why]])
  })

  test('may be any, when it is not called off', () => {
    expect(read(START, END, 'STATUS:CONFIRMED')?.found).toHaveLength(1)
    expect(readCalendarPast('hello', READING)).toBeNull()
    expect(readCalendarPast('BEGIN:VCALENDAR', READING)).toEqual({ program: 'calendar', found: [], left: [] })
  })
})

describe('a list of tasks', () => {
  const NOW = epochMs(Date.UTC(2026, 4, 14, 12))
  const filing = { taken: 'this-one', cap: minutes(25), now: NOW }

  test.each([
    ['writing', ['writing', 'write', 'WRITE']],
    ['messages', ['email', 'mail', 'messages', 'phone', 'call', 'calls']],
    ['slides', ['slides', 'presentation']],
    ['code', ['code', 'coding']],
    ['planning', ['planning', 'plan']],
    ['away', ['away', 'errand', 'errands', 'outside']],
  ])('says by a word that it is %s', (kind, words) => {
    for (const word of words)
      expect(readTodoTxt(`Do it @${word}`).tasks).toEqual([{ title: 'Do it', kind, project: '' }])
  })

  test.each([
    ['Do it due:2026-05-20', 'Do it', ['dates']],
    ['Do it t:2026-05-20', 'Do it', ['dates']],
    ['Do it rec:1w', 'Do it', ['dates']],
    ['Do it h:0', 'Do it', ['details']],
    ['Do it pri:A', 'Do it', ['details']],
    ['Do it id:7', 'Do it', ['details']],
    ['Do it uuid:7', 'Do it', ['details']],
    ['Do it due:', 'Do it due:', []],
    ['Do it due:1:2', 'Do it due:1:2', []],
    ['Do it xdue:1', 'Do it xdue:1', []],
    ['Do it + now', 'Do it + now', []],
    ['(A)  2026-05-11  Do   it', 'Do it', ['priority']],
    ['2026-05-1 Do it', '2026-05-1 Do it', []],
    ['x2026-05-11 Do it', 'x2026-05-11 Do it', []],
    ['(AB) Do it', '(AB) Do it', []],
    ['x(A) Do it', 'x(A) Do it', []],
  ])('%j is “%s”', (line, title, unsaid) => {
    expect(readTodoTxt(line)).toMatchObject({ tasks: [{ title }], left: [], unsaid })
  })

  test.each([['x done'], ['x'], [' x done'], ['\ufeffx done']])('%j is done', (line) => {
    expect(readTodoTxt(line).left).toEqual([{ line: 1, why: 'done' }])
  })

  test('becomes tasks with names of their own, in its order', () => {
    const read = readTodoTxt('One +Beta\nTwo')
    const { tasks } = withTasksTaken(NO_TASKS, read, filing)
    const from = { program: 'todoTxt', taken: 'this-one' }
    const rest = { lastCap: minutes(25), marks: [], took: [], shippedOn: [], from, updatedAt: NOW, kind: 'other' }
    expect(tasks).toEqual([
      { id: tasks[0]?.id, title: 'One', project: 'Beta', lastUsedAt: NOW, ...rest },
      { id: tasks[1]?.id, title: 'Two', lastUsedAt: NOW - 1, ...rest },
    ])
    expect(tasks[0]?.id).toMatch(/^todo-./u)
    expect(withTasksTaken(NO_TASKS, readTodoTxt(' one '), filing).tasks[0]?.id).toBe(tasks[0]?.id)
  })

  test('is known by what is the same title, and by no other', () => {
    const read = readTodoTxt('Straße\nSTRASSE\nstraße')
    expect(read.tasks.map(({ title }) => title)).toEqual(['Straße', 'STRASSE'])
    const [first, ...more] = withTasksTaken(NO_TASKS, read, filing).tasks
    if (first === undefined) throw new Error('nothing was taken')
    expect(lookOfTasks(read, { ...NO_TASKS, tasks: [{ ...first, title: ' straße ' }] })).toMatchObject({
      fresh: 1,
      here: 1,
    })
    expect(more).toHaveLength(1)
  })

  test('says what it has no place for, where one of its lines has it', () => {
    expect(readTodoTxt('One due:2026-05-20\nTwo').unsaid).toEqual(['dates'])
  })

  test('has no more room than tasks have, those that were deleted among them', () => {
    const [buried] = withTasksTaken(NO_TASKS, readTodoTxt('Gone'), filing).tasks
    if (buried === undefined) throw new Error('nothing was taken')
    const tasks = many(TASKS_KEPT - 1).map((place) =>
      Object.assign(structuredClone(buried), { id: `${place}`, deletedAt: NOW }),
    )
    expect(lookOfTasks(readTodoTxt('One\nTwo'), { ...NO_TASKS, tasks })).toMatchObject({
      fresh: 1,
      left: [{ why: 'tooMany', count: 1 }],
    })
  })

  test('brings back one that was deleted, in its place, and is known by whatever case', () => {
    const read = readTodoTxt('One\nTwo')
    const taken = withTasksTaken(NO_TASKS, read, filing)
    const gone = {
      ...taken,
      tasks: taken.tasks.map((task) => Object.assign(structuredClone(task), { deletedAt: NOW })),
    }
    expect(withTasksTaken(gone, read, filing).tasks.map(({ title, deletedAt }) => [title, deletedAt])).toEqual([
      ['One', undefined],
      ['Two', undefined],
    ])
    expect(lookOfTasks(readTodoTxt('ONE\nThree'), taken)).toMatchObject({ fresh: 1, here: 1, left: [] })
    expect(withTasksTakenBack(gone, 'this-one').tasks).toEqual([])
  })

  test('has an end', () => {
    const read = readTodoTxt(many(FOUND_MAX + 1).join('\n'))
    expect(read.tasks).toHaveLength(FOUND_MAX)
    expect(read.left).toEqual([{ line: FOUND_MAX + 1, why: 'tooMany' }])
  })
})

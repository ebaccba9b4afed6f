import { describe, expect, test } from 'vitest'
import { erasingSchema, leftOf, type Since } from '@core/data/erase.ts'
import { openEverything } from '@core/data/everything.ts'
import { heldIn } from '@core/data/held.ts'
import { holdsOf } from '@core/data/holds.ts'
import { joined } from '@core/data/merge.ts'
import { dataName, nameOf, type DataKind } from '@core/data/names.ts'
import type { StartDraft } from '@core/drafts.ts'
import { beliefSchema, type Experiment } from '@core/experiments/experiment.ts'
import { newWatch } from '@core/loops/detect.ts'
import { NOTHING_CURRENT } from '@core/persisted/current.ts'
import type { FileData } from '@core/persisted/files.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { nothingObserved } from '@core/persisted/loops.ts'
import { draftOf } from '@core/reflection/draft.ts'
import { NO_TOMORROW, type Evening } from '@core/reflection/evening.ts'
import { DEFAULT_SETTINGS } from '@core/settings.ts'
import type { Template } from '@core/templates/template.ts'
import { NO_TASKS, type Parked, type Task } from '@core/tasks/tasks.ts'
import { epochMs, minutes, type EpochMs } from '@core/time.ts'
import { NO_WORDS, type Words } from '@core/words/words.ts'
import { may, record } from '../export/samples.ts'
import { World } from '../support/world.ts'

const at = (value: number): EpochMs => epochMs(value)
const entry = (id: string, updatedAt = 1) => ({ id, updatedAt: at(updatedAt) })
const envelope = (data: unknown, schemaVersion = SCHEMA_VERSION) => ({ schemaVersion, data })
const DEVICE = 'kqzvbtma'
const BELIEF = beliefSchema.parse(60)

const evening = (day: number, updatedAt = 1, joy = ''): Evening => ({
  ...entry(`evening-${day}`, updatedAt),
  day: may(day),
  zone: 'UTC',
  unseen: [],
  appreciations: [],
  stays: [],
  tomorrow: NO_TOMORROW,
  joy,
})
const experiment = (id: string, closedOn: number | null): Experiment => ({
  ...entry(id),
  task: '',
  prediction: 'Nobody answers',
  leftOut: '',
  belief: BELIEF,
  madeAt: at(1),
  dueAt: at(2),
  ...(closedOn === null
    ? {}
    : { closing: { at: at(3), zone: 'UTC', day: may(closedOn), happened: 'no', belief: BELIEF, learned: '' } }),
})
const task = (id: string, lastUsedAt: number): Task => ({
  id,
  title: `Task ${id}`,
  kind: 'code',
  lastCap: minutes(25),
  marks: ['a mark'],
  took: [minutes(3)],
  shippedOn: [may(1)],
  lastUsedAt: at(lastUsedAt),
  updatedAt: at(lastUsedAt),
})
const parked = (id: string, parkedAt: number): Parked => ({
  id,
  title: `Parked ${id}`,
  kind: 'code',
  marks: ['a mark'],
  left: minutes(3),
  plannedCap: minutes(25),
  parkedAt: at(parkedAt),
  note: 'a note',
  updatedAt: at(parkedAt),
})
const template = (id: string, usedAt: number): Template => ({
  ...entry(id),
  title: `Template ${id}`,
  kind: 'code',
  cap: minutes(25),
  marks: [],
  repeat: [],
  usedAt: at(usedAt),
})
const pair = (id: string, day: number, updatedAt = 1) => ({
  ...entry(id, updatedAt),
  day: may(day),
  critic: '',
  kinder: 'Good enough',
  quiet: false,
})
const lesson = (id: string, day: number) => ({ ...entry(id), day: may(day), happened: 'Sent', learned: '' })
const story = (id: string, day: number) => ({
  ...entry(id),
  day: may(day),
  story: 'A',
  from: '',
  against: '',
  truer: '',
})
const trait = (id: string, day: number) => ({ ...entry(id), day: may(day), criticism: 'Slow', strength: '' })
const kindWord = (id: string, text = 'Well done') => ({
  ...entry(id),
  text,
  by: '',
  when: 'any' as const,
  quiet: false,
})
const words = (change: Partial<Words>): Words => ({ ...NO_WORDS, ...change })

describe('erasing', () => {
  const NOON = 1_000
  const before = (day: number): Since => ({ day: may(day), at: at(NOON), now: at(9_000) })
  const WRITTEN: Since = { day: null, at: at(NOON), now: at(9_000) }
  const left = <K extends DataKind>(kind: K, data: FileData<K>, since: Since) =>
    leftOf(kind, envelope(data), since) as FileData<K> | null
  const tombstone = (id: string) => ({ id, updatedAt: 9_000, deletedAt: 9_000 })

  test('of a file that can’t be read leaves it alone', () => {
    expect(leftOf('history', envelope('text'), before(14))).toBeNull()
  })

  test('of months keeps what is of the day itself and later', () => {
    const compared = (id: string, day: number) => ({ ...experiment(id, day), closing: experiment(id, day).closing! })
    const month = {
      timeboxes: [13, 14, 15].map((day) => record({ id: `t${day}`, day: may(day) })),
      experiments: [13, 14].map((day) => compared(`e${day}`, day)),
    }
    const kept = left('history', month, before(14))
    expect(kept?.timeboxes.map(({ id }) => id)).toEqual(['t14', 't15'])
    expect(kept?.experiments.map(({ id }) => id)).toEqual(['e14'])
    expect(left('history', month, before(13))).toBeNull()
    expect(left('history', month, WRITTEN)).toBeNull()
  })

  test('of evenings keeps those of the day and later, or none', () => {
    const month = { evenings: [13, 14].map((day) => evening(day)) }
    expect(left('reflections', month, before(14))?.evenings.map(({ day }) => day)).toEqual([may(14)])
    expect(left('reflections', month, WRITTEN)).toEqual({ evenings: [] })
  })

  test('of words takes what belongs to a day, and leaves what belongs to none', () => {
    const file = words({
      kind: [kindWord('kind')],
      pairs: [pair('p13', 13), pair('p14', 14)],
      lessons: [lesson('l13', 13), lesson('l14', 14)],
      stories: [story('s13', 13), story('s14', 14)],
      traits: [trait('t13', 13), trait('t14', 14)],
      weeks: [
        { ...entry('2026-05-11'), line: 'Calm' },
        { ...entry('2026-05-14'), line: 'Calm' },
      ],
      hidden: [entry('line')],
    })
    expect(left('words', file, before(14))).toEqual({
      ...file,
      pairs: [tombstone('p13'), pair('p14', 14)],
      lessons: [tombstone('l13'), lesson('l14', 14)],
      stories: [tombstone('s13'), story('s14', 14)],
      traits: [tombstone('t13'), trait('t14', 14)],
      weeks: [tombstone('2026-05-11'), file.weeks[1]],
    })
    const none = left('words', file, WRITTEN)
    for (const list of ['pairs', 'lessons', 'stories', 'traits', 'weeks'] as const)
      expect(none?.[list].map((one) => 'deletedAt' in one)).toEqual([true, true])
    expect(none).toMatchObject({ kind: file.kind, hidden: file.hidden })
  })

  test('of tasks leaves of each that goes no text', () => {
    const file = {
      ...NO_TASKS,
      tasks: [task('old', NOON - 1), task('new', NOON)],
      parked: [parked('old', NOON - 1), parked('new', NOON)],
      templates: [template('old', NOON - 1), template('new', NOON)],
      learnt: { id: 'old', endedAt: at(NOON - 1), takenBack: false },
    }
    const buried = { title: '', kind: 'code', marks: [], updatedAt: 9_000, deletedAt: 9_000 }
    const kept = left('tasks', file, before(14))
    expect(kept).toEqual({
      ...NO_TASKS,
      tasks: [
        { ...buried, id: 'old', lastCap: minutes(25), took: [], shippedOn: [], lastUsedAt: NOON - 1 },
        task('new', NOON),
      ],
      parked: [
        { ...buried, id: 'old', left: minutes(3), plannedCap: minutes(25), parkedAt: NOON - 1 },
        parked('new', NOON),
      ],
      templates: [tombstone('old'), template('new', NOON)],
      learnt: undefined,
    })
    const later = { ...file, learnt: { ...file.learnt, endedAt: at(NOON) } }
    expect(left('tasks', later, before(14))?.learnt).toEqual(later.learnt)
    expect(left('tasks', file, WRITTEN)).toBeNull()
    expect(left('tasks', { ...NO_TASKS, tasks: [task('new', NOON)] }, before(14))).toBeNull()
  })

  test('of experiments takes those that were compared before the day', () => {
    const file = { experiments: [experiment('open', null), experiment('e13', 13), experiment('e14', 14)], steps: [] }
    expect(left('experiments', file, before(14))?.experiments).toEqual([
      experiment('open', null),
      tombstone('e13'),
      experiment('e14', 14),
    ])
    expect(left('experiments', file, WRITTEN)).toBeNull()
  })

  test('of what is open takes evenings that are being written, and the last ship of before', () => {
    const shipped = (day: number) => ({ record: record({ day: may(day) }), left: minutes(0) })
    const file = {
      ...NOTHING_CURRENT,
      evenings: [13, 14].map((day) => draftOf(may(day), undefined)),
      lastShip: shipped(13),
    }
    expect(left('current', file, before(14))).toEqual({ ...file, evenings: [file.evenings[1]], lastShip: null })
    expect(left('current', { ...file, lastShip: shipped(14) }, before(14))?.lastShip).toEqual(shipped(14))
    expect(left('current', file, WRITTEN)).toEqual({ ...file, evenings: [] })
    expect(left('current', NOTHING_CURRENT, before(14))).toBeNull()
  })

  test('leaves settings and what was observed', () => {
    expect(left('settings', { device: DEVICE, theme: 'dark' }, before(14))).toBeNull()
    expect(left('loops', nothingObserved('sixteen-letters-'), WRITTEN)).toBeNull()
  })

  test.each([
    [{ what: 'everything' }, true],
    [{ what: 'reflections' }, true],
    [{ what: 'before', day: '2026-05-14' }, true],
    [{ what: 'before' }, false],
    [{ what: 'everything', day: '2026-05-14' }, false],
    [{ what: 'reflections', day: '2026-05-14' }, false],
    [{ what: 'before', day: '2026-05-14', more: 1 }, false],
    [{ what: 'some' }, false],
  ])('can be asked for as %j: %s', (asked, fits) => {
    const parsed = erasingSchema.safeParse(asked)
    expect(parsed.success).toBe(fits)
    if (fits) expect(parsed.data).toEqual(asked)
  })
})

describe('two files of a kind become one', () => {
  const join = <K extends DataKind>(kind: K, here: FileData<K> | undefined, there: FileData<K>) =>
    joined(kind, here === undefined ? undefined : envelope(here), envelope(there))
  const put = <K extends DataKind>(kind: K, here: FileData<K>, there: FileData<K>): FileData<K> => {
    const result = join(kind, here, there)
    if (typeof result === 'string') throw new Error(result)
    return result.put as FileData<K>
  }

  test('where none lies here, it is the other', () => {
    expect(join('tasks', undefined, NO_TASKS)).toEqual({ put: NO_TASKS })
  })

  test('where one can’t be read, nothing is touched', () => {
    expect(joined('tasks', envelope('text'), envelope(NO_TASKS))).toBe('left')
    expect(joined('tasks', envelope(NO_TASKS), envelope('text'))).toBe('left')
    expect(joined('tasks', undefined, envelope('text'))).toBe('left')
  })

  test('where nothing is new, it stays the same', () => {
    expect(join('tasks', NO_TASKS, NO_TASKS)).toBe('same')
  })

  test('months hold of each the newest, those of here first', () => {
    const one = (id: string, title: string, updatedAt: number) => record({ id, title, updatedAt: at(updatedAt) })
    const compared = { ...experiment('e', 14), closing: experiment('e', 14).closing! }
    const month = put(
      'history',
      { timeboxes: [one('a', 'here', 1), one('b', 'here', 2)], experiments: [] },
      { timeboxes: [one('c', 'there', 1), one('a', 'there', 2), one('b', 'there', 1)], experiments: [compared] },
    )
    expect(month.timeboxes.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'there'],
      ['b', 'here'],
      ['c', 'there'],
    ])
    expect(month.experiments).toEqual([compared])
  })

  test('evenings are one a day, the one that was written last, in their order', () => {
    const month = put(
      'reflections',
      { evenings: [evening(14, 5, 'here'), evening(16, 5, 'here'), evening(17, 5, 'here')] },
      {
        evenings: [evening(15, 1, 'there'), evening(14, 6, 'there'), evening(16, 4, 'there'), evening(17, 5, 'there')],
      },
    )
    expect(month.evenings.map(({ day, joy }) => [day, joy])).toEqual([
      [may(14), 'there'],
      [may(15), 'there'],
      [may(16), 'here'],
      [may(17), 'here'],
    ])
  })

  test('tasks, with what was learnt last', () => {
    const learnt = (endedAt: number) => ({ id: `l${endedAt}`, endedAt: at(endedAt), takenBack: false })
    const project = (id: string) => ({ ...entry(id), name: id, used: minutes(0) })
    const here = { ...NO_TASKS, tasks: [task('a', 1)], parked: [parked('a', 1)] }
    const there = {
      tasks: [task('b', 1)],
      parked: [parked('b', 1)],
      projects: [project('b')],
      templates: [template('b', 1)],
      learnt: learnt(1),
    }
    expect(put('tasks', here, there)).toEqual({
      tasks: [task('a', 1), task('b', 1)],
      parked: [parked('a', 1), parked('b', 1)],
      projects: [project('b')],
      templates: [template('b', 1)],
      learnt: learnt(1),
    })
    const lately = (ours: number, theirs: number) =>
      put('tasks', { ...here, learnt: learnt(ours) }, { ...there, learnt: { ...learnt(theirs), id: 'theirs' } }).learnt
        ?.id
    expect([lately(1, 2), lately(2, 1), lately(2, 2)]).toEqual(['theirs', 'l2', 'l2'])
    expect(put('tasks', { ...here, learnt: learnt(1) }, { ...NO_TASKS, tasks: [task('b', 1)] }).learnt).toEqual(
      learnt(1),
    )
  })

  test('experiments and words, list by list', () => {
    const step = (id: string) => ({ ...entry(id), step: 'Send', leaveOut: '', size: 1 as const })
    expect(
      put(
        'experiments',
        { experiments: [experiment('a', null)], steps: [step('a')] },
        { experiments: [experiment('b', 14)], steps: [step('b')] },
      ),
    ).toEqual({ experiments: [experiment('a', null), experiment('b', 14)], steps: [step('a'), step('b')] })

    const all = (id: string): Words => ({
      kind: [kindWord(id)],
      pairs: [pair(id, 14)],
      lessons: [lesson(id, 14)],
      stories: [story(id, 14)],
      traits: [trait(id, 14)],
      hidden: [entry(id)],
      weeks: [{ ...entry(id), line: 'Calm' }],
      sentences: [],
    })
    const both = put('words', all('a'), { ...all('b'), voiceAskedOn: may(3) })
    for (const list of ['kind', 'pairs', 'lessons', 'stories', 'traits', 'hidden', 'weeks'] as const)
      expect(both[list].map(({ id }) => id)).toEqual(['a', 'b'])
    expect(both.voiceAskedOn).toBe(may(3))
    expect(
      put('words', { ...all('a'), voiceAskedOn: may(4) }, { ...all('b'), voiceAskedOn: may(3) }).voiceAskedOn,
    ).toBe(may(4))
  })

  test('settings are taken where nobody chose any, and stay this computer’s', () => {
    const there = { device: 'zyxwvuts', theme: 'dark' }
    expect(put('settings', { device: DEVICE, welcomed: true, places: { start: { x: 1, y: 2 } } }, there)).toEqual({
      device: DEVICE,
      theme: 'dark',
    })
    expect(join('settings', { device: DEVICE, theme: 'light' }, there)).toBe('same')
  })

  test('what is open is taken where nothing is', () => {
    const there = { ...NOTHING_CURRENT, closedOn: may(3) }
    expect(put('current', NOTHING_CURRENT, there)).toEqual(there)
    expect(join('current', { ...NOTHING_CURRENT, offeredOn: may(2) }, there)).toBe('same')
  })

  test('what was observed is taken where nothing was, nor taught', () => {
    const ours = nothingObserved('our-own-secret-x')
    const theirs = { ...nothingObserved('their-own-secret'), learned: { code: { steps: 1, at: at(1) } } }
    expect(put('loops', ours, theirs)).toEqual(theirs)
    expect(join('loops', { ...ours, learned: { writing: { steps: 1, at: at(1) } } }, theirs)).toBe('same')
    expect(join('loops', { ...ours, baseline: { writing: [] } }, theirs)).toBe('same')
    expect(join('loops', { ...ours, watch: newWatch(at(1)) }, theirs)).toBe('same')
  })
})

describe('what a file holds', () => {
  const gone = { id: 'gone', updatedAt: at(1), deletedAt: at(1) }

  test('is counted without what is gone', () => {
    expect(
      heldIn('history', {
        timeboxes: [record(), record({ id: 'b' }), record({ withdrawnAt: at(1) })],
        experiments: [{ ...experiment('e', 14), closing: experiment('e', 14).closing! }],
      }),
    ).toEqual({ timeboxes: 2, experiments: 1 })
    expect(heldIn('reflections', { evenings: [evening(1), evening(2)] })).toEqual({ evenings: 2 })
    expect(heldIn('experiments', { experiments: [experiment('a', null), gone], steps: [gone] })).toEqual({
      experiments: 1,
      steps: 0,
    })
    expect(
      heldIn(
        'words',
        words({
          kind: [kindWord('a'), gone],
          pairs: [pair('a', 1)],
          lessons: [lesson('a', 1)],
          stories: [story('a', 1)],
          traits: [trait('a', 1)],
          sentences: [gone],
          hidden: [entry('a')],
        }),
      ),
    ).toEqual({ words: 5 })
    expect(
      heldIn('tasks', {
        ...NO_TASKS,
        tasks: [task('a', 1), { ...task('b', 1), deletedAt: at(1) }],
        parked: [parked('a', 1)],
        projects: [gone],
        templates: [template('a', 1), template('b', 1)],
      }),
    ).toEqual({ tasks: 1, parked: 1, projects: 0, templates: 2 })
    expect(
      heldIn('loops', { ...nothingObserved('sixteen-letters-'), learned: { code: { steps: 1, at: at(1) } } }),
    ).toEqual({
      taught: 1,
    })
  })

  test('are of settings those that somebody chose', () => {
    const of = (stored: object) => heldIn('settings', { device: DEVICE, ...stored }).settings
    expect(of({})).toBe(0)
    expect(of({ ...DEFAULT_SETTINGS, welcomed: true, places: { start: { x: 1, y: 2 } } })).toBe(0)
    expect(of({ theme: 'dark', usualCap: minutes(40) })).toBe(2)
  })

  test('are of what is open the timebox and every text', () => {
    const start: StartDraft = { title: '', cap: '', marks: [], ifThen: '', kind: 'other', more: false }
    const step = { step: '', leaveOut: '', size: 1 } as const
    expect(heldIn('current', NOTHING_CURRENT)).toEqual({ open: 0, texts: 0 })
    expect(heldIn('current', { ...NOTHING_CURRENT, timebox: new World().start() })).toEqual({ open: 1, texts: 0 })
    expect(
      heldIn('current', {
        ...NOTHING_CURRENT,
        drafts: {
          start,
          step,
          words: { a: { text: '', by: '', when: 'any' }, b: { text: '', by: '', when: 'any' } },
          sentences: { a: { text: '', for: 'no' } },
        },
        evenings: [draftOf(may(1), undefined)],
      }),
    ).toEqual({ open: 0, texts: 6 })
  })

  test('is said of an export before it is taken in', () => {
    const file = (kind: DataKind, data: unknown) => ({
      name: { kind, device: DEVICE, month: null },
      content: envelope(data),
    })
    const files = [
      file('history', { timeboxes: [record({ day: may(14) }), record({ id: 'b', day: may(12) })], experiments: [] }),
      file('history', {
        timeboxes: [],
        experiments: [{ ...experiment('e', 14), closing: experiment('e', 14).closing! }],
      }),
      file('reflections', { evenings: [evening(16), evening(13)] }),
      file('words', words({ kind: [kindWord('a')] })),
      file('tasks', NO_TASKS),
      file('settings', { device: DEVICE, ...words({ kind: [kindWord('b'), kindWord('c')] }) }),
    ]
    expect(holdsOf(files)).toEqual({
      timeboxes: 2,
      experiments: 1,
      evenings: 2,
      words: 1,
      days: { from: may(12), to: may(16) },
    })
    const nothing = { timeboxes: 0, experiments: 0, evenings: 0, words: 0, days: null }
    expect(holdsOf([])).toEqual(nothing)
    expect(holdsOf((['history', 'reflections', 'words'] as const).map((kind) => file(kind, 'text')))).toEqual(nothing)
  })
})

describe('a file’s name', () => {
  test.each([
    ['settings', 'settings', null, null],
    ['current', 'current', null, null],
    ['loops', 'loops', null, null],
    [`tasks/${DEVICE}`, 'tasks', DEVICE, null],
    [`experiments/${DEVICE}`, 'experiments', DEVICE, null],
    [`words/${DEVICE}`, 'words', DEVICE, null],
    [`history/${DEVICE}/2026-05`, 'history', DEVICE, '2026-05'],
    [`reflections/${DEVICE}/2026-12`, 'reflections', DEVICE, '2026-12'],
  ])('%s says what it is, and is made of it', (name, kind, device, month) => {
    expect(dataName(name)).toEqual({ kind, device, month })
    expect(nameOf({ kind: kind as DataKind, device, month })).toBe(name)
  })

  test.each([
    '',
    'tasks',
    'history',
    `settings/${DEVICE}`,
    'xsettings',
    'settingsx',
    `tasks/${DEVICE}x`,
    `xtasks/${DEVICE}`,
    `tasks/${DEVICE.toUpperCase()}`,
    `history/${DEVICE}`,
    `history/${DEVICE}/2026-13`,
    `history/${DEVICE}/2026-00`,
    `history/${DEVICE}/2026-051`,
    `xhistory/${DEVICE}/2026-05`,
    `rollup/${DEVICE}/2026-05`,
    '__proto__',
    'constructor',
  ])('%s is none of ours', (name) => {
    expect(dataName(name)).toBeNull()
  })
})

describe('everything in one file', () => {
  const tasks = { [`tasks/${DEVICE}`]: envelope(NO_TASKS) }
  const made = (change: object = {}): string =>
    JSON.stringify({ enough: 'everything', version: 1, exportedAt: 5, device: DEVICE, files: tasks, ...change })

  test('is opened with its files, under their names', () => {
    expect(openEverything(made())).toEqual({
      ok: true,
      device: DEVICE,
      files: [{ name: { kind: 'tasks', device: DEVICE, month: null }, content: envelope(NO_TASKS) }],
    })
  })

  test.each([
    ['no JSON', '{"enough', 'notOurs'],
    ['another file', '{"version":1}', 'notOurs'],
    ['half a version', made({ version: 1.5 }), 'notOurs'],
    ['a version before the first', made({ version: 0 }), 'notOurs'],
    ['a later form', made({ version: 2, files: 'elsewhere' }), 'newer'],
    ['a file of a later version', made({ files: { current: envelope({}, SCHEMA_VERSION + 1) } }), 'newer'],
    ['no files', made({ files: undefined }), 'damaged'],
    ['no time', made({ exportedAt: undefined }), 'damaged'],
    ['a device that is none', made({ device: `${DEVICE}x` }), 'damaged'],
    ['a device that is none', made({ device: `x${DEVICE}` }), 'damaged'],
    ['a name that is none of ours', made({ files: { '../settings': envelope({}) } }), 'damaged'],
    ['a file that can’t be read', made({ files: { ...tasks, current: envelope({}) } }), 'damaged'],
    ['no envelope', made({ files: { current: {} } }), 'damaged'],
  ])('and %s is not taken', (_, text, why) => {
    expect(openEverything(text)).toEqual({ ok: false, why })
  })
})

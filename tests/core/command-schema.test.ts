import { describe, expect, test } from 'vitest'
import { JOY_MAX } from '@core/boundaries/joy-time.ts'
import { commandSchema, type Command, type CommandType } from '@core/command.ts'
import { draftOf } from '@core/reflection/draft.ts'
import { PRODUCT_SENTENCES } from '@core/sentences/sentences.ts'
import { localDaySchema, minutes, type DurationMs } from '@core/time.ts'
import { PRODUCT_LINES } from '@core/words/product-lines.ts'

const DAY = localDaySchema.parse('2026-05-14')
const ID = 'id-1'
const PLAN = { title: 'Slides', cap: minutes(25), marks: ['one page'], kind: 'slides' } as const
const JOY = { name: 'Choir', day: DAY, at: minutes(19 * 60), length: minutes(90), rule: '', except: [] }
const PROMPT = {
  timeboxId: ID,
  step: 'ways',
  reason: '',
  note: '',
  sentence: '',
  expectation: '',
} as const
const START = { title: '', cap: '', marks: [], ifThen: '', kind: 'other', more: false } as const

/** Each command as it may come. One that is added does not compile until it is here. */
const ALL: { readonly [Type in CommandType]: Omit<Extract<Command, { type: Type }>, 'type'> } = {
  start: { ...PLAN, marks: ['one page'], parkFirst: ID, afterHours: 'now' },
  offerStart: { title: 'Slides' },
  startAgain: { taskId: ID, afterHours: 'now' },
  startTemplate: { templateId: ID, afterHours: 'now' },
  carryOn: { parkedId: ID, afterHours: 'now' },
  letWait: { what: { of: 'parked', parkedId: ID } },
  keepParked: { parkedId: ID },
  withdrawShip: { timeboxId: ID },
  pause: { timeboxId: ID },
  resume: { timeboxId: ID },
  extend: { timeboxId: ID, reason: 'The total' },
  ship: { timeboxId: ID },
  shareDraft: { timeboxId: ID },
  handOver: { timeboxId: ID },
  park: { timeboxId: ID },
  rest: { timeboxId: ID },
  answerAway: { timeboxId: ID, answer: 'break' },
  keepGoing: { timeboxId: ID },
  moveGoalposts: { timeboxId: ID, marks: ['half a page'] },
  meet: { length: null },
  endMeeting: {},
  keepStartDraft: { draft: { ...START, marks: [] } },
  keepPromptDraft: { draft: PROMPT },
  welcomed: { start: true },
  keepWordDraft: { id: '', draft: { text: '', by: '', when: 'any' } },
  keepSentenceDraft: { id: '', draft: { text: '', for: 'no' } },
  keepStepDraft: { draft: { step: '', leaveOut: '', size: 1 } },
  open: { window: 'start' },
  openSentences: {},
  openPrompt: { timeboxId: ID, step: 'breathe' },
  close: { window: 'start' },
  minimise: { window: 'start' },
  wantToLook: { timeboxId: ID },
  waitToLook: { timeboxId: ID },
  lookOnce: { timeboxId: ID, lookingFor: 'the date', toFeelSure: false },
  leaveLook: { timeboxId: ID },
  lookFound: { timeboxId: ID, found: 'nothing' },
  notALoop: { timeboxId: ID },
  showNoticed: {},
  leaveBe: {},
  startOut: { realThings: true },
  pauseObserving: { length: null },
  eraseObserved: {},
  openEvening: { day: DAY },
  keepEveningDraft: { draft: draftOf(DAY, undefined) },
  stopEvening: {},
  closeDay: {},
  notTonight: {},
  noteExperiment: { id: ID },
  tonight: {},
  readLater: {},
  closeExperiment: { id: ID, happened: 'no', belief: 20 as never, learned: '' },
  letExperimentGo: { id: ID },
  keepStep: { step: 'Send it unread', leaveOut: '', size: 1 },
  removeStep: { id: ID },
  keepPair: { critic: '', kinder: 'It was enough', offered: [] },
  quietWord: { list: 'kind', id: ID, quiet: true },
  keepLesson: { happened: '', learned: '' },
  keepStory: { story: '', from: '', against: '', truer: '' },
  keepTrait: { criticism: '', strength: '' },
  keepKindWord: { text: 'Good enough', by: '', when: 'any' },
  keepSentence: { text: 'Not this week', for: 'no' },
  removeWord: { list: 'kind', id: ID },
  keepWeekLine: { week: DAY, line: '' },
  switchLine: { line: PRODUCT_LINES.any[0], on: false },
  dismissClosing: {},
  dismissNotice: {},
  keepJoy: { block: JOY },
  takeJoy: { plans: [JOY] },
  removeJoy: { id: ID },
  moveJoy: { id: ID, day: DAY },
  onMyWay: {},
  keepProject: { name: 'Beta', budget: null },
  removeProject: { id: ID },
  keepTemplate: { ...PLAN, marks: ['one page'], repeat: ['monday'] },
  removeTemplate: { id: ID },
  putTemplateAway: { id: ID },
  changeSettings: { change: { theme: 'dark' } },
  resetSettings: { section: 'nudges' },
  undoReset: {},
  help: { about: 'start' },
  releases: {},
  quit: {},
  parkAndQuit: { timeboxId: ID },
}
const taken = (command: unknown): boolean => commandSchema.safeParse(command).success

describe('every command', () => {
  test.each(Object.entries(ALL))('%s is taken as it may come, and not with anything beside', (type, fields) => {
    expect(commandSchema.parse({ type, ...fields })).toEqual({ type, ...fields })
    expect(taken({ type, ...fields, beside: 1 })).toBe(false)
  })

  test.each(Object.entries(ALL).flatMap(([type, fields]) => Object.keys(fields).map((name) => [type, name] as const)))(
    '%s is not taken with a wrong %s',
    (type, name) => {
      expect(taken({ type, ...ALL[type as CommandType], [name]: Symbol('wrong') })).toBe(false)
    },
  )

  test('nothing else is one', () => {
    for (const none of [null, undefined, 'quit', {}, { type: '' }, { type: 'Quit' }, [], { type: 'toString' }])
      expect(taken(none)).toBe(false)
  })
})

const text = (length: number): string => 'x'.repeat(length)
const cap = (ms: number) => ({ type: 'start', ...PLAN, cap: ms as DurationMs })

describe('a command has its bounds:', () => {
  test.each<[what: string, most: unknown, beyond: unknown]>([
    ['an id', { type: 'ship', timeboxId: text(64) }, { type: 'ship', timeboxId: text(65) }],
    ['an id that is there', { type: 'ship', timeboxId: 'x' }, { type: 'ship', timeboxId: '' }],
    ['the id of an entry', { type: 'removeStep', id: text(64) }, { type: 'removeStep', id: text(65) }],
    ['the id of an entry that is there', { type: 'removeStep', id: 'x' }, { type: 'removeStep', id: '' }],
    ['the shortest cap', cap(60_000), cap(0)],
    ['the longest cap', cap(480 * 60_000), cap(481 * 60_000)],
    ['a cap of whole minutes', cap(120_000), cap(120_001)],
    [
      'how long nothing is observed',
      { type: 'pauseObserving', length: 480 * 60_000 },
      { type: 'pauseObserving', length: 480 * 60_000 + 1 },
    ],
    [
      'a step that says something',
      { type: 'keepStep', step: 'x', leaveOut: '', size: 1 },
      { type: 'keepStep', step: ' ', leaveOut: '', size: 1 },
    ],
    [
      'a kinder sentence that says something',
      { type: 'keepPair', critic: '', kinder: 'x', offered: [] },
      { type: 'keepPair', critic: '', kinder: ' ', offered: [] },
    ],
    [
      'how many sentences were offered',
      { type: 'keepPair', critic: '', kinder: 'x', offered: Array.from({ length: 5 }, () => 'a') },
      { type: 'keepPair', critic: '', kinder: 'x', offered: Array.from({ length: 6 }, () => 'a') },
    ],
    [
      'the name of a sentence that was offered',
      { type: 'keepPair', critic: '', kinder: 'x', offered: [text(100)] },
      { type: 'keepPair', critic: '', kinder: 'x', offered: [text(101)] },
    ],
    [
      'a kind word that says something',
      { type: 'keepKindWord', text: 'x', by: '', when: 'any' },
      { type: 'keepKindWord', text: '', by: '', when: 'any' },
    ],
    [
      'a sentence for others that says something',
      { type: 'keepSentence', text: 'x', for: 'no' },
      { type: 'keepSentence', text: '', for: 'no' },
    ],
    [
      'how much joy comes out of a calendar',
      { type: 'takeJoy', plans: Array.from({ length: JOY_MAX }, () => JOY) },
      { type: 'takeJoy', plans: Array.from({ length: JOY_MAX + 1 }, () => JOY) },
    ],
    [
      'a project with a name',
      { type: 'keepProject', name: 'x', budget: null },
      { type: 'keepProject', name: ' ', budget: null },
    ],
    [
      'a template with a title',
      { type: 'keepTemplate', ...PLAN, title: 'x', repeat: [] },
      { type: 'keepTemplate', ...PLAN, title: '', repeat: [] },
    ],
  ])('%s', (_what, most, beyond) => {
    expect([taken(most), taken(beyond)]).toEqual([true, false])
  })

  test('what is typed in the Start window is kept with all of the experiment that is planned there', () => {
    const experiment = { prediction: 'Someone finds a', leftOut: 'No second', belief: 60, inDays: 7 }
    const command = { type: 'keepStartDraft', draft: { ...START, marks: [], experiment } }
    expect(commandSchema.parse(command)).toEqual(command)
    for (const name of Object.keys(experiment)) {
      const draft = { ...command.draft, experiment: { ...experiment, [name]: Symbol('wrong') } }
      expect(taken({ ...command, draft })).toBe(false)
    }
  })

  test('a start without a title is fine', () => {
    expect(taken({ type: 'start', ...PLAN, title: '' })).toBe(true)
  })

  test.each([
    { of: 'plan', ...PLAN },
    { of: 'task', taskId: ID },
    { of: 'template', templateId: ID },
    { of: 'parked', parkedId: ID },
  ])('what can wait is a $of, and nothing beside', (what) => {
    expect(taken({ type: 'letWait', what })).toBe(true)
    expect(taken({ type: 'letWait', what: { ...what, beside: 1 } })).toBe(false)
  })

  test('a line that is switched is one of the product, for oneself or for others', () => {
    const line = (name: string) => taken({ type: 'switchLine', line: name, on: true })
    expect([line(PRODUCT_LINES.prompt[0]), line(PRODUCT_SENTENCES.no.soft[0]), line('another')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

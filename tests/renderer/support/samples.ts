import { RULES } from '../../../src/core/loops/rules.ts'
import type { OwnStep } from '../../../src/core/experiments/experiment.ts'
import { DEFAULT_SETTINGS, type Settings, LATEST_DAY_START, MOST_CAPS } from '../../../src/core/settings.ts'
import type { Observation } from '@core/loops/observation.ts'
import type { EpochMs, LocalDay, Minutes } from '@core/time.ts'
import type { ChangesView, EvidenceView, OutView } from '@core/views/noticed-view.ts'
import type { LookView, SettingsView, Snapshot, TaskView, TimeboxView } from '@core/views/snapshot-type.ts'
import type { WordsView } from '@core/views/words-view.ts'
import type { ImportPreview } from '@shared/bridge.ts'
import type { Note } from '@core/words/notes.ts'
import type { MenuNode } from '@core/views/tray-type.ts'

/** Thursday 14 May 2026, 10:35 in Berlin. */
export const AT = Date.UTC(2026, 4, 14, 8, 35) as EpochMs
const MINUTE = 60_000

/** A moment some minutes from `AT`. */
export const later = (count: number): EpochMs => (AT + count * MINUTE) as EpochMs
/** Whole minutes, as views carry them. */
export const mins = (count: number): Minutes => count as Minutes

/** A remembered task. */
export const task = (id: string, title: string, lastCap: number, marks: readonly string[] = []): TaskView => ({
  id,
  title,
  kind: 'messages',
  project: '',
  lastCap: mins(lastCap),
  marks,
  watched: null,
  median: null,
})

export const TASKS: readonly TaskView[] = [
  task('t1', 'Reply to Priya about the Q3 budget', 25, [
    'Answers her two questions',
    'Numbers match the sheet',
    'Under ten lines',
  ]),
  task('t2', 'Reply to customer emails', 15),
  task('t3', 'Draft a reply to the landlord', 10, ['One question']),
  {
    ...task('t4', 'Launch note for the beta', 45, ['Says who the beta is for']),
    kind: 'writing',
    median: { of: 5, took: mins(38) },
  },
]

/** An open timebox, 29 of 45 minutes in. */
export const timebox = (change: Partial<TimeboxView> = {}): TimeboxView => ({
  id: 'box-1',
  title: 'Launch note for the beta',
  kind: 'writing',
  phase: 'running',
  left: mins(16),
  used: 29 / 45,
  until: later(45),
  plannedCap: mins(45),
  cap: mins(45),
  startedAt: AT,
  marks: ['Answers her two questions', 'Numbers match the sheet', 'Under ten lines'],
  ifThen: null,
  watched: null,
  extensionCount: 2,
  extensionsLeft: 2,
  extensionLength: mins(5),
  budget: null,
  away: null,
  ...change,
})

/** The wish to look again at it. */
export const look = (step: LookView['step'], change: Partial<LookView> = {}): LookView => ({
  timeboxId: 'box-1',
  title: 'Launch note for the beta',
  step,
  toFeelSure: false,
  ...change,
})

/** The same at its cap. */
export const resting = (change: Partial<TimeboxView> = {}): TimeboxView =>
  timebox({ phase: 'resting', left: mins(0), used: 1, until: null, ...change })

/** The task of most of the pictures, at its cap. */
export const reply = (change: Partial<TimeboxView> = {}): TimeboxView =>
  resting({ title: 'Reply to Priya about the Q3 budget', plannedCap: mins(25), cap: mins(25), ...change })

const NO_SENTENCES: WordsView['sentences'] = { own: [], hidden: [] }

/** What the Settings window shows: the defaults with some changed, on a computer that tells everything. */
export const settings = (change: Partial<Settings> = {}): SettingsView => ({
  values: { ...DEFAULT_SETTINGS, ...change },
  most: { caps: MOST_CAPS, dayStart: LATEST_DAY_START },
  senses: { idle: true, fullScreen: true, doNotDisturb: true, titles: true },
  rules: RULES.map(({ name }) => name),
  shortcuts: { shortcut: 'works', shipShortcut: 'none', lookShortcut: 'none' },
  loginRefused: false,
  changed: [],
  undo: null,
  observed: { pausedUntil: null, latest: null },
  words: { kind: [], pairs: [], hidden: [], sentences: NO_SENTENCES },
  projects: [],
  joyEditing: null,
  sentencesAsked: null,
  sharedFolder: { folder: '', computers: [], said: [] },
})

/** The last thing that was observed: a save. */
export const SAVE: Observation = {
  kind: 'episode',
  at: later(23),
  file: 'k3Jx0mQe1Zb7uYpA',
  size: 4210,
  whole: 'Zt9vLw2cRr5nHsDq',
  change: {
    added: 9,
    deleted: 4,
    lines: 1,
    touched: [{ paragraph: 7, before: 'b1Xk8sTe0VqLmW3z', after: 'Qy6dFj4hPc9oNaGu', size: 212, changed: 13 }],
  },
}

/** What every window draws, with nothing open. */
/** What an export of a few months holds. */
export const IMPORTED: ImportPreview = {
  name: 'enough-everything-2026-05-14.json',
  timeboxes: 214,
  evenings: 41,
  experiments: 1,
  words: 12,
  days: { from: '2026-03-03' as LocalDay, to: '2026-05-14' as LocalDay },
}

export const snapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  rev: 1,
  at: AT,
  zone: 'Europe/Berlin',
  language: 'en',
  theme: 'light',
  motion: 'system',
  textSize: 100,
  timebox: null,
  start: {
    caps: [10, 15, 25, 45].map(mins),
    usualCap: mins(25),
    shortestCap: mins(1),
    longestCap: mins(480),
    tasks: TASKS,
    steps: [],
    templates: [],
    first: false,
    boundary: null,
    asked: null,
    offered: 0,
    medians: {},
  },
  prompt: null,
  out: null,
  look: null,
  closing: null,
  evening: null,
  closedDay: '2026-05-13' as LocalDay,
  smallAction: null,
  help: null,
  unsaved: null,
  notice: null,
  elsewhere: null,
  trayless: { why: null, menu: [] },
  drafts: {},
  settings: settings(),
  ...change,
})

/** The kind word of the very first Prompt. */
const FIRST_WORD = { own: false, id: 'timeAndEnergy' } as const

/** The Prompt on screen for a timebox at its cap. */
export const atCap = (open: TimeboxView, change: Partial<Snapshot> = {}): Snapshot =>
  snapshot({
    timebox: open,
    prompt: { timeboxId: open.id, asked: 1, about: { name: 'cap' }, step: 'ways', word: FIRST_WORD },
    ...change,
  })

const saves = [0.57, 1, 0.33, 0.13, 0.02, 0.01, 0.01, 0.02]

/** What the last saves changed: less and less, and the last four next to nothing. */
export const CHANGES: ChangesView = {
  at: later(23),
  saves: saves.map((height, index) => ({ height, marked: index > 3 })),
}

/** One thing of each kind that can be found. */
export const FOUND = {
  tiny: { rule: 'tiny-edits', text: { key: 'loop.tiny-edits', values: { count: 4, percent: 0.3 } } },
  back: { rule: 'back-and-forth', text: { key: 'loop.back-and-forth', values: { since: { clock: later(7) } } } },
  looking: { rule: 'looking', text: { key: 'loop.looking', values: { count: 3, since: { clock: later(30) } } } },
  reopened: {
    rule: 'reopened',
    text: { key: 'loop.reopened.yesterday', values: { count: 2, at: { clock: later(27) } } },
  },
} as const satisfies Readonly<Record<string, EvidenceView>>

/** The Prompt on screen for a loop. */
export const inLoop = (
  open: TimeboxView,
  evidence: readonly EvidenceView[] = [FOUND.tiny, FOUND.back],
  changes: ChangesView | null = CHANGES,
): Snapshot =>
  snapshot({
    timebox: open,
    prompt: { timeboxId: open.id, asked: 1, about: { name: 'loop', evidence, changes }, step: 'ways', word: null },
  })

/** Shipped work that was opened again. */
export const OUT: OutView = { title: 'Launch note for the beta', evidence: [FOUND.reopened] }

const line: MenuNode = { type: 'separator' }
const last: readonly MenuNode[] = [
  line,
  { type: 'item', text: { key: 'menu.help', values: {} }, command: { type: 'help' } },
  { type: 'item', text: { key: 'menu.releases', values: { version: '0.1.0' } }, command: { type: 'releases' } },
  { type: 'item', text: { key: 'menu.settings', values: {} }, command: { type: 'open', window: 'settings' } },
  { type: 'item', text: { key: 'menu.quit', values: {} }, command: { type: 'quit' } },
]

/** The tray menu with nothing open. */
export const IDLE_MENU: readonly MenuNode[] = [
  {
    type: 'item',
    text: { key: 'menu.start', values: {} },
    command: { type: 'open', window: 'start' },
    accelerator: 'CommandOrControl+Shift+E',
  },
  {
    type: 'item',
    text: { key: 'menu.carryOnParked', values: { task: 'Slides for Monday', count: mins(25) } },
    command: { type: 'carryOn', parkedId: 'p1' },
  },
  {
    type: 'submenu',
    text: { key: 'menu.recent', values: {} },
    items: [
      {
        type: 'item',
        text: { key: 'menu.recentTask', values: { task: 'Reply to customer emails', count: mins(15) } },
        command: { type: 'startAgain', taskId: 't2' },
      },
    ],
  },
  ...last,
]

/** The tray menu while a timebox runs. */
export const RUNNING_MENU: readonly MenuNode[] = [
  { type: 'item', text: { key: 'menu.task', values: { task: 'Launch note for the beta' } }, command: null },
  { type: 'item', text: { key: 'menu.left', values: { count: mins(16), until: { clock: later(45) } } }, command: null },
  line,
  { type: 'item', text: { key: 'menu.ship', values: {} }, command: { type: 'ship', timeboxId: 'box-1' } },
  { type: 'item', text: { key: 'menu.pause', values: {} }, command: { type: 'pause', timeboxId: 'box-1' } },
  line,
  { type: 'item', text: { key: 'menu.draft', values: {} }, command: { type: 'shareDraft', timeboxId: 'box-1' } },
  {
    type: 'item',
    text: { key: 'menu.handOver', values: {} },
    command: { type: 'openPrompt', timeboxId: 'box-1', step: 'handOver' },
  },
  { type: 'item', text: { key: 'menu.park', values: {} }, command: { type: 'park', timeboxId: 'box-1' } },
  line,
  {
    type: 'submenu',
    text: { key: 'menu.meeting', values: {} },
    items: [{ type: 'item', text: { key: 'menu.meetingOpen', values: {} }, command: { type: 'meet', length: null } }],
  },
  ...last.slice(1),
]

/** Small steps of the person's own. */
export const OWN_STEPS: readonly OwnStep[] = [
  { id: 's1', updatedAt: AT, step: 'Post the photo as it came out.', leaveOut: 'No choosing another', size: 1 },
  { id: 's2', updatedAt: AT, step: 'Read my poem to Ana.', leaveOut: '', size: 3 },
]

/** Sentences of the person's own, and a line of the product that is switched off. */
export const OWN_WORDS: WordsView = {
  kind: [
    {
      id: 'w1',
      updatedAt: AT,
      text: 'I did my best with the time and energy I had. That’s enough.',
      by: '',
      when: 'any',
      quiet: false,
    },
    {
      id: 'w2',
      updatedAt: AT,
      text: 'Done and kind to me beats polished and late.',
      by: '',
      when: 'prompt',
      quiet: false,
    },
  ],
  pairs: [],
  hidden: ['setback'],
  sentences: NO_SENTENCES,
}

const LONG_SENTENCE =
  'You have carried this for so long that putting it down feels like dropping it, and putting it down is all that is needed now, says the sea.'

/** Short and long ones, with who said them, and sentences from reflections. */
export const MANY_WORDS: WordsView = {
  kind: [
    ...OWN_WORDS.kind,
    {
      id: 'w3',
      updatedAt: AT,
      text: LONG_SENTENCE,
      by: 'Grandmother Ilse, on the pier',
      when: 'evening',
      quiet: false,
    },
    { id: 'w4', updatedAt: AT, text: 'Enough', by: '', when: 'any', quiet: true },
  ],
  pairs: [
    { id: 'p1', kinder: 'I explained it twice, and that was kind.', quiet: false },
    { id: 'p2', kinder: LONG_SENTENCE, quiet: true },
  ],
  hidden: ['setback', 'slowly'],
  sentences: NO_SENTENCES,
}

const day = (text: string): LocalDay => text as LocalDay

/** Notes of every kind, from three days. */
export const NOTES: readonly Note[] = [
  { id: 'n1', kind: 'win', day: day('2026-05-13'), texts: ['Said no to the second review'] },
  { id: 'n2', kind: 'appreciation', day: day('2026-05-13'), texts: ['I’m someone who laughs at her own typos.'] },
  {
    id: 'n3',
    kind: 'lesson',
    day: day('2026-05-13'),
    texts: ['The link in the note was wrong.', 'Somebody asked, and it was mended in a minute.'],
  },
  {
    id: 'n4',
    kind: 'experiment',
    day: day('2026-05-11'),
    texts: ['Someone writes back about a mistake by Friday', 'They wrote to say thank you.'],
  },
  {
    id: 'n5',
    kind: 'pair',
    day: day('2026-05-11'),
    texts: ['You never finish anything.', 'Three things left my hands this week.'],
  },
  { id: 'n6', kind: 'evening', day: day('2026-05-11'), texts: ['The slides', 'A walk'] },
  { id: 'n7', kind: 'story', day: day('2026-05-08'), texts: ['I’m the one who never gets to the end', LONG_SENTENCE] },
  {
    id: 'n8',
    kind: 'trait',
    day: day('2026-05-08'),
    texts: ['Too slow', 'People tell me things.\nThey take their time.'],
  },
]

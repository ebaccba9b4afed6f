import type { SharedPage } from '@core/export/shared-page.ts'
import type { ShippedThing } from '@core/export/shipped.ts'
import type { Drafts } from '@core/drafts.ts'
import type { WindowName } from '@core/command.ts'
import type { Belief } from '@core/experiments/experiment.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import type { FoundNotes, HistorySeen } from '@shared/bridge.ts'
import type { LookView, Snapshot } from '@core/views/snapshot-type.ts'
import { NO_SENSES } from '../../../src/core/senses.ts'
import { NO_SHORTCUTS } from '../../../src/core/shortcuts.ts'
import { minutes } from '../../../src/core/time.ts'
import { BETA, BOUNDARY_SCENES } from './boundary-scenes.ts'
import { EVENING_SCENES } from './evening-scenes.ts'
import { EXPORT_SCENES } from './export-scenes.ts'
import { HELP_SCENES } from './help-scenes.ts'
import { OF_A_TABLE } from './history-samples.ts'
import { NOTE_SCENES } from './note-scenes.ts'
import { INSIGHTS_SCENES } from './insights-scenes.ts'
import { variantsOf } from './scene-variants.ts'
import { SENTENCE_SCENES } from './sentence-scenes.ts'
import { SETTING_SCENES } from './setting-scenes.ts'
import { SHARED_ALONE, SHARED_SCENES } from './shared-scenes.ts'
import {
  AT,
  atCap,
  FOUND,
  IDLE_MENU,
  inLoop,
  later,
  look,
  mins,
  OUT,
  MANY_WORDS,
  OWN_STEPS,
  OWN_WORDS,
  reply,
  resting,
  RUNNING_MENU,
  SAVE,
  settings,
  snapshot,
  timebox,
} from './samples.ts'

/** One picture: a window, its size, a snapshot, and what a person does before it is taken. */
export interface Scene {
  readonly window: WindowName | 'gallery'
  readonly width: number
  readonly height: number
  /** false: it keeps its height, and scrolls inside */
  readonly fits?: false
  readonly snapshot: Snapshot
  /** buttons to press first, by their names */
  readonly click?: readonly string[]
  /** keys to press and texts to type (those that start with `=`), in order */
  readonly keys?: readonly string[]
  /** what `dispatch` answers with instead of done */
  readonly refusal?: { readonly code: string; readonly message: string }
  /** what a search finds */
  readonly found?: FoundNotes
  /** the page of Insights; the one of the drawing when left out */
  readonly insights?: InsightsPage
  /** the page for someone that is seen before it is saved, and what a card can be made of */
  readonly shared?: SharedPage
  readonly shipped?: readonly ShippedThing[]
  /** what was chosen of another program; timewarrior's folder when left out */
  readonly history?: HistorySeen
  /** what to unfold then, by its words */
  readonly unfold?: string
  readonly rtl?: boolean
  readonly forced?: boolean
}

const START = { window: 'start', width: 460, height: 350 } as const
const RUNNING = { window: 'running', width: 320, height: 240 } as const
const PROMPT = { window: 'prompt', width: 580, height: 612 } as const
const REOPENED = { window: 'prompt', width: 580, height: 440 } as const
const SHORT = { window: 'prompt', width: 580, height: 260 } as const
const SETTINGS = { window: 'settings', width: 820, height: 680, fits: false } as const
const TRAYLESS = { window: 'trayless', width: 320, height: 508 } as const

const LONG_TITLE =
  'Rewrite the onboarding email so that new customers who come from the old plan understand what changes in June, which price stays as it was, how they can object, and whom they may ask about an invoice.'

const note = {
  title: 'Launch note for the beta',
  cap: '45',
  marks: ['Says who the beta is for'],
  ifThen: '',
  kind: 'writing',
  more: false,
} satisfies NonNullable<Drafts['start']>
const noteMore = {
  ...note,
  marks: ['Says who the beta is for', 'Names the three new things', 'Links work'],
  ifThen: 'press Send to Ana',
  project: 'Beta',
  watched: { path: '/home/someone/launch-note.md', mode: 'drafting' as const },
  more: true,
}
const experiment = {
  prediction: 'Someone writes back about a mistake by Friday',
  leftOut: 'No second read',
  belief: 60 as Belief,
  inDays: 2,
}
const expecting = {
  timeboxId: 'box-1',
  step: 'draft',
  reason: '',
  note: '',
  sentence: '',
  expectation: 'Nobody answers before Friday',
} satisfies NonNullable<Drafts['prompt']>
const ASKED = { timeboxId: 'box-1', asked: 1, about: { name: 'cap' }, step: 'ways' } as const
const extensionEnd = atCap(reply({ extensionsLeft: 0, cap: mins(35) }), {
  prompt: {
    timeboxId: 'box-1',
    asked: 1,
    about: { name: 'extension', length: mins(5), reason: 'The Q3 total is the one after the freelancers’ invoice.' },
    step: 'ways',
    word: null,
  },
})
const step = (name: 'extend' | 'park' | 'handOver' | 'draft', title: string): Snapshot =>
  atCap(resting({ title, plannedCap: mins(25), cap: mins(25) }), {
    prompt: { timeboxId: 'box-1', asked: 1, about: { name: 'cap' }, step: name, word: null },
  })
const LONG_PROMPT = atCap(
  resting({
    title: LONG_TITLE,
    marks: [
      'Says what changes in June, which price stays as it was, and how to object, in words my neighbour would understand on first reading',
      'One link for questions',
    ],
  }),
)
const looking = (step: LookView['step']): Snapshot => snapshot({ timebox: timebox(), look: look(step) })
const note3 = ['Says who the beta is for', 'Names the three new things', 'Links work']
const THREE = [FOUND.tiny, FOUND.back, FOUND.looking]
const arabic = 'كتابة ملاحظة الإطلاق للنسخة التجريبية'

/** Every state that has a picture, by its name. */
export const SCENES: Readonly<Record<string, Scene>> = {
  start: { ...START, snapshot: snapshot({ drafts: { start: note } }) },
  'start-more': {
    ...START,
    height: 894,
    snapshot: snapshot({
      settings: { ...settings(), projects: [BETA] },
      drafts: { start: { ...noteMore, experiment } },
    }),
    keys: ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'],
  },
  'start-ladder': {
    ...START,
    height: 691,
    snapshot: snapshot({ drafts: { start: { ...noteMore, experiment } } }),
    click: ['Pick a small step'],
  },
  'start-ladder-own': {
    ...START,
    height: 691,
    snapshot: snapshot({
      start: { ...snapshot().start, steps: OWN_STEPS },
      drafts: { start: { ...noteMore, experiment } },
    }),
    click: ['Pick a small step', 'Add a step of your own'],
  },
  'start-morning': {
    ...START,
    height: 375,
    snapshot: snapshot({ drafts: { start: note }, smallAction: 'showUnfinished' }),
  },
  'start-more-empty': {
    ...START,
    height: 591,
    snapshot: snapshot({ drafts: { start: { ...noteMore, project: '', watched: undefined } } }),
  },
  'start-more-folder': {
    ...START,
    height: 591,
    snapshot: snapshot({
      drafts: {
        start: {
          ...noteMore,
          watched: { path: '/home/someone/Texts for the beta that go to everyone who asked for it', mode: null },
        },
      },
    }),
  },
  'start-more-gone': {
    ...START,
    height: 619,
    snapshot: snapshot({
      drafts: { start: { ...noteMore, watched: { path: '/home/someone/gone.md', mode: 'polishing' } } },
    }),
  },
  'start-suggestions': { ...START, snapshot: snapshot(), keys: ['=Reply', 'ArrowDown'] },
  'start-first': {
    ...START,
    snapshot: snapshot({ at: later(-95), start: { ...snapshot().start, tasks: [], first: true } }),
  },
  'start-running': {
    ...START,
    height: 300,
    snapshot: snapshot({
      timebox: timebox(),
      drafts: { start: { ...note, title: 'Expense report for April', cap: '15', marks: [] } },
    }),
    keys: ['Enter'],
    refusal: { code: 'timeboxOpen', message: 'Another timebox is still open.' },
  },
  'start-refused': {
    ...START,
    height: 380,
    snapshot: snapshot({ drafts: { start: { ...note, cap: '1.5' } } }),
    keys: ['Control+Enter'],
  },
  'start-long': { ...START, height: 629, snapshot: snapshot({ language: 'long', drafts: { start: noteMore } }) },
  'start-rtl': { ...START, snapshot: snapshot({ drafts: { start: { ...note, title: arabic } } }), rtl: true },
  running: { ...RUNNING, snapshot: snapshot({ timebox: timebox() }) },
  'running-none-left': { ...RUNNING, snapshot: snapshot({ timebox: timebox({ extensionsLeft: 0 }) }) },
  'running-look': { ...RUNNING, snapshot: looking('asked') },
  'running-look-once': { ...RUNNING, snapshot: looking('asked'), click: ['Look once, for…'] },
  'running-look-empty': {
    ...RUNNING,
    height: 280,
    snapshot: looking('asked'),
    click: ['Look once, for…'],
    keys: ['Enter'],
  },
  'running-look-wait': { ...RUNNING, snapshot: looking('waiting') },
  'running-look-over': { ...RUNNING, snapshot: looking('over') },
  'running-look-found': { ...RUNNING, snapshot: looking('looking') },
  'running-look-sure': {
    ...RUNNING,
    snapshot: snapshot({ timebox: timebox(), look: look('looking', { toFeelSure: true }) }),
  },
  'running-look-shipped': { ...RUNNING, snapshot: snapshot({ look: look('asked') }) },
  'running-look-shipped-wait': { ...RUNNING, snapshot: snapshot({ look: look('waiting') }) },
  'running-paused': { ...RUNNING, snapshot: snapshot({ timebox: timebox({ phase: 'paused', until: null }) }) },
  'running-resting': { ...RUNNING, snapshot: snapshot({ timebox: resting() }) },
  'running-away': {
    ...RUNNING,
    snapshot: snapshot({
      timebox: timebox({
        phase: 'away',
        left: mins(22),
        used: 23 / 45,
        until: null,
        away: { from: later(23), to: later(50) },
      }),
    }),
  },
  'running-empty': { ...RUNNING, snapshot: snapshot() },
  'running-long': {
    ...RUNNING,
    height: 300,
    snapshot: snapshot({ language: 'long', timebox: timebox({ title: LONG_TITLE }) }),
  },
  'running-unsaved': {
    ...RUNNING,
    height: 290,
    snapshot: snapshot({ timebox: timebox(), unsaved: { key: 'error.diskFull', values: {} } }),
  },
  'prompt-cap': { ...PROMPT, snapshot: atCap(reply()) },
  breathe: { ...PROMPT, snapshot: atCap(reply()), click: ['Breathe for a minute'] },
  'prompt-nomarks': { ...PROMPT, snapshot: atCap(reply({ marks: [] })) },
  'prompt-noextension': { ...PROMPT, snapshot: extensionEnd },
  'prompt-longtitle': { ...PROMPT, snapshot: LONG_PROMPT },
  'prompt-extend': {
    ...PROMPT,
    snapshot: step('extend', 'Reply to Priya about the Q3 budget'),
    keys: ['=The Q3 total is the one after the freelancers’ invoice.'],
  },
  'prompt-hand': { ...PROMPT, snapshot: step('handOver', 'Release checklist 2.4') },
  'prompt-park': { ...PROMPT, snapshot: step('park', 'Slides for Monday’s review') },
  'prompt-draft': {
    ...PROMPT,
    snapshot: {
      ...step('draft', 'Launch note for the beta'),
      drafts: { prompt: { ...expecting, belief: 70 as Belief } },
    },
  },
  'prompt-draft-plain': { ...PROMPT, snapshot: step('draft', 'Launch note for the beta') },
  'prompt-draft-own': {
    ...PROMPT,
    height: 651,
    snapshot: {
      ...step('draft', 'Launch note for the beta'),
      drafts: { prompt: { ...expecting, leftOut: 'No question to Ana whether it is fine.', belief: 0 as Belief } },
    },
    click: ['Change what is left out, and when to ask'],
  },
  'prompt-own-word': {
    ...PROMPT,
    snapshot: atCap(reply(), {
      prompt: { ...ASKED, word: { own: true, id: 'w1', text: OWN_WORDS.kind[1]?.text ?? '', by: 'Grandmother Ilse' } },
    }),
  },
  'prompt-no-word': { ...PROMPT, snapshot: atCap(reply(), { prompt: { ...ASKED, word: null } }) },
  'prompt-loop': { ...PROMPT, snapshot: inLoop(timebox({ marks: note3 })) },
  'prompt-loop-plain': { ...PROMPT, snapshot: inLoop(timebox({ marks: [] }), [FOUND.looking], null) },
  'prompt-loop-three': {
    ...PROMPT,
    height: 652,
    snapshot: inLoop(timebox({ marks: note3, title: LONG_TITLE }), THREE),
  },
  'prompt-loop-long': {
    ...PROMPT,
    height: 709,
    snapshot: { ...inLoop(timebox({ title: LONG_TITLE }), THREE), language: 'long' },
  },
  'prompt-loop-200': { ...PROMPT, width: 290, height: 306, snapshot: inLoop(timebox()) },
  'prompt-loop-rtl': { ...PROMPT, snapshot: inLoop(timebox({ title: arabic })), rtl: true },
  'prompt-loop-forced': { ...PROMPT, snapshot: inLoop(timebox()), forced: true },
  'prompt-reopened': { ...REOPENED, snapshot: snapshot({ out: OUT }) },
  'prompt-reopened-refused': {
    ...REOPENED,
    snapshot: snapshot({ out: OUT, timebox: timebox() }),
    click: ['Start a timebox'],
    refusal: { code: 'timeboxOpen', message: 'Another timebox is still open.' },
  },
  'prompt-shipped': {
    ...SHORT,
    snapshot: snapshot({
      closing: {
        timeboxId: 'box-1',
        title: 'Launch note for the beta',
        said: { kind: 'ship', ifThen: 'Press Send to Ana', startedAt: AT },
      },
    }),
  },
  'prompt-parked': {
    ...SHORT,
    snapshot: snapshot({
      closing: {
        timeboxId: 'box-1',
        title: 'Launch note for the beta',
        said: { kind: 'park', ifThen: null, startedAt: AT },
      },
    }),
  },
  'prompt-unsaved': { ...SHORT, snapshot: snapshot({ unsaved: { key: 'error.diskFull', values: {} } }) },
  'prompt-rtl': { ...PROMPT, snapshot: atCap(reply({ title: arabic })), rtl: true },
  'prompt-long': { ...PROMPT, height: 700, snapshot: { ...LONG_PROMPT, language: 'long' } },
  'prompt-130': { ...PROMPT, height: 720, snapshot: atCap(reply(), { textSize: 130 }) },
  'prompt-200': { ...PROMPT, width: 290, height: 306, snapshot: atCap(reply()) },
  'start-130': { ...START, height: 420, snapshot: snapshot({ textSize: 130, drafts: { start: note } }) },
  'start-200': { ...START, width: 230, height: 260, snapshot: snapshot({ drafts: { start: note } }) },
  'prompt-forced': { ...PROMPT, snapshot: atCap(reply({ extensionsLeft: 0 })), forced: true },
  'start-forced': { ...START, snapshot: snapshot({ drafts: { start: note } }), forced: true },
  'settings-timeboxes': { ...SETTINGS, snapshot: snapshot({ settings: settings({ awayAfter: minutes(10) }) }) },
  'settings-timeboxes-end': { ...SETTINGS, snapshot: snapshot(), keys: ['End'] },
  'settings-timeboxes-blind': {
    ...SETTINGS,
    snapshot: snapshot({
      settings: { ...settings({ extensionCount: 0, shortcut: '' }), senses: NO_SENSES },
    }),
  },
  'settings-capture': {
    ...SETTINGS,
    snapshot: snapshot({ settings: { ...settings(), shortcuts: { ...NO_SHORTCUTS, shortcut: 'taken' } } }),
    click: ['Change'],
    keys: ['Shift+X'],
  },
  'settings-nudges': { ...SETTINGS, snapshot: snapshot(), click: ['Nudges'] },
  'settings-nudges-blind': {
    ...SETTINGS,
    snapshot: snapshot({ settings: { ...settings(), senses: NO_SENSES } }),
    click: ['Nudges'],
  },
  'settings-loops': { ...SETTINGS, snapshot: snapshot(), click: ['Revision loops'] },
  'settings-loops-all': {
    ...SETTINGS,
    height: 1120,
    snapshot: snapshot({
      settings: {
        ...settings({ rulesOff: ['rerun', 'hotspot'], sensitivity: 'keen', windowTitles: true }),
        observed: { pausedUntil: later(60), latest: SAVE },
      },
    }),
    click: ['Revision loops', 'Erase…'],
    unfold: 'What exactly is stored',
  },
  'settings-loops-blind': {
    ...SETTINGS,
    height: 900,
    snapshot: snapshot({ settings: { ...settings(), senses: NO_SENSES } }),
    click: ['Revision loops'],
    unfold: 'What exactly is stored',
  },
  'settings-loops-long': {
    ...SETTINGS,
    snapshot: snapshot({
      language: 'long',
      textSize: 130,
      settings: { ...settings(), senses: NO_SENSES, observed: { pausedUntil: null, latest: SAVE } },
    }),
    keys: ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter'],
  },
  'settings-reflection': { ...SETTINGS, snapshot: snapshot(), click: ['Reflection'] },
  'settings-reflection-all': {
    ...SETTINGS,
    height: 780,
    snapshot: snapshot({
      settings: settings({ offerEvening: false, eveningOff: ['three', 'critic'], askVoice: true, weeklyPage: 'off' }),
    }),
    click: ['Reflection'],
  },
  'settings-reflection-long': {
    ...SETTINGS,
    snapshot: snapshot({ language: 'long', textSize: 130 }),
    keys: ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter'],
  },
  'settings-words': {
    ...SETTINGS,
    snapshot: snapshot({ settings: { ...settings(), words: OWN_WORDS } }),
    click: ['Kind words'],
  },
  'settings-words-empty': { ...SETTINGS, snapshot: snapshot(), click: ['Kind words'] },
  'settings-words-all': {
    ...SETTINGS,
    height: 2400,
    snapshot: snapshot({ settings: { ...settings(), words: MANY_WORDS } }),
    click: ['Kind words', 'All sentences', 'Add your own sentence', 'yours. Change “Enough”', 'Remove'],
  },
  'settings-words-long': {
    ...SETTINGS,
    snapshot: snapshot({ language: 'long', textSize: 130, settings: { ...settings(), words: MANY_WORDS } }),
    keys: ['Shift+Tab', 'Enter'],
  },
  'settings-timeboxes-long': { ...SETTINGS, snapshot: snapshot({ language: 'long', textSize: 130 }) },
  'settings-nudges-long': {
    ...SETTINGS,
    snapshot: snapshot({ language: 'long', textSize: 130 }),
    keys: ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter'],
  },
  'settings-200': { ...SETTINGS, width: 410, height: 340, snapshot: snapshot() },
  'settings-rtl': { ...SETTINGS, snapshot: snapshot(), rtl: true },
  'settings-forced': { ...SETTINGS, snapshot: snapshot(), forced: true, click: ['Nudges'] },
  welcome: { window: 'welcome', width: 560, height: 480, fits: false, snapshot: snapshot() },
  'settings-privacy': { ...SETTINGS, snapshot: snapshot(), click: ['Data & privacy'] },
  'settings-privacy-import': { ...SETTINGS, snapshot: snapshot(), click: ['Data & privacy', 'Choose…'] },
  'settings-privacy-before': { ...SETTINGS, snapshot: snapshot(), click: ['Data & privacy', 'Delete before…'] },
  'settings-privacy-copies': {
    ...SETTINGS,
    height: 1000,
    snapshot: snapshot(),
    click: ['Data & privacy', 'Choose a copy…'],
  },
  'settings-privacy-history': {
    ...SETTINGS,
    height: 1000,
    snapshot: snapshot(),
    click: ['Data & privacy', 'Take in…', 'Folder…'],
  },
  'settings-privacy-history-columns': {
    ...SETTINGS,
    height: 1400,
    snapshot: snapshot(),
    history: OF_A_TABLE,
    click: ['Data & privacy', 'Take in…', 'File…'],
  },
  ...EVENING_SCENES,
  ...EXPORT_SCENES,
  ...NOTE_SCENES,
  ...HELP_SCENES,
  ...INSIGHTS_SCENES,
  ...BOUNDARY_SCENES,
  ...SENTENCE_SCENES,
  ...SETTING_SCENES,
  ...SHARED_SCENES,
  ...SHARED_ALONE,
  ...variantsOf({ ...SENTENCE_SCENES, ...SETTING_SCENES, ...SHARED_SCENES }),
  gallery: { window: 'gallery', width: 1000, height: 4400, snapshot: snapshot() },
  trayless: {
    ...TRAYLESS,
    snapshot: snapshot({ trayless: { why: { key: 'trayless.why', values: {} }, menu: IDLE_MENU } }),
  },
  'trayless-running': {
    ...TRAYLESS,
    height: 594,
    snapshot: snapshot({
      timebox: timebox(),
      trayless: { why: { key: 'trayless.why', values: {} }, menu: RUNNING_MENU },
    }),
  },
}

export const SCENE_NAMES = Object.keys(SCENES)

/** A scene by its name. */
export const sceneOf = (name: string): Scene => {
  const scene = SCENES[name]
  if (scene === undefined) throw new Error(`no scene ${name}`)
  return scene
}

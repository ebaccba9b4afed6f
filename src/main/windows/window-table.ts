import type { CommandType, WindowName } from '@core/command.ts'

/** What a window is: its size in pixels, where it appears, and the commands it may send. */
export interface WindowSpec {
  readonly width: number
  readonly height: number
  /** The person can make it larger and smaller, down to this; without it, it keeps its size. */
  readonly least?: { readonly width: number; readonly height: number }
  readonly title: string
  /** It draws a title bar of its own, into which a Mac puts its buttons; it can be minimised, so the taskbar lists it. */
  readonly bar: boolean
  readonly place: 'top third' | 'centre' | 'near the tray'
  readonly above: boolean
  /** It appears where the person left it. The Prompt does not: it comes to the screen that is looked at. */
  readonly remembers: boolean
  /** Its content may ask for another height. */
  readonly fits: boolean
  readonly commands: readonly CommandType[]
}

const ANYWHERE = ['open', 'close', 'dismissNotice', 'help'] as const satisfies readonly CommandType[]
const RUNNING = [
  'wantToLook',
  'waitToLook',
  'lookOnce',
  'leaveLook',
  'lookFound',

  'pause',
  'resume',
  'ship',
  'park',
  'answerAway',
  'openPrompt',
  'moveGoalposts',
] as const satisfies readonly CommandType[]

const KIND_WORDS = [
  'keepKindWord',
  'keepWordDraft',
  'removeWord',
  'switchLine',
  'quietWord',
] as const satisfies readonly CommandType[]

const BOUNDARIES = [
  'keepJoy',
  'removeJoy',
  'keepProject',
  'removeProject',
  'keepSentence',
  'keepSentenceDraft',
] as const satisfies readonly CommandType[]

/** Every window of the product. A command that a window has no business with is refused. */
export const WINDOW_TABLE: Readonly<Record<WindowName, WindowSpec>> = {
  start: {
    width: 460,
    height: 350,
    title: 'Enough: start',
    bar: false,
    place: 'top third',
    above: false,
    remembers: true,
    fits: true,
    commands: [
      ...ANYWHERE,
      'start',
      'startAgain',
      'startTemplate',
      'keepTemplate',
      'removeTemplate',
      'putTemplateAway',
      'carryOn',
      'letWait',
      'openSentences',
      'keepStartDraft',
      'keepStep',
      'keepStepDraft',
      'removeStep',
    ],
  },
  running: {
    width: 320,
    height: 240,
    title: 'Enough: running',
    bar: false,
    place: 'near the tray',
    above: false,
    remembers: true,
    fits: true,
    commands: [...ANYWHERE, ...RUNNING],
  },
  prompt: {
    width: 580,
    height: 612,
    title: 'Enough: good enough',
    bar: false,
    place: 'centre',
    above: true,
    remembers: false,
    fits: true,
    commands: [
      ...ANYWHERE,
      'ship',
      'shareDraft',
      'extend',
      'handOver',
      'park',
      'rest',
      'keepPromptDraft',
      'dismissClosing',
      'notALoop',
      'leaveBe',
      'startOut',
    ],
  },
  reflection: {
    width: 760,
    height: 640,
    title: 'Enough: evening reflection',
    bar: true,
    place: 'centre',
    above: false,
    remembers: true,
    fits: false,
    commands: [
      ...ANYWHERE,
      'minimise',
      'openEvening',
      'keepEveningDraft',
      'stopEvening',
      'closeDay',
      'closeExperiment',
      'letExperimentGo',
      'keepPair',
      'keepLesson',
      'keepStory',
      'keepTrait',
    ],
  },
  words: {
    width: 760,
    height: 640,
    title: 'Enough: words',
    bar: true,
    place: 'centre',
    above: false,
    remembers: true,
    fits: false,
    commands: [...ANYWHERE, 'minimise', 'removeWord', 'openEvening'],
  },
  insights: {
    width: 1100,
    height: 740,
    least: { width: 920, height: 640 },
    title: 'Enough: insights',
    bar: true,
    place: 'centre',
    above: false,
    remembers: true,
    fits: false,
    commands: [...ANYWHERE, 'minimise', 'keepWeekLine', 'openEvening'],
  },
  settings: {
    width: 820,
    height: 680,
    title: 'Enough: settings',
    bar: true,
    place: 'centre',
    above: false,
    remembers: true,
    fits: false,
    commands: [
      ...ANYWHERE,
      'minimise',
      'changeSettings',
      'resetSettings',
      'undoReset',
      'pauseObserving',
      'eraseObserved',
      'removeTemplate',
      ...KIND_WORDS,
      ...BOUNDARIES,
    ],
  },
  welcome: {
    width: 560,
    height: 480,
    title: 'Enough: welcome',
    bar: false,
    place: 'centre',
    above: false,
    remembers: false,
    fits: false,
    commands: ['welcomed', 'help'],
  },
  help: {
    width: 900,
    height: 720,
    least: { width: 460, height: 400 },
    title: 'Enough: help',
    bar: true,
    place: 'centre',
    above: false,
    remembers: true,
    fits: false,
    commands: [...ANYWHERE, 'minimise'],
  },
  trayless: {
    width: 320,
    height: 508,
    title: 'Enough',
    bar: true,
    place: 'near the tray',
    above: false,
    remembers: true,
    fits: true,
    commands: [
      ...ANYWHERE,
      ...RUNNING,
      'minimise',
      'openEvening',
      'startAgain',
      'startTemplate',
      'carryOn',
      'withdrawShip',
      'shareDraft',
      'meet',
      'endMeeting',
      'releases',
      'quit',
    ],
  },
}

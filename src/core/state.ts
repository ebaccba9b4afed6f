import type { Asked } from './boundaries/start-within.ts'
import type { WindowName } from './command.ts'
import { NO_COMPUTERS, type Computers } from './computers/computers.ts'
import { NO_OTHERS, type Others } from './computers/join.ts'
import type { PromptStep } from './drafts.ts'
import type { Filed } from './effect.ts'
import type { Experiments } from './experiments/experiment.ts'
import type { Noticed } from './noticed/noticed.ts'
import type { CurrentFile } from './persisted/current.ts'
import type { Files } from './persisted/open-files.ts'
import type { LoopsFile } from './persisted/loops.ts'
import type { OpenEvening } from './reflection/open-evening.ts'
import type { SaveFailure } from './refusal.ts'
import { NO_SENSES, type Senses } from './senses.ts'
import type { ResetSection } from './settings-sections.ts'
import type { Settings, SettingsChange } from './settings.ts'
import { NO_SHORTCUTS, type ShortcutsHeld } from './shortcuts.ts'
import type { Notice } from './signal.ts'
import type { Tasks } from './tasks/tasks.ts'
import type { KindWordChoice } from './words/kind-word.ts'
import type { Words } from './words/words.ts'
import type { Waits } from './prompt/appear.ts'
import { bootMs, type BootMs, type EpochMs, type Instant, type Moment } from './time.ts'
import type { Outcome } from './timebox/timebox.ts'

/** Everything the product knows at one moment. One object, replaced by every step. */
export interface State extends CurrentFile {
  /** of the app that runs, as package.json has it */
  readonly version: string
  readonly settings: Settings
  /** what was worked on here, and what waits on any computer */
  readonly tasks: Tasks
  readonly loops: LoopsFile
  readonly experiments: Experiments
  readonly words: Words
  /** what other computers wrote; words, experiments and what waits have it in them already */
  readonly others: Others
  /** What is in memory and could not be written yet. */
  readonly unsaved: Unsaved | null
  /** ended timeboxes handed to the store with this step; kept until it says that they are written */
  readonly writing: readonly Filed[]
  /** The line after a choice, until it leaves. */
  readonly closing: Closing | null
  /** The step at which the Prompt was asked for, while it is on screen. */
  readonly promptStep: PromptStep | null
  /** how often the Prompt was asked for since the start: tells a window that shows it that it is asked for anew */
  readonly promptAsked: number
  /** how often a start was offered since the start of the app: tells its window to take up what is offered */
  readonly startOffered: number
  readonly notice: Notice | null
  readonly tray: 'unknown' | 'present' | 'absent'
  readonly shortcuts: ShortcutsHeld
  /** The system did not let the start at login be changed. */
  readonly loginRefused: boolean
  /** The sound of the cap waits for a look around. */
  readonly soundWaits: boolean
  readonly senses: Senses
  /** the shared folder and the computers that share it */
  readonly computers: Computers
  /** wall − boot when it was last looked at: a change is a clock that was set. */
  readonly wallMinusBoot: number | null
  /** boot − mono when it was last looked at: more is sleep. */
  readonly bootMinusMono: number | null
  /** The system said that it is about to sleep. */
  readonly suspendedAt: Moment | null
  /** The last sign of somebody being there: a command, or a key or move that was seen. */
  readonly activeAt: BootMs
  /** Looking whether somebody is there: an answer is awaited, and when it was looked last. */
  readonly presence: { readonly looking: boolean; readonly lookedAt: BootMs }
  /** When the app last spoke to the person by itself. */
  readonly lastNudge: BootMs | null
  /** A start from the tray or a notification that the Start window asks about. */
  readonly asked: Asked | null
  /** The section of the settings that went back to its defaults, and how it was; until something else is changed. */
  readonly resetFrom: { readonly section: ResetSection; readonly before: SettingsChange } | null
  /** Joy time that was moved and can be changed now, in the Settings window. */
  readonly joyEditing: string | null
  /** The Settings window was asked for its sentences: an id of each time. */
  readonly sentencesAsked: string | null
  /** The guide was asked for: an id of each time, and the window that it was asked about. */
  readonly helpAsked: { readonly id: string; readonly about: WindowName | null } | null
  /** The Prompt that is about to appear; null also while a meeting or quiet hours hold it back. */
  readonly waits: Waits | null
  /** A loop, or shipped work that was opened again, until it is answered. */
  readonly noticed: Noticed | null
  /** The evening that is open in the Reflection window. */
  readonly evening: OpenEvening | null
  /** The kind word of the open Prompt, chosen once for its timebox. */
  readonly word: { readonly timeboxId: string; readonly choice: KindWordChoice | null } | null
  /** Kinder sentences that were offered for the critic's sentence before this one. */
  readonly offered: readonly string[]
  /** the next due moment, as it was last handed to the shell */
  readonly wakeAt: BootMs | null
}

/** Writes that wait. `records` are ended timeboxes that are in no history file yet. */
export interface Unsaved {
  readonly reason: SaveFailure
  readonly records: readonly Filed[]
  readonly tries: number
  readonly retryAt: BootMs
}

/** What is said for a moment after a choice. */
export interface Closing {
  readonly timeboxId: string
  readonly title: string
  readonly said:
    | { readonly kind: Outcome['kind']; readonly ifThen?: string; readonly startedAt: EpochMs }
    | { readonly kind: 'extended'; readonly until: EpochMs }
  readonly until: BootMs
}

/** When and where an input arrived, and one fresh random id for whatever it creates. */
export interface At {
  readonly now: Instant
  readonly zone: string
  readonly freshId: string
}

/** The state as the files hold it, before anything has happened. @param version of the app */
export const initialState = (
  { current, tasks, settings, loops, experiments, words }: Files,
  version: string,
): State => ({
  ...current,
  version,
  tasks,
  loops,
  experiments,
  words,
  others: NO_OTHERS,
  settings,
  unsaved: null,
  writing: [],
  closing: null,
  promptStep: null,
  promptAsked: 0,
  startOffered: 0,
  notice: null,
  tray: 'unknown',
  shortcuts: NO_SHORTCUTS,
  loginRefused: false,
  soundWaits: false,
  senses: NO_SENSES,
  computers: NO_COMPUTERS,
  wallMinusBoot: null,
  bootMinusMono: null,
  suspendedAt: null,
  activeAt: bootMs(0),
  presence: { looking: false, lookedAt: bootMs(0) },
  lastNudge: null,
  asked: null,
  resetFrom: null,
  joyEditing: null,
  sentencesAsked: null,
  helpAsked: null,
  waits: null,
  noticed: null,
  evening: null,
  word: null,
  offered: [],
  wakeAt: null,
})

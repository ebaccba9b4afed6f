import type { Command, WindowName } from './command.ts'
import type { CurrentFile } from './persisted/current.ts'
import type { ClosedExperiment, Experiments } from './experiments/experiment.ts'
import type { LoopsFile } from './persisted/loops.ts'
import type { Evening } from './reflection/evening.ts'
import type { Settings, Sound } from './settings.ts'
import type { Tasks } from './tasks/tasks.ts'
import type { BootMs, LocalDay } from './time.ts'
import type { TimeboxRecord } from './timebox/timebox.ts'
import type { Text } from './views/text.ts'
import type { Words } from './words/words.ts'

/** Something that is over, for the month of its day. */
export type Filed =
  | { readonly file: 'history'; readonly record: TimeboxRecord }
  | { readonly file: 'closed'; readonly experiment: ClosedExperiment }
  | { readonly file: 'reflections'; readonly evening: Evening }

/** One file to write. The order in the list of effects is the order on disk. */
export type Save =
  | Filed
  | { readonly file: 'current'; readonly data: CurrentFile }
  | { readonly file: 'tasks'; readonly data: Tasks }
  | { readonly file: 'experiments'; readonly data: Experiments }
  | { readonly file: 'words'; readonly data: Words }
  | { readonly file: 'settings'; readonly data: Settings }
  | { readonly file: 'loops'; readonly data: LoopsFile }

/** Which moment a notification speaks of. A new one of the same moment takes the place of the old. */
export const MOMENTS = [
  'wordBefore',
  'cap',
  'extensionEnd',
  'stillPaused',
  'parkedBack',
  'shipped',
  'stillLook',
  'loop',
  'experimentDue',
  'dayEnds',
  'joyTime',
  'budget',
  'week',
  'summary',
  'unsaved',
] as const
export type Moment = (typeof MOMENTS)[number]

export interface NotificationAction {
  readonly text: Text
  readonly command: Command
}

/** What the shell has to do. Saves come first and are finished before anything else is shown. */
export type Effect =
  | { readonly type: 'save'; readonly save: Save }
  /** Arm the one wake-up, or disarm it. */
  | { readonly type: 'scheduleWake'; readonly at: BootMs | null }
  /** Find out how long nobody was there and, for the Prompt, whether it may appear; answered by `lookedAround`. */
  | { readonly type: 'lookAround'; readonly about: 'idle' | 'prompt' }
  /** Note on disk, without writing a byte of content, that the app is alive. */
  | { readonly type: 'markAlive' }
  /** `over`: `screen` lets the window fill the screen it appears on. */
  | { readonly type: 'showWindow'; readonly window: WindowName; readonly focus: boolean; readonly over?: 'screen' }
  | { readonly type: 'hideWindow'; readonly window: WindowName }
  | { readonly type: 'minimiseWindow'; readonly window: WindowName }
  /** Make a window ready out of sight, so that it appears at once and takes no focus. */
  | { readonly type: 'prepareWindow'; readonly window: WindowName }
  | {
      readonly type: 'notify'
      readonly moment: Moment
      readonly title: Text
      /** one sentence, or several lines */
      readonly body: Text | readonly Text[]
      readonly actions: readonly NotificationAction[]
      /** what a click on the notification itself does */
      readonly click: Command
    }
  | { readonly type: 'withdrawNotification'; readonly moment: Moment }
  /** Let a sound of the product be heard, once. */
  | { readonly type: 'playSound'; readonly sound: Sound }
  /** Ask whether to park the open timebox and quit. */
  | { readonly type: 'askQuit'; readonly timeboxId: string; readonly task: Text }
  /** Read what is on disk of a day; answered by `dayLoaded`. */
  | { readonly type: 'loadDay'; readonly day: LocalDay }
  /** Hand the page of all versions to the browser. */
  | { readonly type: 'openReleases' }
  | { readonly type: 'quit' }

import type { Computers } from './computers/computers.ts'
import type { Others } from './computers/join.ts'
import type { Shared } from './computers/lists.ts'
import type { Observation } from './loops/observation.ts'
import type { Refusal, SaveFailure } from './refusal.ts'
import type { ShortcutsHeld } from './shortcuts.ts'
import type { Senses } from './senses.ts'
import type { Evening } from './reflection/evening.ts'
import type { Files } from './persisted/open-files.ts'
import type { DurationMs, EpochMs, LocalDay } from './time.ts'
import type { TimeboxRecord } from './timebox/timebox.ts'
import type { WindowName } from './command.ts'

/** What happens by itself: clocks, the system, the shell's own reports. */
export type Signal =
  /** The app has read its files. `lastAlive`: when an earlier run was last seen, if a timebox was open then. */
  | { readonly type: 'started'; readonly lastAlive: EpochMs | null }
  /** The files are others now: something was taken in, or erased. */
  | { readonly type: 'reopened'; readonly files: Files }
  /** The one armed wake-up went off. */
  | { readonly type: 'wake' }
  /** The computer is about to sleep. */
  | { readonly type: 'suspended' }
  /** The answer to `lookAround`; null is what can't be seen here or was not asked about. */
  | {
      readonly type: 'lookedAround'
      /** since the last key or move of the mouse */
      readonly idle: DurationMs | null
      /** another app fills the screen */
      readonly fullScreen: boolean | null
      readonly doNotDisturb: boolean | null
    }
  /** What is on disk of a day: its evening, and the timeboxes of its month and the one after. */
  | {
      readonly type: 'dayLoaded'
      readonly day: LocalDay
      readonly evening: Evening | null
      readonly records: readonly TimeboxRecord[]
    }
  /** Something was observed, in the order of its times. */
  | { readonly type: 'observed'; readonly seen: readonly Observation[] }
  /** The computer woke up, or a clock was set: everything due is looked at again. */
  | { readonly type: 'resumed' }
  | { readonly type: 'saveFailed'; readonly reason: SaveFailure }
  | { readonly type: 'saved' }
  /** A window was closed by its own frame or by the window manager. */
  | { readonly type: 'windowClosed'; readonly window: WindowName }
  /** The Prompt could not be shown. */
  | { readonly type: 'promptFailed' }
  /** Whether a tray icon can be seen on this desktop. */
  | { readonly type: 'trayChecked'; readonly present: boolean }
  /** What this computer lets the app see. */
  | { readonly type: 'sensesChecked'; readonly senses: Senses }
  /** What other computers wrote, as far as it is known here; `saved`: what lies in this one's own files. */
  | { readonly type: 'othersSeen'; readonly others: Others; readonly saved: Shared }
  /** The shared folder, and who shares it. */
  | { readonly type: 'computersSeen'; readonly computers: Computers }
  | { readonly type: 'shortcutsChecked'; readonly held: ShortcutsHeld }
  /** Whether Enough starts when the person logs in, as the system has it now; `refused`: it is not what was asked for. */
  | { readonly type: 'loginItemChecked'; readonly opens: boolean; readonly refused: boolean }
  /** Something the person has to know about their files, once. */
  | { readonly type: 'notice'; readonly notice: Notice }
  /** The system asks the app to end (session end, Ctrl+C). Nothing is asked then. */
  | { readonly type: 'ending' }

/** What the store found when it opened the files. */
export type Notice =
  | { readonly name: 'setAside'; readonly file: string }
  /** It could not be read; a copy of that day took its place. */
  | { readonly name: 'restored'; readonly file: string; readonly day: LocalDay }
  | { readonly name: 'newerVersion'; readonly file: string }
  /** A file of an earlier version that could not be brought to this one. */
  | { readonly name: 'stuck'; readonly file: string }
  | { readonly name: 'problem'; readonly code: Refusal }

import type { WindowName } from '../command.ts'
import type { Drafts, PromptStep } from '../drafts.ts'
import type { Asked } from '../boundaries/start-within.ts'
import type { Boundary } from '../boundaries/boundary.ts'
import type { Budget } from '../insights/page.ts'
import type { Language } from '../languages.ts'
import type { Mode, Observation } from '../loops/observation.ts'
import type { RuleName } from '../loops/rules.ts'
import type { Senses } from '../senses.ts'
import type { ResetSection } from '../settings-sections.ts'
import type { ShortcutsHeld } from '../shortcuts.ts'
import type { Settings } from '../settings.ts'
import type { Template } from '../templates/template.ts'
import type { DurationMs, EpochMs, LocalDay, Minutes } from '../time.ts'
import type { Kind } from '../timebox/kind.ts'
import type { Outcome } from '../timebox/timebox.ts'
import type { OwnStep } from '../experiments/experiment.ts'
import type { SmallAction } from '../reflection/small-action.ts'
import type { KindWordChoice } from '../words/kind-word.ts'
import type { EveningView } from './evening-view.ts'
import type { LoopView, OutView } from './noticed-view.ts'
import type { TrayView } from './tray-type.ts'
import type { Text } from './text.ts'
import type { WordsView } from './words-view.ts'

/** What every window draws. Pushed whole on every change and once a minute while a timebox runs; older `rev`s are dropped. */
export interface Snapshot {
  readonly rev: number
  /** the wall clock when it was made */
  readonly at: EpochMs
  /** IANA zone in which times are shown */
  readonly zone: string
  readonly language: Language
  readonly theme: Settings['theme']
  readonly motion: Settings['motion']
  /** percent, 90 to 130 */
  readonly textSize: number
  readonly timebox: TimeboxView | null
  readonly start: StartView
  readonly prompt: PromptView | null
  /** shipped work that was opened again; the Prompt asks about it */
  readonly out: OutView | null
  /** the wish to look again that is on the table; Running asks about it */
  readonly look: LookView | null
  readonly closing: ClosingView | null
  /** the evening that is open; null while none is, and until it was read */
  readonly evening: EveningView | null
  /** the last day that is closed: what Insights shows up to */
  readonly closedDay: LocalDay
  /** one small action for this morning */
  readonly smallAction: SmallAction | null
  /** why what is in memory could not be written yet */
  readonly unsaved: Text | null
  /** something about the files that was found at the start */
  readonly notice: Text | null
  /** a timebox runs on another computer, as it was heard of within two minutes */
  readonly elsewhere: Text | null
  /** the tray menu as a list, for a desktop without a tray */
  readonly trayless: { readonly why: Text | null; readonly menu: TrayView['menu'] }
  readonly drafts: Drafts
  /** for the Help window: an id of each time somebody asked, and the window that it was about */
  readonly help: { readonly id: string; readonly about: WindowName | null } | null
  /** for the Settings window: every setting that a person changes, and what can be seen here */
  readonly settings: SettingsView
}

export interface SettingsView {
  readonly values: Omit<Settings, 'places' | 'welcomed' | 'exportFolder'>
  /** what a list of caps and the begin of a day are at most, the latter as a span after midnight */
  readonly most: { readonly caps: number; readonly dayStart: DurationMs }
  readonly senses: Senses
  /** whether the system gave us the keys of each shortcut */
  readonly shortcuts: ShortcutsHeld
  /** the system did not let the start at login be changed */
  readonly loginRefused: boolean
  /** sections in which something is not as it was at first */
  readonly changed: readonly ResetSection[]
  /** the section that went back to its defaults, as long as that can be undone */
  readonly undo: ResetSection | null
  /** every kind of loop there is */
  readonly rules: readonly RuleName[]
  readonly observed: ObservedView
  readonly words: WordsView
  /** known projects, the latest worked on first */
  readonly projects: readonly ProjectView[]
  /** joy time that was moved and can be changed now */
  readonly joyEditing: string | null
  /** the sentences for others are to be shown: an id of each time somebody asked */
  readonly sentencesAsked: string | null
  readonly sharedFolder: SharedFolderView
}

/** The folder that other computers share. */
export interface SharedFolderView {
  /** where it is; empty while none is used */
  readonly folder: string
  /** this one first, then those heard of last; forgotten ones at the end. None while no folder is used. */
  readonly computers: readonly ComputerView[]
  /** what is to be known of it, a sentence each */
  readonly said: readonly Text[]
}

/** A computer that shares the folder. */
export interface ComputerView {
  /** its eight letters */
  readonly device: string
  readonly name: string
  /** it is this one */
  readonly own: boolean
  /** when it was last heard of; null for this one */
  readonly heardAt: EpochMs | null
  /** a timebox runs there, as it was heard of within two minutes */
  readonly running: boolean
  /** the person asked not to see it any more, and it was not heard of since; its files are kept */
  readonly forgotten: boolean
  /** whether it has done the latest erasing; null when there was none */
  readonly erased: boolean | null
}

/** A project, and how its budget stands. */
export interface ProjectView {
  readonly id: string
  readonly name: string
  readonly budget: BudgetView | null
}

/** A budget over many timeboxes: how much is planned, and how much of it is used. */
export interface BudgetView {
  readonly project: string
  readonly per: Budget['per']
  readonly planned: Minutes
  readonly used: Minutes
}

/** What is kept of what was observed, for the person to see. */
export interface ObservedView {
  /** nothing is observed until then */
  readonly pausedUntil: EpochMs | null
  /** the last thing that was written down, as it stands in the file; null when nothing is */
  readonly latest: Observation | null
}

/** The open timebox as a window shows it. Minutes are rounded up; there are no seconds. */
export interface TimeboxView {
  readonly id: string
  /** empty when it was started without one */
  readonly title: string
  readonly kind: Kind
  readonly phase: 'running' | 'paused' | 'away' | 'resting'
  /** minutes left of the cap; 0 when resting */
  readonly left: Minutes
  /** 0 to 1: the part of the cap that is used, for the ring */
  readonly used: number
  /** when the cap is reached; null unless running */
  readonly until: EpochMs | null
  readonly plannedCap: Minutes
  readonly cap: Minutes
  readonly startedAt: EpochMs
  readonly marks: readonly string[]
  readonly ifThen: string | null
  readonly watched: WatchedView | null
  /** how many extensions a timebox may have */
  readonly extensionCount: number
  readonly extensionsLeft: number
  readonly extensionLength: Minutes
  /** the budget it works on, with what it has worked; null when there is none */
  readonly budget: BudgetView | null
  /** the stretch that is asked about, also while it runs on; without an end while nobody is there */
  readonly away: { readonly from: EpochMs; readonly to: EpochMs | null } | null
}

/** A file or folder that is looked at while a timebox runs. */
export interface WatchedView {
  readonly path: string
  /** the last part of the path */
  readonly name: string
  /** null: the first third of the time is for drafting */
  readonly mode: Mode | null
}

/** The Prompt at the cap. Its task and marks are in `timebox`. */
export interface PromptView {
  readonly timeboxId: string
  /** changes whenever the Prompt is asked for anew */
  readonly asked: number
  /** the cap, the end of an extension with its reason, or a loop with its evidence */
  readonly about:
    | { readonly name: 'cap' }
    | { readonly name: 'extension'; readonly length: Minutes; readonly reason: string }
    | ({ readonly name: 'loop' } & LoopView)
  /** the step it opens at */
  readonly step: PromptStep
  /** a kind word for the lead; null when all are switched off */
  readonly word: KindWordChoice | null
}

/**
 * The wish to look again. `asked`: what helps? `waiting`: ten minutes, put off. `over`: they are over, still want to?
 * `looking`: looked once, what did it find? `timeboxId` is the open timebox or the last one shipped.
 */
export interface LookView {
  readonly timeboxId: string
  readonly title: string
  readonly step: 'asked' | 'waiting' | 'over' | 'looking'
  /** looked "to feel sure": one sentence about that, once */
  readonly toFeelSure: boolean
}

/** The line after a choice. */
export interface ClosingView {
  readonly timeboxId: string
  readonly title: string
  readonly said:
    | { readonly kind: Outcome['kind']; readonly ifThen: string | null; readonly startedAt: EpochMs }
    | { readonly kind: 'extended'; readonly until: EpochMs; readonly length: Minutes }
}

/** What the Start window offers. */
export interface StartView {
  readonly caps: readonly Minutes[]
  readonly usualCap: Minutes
  readonly shortestCap: Minutes
  readonly longestCap: Minutes
  /** remembered tasks, latest first */
  readonly tasks: readonly TaskView[]
  /** starts that are kept, the latest used first */
  readonly templates: readonly TemplateView[]
  /** nothing was ever started: the hint beside the button shows */
  readonly first: boolean
  /** the person's own small steps, to pick an experiment from */
  readonly steps: readonly OwnStep[]
  /** what a start runs into now; the window asks when the start is refused */
  readonly boundary: Boundary | null
  /** changes whenever a start is offered by a link: the draft of it is the window's to take up */
  readonly offered: number
  /** a start from elsewhere that is asked about */
  readonly asked: AskedView | null
  /** the middle of the last timeboxes of a kind, for titles that are not remembered; five or more each */
  readonly medians: Readonly<Partial<Record<Kind, { readonly of: number; readonly took: Minutes }>>>
}

/** A start from elsewhere: what it is, and the command that asks for it. */
export interface AskedView {
  readonly title: string
  readonly cap: Minutes
  readonly command: Asked
}

/** A start that is kept. */
export interface TemplateView {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly project: string
  readonly cap: Minutes
  readonly marks: readonly string[]
  readonly ifThen: string
  readonly watched: WatchedView | null
  readonly repeat: Template['repeat']
  /** today is one of its weekdays, and it was neither started nor put away */
  readonly isToday: boolean
}

export interface TaskView {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly project: string
  readonly lastCap: Minutes
  readonly marks: readonly string[]
  readonly watched: WatchedView | null
  /** the middle of its last five or more */
  readonly median: { readonly of: number; readonly took: Minutes } | null
}

import type { Command } from '@core/command.ts'
import type { SharedPage } from '@core/export/shared-page.ts'
import type { ShippedThing } from '@core/export/shipped.ts'
import type { Naming, PageChoice, PageForm, TimeboxForm } from '@core/export/wish.ts'
import type { Erasing } from '@core/data/erase.ts'
import type { Held } from '@core/data/held.ts'
import type { Holds } from '@core/data/holds.ts'
import type { DataKind } from '@core/data/names.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import type { View } from '@core/insights/period.ts'
import type { ColumnRole, DateOrder, TableSeen } from '@core/imports/csv-columns.ts'
import type { Kind } from '@core/timebox/kind.ts'
import type { Refusal } from '@core/refusal.ts'
import type { Note } from '@core/words/notes.ts'
import type { Sound } from '@core/settings.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { $brand } from 'zod'
import type { ImportForm } from './cli/imports.ts'

/** Every answer of main. `message` is the calm sentence of the code, in the person's language. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Refusal; readonly message: string }

/** What came of a command. `stale`: it was about a timebox that is no longer open, and nothing changed. */
export type Done = { readonly outcome: 'done' | 'stale' }

/** What is to be erased, as a window says it. */
export type LooseErasing = Loose<Erasing>

/** A command as a window sends it: plain numbers and strings, parsed in main. */
export type CommandInput = Loose<Command>
type Loose<T> = T extends number
  ? number
  : T extends string
    ? T extends $brand
      ? string
      : T
    : T extends readonly (infer U)[]
      ? readonly Loose<U>[]
      : T extends object
        ? { readonly [K in keyof T]: Loose<T[K]> }
        : T

/** A file or folder that can be looked at while a timebox runs. */
export interface WatchedChoice {
  readonly path: string
  /** the last part of the path */
  readonly name: string
  readonly isFolder: boolean
  /** why only whether it changes can be noticed; null when how much can be too */
  readonly note: string | null
}

/** How much joy time came from a calendar file, and how much of it could not be followed. */
export interface JoyImported {
  readonly added: number
  readonly left: number
}

/** Which notes the window "Words" lists. */
export const NOTE_TABS = ['all', 'wins', 'lessons', 'stories'] as const
export type NoteTab = (typeof NOTE_TABS)[number]

/** What is to be found: a text, in the notes of a tab, and how many of them at most. */
export interface FindNotes {
  readonly text: string
  readonly tab: NoteTab
  readonly limit: number
}

/** Notes that were found, the latest first. */
export interface FoundNotes {
  readonly notes: readonly Note[]
  /** there are more than are listed */
  readonly more: boolean
}

/** Which page of Insights. */
export interface InsightsWish {
  readonly view: View
  /** a day of the period; null: the last closed one */
  readonly around: string | null
  /** kinds and projects to look at; null: all of them */
  readonly kinds: readonly Kind[] | null
  readonly projects: readonly string[] | null
}

/** How far a look through all of history is; told when it takes longer than a second. */
export interface InsightsProgress {
  readonly done: number
  readonly of: number
}

/** Days from one to another, both among them; null: all of history. */
export type ExportSpan = { readonly from: string; readonly to: string } | null
/** Kinds and projects, as the page of Insights is filtered; null: all of them. */
export type ExportFilter = Pick<InsightsWish, 'kinds' | 'projects'>

/** A page for a coach or a friend: which, and what was decided about it. */
export interface PageWish {
  readonly page: InsightsWish
  readonly choice: PageChoice
}

/** What is to be saved in a file. The picture of a card is drawn by the window. */
export type ExportWish =
  | {
      readonly what: 'timeboxes'
      readonly form: TimeboxForm
      readonly naming: Naming
      readonly span: ExportSpan
      readonly filter: ExportFilter
    }
  | (PageWish & { readonly what: 'page'; readonly form: PageForm })
  | { readonly what: 'card'; readonly png: Uint8Array; readonly day: string }

/** Where something was saved. */
export interface SavedFile {
  readonly name: string
  readonly folder: string
}

/** What an export holds, before it is taken in. */
export interface ImportPreview extends Holds {
  readonly name: string
}

/** A file of this computer that has copies of earlier days. */
export interface CopiedFile {
  readonly file: string
  readonly kind: DataKind
  /** `2026-05`, of what lies in months */
  readonly month: string | null
}

/** One copy of a file, and what it holds. */
export interface EarlierCopy {
  readonly id: string
  readonly day: string
  /** when it was made, of one that is not of a whole day: it was kept before another one took its place */
  readonly at: number | null
  readonly held: Held
  /** it says what is here now */
  readonly same: boolean
}

/** A file of another program that was chosen, before anything of it is taken in. */
export interface HistorySeen {
  readonly name: string
  /** what it is read as; null when that can't be told */
  readonly form: ImportForm | null
  /** of a table, what is known of its columns */
  readonly table: TableSeen | null
  /** how many are not here yet */
  readonly fresh: number
  /** what would come of it, or what is to be said first, a sentence each */
  readonly lines: readonly string[]
}

/** How a file of another program is to be read. A role without a name is in no column. */
export interface HistoryWish {
  /** null: as it seems */
  readonly form: ImportForm | null
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>
  /** null: as the file shows */
  readonly order: DateOrder | null
}

/** How far a long history is, in months. */
export interface HistoryProgress {
  readonly done: number
  readonly of: number
}

/** A computer by its eight letters, and what it is to be called. */
export interface ComputerName {
  readonly device: string
  readonly name: string
}

/** A `File` of the page; this contract knows nothing of pages. */
export interface DroppedFile {
  readonly name: string
}

/** What the preload puts on `window.enough`: named methods, nothing else. */
export interface EnoughBridge {
  readonly dispatch: (command: CommandInput) => Promise<Reply<Done>>
  readonly getSnapshot: () => Promise<Reply<Snapshot>>
  /** Hear of every new snapshot. @returns stop hearing of it */
  readonly onSnapshot: (listener: (snapshot: Snapshot) => void) => () => void
  /** Ask for a content height in pixels; main keeps it within the screen. */
  readonly fit: (height: number) => Promise<Reply<{ readonly height: number }>>
  /** Put a sentence on the clipboard, after a click or a key; refused at any other time. */
  readonly copy: (sentence: string) => Promise<Reply<null>>
  /** Let the person choose a file or folder in the system's own window; null when they chose none. */
  readonly chooseWatched: (what: 'file' | 'folder') => Promise<Reply<WatchedChoice | null>>
  /** Whether what was pasted or dropped is a file or folder that can be looked at. */
  readonly checkWatched: (path: string) => Promise<Reply<WatchedChoice>>
  /** Take joy time from a calendar file that the person chooses; null when they chose none. */
  readonly importJoy: () => Promise<Reply<JoyImported | null>>
  /** Write joy time into a calendar file; false when they chose no place. */
  readonly exportJoy: () => Promise<Reply<boolean>>
  /** Where a dropped file is; empty when it is no file of this computer. */
  readonly pathOf: (file: DroppedFile) => string
  /** Find what was written in evenings; all of a tab for an empty text. */
  readonly findNotes: (wanted: FindNotes) => Promise<Reply<FoundNotes>>
  /** A page of Insights. */
  readonly getInsights: (wish: InsightsWish) => Promise<Reply<InsightsPage>>
  /** Hear how far it is. @returns stop hearing of it */
  readonly onInsightsProgress: (listener: (progress: InsightsProgress) => void) => () => void
  /** Save in a file that the person chooses in the system's own window; null when they chose none. */
  readonly saveExport: (wish: ExportWish) => Promise<Reply<SavedFile | null>>
  /** A page for someone, in the words that would be saved. */
  readonly previewPage: (wish: PageWish) => Promise<Reply<SharedPage>>
  /** What was shipped in some time, the latest first, to make a card of. */
  readonly findShipped: (wish: {
    readonly span: ExportSpan
    readonly filter: ExportFilter
  }) => Promise<Reply<readonly ShippedThing[]>>
  /** Save everything that is stored in one file; null when the person chose no place. */
  readonly saveEverything: () => Promise<Reply<SavedFile | null>>
  /** Save what happened since the start, every text replaced, for a bug report; null when the person chose no place. */
  readonly saveRecording: () => Promise<Reply<SavedFile | null>>
  /** Choose an export and hear what it holds; nothing is taken in yet. */
  readonly chooseImport: () => Promise<Reply<ImportPreview | null>>
  /** Take in what was chosen last. */
  readonly takeIn: () => Promise<Reply<null>>
  /** Choose a file or folder of another program, and hear what would come of it; null when they chose none. */
  readonly chooseHistory: (what: 'file' | 'folder') => Promise<Reply<HistorySeen | null>>
  /** Look at what was chosen last in another way. */
  readonly readHistory: (wish: HistoryWish) => Promise<Reply<HistorySeen>>
  /** Take in what was looked at last. @returns how many */
  readonly takeHistory: () => Promise<Reply<number>>
  /** Take back what was taken in last from another program. @returns how many */
  readonly takeHistoryBack: () => Promise<Reply<number>>
  /** Hear how far it is. @returns stop hearing of it */
  readonly onHistoryProgress: (listener: (progress: HistoryProgress) => void) => () => void
  /** Erase for good, after one question. @returns whether it was erased */
  readonly erase: (erasing: LooseErasing) => Promise<Reply<boolean>>
  /** Files that have copies of earlier days. */
  readonly copiedFiles: () => Promise<Reply<readonly CopiedFile[]>>
  /** The copies of a file, the newest first. */
  readonly earlierCopies: (file: string) => Promise<Reply<readonly EarlierCopy[]>>
  /** Go back to a copy, after one question. @returns whether it was gone back to */
  readonly goBack: (wish: { readonly file: string; readonly copy: string }) => Promise<Reply<boolean>>
  /** Show the folder where everything is kept. */
  readonly openData: () => Promise<Reply<null>>
  /** Choose a folder that other computers share, and use it; null when the person chose none. */
  readonly chooseShared: () => Promise<Reply<{ readonly folder: string } | null>>
  /** Use no shared folder any more. What came from it stays here, and what lies in it stays there. */
  readonly leaveShared: () => Promise<Reply<null>>
  /** Give a computer a name; an empty one takes the name back. */
  readonly nameComputer: (wish: ComputerName) => Promise<Reply<null>>
  /** Do not list a computer until it is heard of again; its files are kept. */
  readonly forgetComputer: (device: string) => Promise<Reply<null>>
  /** Hear that a sound is to be played. @returns stop hearing of it */
  readonly onSound: (listener: (sound: Sound) => void) => () => void
  /** Hear that the app is about to end, in time to save what is being written. @returns stop hearing of it */
  readonly onLeaving: (listener: () => void) => () => void
  readonly platform: 'linux' | 'mac' | 'windows'
}

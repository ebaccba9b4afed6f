import { basename, dirname } from 'node:path'
import type { WebContents } from 'electron'
import type { Erasing } from '@core/data/erase.ts'
import type { Opened, Taken } from '@core/data/everything.ts'
import { holdsOf } from '@core/data/holds.ts'
import type { SaveFailure } from '@core/refusal.ts'
import { localDay, type EpochMs, type LocalDay } from '@core/time.ts'
import { text, type Text } from '@core/views/text.ts'
import { oneLine } from '@core/written.ts'
import type { ImportPreview, SavedFile } from '@shared/bridge.ts'
import type { Outcome } from '../ipc/outcome.ts'
import type { Asking } from '../export/ask-where.ts'
import { saveFile } from '../export/save-file.ts'
import { saveFailureOf } from '../store/errno.ts'
import type { TellingPort } from '../store/telling-port.ts'
import type { Alone } from './alone.ts'
import { exportEverything } from './export-everything.ts'
import { importEverything } from './import-everything.ts'
import { erase } from './pending-erase.ts'

export interface YourDataPorts {
  readonly port: TellingPort
  readonly device: () => string
  readonly now: () => EpochMs
  readonly zone: () => string
  readonly dayStart: () => Parameters<typeof localDay>[2]
  readonly startOf: (day: LocalDay) => EpochMs
  readonly say: (text: Text) => string
  readonly folder: () => string
  readonly rememberFolder: (folder: string) => void
  readonly askWhere: (sender: WebContents, asking: Asking) => Promise<string | null>
  /** What happened since the app was started, without texts, in parts. */
  readonly recording: () => AsyncIterable<string>
  /** Which file; null when the person chose none. */
  readonly askWhich: (sender: WebContents, kind: string) => Promise<string | null>
  /** What an export holds; null where its file can't be read. */
  readonly openExport: (path: string) => Promise<Opened | null>
  /** One plain question; keeping everything is the answer of Esc and of closing it. */
  readonly askErase: (sender: WebContents, erasing: Erasing) => Promise<boolean>
  /** Something is about to be erased. @throws system errors */
  readonly erasing: (erasing: Erasing) => void
  readonly alone: Alone
  /** Why what is in memory is not on disk yet: opening the files anew would lose it. Null: all of it is. */
  readonly unsaved: () => SaveFailure | null
  /** Let go of every window that holds what was typed in it. */
  readonly letGo: () => void
  /** The files are others now: open them anew. */
  readonly reopen: () => void
}

/** Everything that is stored, to take along, to take in, or to let go. */
export interface YourData {
  /** Everything in one file, in parts. */
  readonly everything: () => AsyncIterable<string>
  /** @returns where it was saved; null when the person chose no place */
  readonly save: (sender: WebContents) => Promise<Outcome<SavedFile | null>>
  /** The same for what happened since the app was started, for a bug report: every text in it is replaced. */
  readonly saveRecording: (sender: WebContents) => Promise<Outcome<SavedFile | null>>
  /** Read the file that the person chooses, and tell what it holds; nothing is taken in yet. */
  readonly choose: (sender: WebContents) => Promise<Outcome<ImportPreview | null>>
  /** Take in what was chosen last. */
  readonly takeIn: () => Promise<Outcome<null>>
  /** @returns whether it was erased: the person is asked once */
  readonly erase: (sender: WebContents, erasing: Erasing) => Promise<Outcome<boolean>>
}

const WHY = { notOurs: 'importNotOurs', newer: 'importNewer', damaged: 'importDamaged' } as const

export const createYourData = (ports: YourDataPorts): YourData => {
  const { port } = ports
  const chosen: { files: readonly Taken[]; device: string } = { files: [], device: '' }
  const today = (): LocalDay => localDay(ports.now(), ports.zone(), ports.dayStart())
  const kind = (): string => ports.say(text('data.file', {}))
  /** The app knows what came, unless that would lose what it could not write meanwhile. @returns why not */
  const reopened = (): SaveFailure | null => {
    const unsaved = ports.unsaved()
    if (unsaved === null) ports.reopen()
    return unsaved
  }
  const takeIn = async (): Promise<Outcome<null>> => {
    const { files, device } = chosen
    if (files.length === 0) return { code: 'badInput' }
    const unsaved = ports.unsaved()
    if (unsaved !== null) return { code: unsaved }
    try {
      const failure = await importEverything({ port, files, from: device, own: ports.device() }, reopened)
      if (failure !== null) return { code: failure }
      Object.assign(chosen, { files: [], device: '' })
      return { value: null }
    } catch (error) {
      // What was taken in so far is whole; the rest comes when it is tried again.
      reopened()
      return { code: saveFailureOf(error) }
    }
  }
  const eraseNow = async (erasing: Erasing): Promise<Outcome<boolean>> => {
    // Before the files: what a window still had to save goes with them.
    ports.letGo()
    try {
      ports.erasing(erasing)
      erase(port, erasing, ports.now(), ports.startOf)
      return { value: true }
    } catch (error) {
      return { code: saveFailureOf(error) }
    } finally {
      ports.reopen()
    }
  }
  const everything = () => exportEverything(port, ports.device(), ports.now())
  const save = async (
    sender: WebContents,
    { name, kind }: { readonly name: string; readonly kind: string },
    parts: () => AsyncIterable<string>,
  ): Promise<Outcome<SavedFile | null>> => {
    const asking = { name: `enough-${name}-${today()}.json`, folder: ports.folder(), kind }
    const path = await ports.askWhere(sender, asking)
    if (path === null) return { value: null }
    const failure = await saveFile(path, parts())
    if (failure !== null) return { code: failure }
    ports.rememberFolder(dirname(path))
    return { value: { name: basename(path), folder: dirname(path) } }
  }

  return {
    everything,
    save: (sender) => save(sender, { name: 'everything', kind: kind() }, everything),
    saveRecording: (sender) =>
      save(sender, { name: 'recording', kind: ports.say(text('data.recording', {})) }, ports.recording),
    choose: async (sender) => {
      const path = await ports.askWhich(sender, kind())
      if (path === null) return { value: null }
      const opened = await ports.openExport(path)
      if (opened === null) return { code: 'importNotRead' }
      if (!opened.ok) return { code: WHY[opened.why] }
      Object.assign(chosen, { files: opened.files, device: opened.device })
      return { value: { name: oneLine(basename(path)), ...holdsOf(opened.files) } }
    },
    takeIn: () => ports.alone(takeIn),
    erase: async (sender, erasing) => {
      const unsaved = ports.unsaved()
      if (unsaved !== null && erasing.what !== 'everything') return { code: unsaved }
      return (await ports.askErase(sender, erasing)) ? ports.alone(() => eraseNow(erasing)) : { value: false }
    },
  }
}

import { writeFile } from 'node:fs/promises'
import { BrowserWindow, dialog, type IpcMainInvokeEvent } from 'electron'
import { writeCalendar } from '@core/boundaries/ical-write.ts'
import type { JoyBlock } from '@core/boundaries/joy-time.ts'
import type { Refusal } from '@core/refusal.ts'
import type { JoyImported } from '@shared/bridge.ts'
import type { Clock } from '../clock.ts'
import { takeFile, type Take } from './take-file.ts'

type Outcome<T> = { readonly value: T } | { readonly code: Refusal }

const FILTERS = [{ name: 'iCalendar', extensions: ['ics'] }]

export interface JoyFilePorts {
  readonly blocks: () => readonly JoyBlock[]
  readonly take: Take
  readonly clock: Pick<Clock, 'now' | 'zone'>
}

/** Joy time to and from calendar files, in the system's own windows. Null and false: no file was chosen. */
export interface JoyFiles {
  readonly read: (event: IpcMainInvokeEvent) => Promise<Outcome<JoyImported | null>>
  readonly write: (event: IpcMainInvokeEvent) => Promise<Outcome<boolean>>
}

/** Calendar files, where the person says they are. */
export const createJoyFiles = ({ blocks, take, clock }: JoyFilePorts): JoyFiles => ({
  read: async ({ sender }) => {
    const window = BrowserWindow.fromWebContents(sender)
    const options: Electron.OpenDialogOptions = { properties: ['openFile'], filters: FILTERS }
    const { filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    const [path] = filePaths
    return path === undefined ? { value: null } : takeFile(path, clock.zone(), take)
  },
  write: async ({ sender }) => {
    const window = BrowserWindow.fromWebContents(sender)
    const options: Electron.SaveDialogOptions = { defaultPath: 'enough.ics', filters: FILTERS }
    const { filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    if (filePath === '') return { value: false }
    try {
      await writeFile(filePath, writeCalendar(blocks(), clock.now().wall))
      return { value: true }
    } catch {
      return { code: 'calendarNotWritten' }
    }
  },
})

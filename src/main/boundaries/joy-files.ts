import { readFile, stat, writeFile } from 'node:fs/promises'
import { BrowserWindow, dialog, type IpcMainInvokeEvent } from 'electron'
import { readCalendar } from '@core/boundaries/ical-read.ts'
import { writeCalendar } from '@core/boundaries/ical-write.ts'
import { JOY_MAX, type JoyBlock, type JoyPlan } from '@core/boundaries/joy-time.ts'
import type { Answer } from '@core/move.ts'
import type { Refusal } from '@core/refusal.ts'
import type { JoyImported } from '@shared/bridge.ts'
import type { Clock } from '../clock.ts'

type Outcome<T> = { readonly value: T } | { readonly code: Refusal }

/** No calendar of a person is larger; what is has not to be read into memory. */
const LARGEST = 4_000_000
const FILTERS = [{ name: 'iCalendar', extensions: ['ics'] }]

export interface JoyFilePorts {
  readonly blocks: () => readonly JoyBlock[]
  readonly take: (plans: readonly JoyPlan[]) => Answer
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

/** Take what a file holds. @param zone where the person is */
export const takeFile = async (
  path: string,
  zone: string,
  take: JoyFilePorts['take'],
): Promise<Outcome<JoyImported>> => {
  let text: string
  try {
    if ((await stat(path)).size > LARGEST) return { code: 'noCalendar' }
    text = await readFile(path, 'utf8')
  } catch {
    return { code: 'noCalendar' }
  }
  const found = readCalendar(text, zone)
  if (found === null) return { code: 'noCalendar' }
  if (found.plans.length > JOY_MAX) return { code: 'joyTimeFull' }
  const answer = take(found.plans)
  return answer.outcome === 'refused'
    ? { code: answer.code }
    : { value: { added: found.plans.length, left: found.left } }
}

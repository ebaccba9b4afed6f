import type { IpcMainInvokeEvent } from 'electron'
import { writeCalendar } from '@core/boundaries/ical-write.ts'
import type { JoyBlock } from '@core/boundaries/joy-time.ts'
import type { JoyImported } from '@shared/bridge.ts'
import type { Outcome } from '../ipc/outcome.ts'
import type { Clock } from '../clock.ts'
import { choosePath, choosePlace } from '../dialogs.ts'
import { saveFile } from '../export/save-file.ts'
import { takeFile, type Take } from './take-file.ts'

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
    const path = await choosePath(sender, { properties: ['openFile'], filters: FILTERS })
    return path === null ? { value: null } : takeFile(path, clock.zone(), take)
  },
  write: async ({ sender }) => {
    const path = await choosePlace(sender, { defaultPath: 'enough.ics', filters: FILTERS })
    if (path === null) return { value: false }
    const failure = await saveFile(path, [writeCalendar(blocks(), clock.now().wall)])
    return failure === null ? { value: true } : { code: 'calendarNotWritten' }
  },
})

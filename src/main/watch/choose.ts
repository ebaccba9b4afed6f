import { BrowserWindow, dialog, type IpcMainInvokeEvent } from 'electron'
import type { Refusal } from '@core/refusal.ts'
import { refusalText, type Text } from '@core/views/text.ts'
import type { WatchedChoice } from '@shared/bridge.ts'
import { checkPath } from './check-path.ts'
import { refusalOf } from './watching.ts'

type Outcome<T> = { readonly value: T } | { readonly code: Refusal }

/** The file or folder that the person chooses in the system's own window; null when they chose none. */
export const chooseWatched = async (
  event: IpcMainInvokeEvent,
  what: 'file' | 'folder',
  say: (text: Text) => string,
): Promise<Outcome<WatchedChoice | null>> => {
  const options: Electron.OpenDialogOptions = { properties: [what === 'file' ? 'openFile' : 'openDirectory'] }
  const window = BrowserWindow.fromWebContents(event.sender)
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  const [path] = filePaths
  return path === undefined ? { value: null } : checkWatched(path, say)
}

/** Whether what was chosen, dropped or pasted can be looked at. */
export const checkWatched = async (written: string, say: (text: Text) => string): Promise<Outcome<WatchedChoice>> => {
  const checked = await checkPath(written)
  if (!checked.ok) return { code: refusalOf(checked.problem) }
  const { path, name, isFolder, note } = checked
  return { value: { path, name, isFolder, note: note === null ? null : say(refusalText(refusalOf(note))) } }
}

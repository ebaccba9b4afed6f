import type { IpcMainInvokeEvent } from 'electron'
import { refusalText, type Text } from '@core/views/text.ts'
import type { WatchedChoice } from '@shared/bridge.ts'
import type { Outcome } from '../ipc/outcome.ts'
import { choosePath } from '../dialogs.ts'
import { checkPath } from './check-path.ts'
import { refusalOf } from './refusal-of.ts'

/** The file or folder that the person chooses in the system's own window; null when they chose none. */
export const chooseWatched = async (
  event: IpcMainInvokeEvent,
  what: 'file' | 'folder',
  say: (text: Text) => string,
): Promise<Outcome<WatchedChoice | null>> => {
  const path = await choosePath(event.sender, { properties: [what === 'file' ? 'openFile' : 'openDirectory'] })
  return path === null ? { value: null } : checkWatched(path, say)
}

/** Whether what was chosen, dropped or pasted can be looked at. */
export const checkWatched = async (written: string, say: (text: Text) => string): Promise<Outcome<WatchedChoice>> => {
  const checked = await checkPath(written)
  if (!checked.ok) return { code: refusalOf(checked.problem) }
  const { path, name, isFolder, note } = checked
  return { value: { path, name, isFolder, note: note === null ? null : say(refusalText(refusalOf(note))) } }
}

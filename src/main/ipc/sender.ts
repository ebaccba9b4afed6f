import type { IpcMainInvokeEvent } from 'electron'
import type { WindowName } from '@core/command.ts'
import { isOf } from '../security.ts'
import type { Windows } from '../windows/windows.ts'

/** The window a message comes from: one of ours, its own page, its main frame. Anything else is nobody. */
export const senderOf = (
  event: IpcMainInvokeEvent,
  windows: Pick<Windows, 'nameOf'>,
  origin: string,
): WindowName | null => {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null || !isOf(origin, frame.url)) return null
  return windows.nameOf(event.sender)
}

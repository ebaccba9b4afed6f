import { eventWith, type ElectronEvent } from '../electron-event.ts'
import { ipcMain, type IpcMain } from '../ipc/ipc-main.ts'
import type { Page } from '../page/page.ts'

type Sender = {
  readonly ipc: IpcMain
  readonly mainFrame: object
  readonly emit: (event: string, ...args: unknown[]) => boolean
}

type IpcFields = {
  readonly type: 'frame'
  readonly sender: object
  readonly senderFrame: object
  readonly processId: number
  readonly frameId: number
  readonly ports: readonly []
  readonly reply: (channel: string, ...args: unknown[]) => void
  returnValue?: unknown
}

/** Takes what a preload sends to the listeners and handlers of `webContents.ipc` and `ipcMain`. */
export function routeSend(sender: Sender, page: Page, channel: string, args: readonly unknown[]): void {
  const event = ipcEvent(sender, page)
  sender.emit('ipc-message', event, channel, ...args)
  sender.ipc.emit(channel, event, ...args)
  ipcMain.emit(channel, event, ...args)
}

/** Answers `ipcRenderer.invoke`; a failure reaches the page with Electron's words. */
export async function routeInvoke(
  sender: Sender,
  page: Page,
  id: number,
  channel: string,
  args: readonly unknown[],
): Promise<void> {
  const event: unknown = ipcEvent(sender, page)
  const handler = sender.ipc.take(channel) ?? ipcMain.take(channel)
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    page.post('reply', id, true, await handler(event as Electron.IpcMainInvokeEvent, ...args))
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    page.post('reply', id, false, `Error invoking remote method '${channel}': ${String(error)}`)
  }
}

function ipcEvent(sender: Sender, page: Page): ElectronEvent & IpcFields {
  return eventWith<IpcFields>({
    type: 'frame',
    sender,
    senderFrame: sender.mainFrame,
    processId: 1,
    frameId: 1,
    ports: [],
    reply: (channel, ...args) => page.post('send', channel, args),
  })
}

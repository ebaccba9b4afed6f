/**
 * What the app's own code asks of Electron when it is loaded outside of it. The store always gives it an absolute folder,
 * so the paths here are never used; they are such that a use would be noticed.
 */
const app = {
  getPath: (name: string): string => `/no-such-folder/${name}`,
  getVersion: (): string => '0.0.0',
}

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown

/** What was put at the channels, for whoever plays a window. */
const handlers = new Map<string, Handler>()
const ipcMain = {
  on: (): void => undefined,
  handle: (channel: string, handler: Handler): void => void handlers.set(channel, handler),
}

/** What was written on the clipboard. */
const written: string[] = []
const clipboard = {
  writeText: async (text: string): Promise<void> => void written.push(text),
}

const notInTests = async (): Promise<never> => {
  throw new Error('not in tests')
}
const dialog = { showOpenDialog: notInTests, showSaveDialog: notInTests, showMessageBox: notInTests }
const BrowserWindow = { fromWebContents: (): null => null }
/** Named where what is tested lies beside what closes sessions. */
const session = {}

/** What was handed to the browser. */
const handedOn: string[] = []
const shell = {
  openPath: async (): Promise<string> => 'not in tests',
  openExternal: async (url: string): Promise<void> => void handedOn.push(url),
}

export { app, BrowserWindow, clipboard, dialog, handedOn, handlers, ipcMain, session, shell, written }
export default { app, ipcMain, shell }

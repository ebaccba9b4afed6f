import { BrowserWindow, dialog, type WebContents } from 'electron'

/* The system's own windows, in front of the window that asks for them. */

/** The file or folder that the person chooses; null when they choose none. */
export const choosePath = async (sender: WebContents, options: Electron.OpenDialogOptions): Promise<string | null> => {
  const window = BrowserWindow.fromWebContents(sender)
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return filePaths[0] ?? null
}

/** Where the person wants a file; null when they want none. */
export const choosePlace = async (sender: WebContents, options: Electron.SaveDialogOptions): Promise<string | null> => {
  const window = BrowserWindow.fromWebContents(sender)
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}

/** Which of its buttons answers a question, by its place. */
export const ask = async (sender: WebContents, options: Electron.MessageBoxOptions): Promise<number> => {
  const window = BrowserWindow.fromWebContents(sender)
  const { response } = await (window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options))
  return response
}

import { BrowserWindow, dialog, type WebContents } from 'electron'

/*
 * The system's own windows, in front of the window that asks for them. One at a time for each: what is asked while
 * another one stands there is answered as if it had been closed.
 */
const asking = new WeakSet<WebContents>()

const alone = async <T>(sender: WebContents, closed: T, show: (window: BrowserWindow | null) => Promise<T>) => {
  if (asking.has(sender)) return closed
  asking.add(sender)
  try {
    return await show(BrowserWindow.fromWebContents(sender))
  } finally {
    asking.delete(sender)
  }
}

/** The file or folder that the person chooses; null when they choose none. */
export const choosePath = (sender: WebContents, options: Electron.OpenDialogOptions): Promise<string | null> =>
  alone<string | null>(sender, null, async (window) => {
    const { filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    return filePaths[0] ?? null
  })

/** Where the person wants a file; null when they want none. */
export const choosePlace = (sender: WebContents, options: Electron.SaveDialogOptions): Promise<string | null> =>
  alone<string | null>(sender, null, async (window) => {
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    return canceled || filePath === '' ? null : filePath
  })

/** Which of its buttons answers a question, by its place; the one of closing it when another question stands there. */
export const ask = (sender: WebContents, options: Electron.MessageBoxOptions & { readonly cancelId: number }) =>
  alone(sender, options.cancelId, async (window) => {
    const { response } = await (window === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options))
    return response
  })

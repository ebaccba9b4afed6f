import { notImplemented } from '../not-implemented.ts'
import { showMessageWindow } from './message-window.ts'
import { askForPath } from './path-window.ts'

type Window = { readonly isDestroyed?: () => boolean }

/** With or without a parent window first, as Electron's dialogs take their arguments. */
function optionsOf(args: readonly unknown[]): object {
  const options = args.findLast((argument) => typeof argument === 'object' && argument !== null && !isWindow(argument))
  return typeof options === 'object' && options !== null ? options : {}
}

function isWindow(value: object): value is Window {
  return 'isDestroyed' in value
}

/**
 * `dialog`: small Chromium windows in place of GTK's. Message boxes have their buttons as buttons
 * in an element of role `dialog` (Escape is `cancelId`); file dialogs a field for the path. A test
 * may as well put its own answer in place, as with real Electron:
 * `electronApp.evaluate(({ dialog }) => { dialog.showOpenDialog = async () => ({ … }) })`.
 */
export const dialog = {
  async showMessageBox(...args: readonly unknown[]): Promise<Electron.MessageBoxReturnValue> {
    return showMessageWindow({ message: '', ...optionsOf(args) })
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`)
    void showMessageWindow({ type: 'error', title, message: title, detail: content, buttons: ['OK'] }).catch(
      () => undefined,
    )
  },
  async showOpenDialog(...args: readonly unknown[]): Promise<Electron.OpenDialogReturnValue> {
    const options: Electron.OpenDialogOptions = optionsOf(args)
    const { title = 'Open', message, defaultPath, buttonLabel = 'Open' } = options
    const path = await askForPath({ title, message: message ?? title, path: defaultPath ?? '', button: buttonLabel })
    return path === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] }
  },
  async showSaveDialog(...args: readonly unknown[]): Promise<Electron.SaveDialogReturnValue> {
    const options: Electron.SaveDialogOptions = optionsOf(args)
    const { title = 'Save', message, defaultPath, buttonLabel = 'Save' } = options
    const path = await askForPath({ title, message: message ?? title, path: defaultPath ?? '', button: buttonLabel })
    return path === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath: path }
  },
  showMessageBoxSync(): never {
    throw notImplemented('dialog.showMessageBoxSync')
  },
  showOpenDialogSync(): never {
    throw notImplemented('dialog.showOpenDialogSync')
  },
  showSaveDialogSync(): never {
    throw notImplemented('dialog.showSaveDialogSync')
  },
}

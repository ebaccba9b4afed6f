import { homedir } from 'node:os'
import { app } from 'electron'
import { autostartFile, autostartItem, type LoginItem } from './login-item.ts'

/** What starts Enough at login here: a desktop entry on Linux, the system's own login item on macOS and Windows. */
export const systemLoginItem = (): LoginItem => {
  if (process.platform === 'linux') {
    // An AppImage runs from a folder that is another one each time.
    const program = process.env['APPIMAGE'] ?? process.execPath
    const command = app.isPackaged ? [program] : [program, app.getAppPath()]
    return autostartItem(autostartFile(process.env, homedir()), command)
  }
  return {
    isOn: () => app.getLoginItemSettings().openAtLogin,
    turn: (on, atStart) => {
      // It was taken away in the system's own settings since the last run: that is the later word.
      if (!atStart && app.getLoginItemSettings().openAtLogin !== on) app.setLoginItemSettings({ openAtLogin: on })
    },
  }
}

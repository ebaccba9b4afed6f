// What `import … from 'electron'` and `require('electron')` give on the stand-in.
import { app } from './app/app.ts'
import { clipboard } from './clipboard.ts'
import { dialog } from './dialog/dialog.ts'
import { globalShortcut } from './global-shortcut.ts'
import { nativeImage } from './image/native-image.ts'
import { ipcMain } from './ipc/ipc-main.ts'
import { Menu, MenuItem } from './menu/menu.ts'
import { nativeTheme } from './native-theme.ts'
import { missingModule } from './not-implemented.ts'
import { Notification } from './notification/notification.ts'
import { powerMonitor } from './power/power-monitor.ts'
import { powerSaveBlocker } from './power/power-save-blocker.ts'
import { screen } from './screen.ts'
import { net, protocol, session } from './session/session.ts'
import { shell } from './shell/shell.ts'
import { systemPreferences } from './system-preferences.ts'
import { Tray } from './tray/tray.ts'
import { WebContents } from './web-contents/web-contents.ts'
import { BrowserWindow } from './window/browser-window.ts'

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  WebContents as webContents,
}

// Not there: the names exist, as an import needs them, and every use of one throws.
export const autoUpdater = missingModule('autoUpdater')
export const BaseWindow = missingModule('BaseWindow')
export const BrowserView = missingModule('BrowserView')
export const contentTracing = missingModule('contentTracing')
export const crashReporter = missingModule('crashReporter')
export const desktopCapturer = missingModule('desktopCapturer')
export const ImageView = missingModule('ImageView')
export const inAppPurchase = missingModule('inAppPurchase')
export const MessageChannelMain = missingModule('MessageChannelMain')
export const netLog = missingModule('netLog')
export const pushNotifications = missingModule('pushNotifications')
export const safeStorage = missingModule('safeStorage')
export const ServiceWorkerMain = missingModule('ServiceWorkerMain')
export const sharedTexture = missingModule('sharedTexture')
export const ShareMenu = missingModule('ShareMenu')
export const TouchBar = missingModule('TouchBar')
export const utilityProcess = missingModule('utilityProcess')
export const View = missingModule('View')
export const webFrameMain = missingModule('webFrameMain')
export const WebContentsView = missingModule('WebContentsView')

const implemented = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
  systemPreferences,
  Tray,
  webContents: WebContents,
}

/** `import electron from 'electron'`: what isn't there throws as soon as it is read. */
const electron = new Proxy(implemented, {
  get(target, key, receiver) {
    // Renderer modules are simply absent in the main process; libraries look for them to tell where they run.
    const elsewhere = [
      'ipcRenderer',
      'contextBridge',
      'webFrame',
      'webUtils',
      'parentPort',
      'default',
      'then',
      '__esModule',
    ]
    if (typeof key === 'symbol' || key in target || elsewhere.includes(key)) return Reflect.get(target, key, receiver)
    throw new Error(`stand-in: electron.${key} is not implemented`)
  },
})

export default electron

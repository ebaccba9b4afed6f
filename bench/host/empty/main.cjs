'use strict'
// An app that does nothing: what a host costs by itself. In one hidden window, or with an icon in the tray alone.
const path = require('node:path')
const { app, BrowserWindow, Menu, nativeImage, Tray } = require('electron')

const ICON = path.join(__dirname, '..', '..', '..', 'resources', 'tray', 'linux', 'dark-panel', 'idle.png')
const kept = { tray: null }

const showTray = () => {
  kept.tray = new Tray(nativeImage.createFromPath(ICON))
  kept.tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', role: 'quit' }]))
}
const openHidden = () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  return window.loadURL('data:text/html,<title>empty</title>')
}

app.on('window-all-closed', () => undefined)
void app.whenReady().then(process.argv.includes('--tray') ? showTray : openHidden)

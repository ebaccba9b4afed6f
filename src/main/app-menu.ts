import { Menu, type MenuItemConstructorOptions } from 'electron'
import { text, type Text } from '@core/views/text.ts'

/** Keys that people expect in any text and at any size: edit and zoom. No reload, no developer tools. */
export const setAppMenu = (say: (text: Text) => string): void => {
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...appMenu,
      { role: 'editMenu' },
      {
        label: say(text('menu.view', {})),
        submenu: [
          { role: 'zoomIn' },
          // The key with the plus on it, without Shift, as in browsers; `zoomIn` alone asks for Shift.
          { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
        ],
      },
    ]),
  )
}

import { join } from 'node:path'
import { Menu, nativeImage, nativeTheme, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron'
import type { Command } from '@core/command.ts'
import type { Text } from '@core/views/text.ts'
import type { MenuNode, TrayIcon, TrayView } from '@core/views/tray-type.ts'

export interface TrayPorts {
  /** The folder with the exported icons. */
  readonly icons: string
  readonly say: (text: Text) => string
  readonly dispatch: (command: Command) => void
}

/** Draws a view; what did not change is left alone. */
export type DrawTray = (view: TrayView) => void

/** The tray icon with its menu. A view goes in; clicks come out as commands. There are no rules here. */
export const createTray = (ports: TrayPorts): DrawTray => {
  const image = (icon: TrayIcon): NativeImage => nativeImage.createFromPath(join(ports.icons, iconFile(icon)))
  const tray = new Tray(image('idle'))
  const drawn = { icon: '', tooltip: '', menu: '', view: null as TrayView | null }

  tray.on('click', () => {
    if (drawn.view !== null) ports.dispatch(drawn.view.click)
  })

  const draw: DrawTray = (view) => {
    drawn.view = view
    const icon = iconFile(view.icon)
    if (icon !== drawn.icon) tray.setImage(image(view.icon))
    const tooltip = ports.say(view.tooltip)
    if (tooltip !== drawn.tooltip) tray.setToolTip(tooltip)
    const template = view.menu.map((node) => menuItem(node, ports))
    const menu = JSON.stringify([template, view.menu])
    if (menu !== drawn.menu) tray.setContextMenu(Menu.buildFromTemplate(template))
    Object.assign(drawn, { icon, tooltip, menu })
  }
  nativeTheme.on('updated', () => {
    if (drawn.view !== null) draw(drawn.view)
  })
  return draw
}

/** macOS takes a template, Windows the coloured ring, Linux the one that suits the panel. */
const iconFile = (icon: TrayIcon): string => {
  if (process.platform === 'darwin') return join('macos', `${icon}Template.png`)
  if (process.platform === 'win32') return join('windows', `${icon}.png`)
  return join('linux', nativeTheme.shouldUseDarkColors ? 'dark-panel' : 'light-panel', `${icon}.png`)
}

const menuItem = (node: MenuNode, ports: TrayPorts): MenuItemConstructorOptions => {
  switch (node.type) {
    case 'separator':
      return { type: 'separator' }
    case 'submenu':
      return { label: label(node.text, ports), submenu: node.items.map((item) => menuItem(item, ports)) }
    case 'item': {
      const { command } = node
      return {
        label: label(node.text, ports),
        enabled: command !== null,
        ...(node.accelerator === undefined ? {} : { accelerator: node.accelerator }),
        ...(command === null ? {} : { click: () => ports.dispatch(command) }),
      }
    }
  }
}

/** Longest menu line, in characters: a menu is not a place to read a long title in full. */
const LABEL_MAX = 80

/** Menus read `&` as the mark of an access key; a title means the character. */
const label = (text: Text, ports: TrayPorts): string => {
  const said = ports.say(text)
  const short = said.length > LABEL_MAX ? `${said.slice(0, LABEL_MAX - 1).trimEnd()}…` : said
  return short.replaceAll('&', '&&')
}

import type { Command } from '../command.ts'
import type { Text } from './text.ts'

/** The icon: an open ring, the same with a dot and a growing arc, bars, or the sun at the horizon. */
export type TrayIcon = 'idle' | `running-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | 'paused' | 'resting'

export type MenuNode =
  | { readonly type: 'separator' }
  | {
      readonly type: 'item'
      readonly text: Text
      /** null: an informational line */
      readonly command: Command | null
      readonly accelerator?: string
    }
  | { readonly type: 'submenu'; readonly text: Text; readonly items: readonly MenuNode[] }

/** The tray as data: what to draw, to say and to offer. */
export interface TrayView {
  readonly icon: TrayIcon
  readonly tooltip: Text
  readonly menu: readonly MenuNode[]
  /** what a plain click on the icon does */
  readonly click: Command
}

import type { TextKey } from '@core/views/text.ts'
import type { MenuNode } from '@core/views/tray-type.ts'
import { keyNames } from '../../shortcut-keys.ts'
import type { Panel } from '../running/panel-of.ts'

/** Lines of the tray menu that the panel above the list says or offers already. */
const ABOVE: ReadonlySet<TextKey> = new Set<TextKey>([
  'menu.task',
  'menu.left',
  'menu.lastMinute',
  'menu.pausedLeft',
  'menu.awaySince',
  'menu.asPlanned',
  'menu.ship',
  'menu.pause',
  'menu.carryOn',
  'menu.more',
  'menu.wasAway',
  'menu.awayBreak',
  'menu.awayOtherWork',
  'menu.awayCount',
  'menu.openRunning',
  'menu.unsaved',
])

/** Whether the panel says or offers a line already: the start button stands there only when it is about nothing. */
const isAbove = (key: TextKey, about: Panel['about']): boolean => {
  if (key === 'menu.start') return about === 'nothing'
  if (key === 'menu.look') return about !== 'nothing'
  return ABOVE.has(key)
}

/** The tray menu without what stands above it, and without separators that would separate nothing. */
export const belowPanel = (menu: readonly MenuNode[], about: Panel['about']): readonly MenuNode[] => {
  const kept = menu.filter((node) => node.type === 'separator' || !isAbove(node.text.key, about))
  const last = kept.findLastIndex((node) => node.type !== 'separator')
  return kept.filter(
    (node, index) => node.type !== 'separator' || (index < last && index > 0 && kept[index - 1]?.type !== 'separator'),
  )
}

/** The shortcut that opens Start from any app, as key names; none when it is not registered. */
export const startKeys = (menu: readonly MenuNode[]): readonly string[] => {
  const start = menu.find((node) => node.type === 'item' && node.text.key === 'menu.start')
  const accelerator = start?.type === 'item' ? start.accelerator : undefined
  return keyNames(accelerator ?? '')
}

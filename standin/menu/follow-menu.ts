import type { Page } from '../page/page.ts'
import { type KeyStroke, strokeOf } from './key-codes.ts'
import type { MenuItem } from './menu-item.ts'
import { Menu, menuEvents } from './menu.ts'

/** An accelerator of the application menu that a page listens for: its key, and the item it stands for. */
type Bound = KeyStroke & { readonly commandId: number }

/**
 * Tells a page which keys are accelerators of the application menu, now and whenever the menu changes. As on Linux, the
 * page hears of a key first and can keep it to itself; hidden items have theirs too, disabled ones don't.
 */
export function followMenu(page: Page): void {
  const tell = (): void => page.post('accelerators', boundIn(Menu.getApplicationMenu()))
  page.on('dom-ready', tell)
  menuEvents.on('changed', tell)
  page.once('gone', () => menuEvents.off('changed', tell))
}

/** The page says that an accelerator was pressed: its item is clicked, for the window around the page. */
export function pressAccelerator(commandId: number, window: unknown, contents: unknown): void {
  const item = itemsOf(Menu.getApplicationMenu()).find((one) => one.commandId === commandId)
  if (item?.enabled === true) item.click({ triggeredByAccelerator: true }, window, contents)
}

function boundIn(menu: Menu | null): readonly Bound[] {
  return itemsOf(menu).flatMap(({ accelerator, registerAccelerator, enabled, commandId }) => {
    const stroke = accelerator === undefined || !registerAccelerator || !enabled ? undefined : strokeOf(accelerator)
    return stroke === undefined ? [] : [{ ...stroke, commandId }]
  })
}

function itemsOf(menu: Menu | null): readonly MenuItem[] {
  return (menu?.items ?? []).flatMap((item) => (item.submenu ? itemsOf(item.submenu) : [item]))
}

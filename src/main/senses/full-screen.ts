import type { DesktopKind } from './desktop-kind.ts'
import type { Ask } from './output-of.ts'

const FULL = '_NET_WM_STATE_FULLSCREEN'

/**
 * Whether another app's window has the keyboard and fills its screen (EWMH, asked with `xprop`); null where that
 * can't be known: not on X11, no `xprop`, or a window manager that does not say.
 * @param own X ids of the app's own windows; the Prompt over the whole screen is not another app
 */
export const otherAppFillsScreen = async (
  kind: DesktopKind,
  ask: Ask,
  own: () => readonly number[],
): Promise<boolean | null> => {
  if (kind !== 'x11') return null
  const root = await ask('xprop', ['-root', '-notype', '_NET_SUPPORTED', '_NET_ACTIVE_WINDOW'])
  if (root === null || root.failed || !root.text.includes(FULL)) return null
  const id = Number(/^_NET_ACTIVE_WINDOW: window id # (0x[\da-f]+)/mu.exec(root.text)?.[1] ?? 0)
  if (id === 0 || own().includes(id)) return false
  const state = await ask('xprop', ['-id', String(id), '-notype', '_NET_WM_STATE'])
  // It fails about a window that has just gone.
  return state === null ? null : !state.failed && state.text.includes(FULL)
}

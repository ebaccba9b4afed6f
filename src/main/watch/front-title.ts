import type { DesktopKind } from '../senses/desktop-kind.ts'

/** The title of the window in front; null when there is none, or it can't be read. Never rejects. */
export type FrontTitle = () => Promise<string | null>

/**
 * How the title of the window in front is read here; null where it can't be: no screen, Wayland (which tells no program
 * about the windows of another), or a part of the system is missing. The library is loaded when it is asked for first.
 */
export const frontTitleFor = (kind: DesktopKind): FrontTitle | null => {
  if (kind === 'none' || kind === 'wayland') return null
  return async () => {
    try {
      const { activeWindow } = await import('get-windows')
      // Nothing but the title is wanted: no address of a page, no question of the system for more rights.
      const window = await activeWindow({ accessibilityPermission: false, screenRecordingPermission: false })
      return window?.title ?? null
    } catch {
      // It rejects about windows that don't tell their process, and where its native part is missing.
      return null
    }
  }
}

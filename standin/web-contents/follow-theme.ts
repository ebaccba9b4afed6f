import { nativeTheme } from '../native-theme.ts'
import type { Page } from '../page/page.ts'

/**
 * Shows a page the colour scheme the app chose. Nothing is sent while the app leaves it to a light
 * system, so that a driver's own `emulateMedia` holds; after that, who speaks last is heard.
 */
export function followTheme(page: Page): void {
  const apply = (): void => {
    const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
    void page.session.tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }
  if (nativeTheme.themeSource !== 'system' || nativeTheme.shouldUseDarkColors) apply()
  nativeTheme.setMaxListeners(0)
  nativeTheme.on('standin:source', apply)
  page.once('gone', () => nativeTheme.off('standin:source', apply))
}

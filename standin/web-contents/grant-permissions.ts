import type { Page } from '../page/page.ts'
import { isMapped, originOf, toChromium } from '../session/schemes.ts'
import type { Session } from '../session/session.ts'

/** Tells Chromium the app's decisions for the origin of this URL; resolves when they hold. */
export type Permit = (url: string) => Promise<void>

/**
 * Applies the app's permission handlers to a page: before a document of a new origin is loaded,
 * and again for what is shown when the app sets a handler.
 */
export function permissionsOf(contents: { readonly getURL: () => string }, session: Session, page: Page): Permit {
  const told = new Set<string>()
  const tell = async (origin: string): Promise<void> => {
    const chromiumUrl = toChromium(`${origin}/`)
    if (!isMapped(chromiumUrl) && !/^https?:/.test(chromiumUrl)) return
    told.add(origin)
    const settings = await session.permissions.settingsFor(contents, origin)
    const chromiumOrigin = new URL(chromiumUrl).origin
    await Promise.all(
      settings.map(({ permission, setting }) =>
        page.session.tell('Browser.setPermission', { permission, setting, origin: chromiumOrigin }),
      ),
    )
  }
  const onChange = (): void => {
    for (const origin of told) void tell(origin)
  }
  session.on('standin:permissions', onChange)
  page.once('gone', () => session.off('standin:permissions', onChange))
  return async (url) => {
    const origin = originOf(url)
    if (origin !== 'null' && !told.has(origin)) await tell(origin)
  }
}

import type { Page } from 'playwright-core'

/** The story is told in English, and its clock has 24 hours. */
const LOCALE = 'en-GB'
/** Pixels of a picture per pixel of the window, so that it is sharp on every screen. */
const SCALE = 2

const tuned = new WeakSet<Page>()

/**
 * Make a window draw alike on every machine: in one language, whichever ones its Chromium came with, and sharp. The
 * first time this loads it anew, which loses nothing: what a window shows comes from the app.
 */
export const tunePage = async (page: Page): Promise<void> => {
  if (tuned.has(page)) return
  tuned.add(page)
  await page.waitForLoadState()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 0,
    height: 0,
    deviceScaleFactor: SCALE,
    mobile: false,
  })
  // Windows that share a process share its language too, and the second one is told so as an error.
  await session.send('Emulation.setLocaleOverride', { locale: LOCALE }).catch(() => undefined)
  await page.reload()
}

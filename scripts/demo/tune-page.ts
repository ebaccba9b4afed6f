import type { Page } from 'playwright-core'

/** The story is told in English, and its clock has 24 hours. */
const LOCALE = 'en-GB'
const CALM = `*, *::before, *::after {
  animation: none !important;
  transition: none !important;
  caret-color: transparent !important;
}`

const tuned = new WeakSet<Page>()

/**
 * Make a window draw alike in every run: in one language, whichever ones its Chromium came with, with the story's time,
 * and without anything that moves. The first time this loads it anew, which loses nothing: what a window shows comes
 * from the app.
 * @param now the story's time in milliseconds since 1970
 */
export const tunePage = async (page: Page, now: number): Promise<void> => {
  if (!tuned.has(page)) {
    await page.waitForLoadState()
    const session = await page.context().newCDPSession(page)
    // Windows that share a process share its language too, and the second one is told so as an error.
    await session.send('Emulation.setLocaleOverride', { locale: LOCALE }).catch(() => undefined)
    await page.addInitScript(`
      Date.now = () => globalThis.storyTime ?? ${now}
      const calm = new CSSStyleSheet()
      calm.replaceSync(${JSON.stringify(CALM)})
      document.adoptedStyleSheets.push(calm)
    `)
    await page.reload()
    tuned.add(page)
  }
  await page.locator('#root > *').first().waitFor()
}

/** Windows that look at their own clock see the story's. @param now in milliseconds since 1970 */
export const tellTime = async (page: Page, now: number): Promise<void> => {
  if (tuned.has(page)) await page.evaluate(`globalThis.storyTime = ${now}`)
}

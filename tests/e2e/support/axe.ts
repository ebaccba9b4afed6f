import type { Page } from '@playwright/test'
import { violations } from '../../support/axe-violations.ts'
import { expect } from './harness.ts'

/** What has to have a name, by its role in the browser's own tree, which is what a screen reader gets. */
const NAMED = new Set(
  'button link textbox combobox radio radiogroup checkbox listbox option dialog alertdialog heading'.split(' '),
)

const THEMES = ['light', 'dark'] as const

/** Nothing for axe to find in a window as it is now, in both themes, and a name for every control. @param state what the window shows, for the report */
export const expectAccessible = async (page: Page, state: string): Promise<void> => {
  expect(await nameless(page), state).toEqual([])
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await violations(page), `${state}, ${theme}`).toEqual([])
  }
}

/** Controls and headlines that have no name for the browser, although axe finds one. */
const nameless = async (page: Page): Promise<readonly string[]> => {
  const browser = await page.context().newCDPSession(page)
  const { nodes } = await browser.send('Accessibility.getFullAXTree')
  const found = nodes.filter(({ role, name }) => NAMED.has(String(role?.value)) && (name?.value ?? '') === '')
  const told = await Promise.all(
    found.map(async ({ role, backendDOMNodeId: backendNodeId = 0 }) => {
      const { outerHTML } = await browser.send('DOM.getOuterHTML', { backendNodeId })
      return `${role?.value} without a name: ${outerHTML}`
    }),
  )
  await browser.detach()
  return told
}

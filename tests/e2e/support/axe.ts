import type { Page } from '@playwright/test'
import axe, { type NodeResult, type Result, type RunOptions } from 'axe-core'
import { expect } from './harness.ts'

/** WCAG 2.0 to 2.2 on levels A and AA, and what axe calls best practice. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  // Off by default, although its tag asks for it.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

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

/** What axe finds wrong, one readable text for each element. */
const violations = async (page: Page): Promise<readonly string[]> => {
  // The page's policy forbids scripts of others; what the debugger evaluates is exempt from it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(async (rules) => {
    // Half-way through a fade, colours are no colours of the product. Breathing takes longer, and fades nothing.
    const fades = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 2000)
    await Promise.all(fades.map(({ finished }) => finished.catch(() => undefined)))
    // Beside drawings axe does not dare to judge the contrast of text; all of them are decoration.
    const drawings = [...document.querySelectorAll('svg')]
    for (const { style } of drawings) style.visibility = 'hidden'
    const result = await (window as unknown as { axe: typeof axe }).axe.run(document, rules)
    for (const { style } of drawings) style.removeProperty('visibility')
    return result
  }, RULES)
  return found.flatMap((rule) => rule.nodes.map((node) => told(rule, node)))
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

const told = ({ id, help }: Result, { target, html, any, all, none }: NodeResult): string =>
  [
    `${id}: ${help}`,
    `  at ${target.join(' ')}`,
    `  ${html}`,
    ...[...any, ...all, ...none].map(({ message, data }) => `  ${message} ${JSON.stringify(data)}`),
  ].join('\n')

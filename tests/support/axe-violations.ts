import axe, { type NodeResult, type Result, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.0 to 2.2 on levels A and AA, and what axe calls best practice. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  // Off by default, although its tag asks for it.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

/** What axe finds wrong, one readable text for each element. */
export const violations = async (page: Pick<Page, 'evaluate'>): Promise<readonly string[]> => {
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

const told = ({ id, help }: Result, { target, html, any, all, none }: NodeResult): string =>
  [
    `${id}: ${help}`,
    `  at ${target.join(' ')}`,
    `  ${html}`,
    ...[...any, ...all, ...none].map(({ message, data }) => `  ${message} ${JSON.stringify(data)}`),
  ].join('\n')

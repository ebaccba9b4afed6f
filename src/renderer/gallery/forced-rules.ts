/** States that a picture shows without a pointer or a keyboard. */
export type Forced = 'hover' | 'focus' | 'press'

/** What stands for a state's pseudo-class, equally specific: inside a forced figure everything it could be about. */
const STANDS_FOR = [
  ['hover', /:hover\b/gu, ':not(.never)'],
  ['press', /:active\b/gu, ':not(.never)'],
  ['focus', /:focus-visible\b/gu, ':is(button, select, .link, [type="radio"], .never)'],
  ['focus', /:focus-within\b/gu, ':not(.never)'],
  ['focus', /:focus(?!-)/gu, ':is(input, textarea, .never)'],
] as const satisfies readonly (readonly [Forced, RegExp, string])[]

/** The same rule for a figure that forces a state; null when the selector has no such state. */
export const forcedSelector = (selector: string): string | null => {
  const found = STANDS_FOR.filter(([, pseudo]) => selector.search(pseudo) >= 0)
  const [first] = found
  if (first === undefined) return null
  const state = first[0]
  const parts = selector.split(/,(?![^(]*\))/u).filter((part) => found.some(([, pseudo]) => part.search(pseudo) >= 0))
  const forced = parts.map((part) => {
    const plain = STANDS_FOR.reduce((text, [, pseudo, stand]) => text.replace(pseudo, stand), part.trim())
    return `:where([data-force~='${state}']) ${plain}`
  })
  return forced.join(', ')
}

/** Write beside each rule about a state one for the figures that force it. */
export const forceStates = (sheets: Iterable<CSSStyleSheet>): void => {
  for (const sheet of sheets) addTo(sheet)
}

const addTo = (group: CSSStyleSheet | CSSGroupingRule): void => {
  for (let at = group.cssRules.length - 1; at >= 0; at -= 1) {
    const rule = group.cssRules.item(at)
    if (rule instanceof CSSStyleRule) {
      const selector = forcedSelector(rule.selectorText)
      if (selector !== null && !rule.selectorText.includes('data-force')) {
        group.insertRule(`${selector} { ${rule.style.cssText} }`, at + 1)
      }
    } else if (rule instanceof CSSGroupingRule) addTo(rule)
  }
}

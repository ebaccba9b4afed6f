/** What the system can ask for, and how its media rules read. */
export type Asked = 'forcedColors' | 'reducedMotion'

const QUERIES: Readonly<Record<Asked, readonly [on: string, off: string | null]>> = {
  forcedColors: ['(forced-colors: active)', null],
  reducedMotion: ['(prefers-reduced-motion: reduce)', '(prefers-reduced-motion: no-preference)'],
}

/** Media rules as if the system asked for them. @returns put them back as they were */
export const pretend = (asked: Asked, sheets: Iterable<CSSStyleSheet>): (() => void) => {
  const [on, off] = QUERIES[asked]
  const changed: { readonly rule: CSSMediaRule; readonly was: string }[] = []
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue
      const was = rule.media.mediaText
      if (was !== on && was !== off) continue
      changed.push({ rule, was })
      rule.media.mediaText = was === on ? 'all' : 'not all'
    }
  }
  return () => {
    for (const { rule, was } of changed) rule.media.mediaText = was
  }
}

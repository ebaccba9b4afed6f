/**
 * Text that is longer than its place. What is shortened on purpose, with an ellipsis, says it in whole in its `title`.
 * Runs in the page, so it needs nothing from outside.
 */
export const clipped = (): readonly string[] => {
  const found: string[] = []
  /** Letters reach a few pixels over their line. */
  const air = 4
  const isShown = (element: Element): boolean => {
    const { clipPath, visibility } = getComputedStyle(element)
    return clipPath === 'none' && visibility === 'visible' && element.getClientRects().length > 0
  }
  const tell = (what: string, element: Element, text: string | null): void =>
    void found.push(`${what}: <${element.tagName.toLowerCase()}> ${(text ?? '').trim().slice(0, 60)}`)
  const pen = document.createElement('canvas').getContext('2d')
  const widthOf = (text: string, { font, letterSpacing }: CSSStyleDeclaration): number => {
    if (pen === null) return 0
    pen.font = font
    pen.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing
    return pen.measureText(text).width
  }
  const roomIn = (element: HTMLElement, style: CSSStyleDeclaration): number =>
    element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)

  const range = document.createRange()
  /** How far the text of an element reaches over it: across, and down. */
  const over = (element: Element): { readonly across: number; readonly down: number } => {
    const { left, right, bottom } = element.getBoundingClientRect()
    const rects = [...element.childNodes].flatMap((node) => {
      if (node.nodeType !== Node.TEXT_NODE) return []
      range.selectNodeContents(node)
      return Array.from(range.getClientRects())
    })
    return {
      across: Math.max(0, ...rects.map((rect) => Math.max(rect.right - right, left - rect.left))),
      down: Math.max(0, ...rects.map((rect) => rect.bottom - bottom)),
    }
  }

  for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    )
    const style = getComputedStyle(element)
    if (!own || style.display === 'inline' || element.matches('option, svg *') || !isShown(element)) continue
    const hides = style.overflowX !== 'visible'
    const { across, down } = over(element)
    const isWide = across > 1 || (hides && element.scrollWidth > element.clientWidth + 1)
    const isHigh = down > air || (hides && element.scrollHeight > element.clientHeight + air)
    if (!isWide && !isHigh) continue
    const whole = element.closest<HTMLElement>('[title]')?.title ?? ''
    const shortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
    if (!shortened || !whole.includes(element.textContent.trim()))
      tell(shortened ? 'shortened' : isWide ? 'too wide' : 'too high', element, element.textContent)
  }
  for (const input of document.querySelectorAll('input')) {
    const style = getComputedStyle(input)
    if (input.placeholder === '' || !isShown(input)) continue
    if (widthOf(input.placeholder, style) > roomIn(input, style) + 1) tell('example', input, input.placeholder)
  }
  for (const select of document.querySelectorAll('select')) {
    const style = getComputedStyle(select)
    const chosen = select.selectedOptions[0]?.text ?? ''
    if (isShown(select) && select.title !== chosen && widthOf(chosen, style) > roomIn(select, style) + 1)
      tell('chosen', select, chosen)
  }
  return found
}

/**
 * Words of a window in the long pseudo-locale that did not come from a locale: they have no accents. Runs in the page.
 * @param known whatever else a window may show: what a person wrote, names of days
 */
export const unaccented = (known: string): readonly string[] => {
  const read = (element: Element): readonly (string | null)[] => [
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.nodeValue),
    ...['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'].map((name) => element.getAttribute(name)),
  ]
  const texts = [...document.querySelectorAll('#root, #root *')].flatMap(read)
  const words = texts.flatMap((text) => text?.match(/\p{L}+/gu) ?? [])
  return [...new Set(words.filter((word) => /^[A-Za-z]{3,}$/u.test(word) && !known.includes(word.toLowerCase())))]
}

/** A box in the window, in CSS pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A written line or lines: where the letters stand, and how they look. */
export interface Lettering extends Box {
  readonly text: string
  readonly font: string
  readonly colour: string
}

/** Something to press or to write in. */
export interface Control extends Box {
  readonly text: string
}

export interface Measured {
  readonly texts: readonly Lettering[]
  readonly controls: readonly Control[]
}

/** Measure what is drawn. Runs in the page, so it needs nothing from outside. @param controls selector of controls */
export const measure = ({ root, controls }: { readonly root: string; readonly controls: string }): Measured => {
  const frame = document.querySelector(root)
  if (frame === null) return { texts: [], controls: [] }
  const { left, top } = frame.getBoundingClientRect()
  const boxOf = (rect: DOMRect): Box => ({ x: rect.left - left, y: rect.top - top, w: rect.width, h: rect.height })
  const plain = (text: string | null): string =>
    (text ?? '')
      .replaceAll(/[\u2068\u2069]/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim()
  const texts: Lettering[] = []
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = plain(node.nodeValue)
    const parent = node.parentElement
    if (text === '' || parent === null || parent.closest('script, style, option, textarea') !== null) continue
    const style = getComputedStyle(parent)
    if (style.clipPath !== 'none') continue
    range.selectNodeContents(node)
    const rect = range.getBoundingClientRect()
    if (rect.width === 0) continue
    const family = style.fontFamily.split(',')[0]?.replaceAll(/["']| Variable/gu, '') ?? ''
    const font = `${style.fontWeight} ${style.fontSize}/${style.lineHeight} ${family}`
    texts.push({ text, ...boxOf(rect), font, colour: style.color })
  }
  /** What can be read on a control, or else what names it. */
  const wordsOn = (control: Element): string => {
    if (control instanceof HTMLSelectElement) return plain(control.selectedOptions.item(0)?.textContent ?? null)
    const label = document.getElementById(control.getAttribute('aria-labelledby') ?? '')
    return (
      plain(control.textContent) ||
      plain(label?.textContent ?? control.getAttribute('aria-label') ?? control.getAttribute('title'))
    )
  }
  const pressed = [...frame.querySelectorAll(controls)].map((control) =>
    Object.assign({ text: wordsOn(control) }, boxOf(control.getBoundingClientRect())),
  )
  return { texts, controls: pressed }
}

/** What is cut off or stands on something else. Runs in the page, so it needs nothing from outside. */
export const faults = (): readonly string[] => {
  interface Piece {
    readonly name: string
    readonly owner: Element
    readonly rect: DOMRect
  }
  const found: string[] = []
  const shorten = (text: string | null): string => (text ?? '').trim().slice(0, 40)
  const isShortened = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return true
    }
    return false
  }
  /** The part that can be seen now: scrolling hides the rest. */
  const seen = (element: Element, rect: DOMRect): DOMRect => {
    let { left, top, right, bottom } = rect
    for (let at = element.parentElement; at !== null; at = at.parentElement) {
      if (getComputedStyle(at).overflowY === 'visible') continue
      const clip = at.getBoundingClientRect()
      left = Math.max(left, clip.left)
      right = Math.min(right, clip.right)
      top = Math.max(top, clip.top)
      bottom = Math.min(bottom, clip.bottom)
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
  }
  const overlap = (a: DOMRect, b: DOMRect, across: number, down: number): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > across &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > down

  const lines: Piece[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement
    if (owner === null || node.nodeValue?.trim() === '' || owner.closest('script, style, option') !== null) continue
    if (getComputedStyle(owner).clipPath !== 'none') continue
    const name = shorten(node.nodeValue)
    range.selectNodeContents(node)
    const shortened = isShortened(owner)
    const button = owner.closest('button')?.getBoundingClientRect()
    for (const rect of range.getClientRects()) {
      if (!shortened && (rect.left < -0.5 || rect.right > innerWidth + 0.5)) found.push(`outside: ${name}`)
      if (!shortened && button !== undefined) {
        const out = rect.left < button.left - 0.5 || rect.right > button.right + 0.5
        if (out || rect.top < button.top - 2 || rect.bottom > button.bottom + 2) found.push(`over its button: ${name}`)
      }
      if (!shortened) lines.push({ name, owner, rect: seen(owner, rect) })
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
    const style = getComputedStyle(element)
    const cuts = style.overflowX !== 'visible' && style.clipPath === 'none' && !isShortened(element)
    const writes = element.matches('input, textarea, select')
    if (cuts && !writes && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut off: ${shorten(element.textContent)}`)
  }
  const controls: Piece[] = [...document.querySelectorAll('button, input, textarea, select')].map((owner) => ({
    name: shorten(owner.textContent),
    owner,
    rect: seen(owner, owner.getBoundingClientRect()),
  }))
  /** From top to bottom, each is held against those that begin above its end: tables have thousands. */
  const pairs = (pieces: readonly Piece[], across: number, down: number): void => {
    const shown = pieces.filter(({ rect }) => rect.width > 0 && rect.height > 0)
    const sorted = shown.toSorted((one, other) => one.rect.top - other.rect.top)
    sorted.forEach((one, index) => {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next]
        if (other === undefined || other.rect.top >= one.rect.bottom) break
        if (!overlap(one.rect, other.rect, across, down)) continue
        if (one.owner === other.owner || one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue
        found.push(`${one.name} | ${other.name}`)
      }
    })
  }
  // Letters of neighbouring lines may share a few pixels of air.
  pairs(lines, 1, 4)
  pairs(controls, 1, 1)
  return found
}

/** Nothing more is drawn when the page has been still for so long. */
const STILL_MS = 120

/**
 * How long it takes from asking for something to its last change of the page, layout included. Painting is not in it,
 * and it is the same for whoever draws.
 */
export const drawnAfter = async (ask: () => void): Promise<number> => {
  const began = performance.now()
  let last = began
  const laidOut = (): void => {
    // Asking for a size makes the browser lay out what was changed.
    last = document.body.offsetHeight < 0 ? last : performance.now()
  }
  const observer = new MutationObserver(laidOut)
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  ask()
  laidOut()
  while (performance.now() - last < STILL_MS) await new Promise((later) => setTimeout(later, STILL_MS / 4))
  observer.disconnect()
  return last - began
}

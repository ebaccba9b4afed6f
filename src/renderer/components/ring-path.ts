/** Where the open ring begins: the gap from the top to here stays open even at 100 %. In degrees, clockwise. */
const RING_GAP = 26

/**
 * A circle that leaves the gap at its top right open.
 * @param size and width of the stroke in the drawing's units
 * @param air around it, so that the round ends are not cut
 */
export const openRing = (size: number, width: number, gap = RING_GAP, air = 1): string => {
  const middle = size / 2
  const radius = middle - width / 2 - air
  const angle = (gap / 180) * Math.PI
  const from = `${round(middle + radius * Math.sin(angle))} ${round(middle - radius * Math.cos(angle))}`
  return `M${from}A${radius} ${radius} 0 1 1 ${round(middle - 0.01)} ${round(middle - radius)}`
}

const round = (value: number): number => Math.round(value * 100) / 100

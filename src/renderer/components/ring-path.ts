/** Where the open ring begins: the gap from the top to here stays open even at 100 %. In degrees, clockwise. */
const RING_GAP = 26

/** A circle that leaves the gap at its top right open. @param size and width of the stroke in the drawing's units */
export const openRing = (size: number, width: number): string => {
  const middle = size / 2
  // one unit of air, so that the round ends are not cut
  const radius = middle - width / 2 - 1
  const angle = (RING_GAP / 180) * Math.PI
  const from = `${round(middle + radius * Math.sin(angle))} ${round(middle - radius * Math.cos(angle))}`
  return `M${from}A${radius} ${radius} 0 1 1 ${round(middle - 0.01)} ${round(middle - radius)}`
}

const round = (value: number): number => Math.round(value * 100) / 100

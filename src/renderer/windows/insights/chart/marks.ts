/** A rectangle in a chart, in pixels. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Something in a chart that has a value: where it is, and what it says. */
export interface Mark extends Rect {
  readonly id: string
  /** what it is called; a person's own words where they have some */
  readonly name: string
  readonly says: () => string
}

/** How far from a mark the pointer still means it, in pixels. */
const REACH = 12

const away = ({ x, y, w, h }: Rect, px: number, py: number): number =>
  Math.hypot(Math.max(x - px, 0, px - x - w), Math.max(y - py, 0, py - y - h))

/** The place of the mark that the pointer means; null where it means none. The later of two alike lies on top. */
export const markAt = (marks: readonly Rect[], x: number, y: number): number | null => {
  let best: number | null = null
  let least = REACH
  for (const [place, mark] of marks.entries()) {
    const far = away(mark, x, y)
    if (far > least) continue
    best = place
    least = far
  }
  return best
}

/** Where a key leads among so many marks; null for a key that leads nowhere. */
export const stepTo = (key: string, now: number | null, count: number): number | null => {
  if (count === 0) return null
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return now === null ? 0 : Math.min(now + 1, count - 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return now === null ? count - 1 : Math.max(now - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

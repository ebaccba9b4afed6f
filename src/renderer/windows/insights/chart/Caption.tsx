import styles from './Caption.module.css'
import type { Mark } from './marks.ts'

/** A mark with its caption, placed in the window. */
export interface Captioned {
  readonly place: number
  readonly mark: Mark
  /** of the caption's middle */
  readonly left: number
  /** from the top of the window, or from its bottom where it stands above the mark */
  readonly edge: number
  readonly above: boolean
}

/** Between mark and caption. */
const GAP = 8
/** Half a caption, and air to the edge of the window. */
const HALF = 150

/** Where the caption of a mark stands: beneath it, or above it in the lower half of the window. */
export const captionAt = (mark: Mark, place: number, figure: Pick<DOMRect, 'left' | 'top'>): Captioned => {
  const middle = figure.left + mark.x + mark.w / 2
  const top = figure.top + mark.y
  const above = top > window.innerHeight / 2
  return {
    place,
    mark,
    left: Math.min(Math.max(middle, HALF), Math.max(HALF, window.innerWidth - HALF)),
    edge: above ? window.innerHeight - top + GAP : top + mark.h + GAP,
    above,
  }
}

/** What a mark stands for, beside it, and a ring around it. The same is read aloud. */
export const Caption = ({ of: { mark, left, edge, above } }: { readonly of: Captioned }) => (
  <div aria-hidden>
    <div className={styles.ring} style={{ left: mark.x, top: mark.y, width: mark.w, height: mark.h }} />
    <div className={styles.caption} style={{ left, [above ? 'bottom' : 'top']: edge }}>
      <p className={styles.name} dir="auto">
        {mark.name}
      </p>
      <p>{mark.says()}</p>
    </div>
  </div>
)

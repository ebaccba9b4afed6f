import type { ChangesView } from '@core/views/noticed-view.ts'
import { asList } from '@core/views/together.ts'
import { useWords } from '../enough.tsx'
import { BAR, BASE, barsOf, CORNER, HEIGHT, sharesOf, WIDTH } from './changes-shape.ts'
import styles from './Changes.module.css'
import { classes } from './classes.ts'

/** How much each of the last saves changed; those that the evidence is about stand out. In words for who can't see it. */
export const Changes = ({ of: changes }: { readonly of: ChangesView }) => {
  const { words } = useWords()
  const time = { clock: changes.at }
  const shares = sharesOf(changes)
  return (
    <figure
      className={styles.figure}
      aria-label={words('evidence.shares', { count: shares.length, shares: asList(words, shares.map(String)), time })}
    >
      <svg className={styles.bars} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        {barsOf(changes).map(({ x, y, height, marked }) => (
          <rect
            key={x}
            className={classes(styles.bar, marked && styles.marked)}
            x={x}
            y={y}
            width={BAR}
            height={height}
            rx={CORNER}
          />
        ))}
        <path className={styles.base} d={`M0 ${BASE}H${WIDTH}`} />
      </svg>
      {/* All of it is in what the figure is called. */}
      <figcaption className={styles.caption} aria-hidden>
        <span>{words('evidence.changes')}</span>
        <span>{words('evidence.at', { time })}</span>
      </figcaption>
    </figure>
  )
}

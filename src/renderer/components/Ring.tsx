import type { TimeboxView } from '@core/views/snapshot-type.ts'
import { useWords } from '../enough.tsx'
import { classes } from './classes.ts'
import { openRing } from './ring-path.ts'
import styles from './Ring.module.css'
import { Spoken } from './Spoken.tsx'

const SIZE = 92
const WIDTH = 7
const PATH = openRing(SIZE, WIDTH)
/** The path counts as this long, so that a part of it is a plain percentage. */
const WHOLE = 100

interface RingProps {
  readonly timebox: Pick<TimeboxView, 'phase' | 'left' | 'used'>
}

/** The open ring: how much of the cap is used, and in it the minutes left, the bars of a pause, or the sun. */
export const Ring = ({ timebox: { phase, left, used } }: RingProps) => {
  const { words } = useWords()
  const still = phase === 'paused' || phase === 'away'
  const part = phase === 'resting' ? 1 : used
  return (
    <div className={styles.ring}>
      <Spoken>{words('running.left', { count: left })}</Spoken>
      <svg
        width="100%"
        height="100%"
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        fill="none"
        strokeWidth={WIDTH}
        strokeLinecap="round"
        aria-hidden
      >
        <path className={styles.track} d={PATH} />
        {part > 0 && (
          <path
            className={classes(styles.used, still && styles.paused, phase === 'resting' && styles.resting)}
            d={PATH}
            pathLength={WHOLE}
            strokeDasharray={`${part * WHOLE} ${2 * WHOLE}`}
          />
        )}
      </svg>
      <div className={styles.content} aria-hidden>
        {phase === 'resting' ? <Sun /> : phase === 'paused' ? <Paused left={left} /> : <Minutes left={left} />}
      </div>
    </div>
  )
}

const Minutes = ({ left }: { readonly left: number }) => {
  const { words } = useWords()
  return (
    <>
      <b className={styles.minutes}>{left}</b>
      <small className={styles.unit}>{words('running.unit')}</small>
    </>
  )
}

const Paused = ({ left }: { readonly left: number }) => {
  const { words } = useWords()
  return (
    <>
      <svg className={styles.bars} width="26" height="26" viewBox="0 0 26 26">
        <rect x="6" y="4" width="5" height="18" rx="2" />
        <rect x="15" y="4" width="5" height="18" rx="2" />
      </svg>
      <small className={styles.unit}>{words('running.unitPaused', { count: left })}</small>
    </>
  )
}

const Sun = () => (
  <svg width="44" height="34" viewBox="0 0 44 34" fill="none" strokeWidth="1.75" strokeLinecap="round">
    <path className={styles.sun} d="M9 24a13 13 0 0 1 26 0z" />
    <path className={styles.horizon} d="M3 24H41M14 30H30" />
  </svg>
)

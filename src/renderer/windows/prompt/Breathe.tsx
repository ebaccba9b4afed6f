import { useState, type AnimationEvent } from 'react'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { Frame } from '../../components/Frame.tsx'
import { Keys } from '../../components/Keys.tsx'
import { openRing } from '../../components/ring-path.ts'
import { useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import styles from './Breathe.module.css'

const HEIGHT = 612
const ORB = 300
const HEADLINE = 'breathe-headline'
const TOP = 'breathe-top'
/** In and out take ten seconds; this many of both are the minute. */
const BREATHS = 6

type Phase = 'in' | 'out'

interface BreatheProps {
  readonly onReady: () => void
  /** the minute is over */
  readonly onOver: () => void
}

/** One minute, four seconds in and six out, told by the ends of style animations. Then the same choices are back. */
export const Breathe = ({ onReady, onOver }: BreatheProps) => {
  const { words } = useWords()
  const headline = useLostFocus<HTMLHeadingElement>()
  const [{ phase, breath }, setAt] = useState<{ readonly phase: Phase; readonly breath: number }>({
    phase: 'in',
    breath: 1,
  })
  const onPhaseEnd = (event: AnimationEvent): void => {
    if (event.target !== event.currentTarget) return
    if (phase === 'in') setAt({ phase: 'out', breath })
    else if (breath < BREATHS) setAt({ phase: 'in', breath: breath + 1 })
    else onOver()
  }
  return (
    <Frame
      height={HEIGHT}
      className={styles.air}
      dialog={{ labelledBy: HEADLINE, describedBy: TOP }}
      header={
        <p id={TOP} className={styles.top}>
          {words('breathe.top')}
        </p>
      }
      footer={
        <div className={styles.foot}>
          <h1 id={HEADLINE} ref={headline} tabIndex={-1} className={styles.say}>
            {words('breathe.say')}
          </h1>
          <Button variant="quiet" aria-keyshortcuts="Escape" onClick={onReady}>
            {words('breathe.ready')} <Keys of={['Esc']} />
          </Button>
        </div>
      }
    >
      <div className={styles.room}>
        <div className={classes(styles.orb, styles[phase])} onAnimationEnd={onPhaseEnd}>
          <i className={styles.outer} />
          <i className={styles.inner} />
          <i className={styles.middle} />
          <Rim />
          <p className={styles.words}>
            <b>{words(`breathe.${phase}.name`)}</b>
            <span>{words(`breathe.${phase}.line`)}</span>
          </p>
        </div>
      </div>
    </Frame>
  )
}

/** How much of the minute has gone by, without a number. */
const Rim = () => (
  <svg
    className={styles.rim}
    viewBox={`0 0 ${ORB} ${ORB}`}
    fill="none"
    strokeWidth="3"
    strokeLinecap="round"
    aria-hidden
  >
    <path className={styles.track} d={RIM} />
    <path className={styles.gone} d={RIM} pathLength="100" />
  </svg>
)
const RIM = openRing(ORB, 3, 20, 10.5)

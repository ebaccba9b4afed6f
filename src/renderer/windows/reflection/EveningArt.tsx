import type { ReactNode } from 'react'
import { classes } from '../../components/classes.ts'
import styles from './EveningArt.module.css'

/**
 * One event each: the cairn is what left the hands, a pebble a day without, sprouts are appreciation, the moon is rest,
 * a curl what circles, jagged turning calm the critic, a mended bowl a mistake, a pebble over a rise an experiment.
 */
export type EveningScene = 'cairn' | 'pebble' | 'sprouts' | 'moon' | 'curl' | 'critic' | 'bowl' | 'rise'

/** The line runs across the window, however wide it is. */
const HORIZON = 'M-2000 78H760'

const FIGURES: Readonly<Record<EveningScene, ReactNode>> = {
  cairn: (
    <>
      <ellipse className={styles.stone} cx="690" cy="69" rx="25" ry="9" />
      <ellipse className={styles.stone2} cx="687" cy="54" rx="17.5" ry="7.5" />
      <ellipse className={styles.lamp} cx="691" cy="41" rx="11" ry="6" />
    </>
  ),
  pebble: <ellipse className={styles.lamp} cx="690" cy="70" rx="13" ry="8" />,
  sprouts: (
    <>
      <g transform="translate(658 78) scale(-1 1)">
        <path className={styles.pine} d="M1.5 -20C2 -31 10 -36 19 -35C20 -26 13 -19 1.5 -20Z" />
        <path className={styles.line} d="M0 0C0 -11 1 -15 2 -21" />
      </g>
      <g transform="translate(684 78)">
        <path className={styles.lamp} d="M1.5 -34C2 -45 10 -50 19 -49C20 -40 13 -33 1.5 -34Z" />
        <path className={styles.line} d="M0 0C0 -18 1 -25 2 -35" />
      </g>
      <g transform="translate(710 78)">
        <path className={styles.pine} d="M1.5 -24C2 -35 10 -40 19 -39C20 -30 13 -23 1.5 -24Z" />
        <path className={styles.line} d="M0 0C0 -13 1 -18 2 -25" />
      </g>
    </>
  ),
  moon: (
    <>
      <path className={styles.lamp} d="M688 22a21 21 0 1 0 16 33a17 17 0 0 1 -16 -33z" />
      <circle className={styles.star} cx="628" cy="38" r="1.6" />
      <circle className={styles.star} cx="650" cy="58" r="1.2" />
      <circle className={styles.star} cx="728" cy="30" r="1.4" />
    </>
  ),
  curl: <circle className={styles.heather} cx="736" cy="69.5" r="8" />,
  critic: <circle className={styles.heather} cx="694" cy="67" r="8" />,
  bowl: (
    <>
      <path className={styles.bowl} d="M644 44H716C716 66 700 77 680 77S644 66 644 44Z" />
      <path className={styles.mended} d="M684 44l-6 10l9 7l-7 9l4 7" />
      <path className={styles.mended2} d="M687 61l14 5" />
    </>
  ),
  rise: <circle className={styles.heather} cx="668" cy="41.5" r="8" />,
}

const LINES: Readonly<Partial<Record<EveningScene, string>>> = {
  curl: 'M-2000 78H602C644 78 688 70 688 46C688 30 675 22 660 22C644 22 632 32 632 46C632 70 676 78 718 78H760',
  critic:
    'M-2000 78H550L558 58L567 83L577 40L587 85L597 50L606 82C614 66 622 62 632 70S654 83 672 78S700 74 718 78H760',
  rise: 'M-2000 78H616C636 78 640 50 668 50S700 78 720 78H760',
}

/** One line across the window, with one filled shape. */
export const EveningArt = ({ scene }: { readonly scene: EveningScene }) => (
  <svg className={styles.art} viewBox="0 0 760 88" fill="none" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
    <g className={styles.figure}>{FIGURES[scene]}</g>
    <path className={classes(styles.line, styles.own)} d={LINES[scene] ?? HORIZON} />
    <path className={classes(styles.line, styles.level)} d={HORIZON} />
  </svg>
)

import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './LineArt.module.css'

/** One event each: the sun is the cap, a sail a draft, pebbles a handing over, the moon rest, the cairn a ship, a curl a loop. */
export type Scene = 'sun' | 'sail' | 'pebbles' | 'moon' | 'cairn' | 'curl'

/** The line runs across the window, however wide it is. */
const HORIZON = 'M-2000 84H2580'

const SCENES: Readonly<Record<Scene, ReactNode>> = {
  sun: (
    <g className={styles.figure}>
      <path className={styles.lamp} d="M425.4 84a27 27 0 0 1 54 0z" />
      <path className={styles.thin} d="M436.4 92H472.4M446.4 99H460.4" />
    </g>
  ),
  sail: (
    <g className={styles.figure}>
      <path className={styles.lamp} d="M458 80V40L484 80Z" />
      <path className={styles.line} d="M455 84V36" />
    </g>
  ),
  pebbles: (
    <g className={styles.figure}>
      <circle className={styles.stone} cx="436" cy="75" r="9" />
      <path className={styles.thin} d="M447 62C456 50 470 50 479 62" />
      <circle className={styles.lamp} cx="490" cy="75" r="9" />
    </g>
  ),
  moon: (
    <g className={styles.figure}>
      <path className={styles.lamp} d="M462 24a19 19 0 1 0 15 30a15.5 15.5 0 0 1 -15 -30z" />
      <circle className={styles.star} cx="412" cy="42" r="1.5" />
      <circle className={styles.star} cx="430" cy="62" r="1.2" />
      <circle className={styles.star} cx="506" cy="34" r="1.3" />
    </g>
  ),
  cairn: (
    <g className={styles.figure}>
      <ellipse className={styles.stone} cx="452" cy="75" rx="25" ry="9" />
      <ellipse className={styles.stone2} cx="449" cy="60" rx="17.5" ry="7.5" />
      <ellipse className={styles.lamp} cx="453" cy="47" rx="11" ry="6" />
    </g>
  ),
  curl: (
    <g className={styles.figure}>
      <circle className={styles.heather} cx="524" cy="75.5" r="8" />
    </g>
  ),
}

const LINES: Readonly<Partial<Record<Scene, string>>> = {
  sail: 'M-2000 84H430l10 9h44l10 -9H2580',
  curl: 'M-2000 84H382C424 84 468 76 468 52C468 36 455 28 440 28C424 28 412 38 412 52C412 76 456 84 498 84H2580',
}

/** One line across the window with one filled shape. */
export const LineArt = ({ scene }: { readonly scene: Scene }) => (
  <svg
    className={styles.art}
    viewBox="0 0 580 104"
    fill="none"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    {SCENES[scene]}
    <path className={classes(styles.line, styles.own)} d={LINES[scene] ?? HORIZON} />
    <path className={classes(styles.line, styles.level)} d={HORIZON} />
  </svg>
)

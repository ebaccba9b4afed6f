import type { CSSProperties } from 'react'
import { classes } from './classes.ts'
import styles from './Slider.module.css'

declare module 'react' {
  interface CSSProperties {
    '--part'?: number
  }
}

/** How far one press of an arrow key goes. */
const STEP = 5

interface SliderProps {
  /** of the control itself, for a label */
  readonly id?: string
  /** 0 to 100 */
  readonly value: number
  /** the value in words */
  readonly text: string
  /** id of what names it */
  readonly labelledBy: string
  readonly describedBy?: string | undefined
  readonly disabled?: boolean
  readonly tone?: 'heather' | 'pine'
  readonly onSlide: (value: number) => void
}

/** A value between nothing and all of it. The system's own slider, so that every way of moving one works. */
export const Slider = ({
  id,
  value,
  text,
  labelledBy,
  describedBy,
  disabled = false,
  tone = 'heather',
  onSlide,
}: SliderProps) => {
  const part: CSSProperties = { '--part': value / 100 }
  return (
    <span className={classes(styles.slider, tone === 'pine' && styles.pine)} style={part}>
      <input
        id={id}
        type="range"
        className={styles.input}
        min={0}
        max={100}
        step={STEP}
        value={value}
        disabled={disabled}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-valuetext={text}
        onChange={(event) => onSlide(event.target.valueAsNumber)}
      />
    </span>
  )
}

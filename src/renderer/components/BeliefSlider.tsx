import { useId } from 'react'
import styles from './BeliefSlider.module.css'
import { classes } from './classes.ts'
import { Slider } from './Slider.tsx'

interface BeliefProps {
  readonly label: string
  /** 0, not at all, to 100, completely: a number without a unit */
  readonly value: number
}

interface BeliefSliderProps extends BeliefProps {
  /** what the two ends mean */
  readonly low: string
  readonly high: string
  /** heather before, pine after */
  readonly tone?: 'heather' | 'pine'
  readonly onChoose: (value: number) => void
}

/** How much something is believed, by a slider with its value as text. Arrow keys move it by five. */
export const BeliefSlider = ({ label, value, low, high, tone = 'heather', onChoose }: BeliefSliderProps) => {
  const id = useId()
  return (
    <div className={classes(styles.belief, tone === 'pine' && styles.pine)}>
      <div className={styles.label}>
        <label id={`${id}label`} htmlFor={id}>
          {label}
        </label>
        <output htmlFor={id} className={styles.value} aria-hidden>
          {value}
        </output>
      </div>
      <div className={styles.slider}>
        <Slider
          id={id}
          value={value}
          text={String(value)}
          labelledBy={`${id}label`}
          describedBy={`${id}ends`}
          tone={tone}
          onSlide={onChoose}
        />
      </div>
      <div id={`${id}ends`} className={styles.ends}>
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  )
}

/** The same as it was chosen before, to look at. */
export const BeliefRead = ({ label, value }: BeliefProps) => (
  <div className={styles.belief}>
    <div className={styles.label}>
      <span>{label}</span>
      <b className={styles.value}>{value}</b>
    </div>
    <div className={styles.read} aria-hidden>
      <span className={styles.rail}>
        <span className={styles.part} style={{ inlineSize: `${value}%` }} />
      </span>
    </div>
  </div>
)

import type { Belief } from '@core/experiments/experiment.ts'
import { useId } from 'react'
import { beliefOf, beliefText } from '../belief.ts'
import { useWords } from '../enough.tsx'
import styles from './BeliefSlider.module.css'
import { classes } from './classes.ts'
import { Slider } from './Slider.tsx'

interface BeliefProps {
  readonly label: string
  /** 0, not at all, to 100, completely: a number without a unit */
  readonly value: number
}

interface BeliefSliderProps extends BeliefProps {
  /** heather before, pine after */
  readonly tone?: 'heather' | 'pine'
  /** all on one line, and its ends are heard alone */
  readonly inline?: boolean
  readonly onChoose: (belief: Belief) => void
}

/** How much something is believed, by a slider with its value as text. Arrow keys move it by five. */
export const BeliefSlider = ({ label, value, tone = 'heather', inline = false, onChoose }: BeliefSliderProps) => {
  const { words } = useWords()
  const id = useId()
  return (
    <div className={classes(styles.belief, tone === 'pine' && styles.pine, inline && styles.inline)}>
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
          text={beliefText(words, value)}
          labelledBy={`${id}label`}
          describedBy={inline ? undefined : `${id}ends`}
          tone={tone}
          onSlide={(to) => onChoose(beliefOf(to))}
        />
      </div>
      {!inline && (
        <div id={`${id}ends`} className={styles.ends}>
          <span>{words('experiment.believeLow')}</span>
          <span>{words('experiment.believeHigh')}</span>
        </div>
      )}
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

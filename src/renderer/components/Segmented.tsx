import { useId } from 'react'
import styles from './Segmented.module.css'

interface SegmentedProps<T extends string> {
  readonly value: T
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly onChoose: (value: T) => void
  /** id of what names it */
  readonly labelledBy: string
  readonly describedBy?: string | undefined
  readonly disabled?: boolean
}

/** One of a few, all in sight; arrow keys move in it. */
export const Segmented = <T extends string>(props: SegmentedProps<T>) => {
  const { value, options, onChoose, labelledBy, describedBy, disabled = false } = props
  const group = useId()
  return (
    <div role="radiogroup" className={styles.segments} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            className={styles.radio}
            name={group}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.name}</span>
        </label>
      ))}
    </div>
  )
}

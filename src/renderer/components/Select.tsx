import { ChevronDown } from 'lucide-react'
import { Icon } from './Icon.tsx'
import styles from './Select.module.css'

interface SelectProps<T extends string> {
  readonly id: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly onChoose: (value: T) => void
}

/** One of a few; the system's own list opens. */
export const Select = <T extends string>({ id, value, options, onChoose }: SelectProps<T>) => (
  <span className={styles.select}>
    <select
      id={id}
      className={styles.control}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value)
        if (chosen !== undefined) onChoose(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
    <Icon of={ChevronDown} size="s" className={styles.arrow} />
  </span>
)

import { ChevronDown } from 'lucide-react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import styles from './Select.module.css'

interface SelectProps<T extends string> {
  /** for the label that names it */
  readonly id?: string
  /** or the id of what names it, or the name itself */
  readonly labelledBy?: string
  readonly name?: string
  readonly describedBy?: string | undefined
  readonly size?: 's' | 'm'
  /** as wide as its longest words, where there is room */
  readonly wide?: boolean
  /** its options hold what a person wrote, as long as that may be: the chosen one can be read in whole as a tooltip */
  readonly written?: boolean
  readonly disabled?: boolean
  readonly value: T
  /** `lang` where a name is in another language than the window */
  readonly options: readonly { readonly value: T; readonly name: string; readonly lang?: string }[]
  readonly onChoose: (value: T) => void
}

/** One of a few; the system's own list opens. */
export const Select = <T extends string>(props: SelectProps<T>) => {
  const {
    id,
    labelledBy,
    name,
    describedBy,
    size = 's',
    wide = false,
    written = false,
    disabled = false,
    value,
    options,
    onChoose,
  } = props
  return (
    <span className={classes(styles.select, size === 'm' && styles.medium, wide && styles.wide)}>
      <select
        id={id}
        className={styles.control}
        value={value}
        disabled={disabled}
        aria-label={name}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        title={written ? options.find((option) => option.value === value)?.name : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen !== undefined) onChoose(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.name}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} size="s" className={styles.arrow} />
    </span>
  )
}

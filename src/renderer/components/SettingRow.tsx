import type { LucideIcon } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useAfterRemoval } from '../use-after-removal.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import styles from './SettingRow.module.css'
import { StatusLine } from './StatusLine.tsx'

/** Ids of what names and explains the control of a row. */
export interface RowIds {
  readonly labelledBy: string
  readonly describedBy: string | undefined
}

interface SettingRowProps {
  readonly icon?: LucideIcon
  readonly name: string
  /** what it does, or why it can't be changed here */
  readonly help?: string | undefined
  /** the sentence of a refusal */
  readonly answer?: string | null
  /** a wide control stands below its name */
  readonly stacked?: boolean
  readonly children: (ids: RowIds) => ReactNode
}

/** One setting: name and help at the start, its control at the end; below each other where there is little room. */
export const SettingRow = ({ icon, name, help, answer = null, stacked = false, children }: SettingRowProps) => {
  const id = useId()
  const describing = [help !== undefined && `${id}help`, answer !== null && `${id}answer`].filter(Boolean)
  return (
    <div className={classes(styles.row, stacked && styles.stacked)} data-setting={name}>
      {icon !== undefined && <Icon of={icon} className={styles.icon} />}
      <div className={styles.words}>
        <span id={`${id}name`} className={styles.name}>
          {name}
        </span>
        {help !== undefined && (
          <span id={`${id}help`} className={styles.help}>
            {help}
          </span>
        )}
        {answer !== null && (
          <StatusLine id={`${id}answer`} answer>
            {answer}
          </StatusLine>
        )}
      </div>
      <div className={styles.end}>
        {children({
          labelledBy: `${id}name`,
          describedBy: describing.length === 0 ? undefined : describing.join(' '),
        })}
      </div>
    </div>
  )
}

interface SettingGroupProps {
  /** none for the first group: the headline of its page is above it */
  readonly name?: string
  /** of entries that can be removed: its name takes the focus that a removed one had */
  readonly entries?: number
  /** what adds to the group, beside its name */
  readonly aside?: ReactNode
  /** rows with less air, where there are many */
  readonly low?: boolean
  /** nearer to the group above, where there are many */
  readonly near?: boolean
  readonly children: ReactNode
}

/** Settings that belong together, on one card. */
export const SettingGroup = ({ name, entries = 0, aside, low = false, near = false, children }: SettingGroupProps) => {
  const id = useId()
  const heading = useAfterRemoval<HTMLHeadingElement>(entries)
  const card = <div className={classes(styles.card, low && styles.low)}>{children}</div>
  if (name === undefined) return card
  return (
    <section aria-labelledby={id} data-setting={name}>
      <div className={classes(styles.group, near && styles.near)}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {name}
        </h2>
        {aside}
      </div>
      {card}
    </section>
  )
}

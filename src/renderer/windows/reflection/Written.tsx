import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, KeyboardEvent, ReactNode, Ref } from 'react'
import { classes } from '../../components/classes.ts'
import { Icon } from '../../components/Icon.tsx'
import styles from './Written.module.css'

/** Longest texts, as the core keeps them. */
const LINE_MAX = 1000
const PARAGRAPH_MAX = 4000

interface AreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'ref'> {
  readonly value: string
  readonly field?: Ref<HTMLTextAreaElement> | undefined
  readonly onWrite: (value: string) => void
}

interface LineProps extends AreaProps {
  /** Enter makes no new line: it may lead to the next one. */
  readonly onEnter?: (() => void) | undefined
}

/** One line to write, which wraps rather than hiding its beginning. It has no look of its own. */
export const BareLine = ({ value, field, onWrite, onEnter, onKeyDown, className, ...rest }: LineProps) => {
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKeyDown?.(event)
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onEnter?.()
  }
  return (
    <textarea
      dir="auto"
      rows={1}
      maxLength={LINE_MAX}
      {...rest}
      ref={field}
      className={classes(styles.bare, className)}
      value={value}
      onChange={(event) => onWrite(event.target.value.replaceAll(/[\r\n]+/gu, ' '))}
      onKeyDown={onKey}
    />
  )
}

interface WrittenLineProps extends LineProps {
  readonly icon?: LucideIcon
  /** larger, for what somebody thinks about */
  readonly large?: boolean
  /** what stands in the field, at its end */
  readonly children?: ReactNode
}

/** One line in a field of its own. */
export const WrittenLine = ({ icon, large = false, children, ...rest }: WrittenLineProps) => (
  <span className={classes(styles.field, large && styles.large)}>
    {icon !== undefined && <Icon of={icon} className={styles.icon} />}
    <BareLine {...rest} />
    {children}
  </span>
)

interface ParagraphProps extends AreaProps {
  /** `critic` is what the critic said, `voice` what a wise friend would say */
  readonly look?: 'plain' | 'critic' | 'voice'
}

/** Several lines to write. */
export const Paragraph = ({ value, field, onWrite, look = 'plain', ...rest }: ParagraphProps) => (
  <span className={classes(styles.field, styles.tall, look !== 'plain' && styles[look])}>
    <textarea
      dir="auto"
      maxLength={PARAGRAPH_MAX}
      {...rest}
      ref={field}
      className={styles.bare}
      value={value}
      onChange={(event) => onWrite(event.target.value)}
    />
  </span>
)

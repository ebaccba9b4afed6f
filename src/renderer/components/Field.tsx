import { useId, type ComponentProps, type ReactNode, type Ref } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'

interface LabelProps {
  readonly htmlFor?: string
  readonly id?: string
  readonly hint?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The label above a field or a group, with help or a value at its end that is no part of its name. */
export const Label = ({ htmlFor, id, hint, className, children }: LabelProps) => (
  <div className={classes(styles.label, className)}>
    {htmlFor === undefined ? <span id={id}>{children}</span> : <label htmlFor={htmlFor}>{children}</label>}
    {hint !== undefined && <span className={styles.hint}>{hint}</span>}
  </div>
)

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'ref'> {
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly field?: Ref<HTMLInputElement>
  /** what stands in the field, at its end */
  readonly children?: ReactNode
}

/** One line to write in. */
export const TextField = ({ value, onWrite, field, children, ...rest }: TextFieldProps) => (
  <span className={styles.field}>
    <input
      autoComplete="off"
      dir="auto"
      {...rest}
      ref={field}
      className={styles.input}
      value={value}
      onChange={(event) => onWrite(event.target.value)}
    />
    {children}
  </span>
)

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'ref'> {
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly field?: Ref<HTMLTextAreaElement>
}

/** A sentence to write, with room for two lines. */
export const TextArea = ({ value, onWrite, field, ...rest }: TextAreaProps) => (
  <span className={styles.field}>
    <textarea
      dir="auto"
      {...rest}
      ref={field}
      className={classes(styles.input, styles.area)}
      value={value}
      onChange={(event) => onWrite(event.target.value)}
    />
  </span>
)

interface LabelledFieldProps extends TextFieldProps {
  readonly label: string
  readonly hint?: string
  readonly labelClassName?: string | undefined
}

/** A label with its line to write in. */
export const LabelledField = ({ label, hint, labelClassName, ...rest }: LabelledFieldProps) => {
  const id = useId()
  return (
    <>
      <Label htmlFor={id} hint={hint} className={labelClassName}>
        {label}
      </Label>
      <TextField {...rest} id={id} />
    </>
  )
}

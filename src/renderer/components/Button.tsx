import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** one primary per window: the one that helps to finish */
  readonly variant?: 'primary' | 'secondary' | 'quiet'
  readonly size?: 's' | 'm' | 'l'
  readonly wide?: boolean
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

/** A button with words, and an icon where it helps. */
export const Button = ({
  variant = 'secondary',
  size = 'm',
  wide,
  icon,
  className,
  children,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type="button"
    className={classes(
      styles.button,
      variant !== 'secondary' && styles[variant],
      size === 's' && styles.small,
      size === 'l' && styles.large,
      wide === true && styles.wide,
      className,
    )}
  >
    {icon !== undefined && <Icon of={icon} size={size === 'l' ? 'm' : 's'} />}
    {children}
  </button>
)

interface PlainProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly icon: LucideIcon
}

interface LinkButtonProps extends Omit<PlainProps, 'icon'> {
  readonly icon?: LucideIcon
  readonly iconSize?: 's' | 'm'
  /** pine leads aside, ink leads back */
  readonly tone?: 'pine' | 'ink'
}

/** A way back or aside, without a frame. */
export const LinkButton = ({ icon, iconSize = 'm', tone = 'ink', className, children, ...rest }: LinkButtonProps) => (
  <button {...rest} type="button" className={classes(styles.link, tone === 'pine' && styles.pine, className)}>
    {icon !== undefined && <Icon of={icon} size={iconSize} />}
    {children}
  </button>
)

interface IconButtonProps extends PlainProps {
  readonly name: string
  readonly size?: 's' | 'm'
}

/** A small button that is an icon; its name is spoken and shown on hover. */
export const IconButton = ({ icon, name, size = 'm', className, ...rest }: IconButtonProps) => (
  <button {...rest} type="button" className={classes(styles.iconButton, className)} title={name}>
    <Icon of={icon} size={size} />
  </button>
)

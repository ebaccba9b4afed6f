import { Minus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBridge, useWords } from '../enough.tsx'
import { IconButton } from './Button.tsx'
import { classes } from './classes.ts'
import { Mark } from './Mark.tsx'
import styles from './TitleBar.module.css'

const MARK = 17

interface TitleBarProps {
  readonly title: string
  /** what stands beside the title */
  readonly aside?: ReactNode
  /** it stands on a tinted sky, where its buttons need more ink */
  readonly onSky?: boolean
  readonly onMinimise: () => void
  readonly onClose: () => void
}

/** The bar of a window without a frame. A Mac puts its own buttons there, so ours step aside. */
export const TitleBar = ({ title, aside, onSky = false, onMinimise, onClose }: TitleBarProps) => {
  const { platform } = useBridge()
  const { words } = useWords()
  const systemButtons = platform === 'mac'
  return (
    <header className={classes(styles.bar, systemButtons && styles.system, onSky && styles.onSky)}>
      <Mark size={MARK} />
      <span className={classes(styles.title, aside !== undefined && styles.beside)} title={title}>
        {title}
      </span>
      {aside}
      {!systemButtons && (
        <span className={styles.buttons}>
          <IconButton
            icon={Minus}
            size="s"
            className={styles.button}
            name={words('titleBar.minimise')}
            onClick={onMinimise}
          />
          <IconButton icon={X} size="s" className={styles.button} name={words('titleBar.close')} onClick={onClose} />
        </span>
      )}
    </header>
  )
}

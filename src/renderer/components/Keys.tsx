import { useBridge } from '../enough.tsx'
import { classes } from './classes.ts'
import styles from './Keys.module.css'

/** A key by its meaning; `Mod` is Ctrl, or Cmd on a Mac. */
export type KeyName = 'Mod' | 'Shift' | 'Enter' | 'Esc' | 'Up' | 'Down' | (string & {})

const CAPS: Readonly<Record<string, string>> = { Enter: '⏎', Up: '↑', Down: '↓' }

interface KeysProps {
  readonly of: readonly KeyName[]
  readonly onPine?: boolean
}

/** What is printed on a key here. */
export const useCaps = (): ((name: KeyName) => string) => {
  const { platform } = useBridge()
  return (name) => (name === 'Mod' ? (platform === 'mac' ? '⌘' : 'Ctrl') : (CAPS[name] ?? name))
}

/** Key caps for the eye; controls carry the same as `aria-keyshortcuts`. */
export const Keys = ({ of: names, onPine = false }: KeysProps) => {
  const capOf = useCaps()
  return (
    <span className={classes(styles.keys, onPine && styles.onPine)} aria-hidden dir="ltr">
      {names.map((name) => (
        <kbd key={name} className={styles.key}>
          {capOf(name)}
        </kbd>
      ))}
    </span>
  )
}

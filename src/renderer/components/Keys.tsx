import { useBridge, useWords } from '../enough.tsx'
import { classes } from './classes.ts'
import styles from './Keys.module.css'

/** Keys that languages print in their own words; `Mod` is Ctrl, or Cmd on a Mac. */
const NAMED = ['Mod', 'Shift', 'Space', 'Esc'] as const
/** A key by its meaning. */
export type KeyName = (typeof NAMED)[number] | 'Enter' | 'Up' | 'Down' | (string & {})

const CAPS: Readonly<Record<string, string>> = { Enter: '⏎', Up: '↑', Down: '↓' }

interface KeysProps {
  readonly of: readonly KeyName[]
  readonly onPine?: boolean
}

/** What is printed on a key here. */
export const useCaps = (): ((name: KeyName) => string) => {
  const { platform } = useBridge()
  const { words } = useWords()
  return (name) => {
    if (name === 'Mod' && platform === 'mac') return '⌘'
    const named = NAMED.find((one) => one === name)
    return named === undefined ? (CAPS[name] ?? name) : words(`keys.${named}`)
  }
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

import { Button } from '../../components/Button.tsx'
import { Keys } from '../../components/Keys.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { keyNames } from '../../shortcut-keys.ts'
import styles from './NothingYet.module.css'

interface NothingYetProps {
  readonly onStart: () => void
}

/** Before the first timebox: a pebble on the line, and nothing to catch up on. */
export const NothingYet = ({ onStart }: NothingYetProps) => {
  const { words } = useWords()
  const { shortcuts, values } = useSnapshot().settings
  const keys = shortcuts.shortcut === 'works' ? keyNames(values.shortcut) : []
  return (
    <div className={styles.nothing}>
      <div className={styles.sky} aria-hidden>
        <svg className={styles.pebble} viewBox="0 0 40 18" width="40" height="18">
          <ellipse cx="20" cy="9" rx="20" ry="9" />
        </svg>
      </div>
      <h1 className={styles.title}>{words('insights.empty.title')}</h1>
      <p className={styles.text}>{words('insights.empty.text')}</p>
      <Button
        variant="primary"
        size="l"
        className={styles.start}
        aria-keyshortcuts={
          keys.length === 0 ? undefined : keys.map((key) => (key === 'Mod' ? 'Control' : key)).join('+')
        }
        onClick={onStart}
      >
        {words('insights.empty.start')}
        {keys.length > 0 && <Keys of={keys} onPine />}
      </Button>
    </div>
  )
}

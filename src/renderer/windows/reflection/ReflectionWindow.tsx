import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { EveningPage } from './EveningPage.tsx'
import { EveningSky } from './EveningSky.tsx'
import styles from './ReflectionWindow.module.css'
import { useOpenEvening } from './use-open-evening.ts'

/** The evening: three steps, and what may still circle. Every step can be left, and nothing is required. */
export const ReflectionWindow = () => {
  const { evening, open, key } = useOpenEvening()
  return evening === null ? <Opening /> : <EveningPage key={key} view={evening} open={open} />
}

/** Until the day was read; most people never see it. */
const Opening = () => {
  const { words } = useWords()
  const { command } = useCommand()
  return (
    <div className={styles.window}>
      <EveningSky
        step="ships"
        art="pebble"
        onMinimise={() => command({ type: 'minimise', window: 'reflection' })}
        onClose={() => command({ type: 'close', window: 'reflection' })}
      >
        <h1 className={styles.opening}>{words('reflection.title')}</h1>
      </EveningSky>
    </div>
  )
}

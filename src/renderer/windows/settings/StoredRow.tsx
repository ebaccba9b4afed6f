import { ChevronDown } from 'lucide-react'
import { Icon } from '../../components/Icon.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import styles from './StoredRow.module.css'

/** The last thing that was written down, as it stands in the file, and what its numbers are. */
export const StoredRow = () => {
  const { words } = useWords()
  const { latest } = useSnapshot().settings.observed
  return (
    <details className={styles.stored} data-setting={words('settings.stored.name')}>
      <summary className={styles.name}>
        {words('settings.stored.name')}
        <Icon of={ChevronDown} className={styles.arrow} />
      </summary>
      <div className={styles.text}>
        <p>{words(latest === null ? 'settings.stored.nothing' : 'settings.stored.latest')}</p>
        {latest !== null && (
          <>
            <pre className={styles.json} dir="ltr">
              {JSON.stringify(latest, null, 2)}
            </pre>
            <p>{words('settings.stored.times')}</p>
            <p>{words('settings.stored.fingerprint')}</p>
          </>
        )}
        <p>{words('settings.stored.earlier')}</p>
        <p>{words('settings.stored.beside')}</p>
      </div>
    </details>
  )
}

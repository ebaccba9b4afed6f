import { Check } from 'lucide-react'
import { Icon } from '../../../components/Icon.tsx'
import { SettingGroup } from '../../../components/SettingRow.tsx'
import { useWords } from '../../../enough.tsx'
import styles from './DataSection.module.css'

const STORED = ['tasks', 'times', 'saves', 'fingerprints', 'evenings', 'experiments'] as const

/** What is stored, in plain words. */
export const StoredList = () => {
  const { words } = useWords()
  return (
    <SettingGroup name={words('settings.data.stored')}>
      <ul className={styles.stored}>
        {STORED.map((one) => (
          <li key={one}>
            <Icon of={Check} size="s" className={styles.check} />
            {words(`settings.data.kinds.${one}`)}
          </li>
        ))}
      </ul>
    </SettingGroup>
  )
}

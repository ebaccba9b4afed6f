import { useState } from 'react'
import { SettingGroup } from '../../components/SettingRow.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { CopyIcon, useCopying } from '../prompt/CopySentence.tsx'
import styles from './Boundaries.module.css'

/** What can be said to others. Enough sends nothing. */
export const SentencesGroup = () => {
  const { words } = useWords()
  const [refused, setRefused] = useState<string | null>(null)
  const copying = useCopying(setRefused)
  const sentences = [
    words('settings.boundaries.no.thisWeek'),
    words('prompt.handOver.stands'),
    words('settings.boundaries.no.kindly'),
    words('prompt.handOver.far'),
  ]
  return (
    <SettingGroup near name={words('settings.boundaries.sentences')}>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence} className={styles.say}>
            <span className={styles.sentence}>{sentence}</span>
            <CopyIcon sentence={sentence} {...copying} />
          </li>
        ))}
      </ul>
      {refused !== null && <StatusLine answer>{refused}</StatusLine>}
    </SettingGroup>
  )
}

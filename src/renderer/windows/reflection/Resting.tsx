import type { Resting as RestingThing } from '@core/reflection/day.ts'
import type { EveningView } from '@core/views/evening-view.ts'
import type { Words } from '@shared/i18n.ts'
import type { Language } from '@shared/languages.ts'
import { Moon } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../../components/Icon.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { AddedLines } from './AddedLines.tsx'
import { momentDay } from './day-words.ts'
import styles from './Resting.module.css'

interface RestingProps {
  readonly view: EveningView
  readonly stays: readonly string[]
  readonly onWrite: (stays: string[]) => void
}

/** What is parked or shared as a draft rests here by itself; lines of one's own join it. */
export const Resting = ({ view, stays, onWrite }: RestingProps) => {
  const { words } = useWords()
  const { zone, language } = useSnapshot()
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.name}>
        {words('reflection.rest.resting')}
      </h2>
      <ul className={styles.list}>
        {view.resting.map((thing) => (
          <li key={thing.timeboxId} className={styles.row}>
            <Icon of={Moon} size="s" className={styles.icon} />
            <span className={styles.what}>
              <span className={styles.title} dir="auto">
                {thing.title === '' ? words('untitled') : thing.title}
              </span>
              <small className={styles.caption}>{captionOf(thing, words, zone, language)}</small>
            </span>
          </li>
        ))}
        <AddedLines
          lines={stays}
          name={words('reflection.rest.stays')}
          example={words('reflection.rest.stays')}
          icon={styles.plus}
          row={styles.row}
          filled={Moon}
          onWrite={onWrite}
        />
      </ul>
    </section>
  )
}

const captionOf = ({ was, at, until }: RestingThing, words: Words, zone: string, language: Language): string => {
  if (was === 'draft') return words('reflection.rest.draft', { at: { clock: at } })
  if (until === undefined) return words('reflection.rest.parked', { at: { clock: at } })
  const day = momentDay(until, at, zone, language)
  return words('reflection.rest.parkedUntil', { at: { clock: at }, day, until: { clock: until } })
}

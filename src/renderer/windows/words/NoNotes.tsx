import type { NoteTab } from '@shared/bridge.ts'
import { useWords } from '../../enough.tsx'
import styles from './NoNotes.module.css'

const EMPTY = {
  wins: 'words.emptyWins',
  lessons: 'words.emptyLessons',
  stories: 'words.emptyStories',
  all: 'words.emptyAll',
} as const satisfies Readonly<Record<NoteTab, string>>

interface NoNotesProps {
  readonly tab: NoteTab
  /** something was looked for */
  readonly searched: boolean
}

/** A pebble on the line, and a sentence that asks for nothing. */
export const NoNotes = ({ tab, searched }: NoNotesProps) => {
  const { words } = useWords()
  return (
    <div className={styles.empty}>
      <svg className={styles.art} viewBox="0 0 160 40" fill="none" strokeLinecap="round" aria-hidden>
        <ellipse className={styles.pebble} cx="80" cy="21" rx="15" ry="8" />
        <path className={styles.line} d="M0 30H160" />
      </svg>
      <p>{words(searched ? 'words.findNone' : EMPTY[tab])}</p>
    </div>
  )
}

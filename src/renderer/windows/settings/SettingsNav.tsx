import { Search } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { classes } from '../../components/classes.ts'
import { Icon } from '../../components/Icon.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { SECTIONS, type Section } from './sections.ts'
import styles from './SettingsNav.module.css'

interface SettingsNavProps {
  /** null: a setting is being searched for */
  readonly current: Section | null
  readonly onOpen: (section: Section) => void
  readonly onFind: () => void
}

/** The list of sections. Tab goes through it, the arrow keys open as they go. */
export const SettingsNav = ({ current, onOpen, onFind }: SettingsNavProps) => {
  const { words } = useWords()
  const { unsaved } = useSnapshot()
  const list = useRef<HTMLUListElement>(null)
  const last = SECTIONS.length - 1
  const onKey = (event: KeyboardEvent, at: number): void => {
    const ways: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    }
    const next = ways[event.key]
    const section = next === undefined ? undefined : SECTIONS[next]
    if (next === undefined || section === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    list.current?.querySelectorAll('button').item(next).focus()
    onOpen(section)
  }
  return (
    <nav className={styles.nav} aria-label={words('settings.sections')}>
      <ul ref={list} className={styles.list}>
        {SECTIONS.map((section, at) => (
          <li key={section.name}>
            <button
              type="button"
              className={styles.section}
              aria-current={section === current ? 'page' : undefined}
              onClick={() => onOpen(section)}
              onKeyDown={(event) => onKey(event, at)}
            >
              <Icon of={section.icon} />
              <span>{words(`settings.${section.name}.name`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={classes(styles.section, styles.find)}
        aria-current={current === null ? 'page' : undefined}
        aria-keyshortcuts="Control+F Meta+F"
        onClick={onFind}
      >
        <Icon of={Search} />
        <span>{words('settings.search.name')}</span>
      </button>
      <p className={styles.saved}>{words(unsaved === null ? 'settings.saved' : 'unsaved.title')}</p>
    </nav>
  )
}

import { Bookmark, History, Plus } from 'lucide-react'
import { Icon } from '../../components/Icon.tsx'
import { Spoken } from '../../components/Spoken.tsx'
import { useWords } from '../../enough.tsx'
import type { Suggestion } from './suggestions.ts'
import styles from './Suggestions.module.css'

/** The id of a row, for the field's `aria-activedescendant`. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`

interface SuggestionsProps {
  readonly id: string
  readonly found: readonly Suggestion[]
  /** as typed; the last row starts it as something new */
  readonly typed: string
  readonly active: number
  readonly onTake: (index: number) => void
}

/** Remembered tasks over the body, while a title is typed. The keyboard stays in the field. */
export const Suggestions = ({ id, found, typed, active, onTake }: SuggestionsProps) => {
  const { words } = useWords()
  return (
    <div className={styles.list}>
      <p id={`${id}-label`} className={styles.label}>
        {words('start.before')}
      </p>
      {/* A combobox's list: no tag of its own shows marks and details in its rows. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div id={id} role="listbox" aria-labelledby={`${id}-label`}>
        {found.map(({ task, before, match, after }, index) => (
          <Option key={task.id} id={optionId(id, index)} chosen={index === active} onTake={() => onTake(index)}>
            <Icon of={task.as === 'template' ? Bookmark : History} className={styles.icon} />
            <span className={styles.title} dir="auto" title={task.title}>
              {before}
              <mark>{match}</mark>
              {after}
            </span>
            <span className={styles.detail}>
              {task.as === 'template' && <Spoken>{words('template.name')}</Spoken>}
              {words('start.remembered', { cap: task.cap, count: task.marks.length })}
            </span>
          </Option>
        ))}
        {typed.trim() !== '' && (
          <Option id={optionId(id, found.length)} chosen={active === found.length} onTake={() => onTake(found.length)}>
            <Icon of={Plus} className={styles.icon} />
            <span className={styles.title}>{words('start.asNew', { task: typed.trim() })}</span>
          </Option>
        )}
      </div>
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly chosen: boolean
  readonly onTake: () => void
  readonly children: React.ReactNode
}

const Option = ({ id, chosen, onTake, children }: OptionProps) => (
  // Keys are answered by the field, which keeps the focus; a press must not take it away.
  // oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role
  <div
    id={id}
    role="option"
    aria-selected={chosen}
    className={styles.option}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onTake}
    ref={chosen ? intoView : undefined}
  >
    {children}
  </div>
  // oxlint-enable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role
)

const intoView = (row: HTMLDivElement | null): void => row?.scrollIntoView({ block: 'nearest' })

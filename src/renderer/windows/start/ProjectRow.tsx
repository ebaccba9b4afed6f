import type { StartDraft } from '@core/drafts.ts'
import { FolderKanban } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../../components/Icon.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { budgetOf, budgetWords, withinBudget } from '../../budget-words.ts'
import { projectOf } from './start-draft.ts'
import styles from './MoreOptions.module.css'

interface ProjectRowProps {
  readonly draft: Pick<StartDraft, 'project' | 'cap'>
  readonly onWrite: (change: Partial<StartDraft>) => void
}

/** What it is part of: a known project, or a new one by its name; and how its budget stands. */
export const ProjectRow = ({ draft, onWrite }: ProjectRowProps) => {
  const { words } = useWords()
  const { projects } = useSnapshot().settings
  const id = useId()
  const budget = budgetOf(projectOf(draft), projects)
  return (
    <div className={styles.row}>
      <label htmlFor={id}>
        <Icon of={FolderKanban} className={styles.icon} />
        <span className={projectOf(draft) === '' ? undefined : styles.unseen}>{words('start.project')}</span>
      </label>
      <input
        id={id}
        className={styles.input}
        dir="auto"
        autoComplete="off"
        list={`${id}known`}
        value={draft.project ?? ''}
        placeholder={words('start.projectExample')}
        aria-describedby={budget === null ? undefined : `${id}budget`}
        onChange={({ target: { value } }) => onWrite({ project: value, cap: withinBudget(draft.cap, value, projects) })}
      />
      <datalist id={`${id}known`}>
        {projects.map(({ id: key, name }) => (
          <option key={key} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {budget !== null && (
        <span id={`${id}budget`} className={styles.fact}>
          {budgetWords(budget, words)}
        </span>
      )}
    </div>
  )
}

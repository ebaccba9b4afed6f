import type { ProjectView } from '@core/views/snapshot-type.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { budgetWords } from '../../budget-words.ts'
import { Button, LinkButton } from '../../components/Button.tsx'
import { SettingGroup } from '../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import styles from './Boundaries.module.css'
import { ProjectForm, useProjectWriting } from './ProjectForm.tsx'

/** Projects and what they may take, over many timeboxes. */
export const ProjectsGroup = () => {
  const { words } = useWords()
  const { projects } = useSnapshot().settings
  const { kept } = useProjectWriting('')
  const [adding, setAdding] = useState(kept !== undefined)
  return (
    <SettingGroup
      low
      near
      name={words('settings.projects.name')}
      entries={projects.length}
      aside={
        adding ? undefined : (
          <LinkButton tone="pine" icon={Plus} onClick={() => setAdding(true)}>
            {words('settings.projects.add')}
          </LinkButton>
        )
      }
    >
      <ul className={styles.list}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </ul>
      {adding && <ProjectForm onDone={() => setAdding(false)} />}
      {projects.length === 0 && !adding && (
        <p className={styles.add}>
          <span className={styles.help}>{words('settings.projects.none')}</span>
        </p>
      )}
    </SettingGroup>
  )
}

const ProjectRow = ({ project }: { readonly project: ProjectView }) => {
  const { words } = useWords()
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <li>
        <ProjectForm project={project} onDone={() => setEditing(false)} />
      </li>
    )
  }
  const { name, budget } = project
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        <span className={styles.help}>
          {budget === null ? words('settings.projects.open') : budgetWords(budget, words)}
        </span>
      </span>
      <Button size="s" aria-label={words('settings.joy.editOne', { name })} onClick={() => setEditing(true)}>
        {words('settings.joy.edit')}
      </Button>
    </li>
  )
}

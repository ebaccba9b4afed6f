import type { ProjectView } from '@core/views/snapshot-type.ts'
import { useId, useState } from 'react'
import { spanWords } from '../../budget-words.ts'
import { Label, LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { Stepper } from '../../components/Stepper.tsx'
import { useSend, useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import styles from './Boundaries.module.css'
import { EntryForm } from './EntryForm.tsx'
import { createWriting } from './create-writing.ts'
import { Removing } from './Removing.tsx'
import { spanOf } from './spans.ts'

/** Budgets go by half an hour, up to a hundred hours. */
const STEP = 30
const MOST = 100 * 60
const USUAL = 3 * 60

interface ProjectFormProps {
  /** the one whose budget is changed; without it a new one is named */
  readonly project?: ProjectView
  readonly onDone: () => void
}

/** The name of a project that is being written. */
export const useProjectWriting = createWriting<string>()

/** The budget of a project: none, in all, or per week. */
export const ProjectForm = ({ project, onDone }: ProjectFormProps) => {
  const { words } = useWords()
  const send = useSend()
  const id = useId()
  const first = useLostFocus<HTMLInputElement>()
  const { kept, keep, forget } = useProjectWriting(project?.id ?? '')
  const [name, setName] = useState(kept ?? '')
  const [per, setPer] = useState<'none' | 'all' | 'week'>(
    project === undefined ? 'all' : (project.budget?.per ?? 'none'),
  )
  const [planned, setPlanned] = useState<number>(project?.budget?.planned ?? USUAL)
  const [answer, setAnswer] = useState<string | null>(null)
  const write = (written: string): void => {
    setName(written)
    keep(written)
  }
  const leave = (): void => {
    forget()
    onDone()
  }
  const save = async (): Promise<void> => {
    if (project === undefined && name.trim() === '') {
      first.current?.focus()
      return
    }
    const budget = per === 'none' ? null : { per, length: spanOf(planned) }
    const reply = await send({ type: 'keepProject', name: project?.name ?? name, budget })
    if (reply.ok) leave()
    else setAnswer(reply.message)
  }
  return (
    <EntryForm
      roomy
      label={project?.name ?? words('settings.projects.add')}
      save={words('settings.boundaries.done')}
      answer={answer}
      onSave={save}
      onLeave={leave}
      others={
        project !== undefined && <Removing onRemove={() => void send({ type: 'removeProject', id: project.id })} />
      }
    >
      {project === undefined ? (
        <LabelledField label={words('settings.projects.named')} field={first} value={name} onWrite={write} />
      ) : (
        <span className={styles.name}>
          <bdi>{project.name}</bdi>
        </span>
      )}
      <Label htmlFor={`${id}per`}>{words('settings.projects.budget')}</Label>
      <span className={styles.end}>
        <Select
          id={`${id}per`}
          size="m"
          value={per}
          options={(['none', 'all', 'week'] as const).map((value) => ({
            value,
            name: words(`settings.projects.per.${value}`),
          }))}
          onChoose={setPer}
        />
        {per !== 'none' && (
          <>
            <span id={`${id}length`} className={styles.help}>
              {words('settings.projects.length')}
            </span>
            <Stepper
              labelledBy={`${id}length`}
              value={planned}
              lowest={STEP}
              highest={MOST}
              step={STEP}
              text={spanWords(planned, words)}
              onStep={setPlanned}
            />
          </>
        )}
      </span>
    </EntryForm>
  )
}

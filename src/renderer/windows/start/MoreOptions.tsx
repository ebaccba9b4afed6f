import type { StartDraft } from '@core/drafts.ts'
import type { Kind } from '@core/timebox/kind.ts'
import { CornerDownRight, Shapes } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../../components/Icon.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../enough.tsx'
import { Experiment, ExperimentRow } from './Experiment.tsx'
import { ProjectRow } from './ProjectRow.tsx'
import { blankExperiment } from './experiment-draft.ts'
import { TemplateRow } from './TemplateRow.tsx'
import type { Watching } from './use-watched.ts'
import { WatchedRow } from './WatchedRow.tsx'
import styles from './MoreOptions.module.css'

const KINDS = ['writing', 'messages', 'slides', 'code', 'planning', 'away', 'other'] as const satisfies readonly Kind[]

interface MoreOptionsProps {
  readonly watching: Watching
  readonly draft: StartDraft
  readonly onWrite: (change: Partial<StartDraft>) => void
  readonly picked: boolean
  readonly onPick: () => void
}

/** What else can be said about a timebox; none of it is asked for. */
export const MoreOptions = ({ watching, draft, onWrite, picked, onPick }: MoreOptionsProps) => {
  const { words } = useWords()
  const id = useId()
  const { experiment } = draft
  const kinds = KINDS.map((kind) => ({ value: kind, name: words(`start.kinds.${kind}`) }))
  return (
    <>
      <WatchedRow watching={watching} />
      <div className={styles.row}>
        <label htmlFor={`${id}ifThen`}>
          <Icon of={CornerDownRight} className={styles.icon} />
          {words('start.ifThen')}
        </label>
        <input
          id={`${id}ifThen`}
          className={styles.input}
          dir="auto"
          autoComplete="off"
          value={draft.ifThen}
          placeholder={words('start.ifThenExample')}
          onChange={(event) => onWrite({ ifThen: event.target.value })}
        />
      </div>
      <ProjectRow draft={draft} onWrite={onWrite} />
      {experiment === undefined ? (
        <ExperimentRow onOpen={() => onWrite({ experiment: blankExperiment() })} />
      ) : (
        <Experiment
          experiment={experiment}
          onWrite={(change) => onWrite({ experiment: { ...experiment, ...change } })}
          picked={picked}
          onPick={onPick}
          onRemove={() => onWrite({ experiment: undefined })}
        />
      )}
      <div className={styles.row}>
        <label htmlFor={`${id}kind`}>
          <Icon of={Shapes} className={styles.icon} />
          {words('start.kind')}
        </label>
        <span className={styles.end}>
          <Select id={`${id}kind`} value={draft.kind} options={kinds} onChoose={(kind) => onWrite({ kind })} />
        </span>
      </div>
      <TemplateRow draft={draft} />
    </>
  )
}

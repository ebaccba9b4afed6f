import type { TemplateView } from '@core/views/snapshot-type.ts'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId, useState } from 'react'
import { Icon } from '../../components/Icon.tsx'
import { classes } from '../../components/classes.ts'
import { Label } from '../../components/Field.tsx'
import { MARK_ROWS, MarksEditor } from '../../components/MarksEditor.tsx'
import { Notices, StatusLine } from '../../components/StatusLine.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { CapChoice } from './CapChoice.tsx'
import { MoreOptions } from './MoreOptions.tsx'
import { TodayTemplates } from './TodayTemplates.tsx'
import { rowsFor } from './start-draft.ts'
import type { Starting } from './use-start.ts'
import type { Watching } from './use-watched.ts'
import styles from './StartWindow.module.css'

/** Where the sentence of a refusal stands, for the fields that it is about. */
export const REFUSAL_ID = 'refusal'

interface StartFormProps {
  readonly starting: Starting
  readonly watching: Watching
  /** an experiment was just picked: its prediction is to be written */
  readonly picked: boolean
  /** Pick an experiment from the small steps. */
  readonly onPick: () => void
  readonly onTemplate: (template: TemplateView) => void
}

/** Cap, marks and what else can be said. Everything but the time can stay empty. */
export const StartForm = ({ starting, watching, picked, onPick, onTemplate }: StartFormProps) => {
  const { draft, minutes, answer, now, write, flush } = starting
  const { words } = useWords()
  const marksId = useId()
  const [rows, setRows] = useState(() => rowsFor(draft.marks))
  const aboutCap = answer?.code === 'capOutOfRange'
  const refusal = answer !== null && (
    <StatusLine id={REFUSAL_ID} answer className={classes(styles.refusal, aboutCap && styles.below)}>
      {answer.message}
    </StatusLine>
  )
  return (
    <div onBlur={flush}>
      <Notices className={styles.notice} />
      {!aboutCap && refusal}
      {draft.title.trim() === '' && <TodayTemplates onTake={onTemplate} />}
      <section className={styles.section}>
        <CapChoice
          cap={draft.cap}
          minutes={minutes}
          now={now}
          refused={aboutCap}
          refusalId={REFUSAL_ID}
          onChoose={(cap) => write({ cap })}
        />
        {aboutCap && refusal}
      </section>
      <section className={styles.section}>
        <Label id={marksId} hint={draft.more ? words('start.marksHint') : undefined}>
          {words('start.marks')}
        </Label>
        <MarksEditor
          marks={draft.marks}
          rows={draft.more ? MARK_ROWS : rows}
          labelledBy={marksId}
          onWrite={(marks) => write({ marks: [...marks] })}
        />
      </section>
      <button
        type="button"
        className={classes(styles.toggle, draft.more && styles.open)}
        aria-expanded={draft.more}
        onClick={() => {
          setRows(rowsFor(draft.marks))
          write({ more: !draft.more })
        }}
      >
        <Icon of={draft.more ? ChevronUp : ChevronDown} />
        {words(draft.more ? 'start.less' : 'start.more')}
        {!draft.more && <span>{words('start.moreHint')}</span>}
      </button>
      {draft.more && (
        <div className={styles.more}>
          <MoreOptions watching={watching} draft={draft} onWrite={write} picked={picked} onPick={onPick} />
        </div>
      )}
      <Morning />
    </div>
  )
}

/** One small action for this morning, to be read. Whether it was done is nobody's question. */
const Morning = () => {
  const { words } = useWords()
  const { smallAction } = useSnapshot()
  return smallAction === null ? null : <p className={styles.morning}>{words(`mornings.${smallAction}`)}</p>
}

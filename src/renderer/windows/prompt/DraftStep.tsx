import type { PromptDraft } from '@core/drafts.ts'
import { Label, LabelledField } from '../../components/Field.tsx'
import { useWords } from '../../enough.tsx'
import { MainSentence, type Copying } from './CopySentence.tsx'
import { Expecting } from './Expecting.tsx'
import styles from './Prompt.module.css'

interface DraftBodyProps {
  readonly title: string
  readonly draft: PromptDraft
  readonly copying: Copying
  readonly onWrite: (change: Partial<PromptDraft>) => void
}

/** Sent unfinished, on purpose. Both the sentence and the expectation can be left out. */
export const DraftBody = ({ title, draft, copying, onWrite }: DraftBodyProps) => {
  const { words } = useWords()
  const along = title === '' ? words('prompt.draft.sentencePlain') : words('prompt.draft.sentence', { task: title })
  return (
    <>
      <Label className={styles.label}>{words('prompt.draft.along')}</Label>
      <MainSentence sentence={along} {...copying} />
      <LabelledField
        label={words('prompt.draft.expect')}
        hint={words('prompt.draft.optional')}
        labelClassName={styles.label}
        placeholder={words('prompt.draft.expectExample')}
        value={draft.expectation}
        onWrite={(expectation) => onWrite({ expectation })}
      />
      {draft.expectation.trim() !== '' && <Expecting draft={draft} onWrite={onWrite} />}
    </>
  )
}

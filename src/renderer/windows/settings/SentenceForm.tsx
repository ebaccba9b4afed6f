import type { SentenceDraft } from '@core/drafts.ts'
import { PURPOSES } from '@core/sentences/sentences.ts'
import type { OwnSentence } from '@core/sentences/own-sentence.ts'
import { useId, type ReactNode } from 'react'
import { Label, LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useOwnEntry } from '../../use-own-entry.ts'
import { EntryForm } from './EntryForm.tsx'

const BLANK: SentenceDraft = { text: '', for: 'no' }
const isSame = (a: SentenceDraft, b: SentenceDraft): boolean => a.text === b.text && a.for === b.for

/** A sentence for others that is half written. @param id of the one that is changed; empty: a new one */
export const useSentenceDraft = (id: string): SentenceDraft | undefined => useSnapshot().drafts.sentences?.[id]

interface SentenceFormProps {
  /** the one that is changed; without it a new one is written */
  readonly sentence?: OwnSentence
  readonly onDone: () => void
  /** what else can be done with the one that is changed */
  readonly children?: ReactNode
}

/** The sentence and what it is for. What is being written is on disk within a second. */
export const SentenceForm = ({ sentence, onDone, children }: SentenceFormProps) => {
  const { words } = useWords()
  const id = useId()
  const key = sentence?.id ?? ''
  const before: SentenceDraft = sentence === undefined ? BLANK : { text: sentence.text, for: sentence.for }
  const { draft, change, flush, field, answer, save, leave } = useOwnEntry<SentenceDraft>({
    before,
    kept: useSentenceDraft(key),
    keepDraft: (next) => ({ type: 'keepSentenceDraft', id: key, draft: next }),
    isBegun: (next) => !isSame(next, before),
    isReady: ({ text }) => text.trim() !== '',
    keep: (written) => ({ type: 'keepSentence', ...written, ...(sentence === undefined ? {} : { id: key }) }),
    onDone,
  })
  return (
    <EntryForm save={words('words.keep')} answer={answer} onSave={save} onLeave={leave} others={children}>
      <LabelledField
        onBlur={flush}
        label={words('sentences.text')}
        hint={words('sentences.textHelp')}
        field={field}
        value={draft.text}
        onWrite={(text) => change({ text })}
      />
      <Label htmlFor={`${id}for`}>{words('sentences.for')}</Label>
      <Select
        id={`${id}for`}
        size="m"
        value={draft.for}
        options={PURPOSES.map((purpose) => ({ value: purpose, name: words(`sentences.purposes.${purpose}`) }))}
        onChoose={(purpose) => change({ for: purpose })}
      />
    </EntryForm>
  )
}

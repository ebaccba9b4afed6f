import type { SentenceDraft } from '@core/drafts.ts'
import { PURPOSES } from '@core/sentences/sentences.ts'
import type { OwnSentence } from '@core/sentences/own-sentence.ts'
import { useId, useState, type ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { Label, LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSend, useSnapshot, useWords } from '../../enough.tsx'
import { useKeptDraft } from '../../use-kept-draft.ts'
import { useLostFocus } from '../../use-lost-focus.ts'
import styles from './KindWords.module.css'

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
  const send = useSend()
  const key = sentence?.id ?? ''
  const before: SentenceDraft = sentence === undefined ? BLANK : { text: sentence.text, for: sentence.for }
  const { draft, latest, write, flush, reset } = useKeptDraft<SentenceDraft>(
    useSentenceDraft(key) ?? before,
    (next) => {
      void send({ type: 'keepSentenceDraft', id: key, draft: isSame(next, before) ? null : next })
    },
  )
  const id = useId()
  const field = useLostFocus<HTMLInputElement>()
  const [answer, setAnswer] = useState<string | null>(null)
  const change = (part: Partial<SentenceDraft>): void => write({ ...latest(), ...part })
  const leave = (): void => {
    reset(before)
    void send({ type: 'keepSentenceDraft', id: key, draft: null })
    onDone()
  }
  const save = async (): Promise<void> => {
    const written = latest()
    if (written.text.trim() === '') {
      field.current?.focus()
      return
    }
    flush()
    const reply = await send({ type: 'keepSentence', ...written, ...(sentence === undefined ? {} : { id: key }) })
    if (!reply.ok) {
      setAnswer(reply.message)
      return
    }
    reset(before)
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
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
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <div className={styles.buttons}>
        <Button size="s" onClick={() => void save()}>
          {words('words.keep')}
        </Button>
        <Button size="s" variant="quiet" onClick={leave}>
          {words('words.cancel')}
        </Button>
        {children}
      </div>
      <input type="submit" hidden />
    </form>
  )
}

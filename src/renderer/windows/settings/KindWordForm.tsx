import type { WordDraft } from '@core/drafts.ts'
import { SHOWN, type KindWord } from '@core/words/words.ts'
import { Plus } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { Button, LinkButton } from '../../components/Button.tsx'
import { Label, LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSend, useSnapshot, useWords } from '../../enough.tsx'
import { useKeptDraft } from '../../use-kept-draft.ts'
import { useLostFocus } from '../../use-lost-focus.ts'
import styles from './KindWords.module.css'

/** What the form begins with: the sentence that is changed, or nothing. */
const begunWith = ({ text, by, when }: WordDraft): WordDraft => ({ text, by, when })
const BLANK: WordDraft = { text: '', by: '', when: 'any' }
const isSame = (a: WordDraft, b: WordDraft): boolean => a.text === b.text && a.by === b.by && a.when === b.when

/** A sentence that is half written. @param id of the one that is changed; empty: a new one */
export const useWordDraft = (id: string): WordDraft | undefined => useSnapshot().drafts.words?.[id]

/** The way to a new sentence; one that is half written is there again. */
export const AddWord = () => {
  const kept = useWordDraft('')
  const [step, setStep] = useState<'begin' | 'writing' | 'answered'>(kept === undefined ? 'begin' : 'writing')
  if (step === 'writing') return <KindWordForm onDone={() => setStep('answered')} />
  return <AddButton returns={step === 'answered'} onClick={() => setStep('writing')} />
}

/** @param returns it is there again, and takes the focus that was in its place */
const AddButton = ({ returns, onClick }: { readonly returns: boolean; readonly onClick: () => void }) => {
  const { words } = useWords()
  const button = useLostFocus<HTMLButtonElement>()
  return (
    <LinkButton {...(returns ? { ref: button } : {})} tone="pine" icon={Plus} onClick={onClick}>
      {words('words.add')}
    </LinkButton>
  )
}

interface KindWordFormProps {
  /** the one that is changed; without it a new one is written */
  readonly word?: KindWord
  readonly onDone: () => void
  /** what else can be done with the one that is changed */
  readonly children?: ReactNode
}

/** The sentence, who said it, and when it is shown. What is being written is on disk within a second. */
export const KindWordForm = ({ word, onDone, children }: KindWordFormProps) => {
  const { words } = useWords()
  const send = useSend()
  const wordId = word?.id ?? ''
  const before = begunWith(word ?? BLANK)
  const { draft, latest, write, flush, reset } = useKeptDraft<WordDraft>(useWordDraft(wordId) ?? before, (next) => {
    void send({ type: 'keepWordDraft', id: wordId, draft: isSame(next, before) ? null : next })
  })
  const id = useId()
  const field = useLostFocus<HTMLInputElement>()
  const [answer, setAnswer] = useState<string | null>(null)
  const change = (part: Partial<WordDraft>): void => write({ ...latest(), ...part })
  const leave = (): void => {
    reset(before)
    void send({ type: 'keepWordDraft', id: wordId, draft: null })
    onDone()
  }
  const save = async (): Promise<void> => {
    const written = latest()
    if (written.text.trim() === '') {
      field.current?.focus()
      return
    }
    flush()
    const reply = await send({ type: 'keepKindWord', ...written, ...(word === undefined ? {} : { id: word.id }) })
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
        label={words('words.text')}
        field={field}
        value={draft.text}
        onWrite={(text) => change({ text })}
      />
      <LabelledField onBlur={flush} label={words('words.by')} value={draft.by} onWrite={(by) => change({ by })} />
      <Label htmlFor={`${id}when`}>{words('words.when')}</Label>
      <Select
        id={`${id}when`}
        size="m"
        value={draft.when}
        options={SHOWN.map((when) => ({ value: when, name: words(`words.whens.${when}`) }))}
        onChoose={(when) => change({ when })}
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

import { SHOWN, type KindWord } from '@core/words/words.ts'
import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button, LinkButton } from '../../components/Button.tsx'
import { Label, LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSend, useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import { createWriting } from './create-writing.ts'
import styles from './KindWords.module.css'

type Written = Pick<KindWord, 'text' | 'by' | 'when'>
const BLANK: Written = { text: '', by: '', when: 'any' }

/** Sentences that are being written, by the id of the one that is changed. */
const useWriting = createWriting<Written>()

/** The way to a new sentence; one that is half written is there again. */
export const AddWord = () => {
  const { kept } = useWriting('')
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
}

/** The sentence, who said it, and when it is shown. */
export const KindWordForm = ({ word, onDone }: KindWordFormProps) => {
  const { words } = useWords()
  const send = useSend()
  const { kept, keep, forget } = useWriting(word?.id ?? '')
  const id = useId()
  const field = useLostFocus<HTMLInputElement>()
  const [written, setWritten] = useState<Written>(kept ?? word ?? BLANK)
  const [answer, setAnswer] = useState<string | null>(null)
  const write = (change: Partial<Written>): void => {
    setWritten({ ...written, ...change })
    keep({ ...written, ...change })
  }
  const leave = (): void => {
    forget()
    onDone()
  }
  const save = async (): Promise<void> => {
    const { text, by, when } = written
    if (text.trim() === '') {
      field.current?.focus()
      return
    }
    const reply = await send({ type: 'keepKindWord', text, by, when, ...(word === undefined ? {} : { id: word.id }) })
    if (reply.ok) leave()
    else setAnswer(reply.message)
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
        label={words('words.text')}
        field={field}
        value={written.text}
        onWrite={(text) => write({ text })}
      />
      <LabelledField label={words('words.by')} value={written.by} onWrite={(by) => write({ by })} />
      <Label htmlFor={`${id}when`}>{words('words.when')}</Label>
      <Select
        id={`${id}when`}
        size="m"
        value={written.when}
        options={SHOWN.map((when) => ({ value: when, name: words(`words.whens.${when}`) }))}
        onChoose={(when) => write({ when })}
      />
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <div className={styles.buttons}>
        <Button size="s" onClick={() => void save()}>
          {words('words.keep')}
        </Button>
        <Button size="s" variant="quiet" onClick={leave}>
          {words('words.cancel')}
        </Button>
      </div>
      <input type="submit" hidden />
    </form>
  )
}

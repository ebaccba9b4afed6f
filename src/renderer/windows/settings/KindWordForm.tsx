import type { WordDraft } from '@core/drafts.ts'
import { SHOWN, type KindWord } from '@core/words/words.ts'
import { Plus } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { Label, LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import { useOwnEntry } from '../../use-own-entry.ts'
import { EntryForm } from './EntryForm.tsx'

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
  const id = useId()
  const wordId = word?.id ?? ''
  const before = begunWith(word ?? BLANK)
  const { draft, change, flush, field, answer, save, leave } = useOwnEntry<WordDraft>({
    before,
    kept: useWordDraft(wordId),
    keepDraft: (next) => ({ type: 'keepWordDraft', id: wordId, draft: next }),
    isBegun: (next) => !isSame(next, before),
    isReady: ({ text }) => text.trim() !== '',
    keep: (written) => ({ type: 'keepKindWord', ...written, ...(word === undefined ? {} : { id: word.id }) }),
    onDone,
  })
  return (
    <EntryForm save={words('words.keep')} answer={answer} onSave={save} onLeave={leave} others={children}>
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
        wide
        value={draft.when}
        options={SHOWN.map((when) => ({ value: when, name: words(`words.whens.${when}`) }))}
        onChoose={(when) => change({ when })}
      />
    </EntryForm>
  )
}

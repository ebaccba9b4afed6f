import type { OwnSentence } from '@core/sentences/own-sentence.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { ownWords, type About } from '../../sentence-words.ts'
import { useCommand } from '../../use-command.ts'
import { useLostFocus } from '../../use-lost-focus.ts'
import { CopyIcon, type Copying } from '../prompt/CopySentence.tsx'
import styles from './KindWords.module.css'
import { RemoveAsked, RemoveButton, Yours, type OwnStep } from './OwnParts.tsx'
import { SentenceForm, useSentenceDraft } from './SentenceForm.tsx'

interface OwnSentenceRowProps {
  readonly sentence: OwnSentence
  readonly about: About
  readonly copying: Copying
}

/** A sentence for others in the person's own words: copied as it reads, changed where it says "yours". */
export const OwnSentenceRow = ({ sentence, about, copying }: OwnSentenceRowProps) => {
  const { words } = useWords()
  const { answer, command } = useCommand()
  const written = useSentenceDraft(sentence.id)
  const [step, setStep] = useState<OwnStep>(written === undefined ? 'begin' : 'changing')
  const { id, text } = sentence
  if (step === 'changing') {
    return (
      <li className={styles.writing}>
        <SentenceForm sentence={sentence} onDone={() => setStep('answered')}>
          <RemoveButton onClick={() => setStep('removing')} />
        </SentenceForm>
      </li>
    )
  }
  const said = ownWords(words, text, about)
  return (
    <li className={styles.row}>
      <span className={styles.sentence} dir="auto">
        {said}
        {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      </span>
      {step === 'removing' ? (
        <RemoveAsked
          onKeep={() => setStep('answered')}
          onRemove={() => command({ type: 'removeWord', list: 'sentences', id })}
        />
      ) : (
        <>
          <Yours key={step} returns={step === 'answered'} text={text} onClick={() => setStep('changing')} />
          <CopyIcon sentence={said} {...copying} />
        </>
      )}
    </li>
  )
}

/** The way to a new sentence; one that is half written is there again. */
export const AddSentence = () => {
  const kept = useSentenceDraft('')
  const [step, setStep] = useState<'begin' | 'writing' | 'answered'>(kept === undefined ? 'begin' : 'writing')
  if (step === 'writing') return <SentenceForm onDone={() => setStep('answered')} />
  return <AddButton returns={step === 'answered'} onClick={() => setStep('writing')} />
}

/** @param returns it is there again, and takes the focus that was in its place */
const AddButton = ({ returns, onClick }: { readonly returns: boolean; readonly onClick: () => void }) => {
  const { words } = useWords()
  const button = useLostFocus<HTMLButtonElement>()
  return (
    <LinkButton {...(returns ? { ref: button } : {})} tone="pine" icon={Plus} onClick={onClick}>
      {words('sentences.add')}
    </LinkButton>
  )
}

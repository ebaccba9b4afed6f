import type { KindWord } from '@core/words/words.ts'
import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../components/Button.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useLostFocus } from '../../use-lost-focus.ts'
import { KindWordForm } from './KindWordForm.tsx'
import styles from './KindWords.module.css'

type Step = 'begin' | 'changing' | 'removing' | 'answered'

/** A sentence of the person's own: it can be changed, and removed after one plain question. */
export const OwnWord = ({ word }: { readonly word: KindWord }) => {
  const { words } = useWords()
  const { answer, command } = useCommand()
  const [step, setStep] = useState<Step>('begin')
  const { id, text, by } = word
  if (step === 'changing') {
    return (
      <li className={styles.writing}>
        <KindWordForm word={word} onDone={() => setStep('answered')} />
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <span className={styles.sentence} dir="auto">
        {text}
        {by !== '' && <span className={styles.by}>{by}</span>}
        {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      </span>
      {step === 'removing' ? (
        <Asked onKeep={() => setStep('answered')} onRemove={() => command({ type: 'removeWord', list: 'kind', id })} />
      ) : (
        <>
          <span className={styles.yours}>{words('words.yours')}</span>
          <Change key={step} returns={step === 'answered'} text={text} onClick={() => setStep('changing')} />
          <IconButton
            icon={X}
            size="s"
            name={words('words.removeOne', { sentence: text })}
            onClick={() => setStep('removing')}
          />
        </>
      )}
    </li>
  )
}

interface ChangeProps {
  /** it is there again, and takes the focus that was in its place */
  readonly returns: boolean
  readonly text: string
  readonly onClick: () => void
}

const Change = ({ returns, text, onClick }: ChangeProps) => {
  const { words } = useWords()
  const button = useLostFocus<HTMLButtonElement>()
  return (
    <IconButton
      {...(returns ? { ref: button } : {})}
      icon={Pencil}
      size="s"
      name={words('words.change', { sentence: text })}
      onClick={onClick}
    />
  )
}

const Asked = ({ onKeep, onRemove }: { readonly onKeep: () => void; readonly onRemove: () => void }) => {
  const { words } = useWords()
  const keep = useLostFocus<HTMLButtonElement>()
  return (
    <>
      <span className={styles.yours}>{words('words.removeAsk')}</span>
      <Button ref={keep} size="s" onClick={onKeep}>
        {words('words.keepIt')}
      </Button>
      <Button size="s" onClick={onRemove}>
        {words('words.remove')}
      </Button>
    </>
  )
}

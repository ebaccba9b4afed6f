import { Pencil, PencilLine } from 'lucide-react'
import { useRef, useState } from 'react'
import { LinkButton } from '../../../components/Button.tsx'
import { TextField } from '../../../components/Field.tsx'
import { StatusLine } from '../../../components/StatusLine.tsx'
import { useSend, useWords } from '../../../enough.tsx'
import { useKeptDraft } from '../../../use-kept-draft.ts'
import { useLostFocus } from '../../../use-lost-focus.ts'
import styles from './WordsCard.module.css'

/** Longest sentence that main takes. */
const LONGEST = 1000

interface OwnSentenceProps {
  /** the Monday of the week it is about */
  readonly week: string
  /** as main has it; empty: none */
  readonly own: string
  readonly onKept: () => void
}

/** A sentence of one's own about a week: added, changed and removed in its place, and saved while it is written. */
export const OwnSentence = ({ week, own, onKept }: OwnSentenceProps) => {
  const { words } = useWords()
  const send = useSend()
  const [answer, setAnswer] = useState<string | null>(null)
  // What was saved is shown before the next page brings it.
  const [kept, setKept] = useState({ own, line: own })
  const line = kept.own === own ? kept.line : own
  const [step, setStep] = useState<'read' | 'write' | 'back'>('read')
  const keep = async (written: string): Promise<void> => {
    const text = written.trim()
    if (text === line.trim()) return
    const reply = await send({ type: 'keepWeekLine', week, line: text })
    setAnswer(reply.ok ? null : reply.message)
    if (!reply.ok) return
    setKept({ own, line: text })
    onKept()
  }
  return (
    <>
      {step !== 'write' && line !== '' && (
        <p className={styles.own} dir="auto">
          {line}
        </p>
      )}
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <div className={styles.ways}>
        {step === 'write' ? (
          <SentenceField line={line} onKeep={(text) => void keep(text)} onDone={() => setStep('back')} />
        ) : (
          <>
            <WriteButton returns={step === 'back'} has={line !== ''} onClick={() => setStep('write')} />
            {line !== '' && <LinkButton onClick={() => void keep('')}>{words('insights.words.remove')}</LinkButton>}
          </>
        )}
      </div>
    </>
  )
}

interface WriteButtonProps {
  /** it is there again, and takes the focus that was in its place */
  readonly returns: boolean
  readonly has: boolean
  readonly onClick: () => void
}

const WriteButton = ({ returns, has, onClick }: WriteButtonProps) => {
  const { words } = useWords()
  const button = useLostFocus<HTMLButtonElement>()
  return (
    <LinkButton
      {...(returns ? { ref: button } : {})}
      tone="pine"
      icon={has ? Pencil : PencilLine}
      iconSize="s"
      className={styles.write}
      onClick={onClick}
    >
      {words(has ? 'insights.words.change' : 'insights.words.add')}
    </LinkButton>
  )
}

interface SentenceFieldProps {
  readonly line: string
  readonly onKeep: (text: string) => void
  readonly onDone: () => void
}

/** Enter and leaving the field save; Esc leaves the sentence as it was. */
const SentenceField = ({ line, onKeep, onDone }: SentenceFieldProps) => {
  const { words } = useWords()
  const field = useLostFocus<HTMLInputElement>()
  const left = useRef(false)
  // What was saved while it was written is taken back by Esc too.
  const [before] = useState(line)
  const { draft, write, flush, reset } = useKeptDraft(line, onKeep)
  const done = (): void => {
    if (left.current) return
    left.current = true
    onDone()
  }
  return (
    <span className={styles.field}>
      <TextField
        field={field}
        value={draft}
        maxLength={LONGEST}
        aria-label={words('insights.words.field')}
        onWrite={write}
        onBlur={() => {
          flush()
          done()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
          event.preventDefault()
          if (event.key === 'Enter') flush()
          else {
            reset(before)
            onKeep(before)
          }
          done()
        }}
      />
    </span>
  )
}

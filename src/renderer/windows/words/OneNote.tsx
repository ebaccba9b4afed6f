import { listOf, type Note } from '@core/words/notes.ts'
import { X } from 'lucide-react'
import { memo, useState } from 'react'
import { Button, IconButton } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import { beginningOf } from './note-days.ts'
import styles from './NoteDays.module.css'

interface OneNoteProps {
  readonly note: Note
  readonly onRemove: (note: Note) => void
}

/**
 * What was written, and what kind of note it is. What is kept on its own can be removed after one plain question; a line
 * of an evening is changed in its evening.
 */
export const OneNote = memo(({ note, onRemove }: OneNoteProps) => {
  const { words } = useWords()
  const [step, setStep] = useState<'begin' | 'asked' | 'kept'>('begin')
  const { kind, texts } = note
  return (
    <li className={styles.note}>
      <span className={styles.kind}>{words(`words.kinds.${kind}`)}</span>
      <div className={classes(styles.texts, kind !== 'evening' && styles.leads)}>
        {texts.map((text, index) => (
          // A note is shown whole and its parts keep no state; the same sentence may stand in it twice.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index} dir="auto">
            {text}
          </p>
        ))}
      </div>
      {listOf(kind) !== null &&
        (step === 'asked' ? (
          <Asked onKeep={() => setStep('kept')} onRemove={() => onRemove(note)} />
        ) : (
          <RemoveButton key={step} note={note} returns={step === 'kept'} onClick={() => setStep('asked')} />
        ))}
    </li>
  )
})

interface RemoveButtonProps {
  readonly note: Note
  /** it is there again, and takes the focus that was in its place */
  readonly returns: boolean
  readonly onClick: () => void
}

const RemoveButton = ({ note: { texts }, returns, onClick }: RemoveButtonProps) => {
  const { words } = useWords()
  const button = useLostFocus<HTMLButtonElement>()
  return (
    <IconButton
      {...(returns ? { ref: button } : {})}
      icon={X}
      size="s"
      className={styles.remove}
      name={words('words.removeOne', { sentence: beginningOf(texts[0] ?? '') })}
      onClick={onClick}
    />
  )
}

const Asked = ({ onKeep, onRemove }: { readonly onKeep: () => void; readonly onRemove: () => void }) => {
  const { words } = useWords()
  const keep = useLostFocus<HTMLButtonElement>()
  return (
    <div className={styles.asked}>
      <span>{words('words.removeNote')}</span>
      <Button ref={keep} size="s" onClick={onKeep}>
        {words('words.keepIt')}
      </Button>
      <Button size="s" onClick={onRemove}>
        {words('words.remove')}
      </Button>
    </div>
  )
}

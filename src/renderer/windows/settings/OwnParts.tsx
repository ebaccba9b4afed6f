import { Pencil } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import styles from './KindWords.module.css'

/** What is done with a sentence of one's own. */
export type OwnStep = 'begin' | 'changing' | 'removing' | 'answered'

interface YoursProps {
  /** it is there again, and takes the focus that was in its place */
  readonly returns: boolean
  readonly text: string
  readonly onClick: () => void
}

/** Whose sentence it is, and the way to change it. */
export const Yours = ({ returns, text, onClick }: YoursProps) => {
  const { words } = useWords()
  const button = useLostFocus<HTMLButtonElement>()
  const change = words('words.change', { sentence: text })
  return (
    <button
      {...(returns ? { ref: button } : {})}
      type="button"
      className={styles.change}
      aria-label={words('together.titled', { title: words('words.yours'), said: change })}
      title={change}
      onClick={onClick}
    >
      {words('words.yours')}
      <Icon of={Pencil} size="s" />
    </button>
  )
}

/** The way to removing it, from the form. */
export const RemoveButton = ({ onClick }: { readonly onClick: () => void }) => {
  const { words } = useWords()
  return (
    <Button size="s" variant="quiet" onClick={onClick}>
      {words('words.remove')}
    </Button>
  )
}

/** One plain question before it goes. */
export const RemoveAsked = ({ onKeep, onRemove }: { readonly onKeep: () => void; readonly onRemove: () => void }) => {
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

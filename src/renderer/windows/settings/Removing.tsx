import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import styles from './Boundaries.module.css'

interface RemovingProps {
  /** its name read aloud, where several stand below each other */
  readonly what?: string
  readonly onRemove: () => void
}

/** Removing, after one plain question. */
export const Removing = ({ what, onRemove }: RemovingProps) => {
  const { words } = useWords()
  const [asked, setAsked] = useState(false)
  return asked ? (
    <Asked onKeep={() => setAsked(false)} onRemove={onRemove} />
  ) : (
    <Button size="s" variant="quiet" aria-label={what} onClick={() => setAsked(true)}>
      {words('words.remove')}
    </Button>
  )
}

const Asked = ({ onKeep, onRemove }: { readonly onKeep: () => void; readonly onRemove: () => void }) => {
  const { words } = useWords()
  const keep = useLostFocus<HTMLButtonElement>()
  return (
    <>
      <span className={styles.help}>{words('settings.boundaries.removeAsk')}</span>
      <Button ref={keep} size="s" onClick={onKeep}>
        {words('words.keepIt')}
      </Button>
      <Button size="s" onClick={onRemove}>
        {words('words.remove')}
      </Button>
    </>
  )
}

import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import styles from './Boundaries.module.css'

/** Removing, after one plain question. */
export const Removing = ({ onRemove }: { readonly onRemove: () => void }) => {
  const { words } = useWords()
  const [asked, setAsked] = useState(false)
  return asked ? (
    <Asked onKeep={() => setAsked(false)} onRemove={onRemove} />
  ) : (
    <Button size="s" variant="quiet" onClick={() => setAsked(true)}>
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

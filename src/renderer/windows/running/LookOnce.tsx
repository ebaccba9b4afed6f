import { Eye } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ToggleChip } from '../../components/Chips.tsx'
import { TextField } from '../../components/Field.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import type { LookProps } from './LookParts.tsx'
import styles from './RunningPanel.module.css'

/** Look once, for one named thing, or to feel sure. Enter in the field looks. */
export const LookOnce = ({ look: { timeboxId }, onCommand }: LookProps) => {
  const { words, say } = useWords()
  const id = useId()
  const [lookingFor, setLookingFor] = useState('')
  const [toFeelSure, setToFeelSure] = useState(false)
  const [empty, setEmpty] = useState(false)
  const look = (): void => {
    const nothing = lookingFor.trim() === '' && !toFeelSure
    setEmpty(nothing)
    if (!nothing) onCommand({ type: 'lookOnce', timeboxId, lookingFor, toFeelSure })
  }
  return (
    <>
      <label htmlFor={id} className={styles.ask}>
        {words('look.what')}
      </label>
      <div className={styles.once}>
        <TextField
          id={id}
          field={takeFocus}
          value={lookingFor}
          placeholder={words('look.whatExample')}
          aria-invalid={empty}
          aria-describedby={empty ? `${id}empty` : undefined}
          onWrite={(text) => {
            setEmpty(false)
            setLookingFor(text)
          }}
          onKeyDown={(event) => {
            const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
            if (event.key !== 'Enter' || !plain || event.repeat || event.nativeEvent.isComposing) return
            event.preventDefault()
            look()
          }}
        >
          <ToggleChip
            chosen={toFeelSure}
            onChoose={(chosen) => {
              setEmpty(false)
              setToFeelSure(chosen)
            }}
          >
            {words('look.feelSure')}
          </ToggleChip>
        </TextField>
      </div>
      {empty && (
        <StatusLine id={`${id}empty`} answer className={styles.refusal}>
          {say({ key: 'error.lookEmpty', values: {} })}
        </StatusLine>
      )}
      <div className={styles.answers}>
        <Button icon={Eye} onClick={look}>
          {words('look.once')}
        </Button>
        <Button onClick={() => onCommand({ type: 'leaveLook', timeboxId })}>{words('look.leave')}</Button>
      </div>
    </>
  )
}

const takeFocus = (field: HTMLInputElement | null): void => field?.focus()

import type { TimeboxView } from '@core/views/snapshot-type.ts'
import { Clock } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/Field.tsx'
import { Keys } from '../../components/Keys.tsx'
import { MarksRead } from '../../components/MarksRead.tsx'
import { useWords } from '../../enough.tsx'
import { ShipButton } from './PromptParts.tsx'
import styles from './Prompt.module.css'

interface ExtendBodyProps {
  readonly timebox: TimeboxView
  readonly reason: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** id of the question above */
  readonly questionId: string
  readonly onWrite: (reason: string) => void
}

/** One sentence about what will be different. */
export const ExtendBody = ({ timebox, reason, field, questionId, onWrite }: ExtendBodyProps) => {
  const { words } = useWords()
  return (
    <>
      <TextArea field={field} value={reason} rows={2} aria-labelledby={questionId} onWrite={onWrite} />
      <p className={styles.note}>{words('prompt.extend.after', { count: timebox.extensionsLeft })}</p>
      {timebox.marks.length > 0 && (
        <div className={styles.marks}>
          <MarksRead marks={timebox.marks} at={timebox.startedAt} />
        </div>
      )}
    </>
  )
}

interface ExtendActionsProps {
  readonly timebox: TimeboxView
  readonly onShip: () => void
  readonly onExtend: () => void
}

/** Shipping stays the main action here as well; it is reached with Tab. */
export const ExtendActions = ({ timebox, onShip, onExtend }: ExtendActionsProps) => {
  const { words } = useWords()
  return (
    <>
      <ShipButton enter={false} onShip={onShip} />
      <Button size="l" wide icon={Clock} aria-keyshortcuts="Control+Enter Meta+Enter" onClick={onExtend}>
        {words('prompt.extend.take', { count: timebox.extensionLength })}
        <Keys of={['Mod', 'Enter']} />
      </Button>
    </>
  )
}

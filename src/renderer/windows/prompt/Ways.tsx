import type { TimeboxView } from '@core/views/snapshot-type.ts'
import { Clock, FilePenLine, Handshake, Moon } from 'lucide-react'
import { ChoiceCard } from '../../components/ChoiceCard.tsx'
import { MarksRead } from '../../components/MarksRead.tsx'
import { useWords } from '../../enough.tsx'
import { ShipButton } from './PromptParts.tsx'
import styles from './Prompt.module.css'
import type { Step } from './use-prompt.ts'

/** The person's own marks, or a question when there are none. */
export const WaysBody = ({ timebox: { marks, startedAt } }: { readonly timebox: TimeboxView }) => {
  const { words } = useWords()
  return marks.length > 0 ? (
    <MarksRead marks={marks} at={startedAt} />
  ) : (
    <p className={styles.friend}>{words('prompt.friend')}</p>
  )
}

interface WaysProps {
  readonly timebox: TimeboxView
  readonly onShip: () => void
  readonly onStep: (step: Step) => void
}

/** Ship it across the window, and four more ways, which are no lesser ones. */
export const Ways = ({ timebox: { extensionCount, extensionsLeft, extensionLength }, onShip, onStep }: WaysProps) => {
  const { words } = useWords()
  const none = extensionsLeft === 0
  return (
    <>
      <ShipButton onShip={onShip} />
      <div className={styles.ways}>
        <ChoiceCard
          icon={FilePenLine}
          name={words('prompt.draft.name')}
          help={words('prompt.draft.help')}
          digit="2"
          onChoose={() => onStep('draft')}
        />
        <ChoiceCard
          icon={Clock}
          name={words('prompt.extend.name', { count: extensionLength })}
          help={
            none
              ? words('prompt.extend.none', { count: extensionCount })
              : words('prompt.extend.left', { count: extensionsLeft })
          }
          digit="3"
          disabled={none}
          onChoose={() => onStep('extend')}
        />
        <ChoiceCard
          icon={Handshake}
          name={words('prompt.handOver.name')}
          help={words('prompt.handOver.help')}
          digit="4"
          onChoose={() => onStep('handOver')}
        />
        <ChoiceCard
          icon={Moon}
          name={words('prompt.park.name')}
          help={words('prompt.park.help')}
          digit="5"
          onChoose={() => onStep('park')}
        />
      </div>
    </>
  )
}

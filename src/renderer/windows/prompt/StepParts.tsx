import type { TimeboxView } from '@core/views/snapshot-type.ts'
import { FilePenLine, Handshake, Moon } from 'lucide-react'
import type { RefObject } from 'react'
import { useWords } from '../../enough.tsx'
import type { Copying } from './CopySentence.tsx'
import { DraftBody } from './DraftStep.tsx'
import { ExtendActions, ExtendBody } from './ExtendStep.tsx'
import { HandOverBody } from './HandOverStep.tsx'
import { ParkBody } from './ParkStep.tsx'
import { MainButton } from './PromptParts.tsx'
import type { Parking } from './use-parking.ts'
import type { Prompting, Step } from './use-prompt.ts'
import { Ways, WaysBody } from './Ways.tsx'

interface StepBodyProps {
  readonly timebox: TimeboxView
  readonly prompting: Prompting
  readonly parking: Parking
  readonly copying: Copying
  /** the field of the one step that asks for a sentence, and the id of its question */
  readonly reason: RefObject<HTMLTextAreaElement | null>
  readonly questionId: string
}

/** What a step asks or shows, in place of the one before. */
export const StepBody = ({ timebox, prompting, parking, copying, reason, questionId }: StepBodyProps) => {
  const { step, draft, write, say } = prompting
  switch (step) {
    case 'ways':
      return <WaysBody timebox={timebox} />
    case 'extend':
      return (
        <ExtendBody
          timebox={timebox}
          reason={draft.reason}
          field={reason}
          questionId={questionId}
          onWrite={(text) => write({ reason: text })}
        />
      )
    case 'handOver':
      return (
        <HandOverBody
          title={timebox.title}
          own={draft.sentence}
          copying={copying}
          onWrite={(sentence) => write({ sentence })}
        />
      )
    case 'draft':
      return <DraftBody title={timebox.title} draft={draft} copying={copying} onWrite={write} />
    case 'park':
      return (
        <ParkBody
          times={parking.times}
          now={parking.now}
          choice={parking.choice}
          note={draft.note}
          onChoose={(choice) => {
            say(null)
            parking.choose(choice)
          }}
          onWrite={(note) => write({ note })}
        />
      )
  }
}

interface StepActionsProps {
  readonly timebox: TimeboxView
  readonly step: Step
  readonly onStep: (step: Step) => void
  readonly onTake: (step: Step) => void
}

/** How a step is taken. One primary button each. */
export const StepActions = ({ timebox, step, onStep, onTake }: StepActionsProps) => {
  const { words } = useWords()
  const onShip = (): void => onTake('ways')
  switch (step) {
    case 'ways':
      return <Ways timebox={timebox} onShip={onShip} onStep={onStep} />
    case 'extend':
      return <ExtendActions timebox={timebox} onShip={onShip} onExtend={() => onTake('extend')} />
    case 'handOver':
      return (
        <MainButton
          icon={Handshake}
          name={words('prompt.handOver.done')}
          aside={words('prompt.handOver.aside')}
          onClick={() => onTake('handOver')}
        />
      )
    case 'draft':
    case 'park':
      return (
        <MainButton
          icon={step === 'draft' ? FilePenLine : Moon}
          name={words(`prompt.${step}.name`)}
          aside={words(`prompt.${step}.aside`)}
          onClick={() => onTake(step)}
        />
      )
  }
}

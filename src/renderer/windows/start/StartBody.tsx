import type { TimeboxView } from '@core/views/snapshot-type.ts'
import { withStep } from './experiment-draft.ts'
import { Ladder } from './Ladder.tsx'
import { OpenQuestion } from './OpenQuestion.tsx'
import { StartForm } from './StartForm.tsx'
import type { Starting } from './use-start.ts'
import type { Watching } from './use-watched.ts'

/** Whether an experiment is being picked from the small steps, or just was. */
export type Picking = 'no' | 'now' | 'over'

interface StartBodyProps {
  readonly starting: Starting
  readonly watching: Watching
  /** the timebox that is still open, when one was to be started beside it */
  readonly question: TimeboxView | null
  readonly picking: Picking
  /** changes when a new form begins */
  readonly form: number
  readonly onPicking: (picking: Picking) => void
  readonly onPark: (timeboxId: string) => void
  readonly onStay: () => void
}

/** Below the task: the form, or in its place a question or the small steps. */
export const StartBody = (props: StartBodyProps) => {
  const { starting, watching, question, picking, form, onPicking, onPark, onStay } = props
  const { draft, minutes, write } = starting
  if (question !== null && minutes !== null) {
    return <OpenQuestion timebox={question} minutes={minutes} onPark={() => onPark(question.id)} onStay={onStay} />
  }
  if (picking === 'now') {
    return (
      <Ladder
        onBack={() => onPicking('over')}
        onTake={(step) => {
          write(withStep(draft, step))
          onPicking('over')
        }}
      />
    )
  }
  return (
    <StartForm
      key={form}
      starting={starting}
      watching={watching}
      picked={picking === 'over'}
      onPick={() => onPicking('now')}
    />
  )
}

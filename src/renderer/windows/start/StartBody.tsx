import type { TemplateView } from '@core/views/snapshot-type.ts'
import { withStep } from './experiment-draft.ts'
import { Ladder } from './Ladder.tsx'
import { OpenQuestion } from './OpenQuestion.tsx'
import { StartForm } from './StartForm.tsx'
import type { Asking } from './use-asking.ts'
import type { Starting } from './use-start.ts'
import type { Watching } from './use-watched.ts'
import { WaitQuestion } from './WaitQuestion.tsx'

/** Whether an experiment is being picked from the small steps, or just was. */
export type Picking = 'no' | 'now' | 'over'

interface StartBodyProps {
  readonly starting: Starting
  readonly watching: Watching
  readonly asking: Asking
  readonly picking: Picking
  /** changes when a new form begins */
  readonly form: number
  readonly onPicking: (picking: Picking) => void
  readonly onPark: (timeboxId: string) => void
  readonly onStay: () => void
  readonly onTemplate: (template: TemplateView) => void
}

/** Below the task: the form, or in its place a question or the small steps. */
export const StartBody = (props: StartBodyProps) => {
  const { starting, watching, asking, picking, form, onPicking, onPark, onStay, onTemplate } = props
  const { draft, minutes, write } = starting
  const { open, wait } = asking
  if (open !== null && minutes !== null) {
    return <OpenQuestion timebox={open} minutes={minutes} onPark={() => onPark(open.id)} onStay={onStay} />
  }
  if (wait !== null) return <WaitQuestion {...wait} />
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
      onTemplate={onTemplate}
    />
  )
}

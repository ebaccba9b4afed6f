import type { TimeboxView } from '@core/views/snapshot-type.ts'
import { Moon } from 'lucide-react'
import { useWords } from '../../enough.tsx'
import { Question } from './Question.tsx'

interface OpenQuestionProps {
  readonly timebox: TimeboxView
  /** of the timebox to start */
  readonly minutes: number
  readonly onPark: () => void
  readonly onStay: () => void
}

/** A timebox is still open: parking it and starting is one click. */
export const OpenQuestion = ({ timebox, minutes, onPark, onStay }: OpenQuestionProps) => {
  const { words } = useWords()
  const { title: task, left } = timebox
  return (
    <Question
      title={words('start.open.title', { task })}
      whole={task}
      text={words('start.open.left', { count: left })}
      first={{ icon: Moon, name: words('start.open.park', { count: minutes }), onTake: onPark }}
      second={{ name: words('start.open.stay', { task }), onTake: onStay }}
    />
  )
}

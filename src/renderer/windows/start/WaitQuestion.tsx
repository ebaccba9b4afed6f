import type { Boundary } from '@core/boundaries/boundary.ts'
import type { Words } from '@shared/i18n.ts'
import { MessageSquareQuote, Moon } from 'lucide-react'
import { LinkButton } from '../../components/Button.tsx'
import { useSend, useSnapshot, useWords } from '../../enough.tsx'
import { Question } from './Question.tsx'
import { dayWords } from './wait-day.ts'

interface WaitQuestionProps {
  readonly boundary: Boundary
  /** of the timebox to start */
  readonly minutes: number
  /** the sentence of a refusal */
  readonly refused: string | null
  readonly onWait: () => void
  readonly onStart: () => void
}

/** After hours, or in joy time: it can wait, or start all the same. Asked once, and either answer is fine. */
export const WaitQuestion = ({ boundary, minutes, refused, onWait, onStart }: WaitQuestionProps) => {
  const { words } = useWords()
  const send = useSend()
  const { at, zone, language } = useSnapshot()
  return (
    <Question
      title={titleOf(boundary, words, boundary.name === 'joy' ? '' : dayWords(boundary.until, at, zone, language))}
      {...(boundary.name === 'joy' ? { whole: boundary.activity } : {})}
      text={textOf(boundary, words)}
      first={{ icon: Moon, name: words('start.wait.wait'), onTake: onWait }}
      second={{ name: words('start.wait.start', { count: minutes }), onTake: onStart }}
      refused={refused}
      {...(boundary.name === 'joy'
        ? {}
        : {
            aside: (
              <LinkButton icon={MessageSquareQuote} iconSize="s" onClick={() => void send({ type: 'openSentences' })}>
                {words('start.wait.sentences')}
              </LinkButton>
            ),
          })}
    />
  )
}

const titleOf = (boundary: Boundary, words: Words, day: string): string => {
  if (boundary.name === 'joy') return words('start.wait.joy', { activity: boundary.activity })
  return boundary.isTomorrow ? words('start.wait.tomorrow') : words('start.wait.day', { day })
}

const textOf = (boundary: Boundary, words: Words): string => {
  if (boundary.name === 'joy') return words('start.wait.joyUntil', { time: { clock: boundary.ends } })
  return boundary.ended === null
    ? words('start.wait.dayOff')
    : words('start.wait.ended', { time: { clock: boundary.ended } })
}

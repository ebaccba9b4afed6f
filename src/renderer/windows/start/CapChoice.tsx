import { useId, useState } from 'react'
import { Chip, Chips, WritingChip } from '../../components/Chips.tsx'
import { Label } from '../../components/Field.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { endsAt } from './start-draft.ts'

interface CapChoiceProps {
  /** minutes as chosen or typed */
  readonly cap: string
  /** the same, read; null when they can't be a cap */
  readonly minutes: number | null
  readonly now: number
  /** id of the sentence that says so */
  readonly refusalId: string
  readonly refused: boolean
  readonly onChoose: (cap: string) => void
}

/** Stop after: a few usual caps, or minutes of one's own. */
export const CapChoice = ({ cap, minutes, now, refusalId, refused, onChoose }: CapChoiceProps) => {
  const { words } = useWords()
  const { caps, shortestCap, longestCap } = useSnapshot().start
  const usual = caps.map(String)
  // Chosen by hand the chip gets the focus; with minutes kept from before it does not.
  const [writing, setWriting] = useState<'chosen' | 'written' | null>(null)
  // A draft without a cap is one that main began: nothing is chosen yet.
  const own = writing !== null || (cap !== '' && !usual.includes(cap))
  const id = useId()
  const ends = minutes === null ? undefined : words('start.ends', { time: { clock: endsAt(now, minutes) } })
  return (
    <>
      <Label id={id} hint={ends}>
        {words('start.cap')}
      </Label>
      <Chips labelledBy={id} even>
        {usual.map((offered) => (
          <Chip
            key={offered}
            group={id}
            chosen={!own && offered === cap}
            onChoose={() => {
              setWriting(null)
              onChoose(offered)
            }}
          >
            {words('start.minutes', { count: Number(offered) })}
          </Chip>
        ))}
        {own ? (
          <WritingChip
            group={id}
            name={words('start.other')}
            value={cap}
            label={words('start.otherMinutes', { shortest: shortestCap, longest: longestCap })}
            unit={words('start.unit')}
            invalid={refused}
            describedBy={refusalId}
            taken={writing === 'chosen'}
            onWrite={(written) => {
              setWriting(writing ?? 'written')
              onChoose(written)
            }}
          />
        ) : (
          <Chip group={id} chosen={false} onChoose={() => setWriting('chosen')}>
            {words('start.other')}
          </Chip>
        )}
      </Chips>
    </>
  )
}

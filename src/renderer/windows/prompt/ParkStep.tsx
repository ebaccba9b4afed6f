import { Calendar } from 'lucide-react'
import { useId } from 'react'
import { Chip, Chips } from '../../components/Chips.tsx'
import { Label, LabelledField } from '../../components/Field.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { localeOf } from '../../locale-of.ts'
import { untilOf, type ParkChoice } from './park-choice.ts'
import { dayOf, weekdayOf, type ParkTimes } from './park-times.ts'
import styles from './Prompt.module.css'

interface ParkBodyProps {
  readonly times: ParkTimes
  /** when the times were made */
  readonly now: number
  readonly choice: ParkChoice
  readonly note: string
  readonly onChoose: (choice: ParkChoice) => void
  readonly onWrite: (note: string) => void
}

/** A time to come back and where it stands; both can stay open. */
export const ParkBody = ({ times, now, choice, note, onChoose, onWrite }: ParkBodyProps) => {
  const { words } = useWords()
  const { zone, language } = useSnapshot()
  const id = useId()
  const names: readonly (readonly [ParkChoice['when'], string])[] = [
    ['none', words('prompt.park.none')],
    ...(times.laterToday === null ? [] : [['laterToday', words('prompt.park.laterToday')] as const]),
    ['tomorrow', words('prompt.park.tomorrow', { time: { clock: times.tomorrow } })],
    ['weekday', weekdayOf(times.weekday, zone, localeOf(language))],
    ['pick', words('prompt.park.pick')],
  ]
  return (
    <>
      <Label id={id} className={styles.label} hint={words('prompt.optional')}>
        {words('prompt.park.when')}
      </Label>
      <Chips labelledBy={id}>
        {names.map(([when, name]) => (
          <Chip
            key={when}
            group={id}
            chosen={choice.when === when}
            onChoose={() => onChoose({ ...choice, when })}
            {...(when === 'pick' ? { icon: Calendar } : {})}
          >
            {name}
          </Chip>
        ))}
      </Chips>
      {choice.when === 'pick' && <Pick choice={choice} onChoose={onChoose} />}
      <LabelledField
        label={words('prompt.park.stands')}
        hint={words('prompt.park.standsHint')}
        labelClassName={styles.label}
        placeholder={words('prompt.park.standsExample')}
        value={note}
        onWrite={onWrite}
      />
      <ComesBack choice={choice} times={times} now={now} />
    </>
  )
}

const Pick = ({ choice, onChoose }: Pick<ParkBodyProps, 'choice' | 'onChoose'>) => {
  const { words } = useWords()
  return (
    <div className={styles.pick}>
      <label>
        {words('prompt.park.date')}
        <input
          type="date"
          value={choice.date}
          onChange={(event) => onChoose({ ...choice, date: event.target.value })}
        />
      </label>
      <label>
        {words('prompt.park.time')}
        <input
          type="time"
          value={choice.time}
          onChange={(event) => onChoose({ ...choice, time: event.target.value })}
        />
      </label>
    </div>
  )
}

const ComesBack = ({ choice, times, now }: Pick<ParkBodyProps, 'choice' | 'times' | 'now'>) => {
  const { words } = useWords()
  const { zone, language } = useSnapshot()
  const chosen = untilOf(choice, times, now, zone)
  const until = 'until' in chosen ? chosen.until : undefined
  if (until === undefined) return <p className={styles.note}>{words('prompt.park.until')}</p>
  const day = dayOf(until, now, zone, localeOf(language))
  const time = { clock: until }
  return (
    <p className={styles.note}>
      {day === null ? words('prompt.park.backToday', { time }) : words('prompt.park.back', { day, time })}
    </p>
  )
}

import type { JoyBlock } from '@core/boundaries/joy-time.ts'
import { useId, useState } from 'react'
import { Label, LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { useSend, useSnapshot, useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import { dayAt } from '../../zoned-at.ts'
import styles from './Boundaries.module.css'
import { EntryForm } from './EntryForm.tsx'
import { createWriting } from './create-writing.ts'
import { JoyDays } from './JoyDays.tsx'
import { blankJoy, draftOf, missingOf, planOf, type JoyDraft } from './joy-draft.ts'
import { Removing } from './Removing.tsx'
import field from './TimeField.module.css'

interface JoyFormProps {
  /** the one that is changed; without it a new one is written */
  readonly block?: JoyBlock
  readonly onDone: () => void
}

/** Joy time that is being written, by the id of the one that is changed; empty: a new one. */
export const useJoyWriting = createWriting<JoyDraft>()

/** What it is for, on which days, and from when to when. */
export const JoyForm = ({ block, onDone }: JoyFormProps) => {
  const { words } = useWords()
  const send = useSend()
  const { at, zone } = useSnapshot()
  const today = dayAt(at, zone)
  const id = useId()
  const first = useLostFocus<HTMLInputElement>()
  const { kept, keep, forget } = useJoyWriting(block?.id ?? '')
  const [draft, setDraft] = useState<JoyDraft>(() => kept ?? (block === undefined ? blankJoy(today) : draftOf(block)))
  const [answer, setAnswer] = useState<string | null>(null)
  const write = (change: Partial<JoyDraft>): void => {
    setAnswer(null)
    setDraft({ ...draft, ...change })
    keep({ ...draft, ...change })
  }
  const leave = (): void => {
    forget()
    onDone()
  }
  const save = async (): Promise<void> => {
    const missing = missingOf(draft)
    if (missing !== null) {
      setAnswer(words(`settings.joy.missing.${missing}`))
      if (missing === 'name') first.current?.focus()
      return
    }
    const edited = block === undefined ? {} : { id: block.id }
    const reply = await send({ type: 'keepJoy', block: planOf(draft, block, today), ...edited })
    if (reply.ok) leave()
    else setAnswer(reply.message)
  }
  const repeats = (['weekly', 'once', ...(draft.repeat === 'other' ? (['other'] as const) : [])] as const).map(
    (value) => ({
      value,
      name: words(`settings.joy.repeats.${value}`),
    }),
  )
  return (
    <EntryForm
      roomy
      label={block === undefined ? words('settings.joy.add') : words('settings.joy.editOne', { name: block.name })}
      save={words('settings.boundaries.done')}
      answer={answer}
      onSave={save}
      onLeave={leave}
      others={block !== undefined && <Removing onRemove={() => void send({ type: 'removeJoy', id: block.id })} />}
    >
      <LabelledField
        label={words('settings.joy.name')}
        field={first}
        value={draft.name}
        placeholder={words('settings.joy.example')}
        onWrite={(name) => write({ name })}
      />
      <Label htmlFor={`${id}repeat`}>{words('settings.joy.repeat')}</Label>
      <Select
        id={`${id}repeat`}
        size="m"
        value={draft.repeat}
        options={repeats}
        onChoose={(repeat) => write({ repeat })}
      />
      {draft.repeat === 'weekly' && <JoyDays days={draft.days} onChoose={(days) => write({ days })} />}
      {draft.repeat === 'once' && (
        <>
          <Label htmlFor={`${id}day`}>{words('settings.joy.day')}</Label>
          <input
            id={`${id}day`}
            type="date"
            className={field.time}
            value={draft.day}
            onChange={(event) => write({ day: event.target.value })}
          />
        </>
      )}
      <span className={styles.end}>
        <label htmlFor={`${id}from`}>{words('settings.joy.from')}</label>
        <input
          id={`${id}from`}
          type="time"
          className={field.time}
          value={draft.from}
          onChange={(event) => write({ from: event.target.value })}
        />
        <label htmlFor={`${id}until`}>{words('settings.joy.until')}</label>
        <input
          id={`${id}until`}
          type="time"
          className={field.time}
          value={draft.until}
          onChange={(event) => write({ until: event.target.value })}
        />
      </span>
    </EntryForm>
  )
}

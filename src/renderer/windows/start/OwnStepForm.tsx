import { SIZES, type Size } from '@core/experiments/experiment.ts'
import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Label, LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSend, useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import { sizeName } from './experiment-draft.ts'
import styles from './Ladder.module.css'

const sizeOf = (value: string): Size => SIZES.find((size) => String(size) === value) ?? 1

/** The whole of the form is seen, not its first field alone. */
const intoView = (form: HTMLFormElement | null): void => form?.scrollIntoView({ block: 'nearest' })

/** A step of one's own: what one would do, what it leaves out, and where it belongs. */
export const OwnStepForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { words } = useWords()
  const send = useSend()
  const id = useId()
  const field = useLostFocus<HTMLInputElement>()
  const [step, setStep] = useState('')
  const [leaveOut, setLeaveOut] = useState('')
  const [size, setSize] = useState<Size>(1)
  const [answer, setAnswer] = useState<string | null>(null)
  const keep = async (): Promise<void> => {
    if (step.trim() === '') {
      field.current?.focus()
      return
    }
    const reply = await send({ type: 'keepStep', step, leaveOut, size })
    if (reply.ok) onDone()
    else setAnswer(reply.message)
  }
  return (
    <form
      ref={intoView}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <LabelledField label={words('ladder.step')} field={field} value={step} onWrite={setStep} />
      <LabelledField label={words('ladder.leaveOut')} value={leaveOut} onWrite={setLeaveOut} />
      <Label htmlFor={`${id}size`}>{words('ladder.where')}</Label>
      <Select
        id={`${id}size`}
        size="m"
        wide
        value={String(size)}
        options={SIZES.map((one) => ({ value: String(one), name: sizeName(words, one) }))}
        onChoose={(chosen) => setSize(sizeOf(chosen))}
      />
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <div className={styles.buttons}>
        <Button size="s" onClick={() => void keep()}>
          {words('ladder.keep')}
        </Button>
        <Button size="s" variant="quiet" onClick={onDone}>
          {words('words.cancel')}
        </Button>
      </div>
      <input type="submit" hidden />
    </form>
  )
}

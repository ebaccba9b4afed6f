import type { StepDraft } from '@core/drafts.ts'
import { SIZES, type Size } from '@core/experiments/experiment.ts'
import { useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { Label, LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useOwnEntry } from '../../use-own-entry.ts'
import { sizeName } from './experiment-draft.ts'
import styles from './Ladder.module.css'

const sizeOf = (value: string): Size => SIZES.find((size) => String(size) === value) ?? 1

const BLANK: StepDraft = { step: '', leaveOut: '', size: 1 }
const isBlank = ({ step, leaveOut }: StepDraft): boolean => step.trim() === '' && leaveOut.trim() === ''

/** The whole of the form is seen, not its first field alone. */
const intoView = (form: HTMLFormElement | null): void => form?.scrollIntoView({ block: 'nearest' })

/** A step of one's own: what one would do, what it leaves out, and where it belongs. */
export const OwnStepForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { words } = useWords()
  const id = useId()
  const { draft, change, flush, field, answer, save, leave } = useOwnEntry<StepDraft>({
    before: BLANK,
    kept: useSnapshot().drafts.step,
    keepDraft: (next) => ({ type: 'keepStepDraft', draft: next }),
    isBegun: (next) => !isBlank(next),
    isReady: ({ step }) => step.trim() !== '',
    keep: (written) => ({ type: 'keepStep', ...written }),
    onDone,
  })
  return (
    <form
      ref={intoView}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <LabelledField
        onBlur={flush}
        label={words('ladder.step')}
        field={field}
        value={draft.step}
        onWrite={(step) => change({ step })}
      />
      <LabelledField
        onBlur={flush}
        label={words('ladder.leaveOut')}
        value={draft.leaveOut}
        onWrite={(leaveOut) => change({ leaveOut })}
      />
      <Label htmlFor={`${id}size`}>{words('ladder.where')}</Label>
      <Select
        id={`${id}size`}
        size="m"
        wide
        value={String(draft.size)}
        options={SIZES.map((one) => ({ value: String(one), name: sizeName(words, one) }))}
        onChoose={(chosen) => change({ size: sizeOf(chosen) })}
      />
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <div className={styles.buttons}>
        <Button size="s" onClick={() => void save()}>
          {words('ladder.keep')}
        </Button>
        <Button size="s" variant="quiet" onClick={leave}>
          {words('words.cancel')}
        </Button>
      </div>
      <input type="submit" hidden />
    </form>
  )
}

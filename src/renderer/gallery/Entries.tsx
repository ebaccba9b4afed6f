import { useId, useState } from 'react'
import { Chip, Chips, ToggleChip, WritingChip } from '../components/Chips.tsx'
import { TextArea, TextField } from '../components/Field.tsx'
import { MarksEditor } from '../components/MarksEditor.tsx'
import { Select } from '../components/Select.tsx'
import type { Forced } from './forced-rules.ts'
import { Row, Specimen } from './Specimen.tsx'

const nothing = (): void => undefined
const KINDS = [
  { value: 'writing', name: 'writing' },
  { value: 'slides', name: 'slides' },
] as const

/** Everything that is chosen or written in. */
export const Entries = () => {
  const id = useId()
  return (
    <>
      <Row name="Chip">
        <OneChip state="rest" />
        <OneChip state="hover" force="hover" />
        <OneChip state="selected" chosen />
        <OneChip state="focus-visible" force="focus" />
        <OneChip state="disabled" disabled />
        <Specimen state="written in">
          <span id={`${id}other`} hidden>
            Too big
          </span>
          <WritingChip
            group={`${id}w`}
            name="Other"
            value="35"
            label="Minutes"
            unit="min"
            invalid={false}
            describedBy={`${id}other`}
            taken={false}
            onWrite={nothing}
          />
        </Specimen>
        <Toggle state="small" />
        <Toggle state="small, selected" chosen />
        <Toggle state="small, focus-visible" force="focus" />
      </Row>
      <Row name="Field">
        <OneField state="rest" />
        <OneField state="hover" force="hover" />
        <OneField state="focus" force="focus" value="Links work" />
        <OneField state="disabled" value="Links work" disabled />
      </Row>
      <Row name="Field, more lines">
        <Area state="rest" />
        <Area state="hover" force="hover" />
        <Area state="focus" force="focus" />
      </Row>
      <Row name="Select, marks to write">
        <OneSelect state="Select" />
        <OneSelect state="focus-visible" force="focus" />
        <Specimen state="one mark" wide>
          <span id={`${id}one`} hidden>
            One mark
          </span>
          <MarksEditor marks={[]} rows={1} labelledBy={`${id}one`} onWrite={nothing} />
        </Specimen>
        <Specimen state="three marks" wide>
          <span id={`${id}three`} hidden>
            Three marks
          </span>
          <MarksEditor marks={['Links work', 'Under ten lines']} rows={3} labelledBy={`${id}three`} onWrite={nothing} />
        </Specimen>
      </Row>
    </>
  )
}

interface OneProps {
  readonly state: string
  readonly force?: Forced
}
const forced = (force: Forced | undefined): { readonly force?: Forced } => (force === undefined ? {} : { force })

const OneChip = ({
  state,
  force,
  chosen = false,
  disabled = false,
}: OneProps & { readonly chosen?: boolean; readonly disabled?: boolean }) => {
  const id = useId()
  return (
    <Specimen state={state} {...forced(force)}>
      <span id={id} hidden>
        {state}
      </span>
      <Chips labelledBy={id}>
        <Chip group={`${id}g`} chosen={chosen} disabled={disabled} onChoose={nothing}>
          25 min
        </Chip>
      </Chips>
    </Specimen>
  )
}

const Toggle = ({ state, force, chosen = false }: OneProps & { readonly chosen?: boolean }) => {
  const [on, setOn] = useState(chosen)
  return (
    <Specimen state={state} {...forced(force)}>
      <ToggleChip chosen={on} onChoose={setOn}>
        To feel sure
      </ToggleChip>
    </Specimen>
  )
}

const OneField = ({
  state,
  force,
  value = '',
  disabled = false,
}: OneProps & { readonly value?: string; readonly disabled?: boolean }) => {
  const [text, setText] = useState(value)
  return (
    <Specimen state={state} {...forced(force)} wide>
      <TextField
        value={text}
        disabled={disabled}
        placeholder="One small thing"
        aria-label={`Field, ${state}`}
        onWrite={setText}
      />
    </Specimen>
  )
}

const Area = ({ state, force }: OneProps) => {
  const [text, setText] = useState('The total is the one after the invoice.')
  return (
    <Specimen state={state} {...forced(force)} wide>
      <TextArea value={text} rows={2} aria-label={`Lines, ${state}`} onWrite={setText} />
    </Specimen>
  )
}

const OneSelect = ({ state, force }: OneProps) => {
  const id = useId()
  return (
    <Specimen state={state} {...forced(force)}>
      <label htmlFor={id} hidden>
        Kind
      </label>
      <Select id={id} value="writing" options={KINDS} onChoose={nothing} />
    </Specimen>
  )
}

import type { ComputerView } from '@core/views/snapshot-type.ts'
import { useState } from 'react'
import { LabelledField } from '../../../components/Field.tsx'
import { useBridge, useWords } from '../../../enough.tsx'
import { useLostFocus } from '../../../use-lost-focus.ts'
import { createWriting } from '../create-writing.ts'
import { EntryForm } from '../EntryForm.tsx'

interface ComputerFormProps {
  readonly computer: ComputerView
  readonly onDone: () => void
}

/** The name of a computer that is being written, by its letters. */
export const useComputerWriting = createWriting<string>()

/** What a computer is to be called; nothing: as its system calls it. */
export const ComputerForm = ({ computer: { device, name }, onDone }: ComputerFormProps) => {
  const { words, say } = useWords()
  const bridge = useBridge()
  const field = useLostFocus<HTMLInputElement>()
  const { kept, keep, forget } = useComputerWriting(device)
  const [written, setWritten] = useState(kept ?? name)
  const [answer, setAnswer] = useState<string | null>(null)
  const leave = (): void => {
    forget()
    onDone()
  }
  const save = async (): Promise<void> => {
    const reply = await bridge.nameComputer({ device, name: written.trim() }).catch(() => null)
    if (reply?.ok === true) leave()
    else setAnswer(reply?.message ?? say({ key: 'error.internal', values: {} }))
  }
  return (
    <EntryForm label={name} save={words('settings.boundaries.done')} answer={answer} onSave={save} onLeave={leave}>
      <LabelledField
        label={words('settings.data.shared.named')}
        hint={words('settings.data.shared.namedHint')}
        field={field}
        value={written}
        onWrite={(next) => {
          setWritten(next)
          keep(next)
        }}
      />
    </EntryForm>
  )
}

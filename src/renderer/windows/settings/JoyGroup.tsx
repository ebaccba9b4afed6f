import type { JoyBlock } from '@core/boundaries/joy-time.ts'
import { Palette, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button, LinkButton } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { SettingGroup } from '../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import { dayAt } from '../../zoned-at.ts'
import styles from './Boundaries.module.css'
import { JoyForm, useJoyWriting } from './JoyForm.tsx'
import { joyWhen } from './joy-words.ts'
import { useWeekdays } from './use-weekdays.ts'

/** Time that is kept for joy. One that has gone by is not shown, and not mentioned. */
export const JoyGroup = () => {
  const { words } = useWords()
  const { settings, at, zone } = useSnapshot()
  const { kept } = useJoyWriting('')
  const [adding, setAdding] = useState(kept !== undefined)
  const yesterday = dayAt(at, zone, -1)
  const shown = settings.values.joyTime.filter(({ rule, day }) => rule !== '' || day >= yesterday)
  return (
    <SettingGroup
      low
      near
      name={words('settings.names.joyTime')}
      entries={shown.length}
      aside={
        adding ? undefined : (
          <LinkButton tone="pine" icon={Plus} onClick={() => setAdding(true)}>
            {words('settings.joy.add')}
          </LinkButton>
        )
      }
    >
      <ul className={styles.list}>
        {shown.map((block) => (
          <JoyRow key={`${block.id} ${settings.joyEditing === block.id}`} block={block} />
        ))}
      </ul>
      {adding && <JoyForm onDone={() => setAdding(false)} />}
      {shown.length === 0 && !adding && (
        <p className={styles.add}>
          <span className={styles.help}>{words('settings.joy.none')}</span>
        </p>
      )}
    </SettingGroup>
  )
}

/** One of them, in words; it is changed where it stands. One that was just moved is open to be changed. */
const JoyRow = ({ block }: { readonly block: JoyBlock }) => {
  const { words } = useWords()
  const { settings, language } = useSnapshot()
  const week = useWeekdays()
  const isMoved = settings.joyEditing === block.id
  const { kept } = useJoyWriting(block.id)
  const [step, setStep] = useState<'read' | 'write' | 'answered'>(kept === undefined ? 'read' : 'write')
  if (step === 'write' || (isMoved && step === 'read')) {
    return (
      <li>
        <JoyForm block={block} onDone={() => setStep('answered')} />
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <Icon of={Palette} className={styles.joy} />
      <span className={styles.words}>
        <span className={styles.name}>
          <bdi>{block.name}</bdi>
        </span>
        <span className={styles.help}>
          {words('settings.joy.kept', { when: joyWhen(block, words, language, week) })}
        </span>
      </span>
      <Edit key={step} returns={step === 'answered'} name={block.name} onClick={() => setStep('write')} />
    </li>
  )
}

interface EditProps {
  /** it is there again, and takes the focus that was in its place */
  readonly returns: boolean
  readonly name: string
  readonly onClick: () => void
}

const Edit = ({ returns, name, onClick }: EditProps) => {
  const { words } = useWords()
  const button = useLostFocus<HTMLButtonElement>()
  return (
    <Button
      {...(returns ? { ref: button } : {})}
      size="s"
      aria-label={words('settings.joy.editOne', { name })}
      onClick={onClick}
    >
      {words('settings.joy.edit')}
    </Button>
  )
}

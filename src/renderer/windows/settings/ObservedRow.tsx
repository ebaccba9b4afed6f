import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { SettingRow } from '../../components/SettingRow.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'

/** Forget what was observed, after one plain question in the same place. */
export const ObservedRow = () => {
  const { words } = useWords()
  const { answer, command } = useCommand()
  const [step, setStep] = useState<'begin' | 'asked' | 'answered'>('begin')
  const asked = step === 'asked'
  const erase = (): void => {
    setStep('answered')
    command({ type: 'eraseObserved' })
  }
  return (
    <SettingRow
      name={words('settings.loops.observed')}
      help={words(asked ? 'settings.loops.eraseAsk' : 'settings.loops.observedHelp')}
      answer={answer}
    >
      {({ describedBy }) =>
        asked ? (
          <>
            <Taken
              name={words('settings.loops.eraseKeep')}
              describedBy={describedBy}
              onClick={() => setStep('answered')}
            />
            <Button size="s" aria-describedby={describedBy} onClick={erase}>
              {words('settings.loops.eraseDo')}
            </Button>
          </>
        ) : (
          <Taken
            key={step}
            name={words('settings.loops.erase')}
            describedBy={describedBy}
            takes={step === 'answered'}
            onClick={() => setStep('asked')}
          />
        )
      }
    </SettingRow>
  )
}

interface TakenProps {
  readonly name: string
  readonly describedBy: string | undefined
  readonly takes?: boolean
  readonly onClick: () => void
}

/** A button that takes the focus from the one in whose place it comes. */
const Taken = ({ name, describedBy, takes = true, onClick }: TakenProps) => {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takes) button.current?.focus()
  }, [takes])
  return (
    <Button ref={button} size="s" aria-describedby={describedBy} onClick={onClick}>
      {name}
    </Button>
  )
}

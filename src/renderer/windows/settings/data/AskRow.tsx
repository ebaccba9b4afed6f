import type { Reply } from '@shared/bridge.ts'
import type { LucideIcon } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { SettingRow } from '../../../components/SettingRow.tsx'
import { useAsked } from './use-asked.ts'

interface AskRowProps<T> {
  readonly name: string
  readonly help: string
  readonly icon?: LucideIcon
  /** what its button says */
  readonly button: string
  readonly question: () => Promise<Reply<T>>
  /** what came of it, in words; null: nothing is to be said */
  readonly said: (value: T) => string | null
}

/** A row whose button asks main for something, and that says what came of it. */
export const AskRow = <T,>({ name, help, icon, button, question, said }: AskRowProps<T>) => {
  const { answer, ask } = useAsked()
  return (
    <SettingRow name={name} help={help} answer={answer}>
      {({ describedBy }) => (
        <Button
          size="s"
          {...(icon === undefined ? {} : { icon })}
          aria-describedby={describedBy}
          onClick={() => ask(question, said)}
        >
          {button}
        </Button>
      )}
    </SettingRow>
  )
}

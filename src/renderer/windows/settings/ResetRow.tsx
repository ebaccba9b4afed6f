import type { ResetSection } from '@core/settings-sections.ts'
import { RotateCcw, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useLostFocus } from '../../use-lost-focus.ts'
import styles from './ResetRow.module.css'

/** Back to the defaults of one section, and back again. Nothing is shown while everything is as it was at first. */
export const ResetRow = ({ section }: { readonly section: ResetSection }) => {
  const { words } = useWords()
  const { changed, undo } = useSnapshot().settings
  const { answer, command } = useCommand()
  // The button in whose place another one comes hands the focus on; a page that was just opened has none to give.
  const [pressed, setPressed] = useState(false)
  const press = (type: 'reset' | 'undo'): void => {
    setPressed(true)
    command(type === 'reset' ? { type: 'resetSettings', section } : { type: 'undoReset' })
  }
  const isBack = undo === section
  return (
    <div className={styles.reset}>
      <output>{isBack && words('settings.reset.done')}</output>
      {isBack ? (
        <Link key="undo" takes={pressed} icon={Undo2} onClick={() => press('undo')}>
          {words('settings.reset.undo')}
        </Link>
      ) : (
        changed.includes(section) && (
          <Link key="reset" takes={pressed} icon={RotateCcw} onClick={() => press('reset')}>
            {words('settings.reset.name')}
          </Link>
        )
      )}
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
    </div>
  )
}

interface LinkProps {
  readonly takes: boolean
  readonly icon: typeof Undo2
  readonly onClick: () => void
  readonly children: string
}

const Link = ({ takes, icon, onClick, children }: LinkProps) => {
  const button = useLostFocus<HTMLButtonElement>()
  return (
    <LinkButton {...(takes ? { ref: button } : {})} icon={icon} iconSize="s" onClick={onClick}>
      {children}
    </LinkButton>
  )
}

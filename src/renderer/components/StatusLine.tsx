import { asSentences } from '@core/views/together.ts'
import { Info, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSend, useSnapshot, useWords } from '../enough.tsx'
import { IconButton } from './Button.tsx'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import styles from './StatusLine.module.css'

interface StatusLineProps {
  readonly id?: string
  /** an answer to what was just done, rather than something about the files */
  readonly answer?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** One calm line about what is going on. */
export const StatusLine = ({ id, answer = false, className, children }: StatusLineProps) => (
  <p id={id} role={answer ? 'alert' : 'status'} className={classes(styles.line, className)}>
    {children}
  </p>
)

/** What to know about the files: writes that wait, and what was found at the start. Nothing when all is well. */
export const Notices = ({ className }: { readonly className?: string | undefined }) => {
  const { unsaved, notice } = useSnapshot()
  const { words, say } = useWords()
  const send = useSend()
  return (
    <>
      {unsaved !== null && (
        <StatusLine className={className}>
          <Icon of={Info} size="s" className={styles.icon} />
          <span>{asSentences(words, [say(unsaved), words('unsaved.kept')])}</span>
        </StatusLine>
      )}
      {notice !== null && (
        <StatusLine className={className}>
          <Icon of={Info} size="s" className={styles.icon} />
          <span>{say(notice)}</span>
          <IconButton icon={X} name={words('notice.putAway')} onClick={() => void send({ type: 'dismissNotice' })} />
        </StatusLine>
      )}
    </>
  )
}

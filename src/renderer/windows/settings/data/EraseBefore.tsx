import { useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { SettingRow } from '../../../components/SettingRow.tsx'
import { useBridge, useWords } from '../../../enough.tsx'
import styles from './DataSection.module.css'
import { useAsked } from './use-asked.ts'

/** Nothing goes by itself; a person can let go of all that lies before a day. */
export const EraseBefore = ({ said }: { readonly said: (isGone: boolean) => string | null }) => {
  const { words } = useWords()
  const bridge = useBridge()
  const { answer, ask } = useAsked()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState('')
  const id = useId()
  const erase = (): void =>
    ask(
      () => bridge.erase({ what: 'before', day }),
      (gone) => {
        if (gone) setOpen(false)
        return said(gone)
      },
    )
  return (
    <>
      <SettingRow name={words('settings.data.kept')} help={words('settings.data.keptHelp')} answer={answer}>
        {({ describedBy }) => (
          <Button
            size="s"
            aria-describedby={describedBy}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {words('settings.data.before')}
          </Button>
        )}
      </SettingRow>
      {open && (
        <div id={id} className={styles.before}>
          <label className={styles.day}>
            {words('settings.data.beforeDay')}
            <input type="date" className={styles.date} value={day} onChange={(event) => setDay(event.target.value)} />
          </label>
          <Button size="s" disabled={day === ''} onClick={erase}>
            {words('settings.data.delete')}
          </Button>
        </div>
      )}
    </>
  )
}

import { Import } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { SettingRow } from '../../../components/SettingRow.tsx'
import { useWords } from '../../../enough.tsx'
import { HistoryView } from './HistoryView.tsx'

/** The way in for what another program kept, and the way out again. */
export const HistoryRow = () => {
  const { words } = useWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <SettingRow name={words('settings.data.history.name')} help={words('settings.data.history.help')}>
        {({ describedBy }) => (
          <Button
            size="s"
            icon={Import}
            aria-describedby={describedBy}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {words('settings.data.history.open')}
          </Button>
        )}
      </SettingRow>
      {open && <HistoryView id={id} />}
    </>
  )
}

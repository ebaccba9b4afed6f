import type { CopiedFile } from '@shared/bridge.ts'
import { History } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { SettingRow } from '../../../components/SettingRow.tsx'
import { useBridge, useWords } from '../../../enough.tsx'
import { CopiesList } from './CopiesList.tsx'
import { useAsked } from './use-asked.ts'

/** The way back to a copy of an earlier day: first what goes back is chosen, then to which day. */
export const CopiesRow = () => {
  const { words } = useWords()
  const bridge = useBridge()
  const { answer, ask } = useAsked()
  const [files, setFiles] = useState<readonly CopiedFile[]>([])
  const id = useId()
  const open = files.length > 0
  const choose = (): void =>
    ask(bridge.copiedFiles, (found) => {
      setFiles(found)
      return found.length === 0 ? words('settings.data.copies.none') : null
    })
  return (
    <>
      <SettingRow name={words('settings.data.copies.name')} help={words('settings.data.copies.help')} answer={answer}>
        {({ describedBy }) => (
          <Button
            size="s"
            icon={History}
            aria-describedby={describedBy}
            aria-expanded={open}
            aria-controls={id}
            onClick={open ? () => setFiles([]) : choose}
          >
            {words('settings.data.copies.choose')}
          </Button>
        )}
      </SettingRow>
      {open && <CopiesList id={id} files={files} />}
    </>
  )
}

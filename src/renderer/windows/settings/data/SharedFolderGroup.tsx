import { FolderSync } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { SettingGroup, SettingRow } from '../../../components/SettingRow.tsx'
import { StatusLine } from '../../../components/StatusLine.tsx'
import { useBridge, useSnapshot, useWords } from '../../../enough.tsx'
import { ComputerList } from './ComputerList.tsx'
import styles from './SharedFolder.module.css'
import { useAsked } from './use-asked.ts'

/** A path is read from left to right, whatever stands around it (LRI and PDI of Unicode). */
const asPath = (folder: string): string => `\u2066${folder}\u2069`

/** A folder that other computers share: which, who shares it, and what is to be known of it. */
export const SharedFolderGroup = () => {
  const { words, say } = useWords()
  const { folder, computers, said } = useSnapshot().settings.sharedFolder
  const sentences = said.map(say)
  return (
    <SettingGroup name={words('settings.data.shared.name')} entries={computers.length}>
      <FolderRow folder={folder} />
      {sentences.length > 0 && (
        <ul className={styles.said}>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <StatusLine>{sentence}</StatusLine>
            </li>
          ))}
        </ul>
      )}
      {folder !== '' && <ComputerList computers={computers} />}
    </SettingGroup>
  )
}

/** The way in and, once there is a folder, the way out; one button, so that the focus stays. */
const FolderRow = ({ folder }: { readonly folder: string }) => {
  const { words } = useWords()
  const bridge = useBridge()
  const { answer, ask } = useAsked()
  const isUsed = folder !== ''
  const press = (): void => {
    if (isUsed) ask(bridge.leaveShared, () => words('settings.data.shared.stopped'))
    else ask(bridge.chooseShared, () => null)
  }
  return (
    <SettingRow
      name={words(isUsed ? 'settings.data.shared.folder' : 'settings.data.shared.use')}
      help={isUsed ? asPath(folder) : words('settings.data.shared.help')}
      answer={answer}
    >
      {({ describedBy }) => (
        <Button size="s" icon={FolderSync} aria-describedby={describedBy} onClick={press}>
          {words(isUsed ? 'settings.data.shared.stop' : 'settings.data.shared.choose')}
        </Button>
      )}
    </SettingRow>
  )
}

import type { SavedFile } from '@shared/bridge.ts'
import { Download, Upload, WifiOff } from 'lucide-react'
import { SettingGroup, SettingRow } from '../../../components/SettingRow.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useBridge, useSnapshot, useWords } from '../../../enough.tsx'
import { forgetWriting } from '../create-writing.ts'
import { AskRow } from './AskRow.tsx'
import { CopiesRow } from './CopiesRow.tsx'
import { EraseBefore } from './EraseBefore.tsx'
import { HistoryRow } from './HistoryRow.tsx'
import { ImportRow } from './ImportRow.tsx'
import { SharedFolderGroup } from './SharedFolderGroup.tsx'
import { StoredList } from './StoredList.tsx'

/** Where everything lies, and how to take it along or let it go. */
export const DataSection = () => {
  const { words } = useWords()
  const bridge = useBridge()
  const isShared = useSnapshot().settings.sharedFolder.folder !== ''
  const gone = (isGone: boolean): string | null => (isGone ? words('settings.data.gone') : null)
  const savedAs = (saved: SavedFile | null): string | null =>
    saved === null ? null : words('export.panel.saved', { name: saved.name, folder: saved.folder })
  return (
    <>
      <SettingGroup>
        <AskRow
          name={words('settings.data.where')}
          help={words('settings.data.whereHelp')}
          button={words('settings.data.open')}
          question={bridge.openData}
          said={() => null}
        />
        <SettingRow
          name={words('settings.data.network')}
          help={words(isShared ? 'settings.data.networkShared' : 'settings.data.networkHelp')}
        >
          {() => (
            <Tag tone="pine" icon={WifiOff}>
              {words('settings.data.offline')}
            </Tag>
          )}
        </SettingRow>
        <EraseBefore said={gone} />
      </SettingGroup>
      <StoredList />
      <SettingGroup name={words('settings.data.yours')}>
        <AskRow
          name={words('settings.data.export')}
          help={words('settings.data.exportHelp')}
          icon={Download}
          button={words('settings.data.export')}
          question={bridge.saveEverything}
          said={savedAs}
        />
        <ImportRow icon={Upload} />
        <HistoryRow />
        <CopiesRow />
        {(['reflections', 'everything'] as const).map((what) => (
          <AskRow
            key={what}
            name={words(`settings.data.${what}`)}
            help={words(
              isShared && what === 'everything' ? 'settings.data.everythingShared' : `settings.data.${what}Help`,
            )}
            button={words('settings.data.delete')}
            question={() => bridge.erase({ what })}
            said={(isGone) => {
              if (isGone && what === 'everything') forgetWriting(bridge)
              return gone(isGone)
            }}
          />
        ))}
      </SettingGroup>
      <SharedFolderGroup />
      <SettingGroup name={words('settings.data.report')}>
        <AskRow
          name={words('settings.data.recording')}
          help={words('settings.data.recordingHelp')}
          button={words('settings.data.saveRecording')}
          question={bridge.saveRecording}
          said={savedAs}
        />
      </SettingGroup>
      <SettingGroup name={words('settings.data.encryption')}>
        <SettingRow name={words('settings.data.plain')} help={words('settings.data.plainHelp')}>
          {() => null}
        </SettingRow>
      </SettingGroup>
    </>
  )
}

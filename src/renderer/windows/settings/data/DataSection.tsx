import { Download, Upload, WifiOff } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { SettingGroup, SettingRow } from '../../../components/SettingRow.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useWords } from '../../../enough.tsx'
import { EraseBefore } from './EraseBefore.tsx'
import { ImportRow } from './ImportRow.tsx'
import { StoredList } from './StoredList.tsx'
import { useAsked } from './use-asked.ts'
import { useBridge } from '../../../enough.tsx'

/** Where everything lies, and how to take it along or let it go. */
export const DataSection = () => {
  const { words } = useWords()
  const bridge = useBridge()
  const folder = useAsked()
  const saving = useAsked()
  const reflections = useAsked()
  const everything = useAsked()
  return (
    <>
      <SettingGroup>
        <SettingRow name={words('settings.data.where')} help={words('settings.data.whereHelp')} answer={folder.answer}>
          {({ describedBy }) => (
            <Button size="s" aria-describedby={describedBy} onClick={() => folder.ask(bridge.openData, () => null)}>
              {words('settings.data.open')}
            </Button>
          )}
        </SettingRow>
        <SettingRow name={words('settings.data.network')} help={words('settings.data.networkHelp')}>
          {() => (
            <Tag tone="pine" icon={WifiOff}>
              {words('settings.data.offline')}
            </Tag>
          )}
        </SettingRow>
        <EraseBefore />
      </SettingGroup>
      <StoredList />
      <SettingGroup name={words('settings.data.yours')}>
        <SettingRow
          name={words('settings.data.export')}
          help={words('settings.data.exportHelp')}
          answer={saving.answer}
        >
          {({ describedBy }) => (
            <Button
              size="s"
              icon={Download}
              aria-describedby={describedBy}
              onClick={() =>
                saving.ask(bridge.saveEverything, (saved) =>
                  saved === null ? null : words('export.panel.saved', { name: saved.name, folder: saved.folder }),
                )
              }
            >
              {words('settings.data.export')}
            </Button>
          )}
        </SettingRow>
        <ImportRow icon={Upload} />
        <SettingRow
          name={words('settings.data.reflections')}
          help={words('settings.data.reflectionsHelp')}
          answer={reflections.answer}
        >
          {({ describedBy }) => (
            <Button
              size="s"
              aria-describedby={describedBy}
              onClick={() =>
                reflections.ask(
                  () => bridge.erase({ what: 'reflections' }),
                  (gone) => (gone ? words('settings.data.gone') : null),
                )
              }
            >
              {words('settings.data.delete')}
            </Button>
          )}
        </SettingRow>
        <SettingRow
          name={words('settings.data.everything')}
          help={words('settings.data.everythingHelp')}
          answer={everything.answer}
        >
          {({ describedBy }) => (
            <Button
              size="s"
              aria-describedby={describedBy}
              onClick={() =>
                everything.ask(
                  () => bridge.erase({ what: 'everything' }),
                  (gone) => (gone ? words('settings.data.gone') : null),
                )
              }
            >
              {words('settings.data.delete')}
            </Button>
          )}
        </SettingRow>
      </SettingGroup>
    </>
  )
}

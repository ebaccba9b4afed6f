import { Segmented } from '../../../components/Segmented.tsx'
import { SettingGroup, SettingRow } from '../../../components/SettingRow.tsx'
import { Switch } from '../../../components/Switch.tsx'
import { useWords } from '../../../enough.tsx'
import { NAMINGS, PAGE_FORMS, PAGE_VIEWS, PARTS, withPart } from './export-draft.ts'
import type { ChoicesProps } from './TimeboxChoices.tsx'

/** What a page for someone shows, and what it leaves out. */
export const PageChoices = ({ draft, onChange }: ChoicesProps) => {
  const { words } = useWords()
  return (
    <>
      <SettingGroup>
        <SettingRow name={words('export.panel.span')}>
          {(ids) => (
            <Segmented
              {...ids}
              value={draft.view}
              options={PAGE_VIEWS.map((view) => ({ value: view, name: words(`export.panel.views.${view}`) }))}
              onChoose={(view) => onChange({ view })}
            />
          )}
        </SettingRow>
        <SettingRow name={words('export.panel.form')}>
          {(ids) => (
            <Segmented
              {...ids}
              value={draft.pageForm}
              options={PAGE_FORMS.map((form) => ({ value: form, name: words(`export.file.${form}`) }))}
              onChoose={(pageForm) => onChange({ pageForm })}
            />
          )}
        </SettingRow>
        <SettingRow name={words('export.panel.naming')} help={words('export.panel.namingHelp.page')}>
          {(ids) => (
            <Segmented
              {...ids}
              value={draft.pageNaming}
              options={NAMINGS.map((naming) => ({ value: naming, name: words(`export.panel.namings.${naming}`) }))}
              onChoose={(pageNaming) => onChange({ pageNaming })}
            />
          )}
        </SettingRow>
        <SettingRow name={words('export.panel.predictions')}>
          {(ids) => <Switch {...ids} on={draft.predictions} onTurn={(predictions) => onChange({ predictions })} />}
        </SettingRow>
      </SettingGroup>
      <SettingGroup name={words('export.panel.parts')} low>
        {PARTS.map((part) => (
          <SettingRow key={part} name={words(`export.page.part.${part}`)}>
            {(ids) => (
              <Switch
                {...ids}
                on={draft.parts.includes(part)}
                onTurn={(on) => onChange({ parts: withPart(draft.parts, part, on) })}
              />
            )}
          </SettingRow>
        ))}
      </SettingGroup>
    </>
  )
}

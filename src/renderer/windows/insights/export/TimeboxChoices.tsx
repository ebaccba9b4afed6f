import type { InsightsPage } from '@core/insights/page.ts'
import { Segmented } from '../../../components/Segmented.tsx'
import { Select } from '../../../components/Select.tsx'
import { SettingGroup, SettingRow } from '../../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../../enough.tsx'
import { daysOf } from '../../../day-format.ts'
import { NAMINGS, spanOfPage, TIMEBOX_FORMS, type ExportDraft } from './export-draft.ts'

/** What a group of choices needs: what is chosen, and how to choose something else. */
export interface ChoicesProps {
  readonly draft: ExportDraft
  readonly onChange: (change: Partial<ExportDraft>) => void
}

/** Which timeboxes, in what form. */
export const TimeboxChoices = ({ draft, onChange, page }: ChoicesProps & { readonly page: InsightsPage }) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const span = spanOfPage(page.report.period)
  const spans = [
    ...(span === null ? [] : [{ value: 'period', name: daysOf(span.from, span.to, language) } as const]),
    { value: 'all', name: words('export.panel.all') } as const,
  ]
  return (
    <SettingGroup>
      <SettingRow name={words('export.panel.span')}>
        {(ids) => (
          <Select
            {...ids}
            wide
            value={draft.all ? 'all' : 'period'}
            options={spans}
            onChoose={(chosen) => onChange({ all: chosen === 'all' })}
          />
        )}
      </SettingRow>
      <SettingRow name={words('export.panel.form')} help={words(`export.panel.formHelp.${draft.form}`)}>
        {(ids) => (
          <Select
            {...ids}
            wide
            value={draft.form}
            options={TIMEBOX_FORMS.map((form) => ({ value: form, name: words(`export.file.${form}`) }))}
            onChoose={(form) => onChange({ form })}
          />
        )}
      </SettingRow>
      <SettingRow name={words('export.panel.naming')} help={words('export.panel.namingHelp.timeboxes')}>
        {(ids) => (
          <Segmented
            {...ids}
            value={draft.naming}
            options={NAMINGS.map((naming) => ({ value: naming, name: words(`export.panel.namings.${naming}`) }))}
            onChoose={(naming) => onChange({ naming })}
          />
        )}
      </SettingRow>
    </SettingGroup>
  )
}

import type { ShippedThing } from '@core/export/shipped.ts'
import { Segmented } from '../../../components/Segmented.tsx'
import { Select } from '../../../components/Select.tsx'
import { SettingGroup, SettingRow } from '../../../components/SettingRow.tsx'
import { Switch } from '../../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../../enough.tsx'
import { dayOf } from '../../../day-format.ts'
import { CARD_SHOWS, LOOKS, thingOf } from './export-draft.ts'
import type { ChoicesProps } from './TimeboxChoices.tsx'

/** What stands on the card under its sentence, and how it looks. */
export const CardChoices = ({
  draft,
  onChange,
  things,
}: ChoicesProps & { readonly things: readonly ShippedThing[] }) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const thing = thingOf(draft, things)
  return (
    <SettingGroup>
      {thing === null ? (
        <SettingRow name={words('export.panel.card.thing')} help={words('export.panel.card.none')}>
          {() => null}
        </SettingRow>
      ) : (
        <>
          <SettingRow name={words('export.panel.card.thing')}>
            {(ids) => (
              <Select
                {...ids}
                wide
                written
                value={thing.id}
                options={things.map(({ id, title, day }) => ({
                  value: id,
                  name: words('export.panel.card.option', { task: title, day: dayOf(day, language) }),
                }))}
                onChoose={(chosen) => onChange({ thing: chosen })}
              />
            )}
          </SettingRow>
          <SettingRow name={words('export.panel.card.under')}>
            {(ids) => (
              <Segmented
                {...ids}
                value={draft.shows}
                options={CARD_SHOWS.map((shows) => ({ value: shows, name: words(`export.panel.card.shows.${shows}`) }))}
                onChoose={(shows) => onChange({ shows })}
              />
            )}
          </SettingRow>
          <SettingRow name={words('export.panel.card.day')}>
            {(ids) => <Switch {...ids} on={draft.day} onTurn={(day) => onChange({ day })} />}
          </SettingRow>
        </>
      )}
      <SettingRow name={words('export.panel.card.look')}>
        {(ids) => (
          <Segmented
            {...ids}
            value={draft.look}
            options={LOOKS.map((look) => ({ value: look, name: words(`export.panel.card.looks.${look}`) }))}
            onChoose={(look) => onChange({ look })}
          />
        )}
      </SettingRow>
    </SettingGroup>
  )
}

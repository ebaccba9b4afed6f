import { LANGUAGES, tagOf, type Language } from '@shared/languages.ts'
import { Select } from '../../components/Select.tsx'
import { SettingRow } from '../../components/SettingRow.tsx'
import { useWords } from '../../enough.tsx'
import { useSetting } from './use-setting.ts'

/** A language by the name it gives itself, as it stands alone. */
const ownName = (language: Language): string => {
  const tag = tagOf(language)
  const [first = '', ...rest] = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return first.toLocaleUpperCase(tag) + rest.join('')
}

/** The language of everything. A pseudo-locale is offered where it is the one that is shown, to leave it. */
export const LanguageRow = () => {
  const { words } = useWords()
  const { name, value, answer, change } = useSetting('language')
  const spoken: readonly Language[] = LANGUAGES
  const offered = value === 'system' || spoken.includes(value) ? spoken : [...spoken, value]
  const options = offered.map((language) => ({ value: language, name: ownName(language), lang: tagOf(language) }))
  return (
    <SettingRow name={name} answer={answer}>
      {(ids) => (
        <Select
          {...ids}
          size="m"
          wide
          value={value}
          options={[{ value: 'system', name: words('settings.choices.system') }, ...options]}
          onChoose={(language) => change({ language })}
        />
      )}
    </SettingRow>
  )
}

import { Volume1 } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { SettingRow } from '../../components/SettingRow.tsx'
import { useWords } from '../../enough.tsx'
import { playSound } from '../../sounds.ts'
import { useSetting } from './use-setting.ts'

const CHOICES = ['off', 'bowl', 'bell', 'notes'] as const

/** What is heard at the cap, and a way to hear it before. */
export const SoundRow = () => {
  const { words } = useWords()
  const { name, value, answer, change } = useSetting('sound')
  return (
    <SettingRow stacked name={name} help={words('settings.help.sound')} answer={answer}>
      {(ids) => (
        <>
          <Segmented
            {...ids}
            value={value}
            options={CHOICES.map((choice) => ({ value: choice, name: words(`settings.sounds.${choice}`) }))}
            onChoose={(sound) => change({ sound })}
          />
          <Button
            size="s"
            icon={Volume1}
            disabled={value === 'off'}
            onClick={() => {
              if (value !== 'off') playSound(value)
            }}
          >
            {words('settings.sounds.listen')}
          </Button>
        </>
      )}
    </SettingRow>
  )
}

import type { ShortcutName } from '@core/shortcuts.ts'
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { Button } from '../../components/Button.tsx'
import { Keys, useCaps } from '../../components/Keys.tsx'
import { SettingRow } from '../../components/SettingRow.tsx'
import { Spoken } from '../../components/Spoken.tsx'
import { useBridge, useSnapshot, useWords } from '../../enough.tsx'
import { isModifier, keyNames, shortcutOf } from '../../shortcut-keys.ts'
import styles from './ShortcutRow.module.css'
import { useSetting } from './use-setting.ts'

/** What can be bound to keys where the session gives none to apps. */
const COMMANDS = { shortcut: 'enough start', shipShortcut: 'enough ship', lookShortcut: 'enough look' } as const

interface ShortcutRowProps {
  readonly setting: ShortcutName
}

/** Keys that do something from any app. The next combination is taken; Esc leaves it as it was. */
export const ShortcutRow = ({ setting }: ShortcutRowProps) => {
  const { words } = useWords()
  const { platform } = useBridge()
  const { shortcuts } = useSnapshot().settings
  const capOf = useCaps()
  const { name, value, answer, change } = useSetting(setting)
  const [asking, setAsking] = useState<'nothing' | 'keys' | 'other keys'>('nothing')
  const button = useRef<HTMLButtonElement>(null)
  const end = useRef<HTMLSpanElement>(null)
  const names = keyNames(value)
  const capturing = asking !== 'nothing'

  const set = (keys: string): void => {
    button.current?.focus()
    setAsking('nothing')
    if (keys !== value) change({ [setting]: keys })
  }
  const capture = (event: KeyboardEvent): void => {
    if (!capturing || event.key === 'Tab') return
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const onNone = event.target !== button.current && (event.key === 'Enter' || event.key === ' ')
    if (plain && onNone) return
    event.preventDefault()
    if (event.repeat || isModifier(event)) return
    if (plain && event.key === 'Escape') {
      button.current?.focus()
      setAsking('nothing')
    } else if (plain && event.key === 'Backspace') set('')
    else {
      const keys = shortcutOf(event.nativeEvent, platform)
      if (keys === null) setAsking('other keys')
      else set(keys)
    }
  }
  const leave = (event: FocusEvent): void => {
    if (end.current?.contains(event.relatedTarget) !== true) setAsking('nothing')
  }
  const ways = { onKeyDown: capture, onBlur: leave }
  const asked = {
    nothing: '',
    keys: words('settings.shortcut.ask'),
    'other keys': words(platform === 'mac' ? 'settings.shortcut.needsMac' : 'settings.shortcut.needs'),
  }[asking]
  const held = names.length === 0 ? 'none' : shortcuts[setting]
  const told =
    held === 'none' || held === 'works'
      ? words(`settings.help.${setting}`)
      : words(`settings.shortcut.${held}`, { command: COMMANDS[setting] })
  const help = capturing ? asked : told
  return (
    <SettingRow name={name} help={help} answer={answer}>
      {({ labelledBy, describedBy }) => (
        <span ref={end} className={styles.end}>
          <Spoken live>{asked}</Spoken>
          {capturing ? (
            <Button {...ways} size="s" variant="quiet" onClick={() => set('')}>
              {words('settings.shortcut.none')}
            </Button>
          ) : names.length === 0 ? (
            <span className={styles.none}>{words('settings.shortcut.none')}</span>
          ) : (
            <>
              <Keys of={names} />
              <Spoken>{names.map(capOf).join(' + ')}</Spoken>
            </>
          )}
          <Button
            {...ways}
            ref={button}
            size="s"
            aria-describedby={[labelledBy, describedBy].join(' ')}
            onClick={() => setAsking(capturing ? 'nothing' : 'keys')}
          >
            {words(capturing ? 'settings.shortcut.press' : 'settings.shortcut.change')}
          </Button>
        </span>
      )}
    </SettingRow>
  )
}

import { createWords } from '@shared/i18n.ts'
import type { Language } from '@shared/languages.ts'
import { NO_SHORTCUTS } from '@core/shortcuts.ts'
import { expect, test } from 'vitest'
import { midSentence } from '../../src/renderer/windows/prompt/prompt-draft.ts'
import { i18nOf } from '../support/languages.ts'
import { settings, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

const SHORTCUT = { shortcut: 'CommandOrControl+Shift+Space' }

test.each([
  ['en', 'linux', ['Ctrl', 'Shift', 'Space']],
  ['de', 'linux', ['Strg', 'Umschalt', 'Leertaste']],
  ['es', 'linux', ['Ctrl', 'Mayús', 'Espacio']],
  ['ja', 'windows', ['Ctrl', 'Shift', 'スペース']],
  ['de', 'mac', ['⌘', 'Umschalt', 'Leertaste']],
] as const)(
  'keys have in %s on %s the names that are printed on them, also read aloud',
  async (language, platform, keys) => {
    const shown = { ...settings(SHORTCUT), shortcuts: { ...NO_SHORTCUTS, shortcut: 'works' as const } }
    await showWindow('settings', snapshot({ language, settings: shown }), platform)
    const caps = Array.from(document.querySelectorAll('kbd'), ({ textContent }) => textContent)
    expect(caps).toEqual([...keys])
    expect(document.body.textContent).toContain(keys.join(' + '))
  },
)

test.each([
  ['en', 'No second read', 'no second read'],
  ['de', 'Kein zweites Lesen', 'kein zweites Lesen'],
  ['es', 'Sin segunda lectura.', 'sin segunda lectura'],
  ['ja', '読み返しなし。', '読み返しなし'],
  ['de', 'Tippfehler suchen.', 'Tippfehler suchen'],
  ['ja', '日付を直すこと。', '日付を直すこと'],
] as const)('in %s, %s is in the middle of a sentence %s', (language: Language, written, within) => {
  expect(midSentence(written, createWords(i18nOf(language), 'UTC'))).toBe(within)
})

import type { Language } from '@shared/languages.ts'
import type { Text } from '@core/views/text.ts'
import { createI18n, createSay } from '@shared/i18n.ts'
import type { LanguageFiles } from './language-files.ts'

/**
 * Sentences for the tray, notifications and questions, in the person's language, with times in the zone they are in
 * now. Sentences and formats are costly to make, so each language and zone gets its own once.
 */
export const createSpeaker = (
  files: Pick<LanguageFiles, 'sentences'>,
  language: () => Language,
  zone: () => string,
): ((text: Text) => string) => {
  const known = new Map<string, (text: Text) => string>()
  return (text) => {
    const spoken = language()
    const here = zone()
    const key = `${spoken} ${here}`
    const say = known.get(key) ?? createSay(createI18n(spoken, files.sentences(spoken)), here)
    known.set(key, say)
    return say(text)
  }
}

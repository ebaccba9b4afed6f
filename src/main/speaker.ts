import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { Text } from '@core/views/text.ts'
import { createI18n, createSay } from '@shared/i18n.ts'

/**
 * Sentences for the tray, notifications and questions, in the person's language, with times in the zone they are in
 * now. Formats are costly to make, so each language and zone gets its own once.
 */
export const createSpeaker = (language: () => Snapshot['language'], zone: () => string): ((text: Text) => string) => {
  const known = new Map<string, (text: Text) => string>()
  return (text) => {
    const spoken = language()
    const here = zone()
    const key = `${spoken} ${here}`
    const say = known.get(key) ?? createSay(createI18n(spoken), here)
    known.set(key, say)
    return say(text)
  }
}

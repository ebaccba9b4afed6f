/** The languages that Enough speaks. Another one is its four files and its name here (docs/languages.md). */
export const LANGUAGES = ['en', 'de', 'es', 'ja'] as const
/** English, changed for looking at layouts: longer and accented, and from right to left. No page offers them. */
export const PSEUDO_LANGUAGES = ['long', 'rtl'] as const

/** A language with files of its own. */
export type Spoken = (typeof LANGUAGES)[number]
/** A language that texts can be shown in. */
export type Language = Spoken | (typeof PSEUDO_LANGUAGES)[number]

/**
 * The language to show.
 * @param setting what the person chose
 * @param preferred the system's languages as BCP 47 tags, the dearest first
 * @returns English where the system asks for none of those there are
 */
export const languageOf = (setting: 'system' | Language, preferred: readonly string[]): Language => {
  if (setting !== 'system') return setting
  const wanted = preferred.map((tag) => tag.split(/[-_]/u)[0]?.toLowerCase())
  return wanted.flatMap((name) => LANGUAGES.filter((language) => language === name))[0] ?? 'en'
}

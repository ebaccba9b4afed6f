import { ALLOWED, FORBIDDEN } from '../../tests/support/wording.ts'
import { differencesOf, leavesOf, type Said } from './compare.ts'
import { criticSentences, placesOf, readTexts, type LanguageTexts } from './files.ts'
import { pageDifferences, paragraphsOf } from './guide.ts'

/** Words that a language does without, and ways of speaking; each with the text, and why. */
export const harmful = (texts: readonly Said[], language: string): readonly string[] => {
  const allowed = ALLOWED[language] ?? {}
  return texts
    .filter(({ text }) => !(text in allowed))
    .flatMap(({ key, text }) =>
      (FORBIDDEN[language] ?? []).filter(({ words }) => words.test(text)).map(({ why }) => `${key}: ${text} (${why})`),
    )
}

/** Every text of a language that is one by itself, a paragraph of the guide aside. */
const textsOf = (language: string, { sentences, critic, command }: LanguageTexts): readonly Said[] => [
  ...leavesOf(sentences),
  ...leavesOf(command, `${placesOf(language).command} `),
  ...leavesOf(criticSentences(critic), `${placesOf(language).critic} `),
]

/** The marks of a typewriter belong to a page's own language, HTML. */
const TYPEWRITER = 'typewriter'
const wordingTroubles = (language: string, texts: LanguageTexts): readonly string[] => {
  const places = placesOf(language)
  const paragraphs = [
    ...paragraphsOf(places.guide, texts.guide),
    ...paragraphsOf(places.whatEnoughIs, texts.whatEnoughIs),
  ]
  const said = textsOf(language, texts)
  const spoken = new Set([...said, ...paragraphs].map(({ text }) => text))
  return [
    ...(FORBIDDEN[language] === undefined ? [`there is no list of words for ${language}`] : []),
    ...harmful(said, language),
    ...harmful(paragraphs, language).filter((trouble) => !trouble.includes(TYPEWRITER)),
    ...Object.keys(ALLOWED[language] ?? {})
      .filter((text) => !spoken.has(text))
      .map((text) => `the exception is no longer needed: ${text}`),
  ]
}

const beside = (english: LanguageTexts, texts: LanguageTexts, language: string): readonly string[] => {
  const places = placesOf(language)
  const at = (place: string, found: readonly string[]): readonly string[] => found.map((one) => `${place}: ${one}`)
  return [
    ...at(places.sentences, differencesOf(english.sentences, texts.sentences, language)),
    ...at(places.command, differencesOf(english.command, texts.command, language)),
    ...at(places.critic, differencesOf(criticSentences(english.critic), criticSentences(texts.critic), language)),
    ...at(places.guide, pageDifferences(english.guide, texts.guide, language)),
    ...at(places.whatEnoughIs, pageDifferences(english.whatEnoughIs, texts.whatEnoughIs, language)),
  ]
}

/**
 * What is to be mended in the files of a language: all of them are there, hold what English has, and keep to the wording.
 * @param root of the project
 */
export const troublesOf = (root: string, language: string): readonly string[] => {
  const [english, texts] = [readTexts(root, 'en'), readTexts(root, language)]
  if (!('sentences' in english)) return english
  if (!('sentences' in texts)) return texts
  return [...(language === 'en' ? [] : beside(english, texts, language)), ...wordingTroubles(language, texts)]
}

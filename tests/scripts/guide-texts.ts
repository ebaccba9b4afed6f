import { join } from 'node:path'
import { documentsIn, proseOf } from '../support/documents.ts'
import { ALLOWED, FORBIDDEN } from '../support/wording.ts'

export const GUIDE = join(import.meta.dirname, '../../docs/guide')

/** The pages in English; other languages have folders of their own. */
export const ENGLISH_PAGES = documentsIn(GUIDE).filter((name) => !/^[a-z]{2}\//u.test(name))

/** Titles of works and journals, which are called as they are called. */
export const TITLES = [
  'Breaking Free from Perfectionism – A Journey to Balance and Fulfillment',
  'Progress, Not Perfection',
  'Perfectionism in Perspective',
  'The efficacy of randomised controlled trials of cognitive behaviour therapy for perfectionism',
  'Behaviour Research and Therapy',
  'Cognitive Behaviour Therapy',
]

/** What a page says that harms, with the reason: sentences of the app that have theirs, and those titles, are left out. */
export const harmIn = (markdown: string, language: string): readonly string[] => {
  const allowed = [...Object.keys(ALLOWED[language] ?? {}), ...TITLES]
  const withoutAllowed = (text: string): string => allowed.reduce((rest, one) => rest.replaceAll(one, ''), text)
  return proseOf(markdown).flatMap((text) =>
    (FORBIDDEN[language] ?? [])
      .filter(({ words }) => words.test(withoutAllowed(text)))
      .map(({ why }) => `${text} (${why})`),
  )
}

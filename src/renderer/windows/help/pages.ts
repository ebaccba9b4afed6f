import type { GuidePage } from '@shared/guide.ts'
import { LANGUAGES, type Spoken } from '@shared/languages.ts'

type Load = () => Promise<GuidePage>

/** Pages of the guide, made of their files by the build; each is fetched when it is read. */
const GUIDE = import.meta.glob<GuidePage>(
  ['../../../../docs/guide/**/*.md', '../../../../docs/{command-line,data,loops}.md'],
  { query: '?page', import: 'default' },
)
const SHORT = import.meta.glob<GuidePage>('../../../../resources/guide/*.html', { query: '?page', import: 'default' })
const LICENCES = import.meta.glob<string>('../../../../resources/guide/licences.txt', {
  query: '?raw',
  import: 'default',
})

/** Everything in two minutes, in every language. */
export const SHORT_GUIDE = 'in-short'
export const WHAT_ENOUGH_IS = 'what-enough-is'
export const CONTENTS = 'README'
export const LICENCES_PAGE = 'licences'

/** A page of the guide, its language, and how it is fetched. */
export interface PlacedPage {
  readonly language: Spoken
  readonly load: Load
}

/** Where each page lies in each language that has it, by the name of the page. */
export type PlacedPages = ReadonlyMap<string, readonly PlacedPage[]>

const isSpoken = (name: string | undefined): name is Spoken => LANGUAGES.some((language) => language === name)

/** Pages by their names: those of Markdown, where a folder of two letters is a language, and the short ones of HTML. */
export const placePages = (
  guide: Readonly<Record<string, Load>>,
  short: Readonly<Record<string, Load>>,
): PlacedPages => {
  const placed = [
    ...Object.entries(guide).map(([path, load]) => {
      const [, folder, name = ''] = /docs\/(?:guide\/)?(?:([a-z]{2})\/)?(.+)\.md$/u.exec(path) ?? []
      return { name, page: { language: isSpoken(folder) ? folder : 'en', load } as const }
    }),
    ...Object.entries(short).flatMap(([path, load]) => {
      const [, name, language] = /([^/]*?)\.?([a-z]{2})\.html$/u.exec(path) ?? []
      return isSpoken(language) ? [{ name: name === '' ? SHORT_GUIDE : String(name), page: { language, load } }] : []
    }),
  ]
  const pages = new Map<string, readonly PlacedPage[]>()
  for (const { name, page } of placed) pages.set(name, [...(pages.get(name) ?? []), page])
  return pages
}

export const PAGES = placePages(GUIDE, SHORT)

/** A page in a language, or in English where that language has none; null when there is no such page. */
export const pageIn = (pages: PlacedPages, name: string, language: Spoken): PlacedPage | null => {
  const found = pages.get(name) ?? []
  return found.find((page) => page.language === language) ?? found.find((page) => page.language === 'en') ?? null
}

/** What lies in Enough, and under which terms, as it stands in its file. */
export const loadLicences = async (): Promise<string> => (await Object.values(LICENCES)[0]?.()) ?? ''

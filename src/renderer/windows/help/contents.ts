import { wordsOf, type GuideLink, type GuidePage, type GuidePart } from '@shared/guide.ts'

/** A list of pages below a heading; `under` is the heading of several lists. */
export interface ContentsGroup {
  readonly under: string | null
  readonly name: string | null
  readonly pages: readonly ContentsEntry[]
}

interface ContentsEntry {
  readonly page: string
  readonly title: string
}

/** The lists of links of the page of contents, each with what stands above it. */
export const contentsOf = ({ parts }: GuidePage): readonly ContentsGroup[] => {
  const groups: ContentsGroup[] = []
  const above = { under: null as string | null, name: null as string | null }
  for (const part of parts) {
    if (typeof part === 'string' || !('tag' in part)) continue
    const pages = linksIn(part).map((link) => ({ page: link.page, title: wordsOf(link) }))
    if (part.tag === 'h2') Object.assign(above, { under: wordsOf(part), name: null })
    else if (pages.length > 0) {
      groups.push({ ...above, pages })
      Object.assign(above, { under: null, name: null })
    } else if (wordsOf(part).endsWith(':')) above.name = wordsOf(part).slice(0, -1)
  }
  return groups
}

const linksIn = (part: GuidePart): readonly GuideLink[] => {
  if (typeof part === 'string' || !('parts' in part)) return []
  return 'page' in part ? [part] : part.parts.flatMap(linksIn)
}

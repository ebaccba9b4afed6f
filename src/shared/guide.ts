/** What a page of the guide may be made of; anything else stops the build. */
export const GUIDE_TAGS = [
  'h1',
  'h2',
  'h3',
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'pre',
  'code',
  'kbd',
  'em',
  'strong',
] as const
export type GuideTag = (typeof GUIDE_TAGS)[number]

/** A piece of a page: words, an element with its anchor, a link to another page or an anchor of it, or a picture. */
export type GuidePart = string | GuideElement | GuideLink | GuidePicture

export interface GuideElement {
  readonly tag: GuideTag
  readonly anchor?: string
  readonly parts: readonly GuidePart[]
}

export interface GuideLink {
  /** the name of a page, `practices/03-stopping` */
  readonly page: string
  readonly anchor?: string
  readonly parts: readonly GuidePart[]
}

/** Addresses of a picture with two pixels for each of the page's, and what it shows in words. */
export interface GuidePicture {
  readonly light: string
  readonly dark: string
  readonly words: string
}

/** A page of the guide, as the build makes it of Markdown or HTML. */
export interface GuidePage {
  readonly title: string
  readonly parts: readonly GuidePart[]
}

/** The words of a part, as they are read. */
export const wordsOf = (part: GuidePart): string => {
  if (typeof part === 'string') return part
  return 'words' in part ? part.words : part.parts.map(wordsOf).join('').trim()
}

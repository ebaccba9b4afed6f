import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export interface Link {
  readonly text: string
  readonly to: string
  readonly isPicture: boolean
}

/** Folders that hold what was installed, built or tried out. */
const ASIDE: ReadonlySet<string> = new Set(['node_modules', 'out', '.git', '.scratch', 'test-results'])

/** All documents of a folder, as paths from it. */
export const documentsIn = (root: string): readonly string[] =>
  globSync('**/*.md', { cwd: root, exclude: (name) => ASIDE.has(name) }).toSorted()

/** Markdown without its code: commands and examples hold no links and are no prose. */
const withoutCode = (markdown: string): string =>
  markdown.replace(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)$/gmu, '').replace(/`[^`\n]+`/gu, '')

const unwrapped = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Links and pictures, in their order; pictures of HTML come last. */
export const linksIn = (markdown: string): readonly Link[] => {
  const text = withoutCode(markdown)
  return [
    ...[...text.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/gu)].map(([, mark, words = '', to = '']) => ({
      text: unwrapped(words),
      to,
      isPicture: mark === '!',
    })),
    ...[...text.matchAll(/<(?:img|source)\b[^>]*?\bsrc(?:set)?="([^"]+)"[^>]*>/gu)].map(([tag, to = '']) => ({
      text: unwrapped(/\balt="([^"]*)"/u.exec(tag)?.[1] ?? ''),
      to,
      isPicture: true,
    })),
  ]
}

/** What stands in bold. */
export const boldIn = (markdown: string): readonly string[] =>
  [...withoutCode(markdown).matchAll(/\*\*([^*]+)\*\*/gu)].map(([, text = '']) => unwrapped(text))

/** The headings of a level, `##` being the second. */
export const headingsIn = (markdown: string, level: number): readonly string[] =>
  [...withoutCode(markdown).matchAll(new RegExp(`^#{${level}} (.+)$`, 'gmu'))].map(([, text = '']) => text.trim())

/** Paragraphs as they are read, without marks, keys, code and addresses. */
export const proseOf = (markdown: string): readonly string[] =>
  withoutCode(markdown)
    .replace(/<kbd>.*?<\/kbd>/gu, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\*\*|^#+ |^\|[-| ]+\|$/gmu, '')
    .split(/\n\s*\n/u)
    .map(unwrapped)
    .filter((text) => text !== '')

/** The name of a heading in an address, as forges make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/gu, '-')

const anchorsOf = (markdown: string): readonly string[] =>
  [1, 2, 3, 4].flatMap((level) => headingsIn(markdown, level)).map(anchorOf)

/** Where relative links of a folder's documents lead nowhere, as `document: address`. */
export const brokenLinksIn = (root: string): readonly string[] =>
  documentsIn(root).flatMap((name) =>
    linksIn(readFileSync(join(root, name), 'utf8'))
      .filter(({ to }) => !/^[a-z]+:/u.test(to) && !leadsSomewhere(join(root, name), to))
      .map(({ to }) => `${relative(root, join(root, name))}: ${to}`),
  )

const leadsSomewhere = (document: string, to: string): boolean => {
  const [path = '', anchor] = to.split('#')
  const file = path === '' ? document : join(dirname(document), decodeURIComponent(path))
  if (!existsSync(file)) return false
  return anchor === undefined || anchorsOf(readFileSync(file, 'utf8')).includes(anchor)
}

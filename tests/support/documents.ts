import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { blocksIn } from './worked-examples.ts'

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

const unwrapped = (text: string): string => text.replace(/[ \t\r\n]+/gu, ' ').trim()

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

/** What stands between a pair of back quotes, on one line. */
const quotedIn = (markdown: string): readonly string[] =>
  [...markdown.replaceAll(/^ *(?:```|~~~)[\s\S]*?^ *(?:```|~~~)$/gmu, '').matchAll(/`([^`]+)`/gu)].map(
    ([, text = '']) => unwrapped(text),
  )

const ROOMS = /^(?:src|tests|scripts|docs|bench|standin|resources|bin)\/[\w./-]*$/u

/**
 * Files and folders of the project that documents name and that are not there, as `document: path`. Those of tests may be
 * named from their folder.
 */
export const absentIn = (root: string): readonly string[] =>
  documentsIn(root).flatMap((name) =>
    quotedIn(readFileSync(join(root, name), 'utf8'))
      .filter((path) => ROOMS.test(path) && ![path, `tests/${path}`].some((one) => existsSync(join(root, one))))
      .map((path) => `${name}: ${path}`),
  )

/** A command that a document writes down, and which. */
export interface WrittenCommand {
  readonly document: string
  readonly command: string
}

const PROGRAM = /^(?:(?:[A-Z]+=\S+ )?(?:npm|npx|node|git|enough) \S|enough$)/u

/** Commands of all documents: lines of blocks for a shell, and what is quoted and begins with a program. */
export const commandsIn = (root: string): readonly WrittenCommand[] =>
  documentsIn(root).flatMap((document) => {
    const markdown = readFileSync(join(root, document), 'utf8')
    const lines = blocksIn(markdown)
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => text.trimEnd().split('\n'))
      .map((line) => line.replace(/\s+# .*$/u, ''))
    return [...lines, ...quotedIn(markdown).filter((text) => PROGRAM.test(text))].map((command) => ({
      document,
      command,
    }))
  })

/** Addresses in a page of the guide in the app that lead nowhere. */
export const brokenInPage = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:href|src)="([^"]+)"/gu)]
    .map(([, to = '']) => to)
    .filter((to) => {
      const [path = '', anchor] = to.split('#')
      const target = path === '' ? file : join(dirname(file), path)
      if (/^[a-z]+:/u.test(to)) return false
      return !existsSync(target) || (anchor !== undefined && !readFileSync(target, 'utf8').includes(`id="${anchor}"`))
    })

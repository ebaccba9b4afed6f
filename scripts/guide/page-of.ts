import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { marked } from 'marked'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { GUIDE_TAGS, wordsOf, type GuidePage, type GuidePart, type GuideTag } from '../../src/shared/guide.ts'
import { pageNameOf } from './page-names.ts'

/** Where a page lies, and which project it belongs to: absolute paths. */
export interface PagePlace {
  readonly file: string
  readonly root: string
}

const TAGS: ReadonlySet<string> = new Set(GUIDE_TAGS)
const isTag = (name: string): name is GuideTag => TAGS.has(name)

/** What a page folds to one space: not the wide space of Japanese. Source: HTML, "ASCII whitespace". */
const BLANKS = /[\t\n\f\r ]+/gu

/** Between their parts stand no words. */
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr'])

/** A page of Markdown or HTML. Pictures keep their paths beside it. @throws Error for what a page has no place for */
export const pageOf = (text: string, place: PagePlace): GuidePage => {
  const html = place.file.endsWith('.md') ? marked.parse(text, { async: false }) : text
  const body = bodyOf(parse(html))
  const parts = body.flatMap((node) => partsOf(node, place)).filter((part) => !isBlank(part) && !isWayBack(part))
  const title = parts.find((part) => typeof part === 'object' && 'tag' in part && part.tag === 'h1')
  if (title === undefined) throw new Error(`${place.file} has no title`)
  return { title: wordsOf(title), parts }
}

const bodyOf = (document: Tree.Document): readonly Tree.ChildNode[] => {
  const html = document.childNodes.find((node) => node.nodeName === 'html')
  const body = html !== undefined && 'childNodes' in html ? html.childNodes : []
  return body.flatMap((node) => (node.nodeName === 'body' && 'childNodes' in node ? node.childNodes : []))
}

const isBlank = (part: GuidePart): boolean => typeof part === 'string' && part.trim() === ''

/** The way back to the contents, which stand beside every page already. */
const isWayBack = (part: GuidePart): boolean => {
  if (typeof part === 'string' || !('tag' in part) || part.tag !== 'p') return false
  const [link, ...more] = part.parts
  return more.length === 0 && typeof link === 'object' && 'page' in link && link.page === 'README'
}

const partsOf = (node: Tree.ChildNode, place: PagePlace, exact = false): readonly GuidePart[] => {
  if ('value' in node) return [exact ? node.value : node.value.replaceAll(BLANKS, ' ')]
  if (!('tagName' in node)) return []
  const { tagName: name } = node
  if (name === 'img') return [pictureOf(node, place)]
  const parts = node.childNodes
    .flatMap((child) => partsOf(child, place, exact || name === 'pre'))
    .filter((part) => !LISTS.has(name) || !isBlank(part))
  if (name === 'a') return linkOf(node, place, parts)
  if (!isTag(name)) throw new Error(`${place.file} holds <${name}>, which a page of the guide has no place for`)
  return [{ tag: name, ...(/^h\d$/u.test(name) ? { anchor: anchorOf(parts.map(wordsOf).join('')) } : {}), parts }]
}

const attribute = (element: Tree.Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value ?? ''

/** A link to a page that Help has. Of any other its words are left: nothing leads out of the app. */
const linkOf = (element: Tree.Element, place: PagePlace, parts: readonly GuidePart[]): readonly GuidePart[] => {
  const [path = '', anchor] = attribute(element, 'href').split('#')
  if (/^[a-z]+:/iu.test(path)) return parts
  const page = pageNameOf(path === '' ? place.file : join(dirname(place.file), decodeURIComponent(path)), place.root)
  return page === null ? parts : [{ page, ...(anchor === undefined ? {} : { anchor }), parts }]
}

/** A picture of a light window, with the dark one that lies beside it; one that the demo is yet to take is its words. */
const pictureOf = (element: Tree.Element, { file }: PagePlace): GuidePart => {
  const [light, words] = [attribute(element, 'src'), attribute(element, 'alt')]
  if (/^[a-z]+:/iu.test(light)) throw new Error(`${file} shows a picture from elsewhere: ${light}`)
  const dark = light.replace(/-light(?=\.\w+$)/u, '-dark')
  const isThere = (path: string): boolean => existsSync(join(dirname(file), path))
  return isThere(light) ? { light, dark: isThere(dark) ? dark : light, words } : words
}

/** The name of a heading in an address, as forges make it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/gu, '-')

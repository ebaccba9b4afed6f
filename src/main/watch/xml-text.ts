/** Where the text of one kind of document is, by the names of its elements. */
export interface Layout {
  /** characters count inside of these only */
  readonly text: readonly string[]
  /** each of these ends a paragraph */
  readonly paragraph: readonly string[]
  /** each of these ends a cell of a table, or is a tab */
  readonly tab: readonly string[]
  /** each of these begins a new line within its paragraph */
  readonly line: readonly string[]
  /** nothing inside of these counts: what was deleted, and what is there a second time for older programs */
  readonly skipped: readonly string[]
}

type Piece =
  | { readonly kind: 'characters'; readonly characters: string }
  | { readonly kind: 'open' | 'close' | 'empty'; readonly name: string }

/**
 * The paragraphs of an XML text, as a person reads them. It takes time in proportion to its length, whatever is in it,
 * and what is broken off counts as far as it goes: this only reads, and nothing depends on it being well-formed.
 */
export const paragraphsIn = (xml: string, layout: Layout): readonly string[] => {
  const paragraphs: string[] = []
  let [current, inText, skipping] = ['', 0, 0]
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'characters') {
      if (inText > 0 && skipping === 0) current += withoutEntities(piece.characters)
      continue
    }
    const { kind, name } = piece
    const step = kind === 'open' ? 1 : kind === 'close' ? -1 : 0
    if (layout.skipped.includes(name)) skipping = Math.max(0, skipping + step)
    if (layout.text.includes(name)) inText = Math.max(0, inText + step)
    if (skipping > 0 || kind === 'open') continue
    if (layout.tab.includes(name)) current += '\t'
    if (layout.line.includes(name)) current += '\n'
    if (layout.paragraph.includes(name)) {
      if (current.trim() !== '') paragraphs.push(current.trimEnd())
      current = ''
    }
  }
  return current.trim() === '' ? paragraphs : [...paragraphs, current.trimEnd()]
}

const CDATA = '<![CDATA['

const piecesOf = function* (xml: string): Generator<Piece> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open !== at) yield { kind: 'characters', characters: xml.slice(at, open < 0 ? xml.length : open) }
    if (open < 0) return
    const end = endOf(xml, open)
    if (end === null) return
    if (xml.startsWith(CDATA, open)) yield { kind: 'characters', characters: escaped(xml.slice(open + 9, end - 3)) }
    else if (xml[open + 1] !== '!' && xml[open + 1] !== '?') yield tagIn(xml.slice(open + 1, end - 1))
    at = end
  }
}

/** Where what begins with `<` is over, or null when it never is. */
const endOf = (xml: string, open: number): number | null => {
  const mark = xml.startsWith('<!--', open) ? '-->' : xml.startsWith(CDATA, open) ? ']]>' : '>'
  const found = xml.indexOf(mark, open)
  return found < 0 ? null : found + mark.length
}

const tagIn = (inner: string): Piece => {
  if (inner.startsWith('/')) return { kind: 'close', name: inner.slice(1).trim() }
  const name = inner.slice(0, /[\s/]/u.exec(inner)?.index ?? inner.length)
  return { kind: inner.endsWith('/') ? 'empty' : 'open', name }
}

const escaped = (plain: string): string => plain.replaceAll('&', '&amp;')

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const withoutEntities = (characters: string): string =>
  characters.includes('&')
    ? characters.replaceAll(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{1,8}));/gu, (whole, decimal, hex, name) => {
        const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
        if (name !== undefined) return NAMED[String(name)] ?? whole
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : characters

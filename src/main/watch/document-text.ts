import { extname } from 'node:path'
import { strFromU8, unzipSync } from 'fflate/browser'
import { sheetsIn } from './sheet-text.ts'
import { paragraphsIn, type Layout } from './xml-text.ts'

/** One kind of document that is a zip of XML: which of its parts hold text, and how. */
interface Format {
  readonly parts: RegExp
  readonly read: (parts: readonly Part[]) => readonly string[]
}

interface Part {
  readonly name: string
  readonly xml: string
}

/** ECMA-376, part 1: `w:t` is text, `w:delText` what was deleted; `mc:Fallback` says again what came before it. */
const WORD: Layout = {
  text: ['w:t'],
  paragraph: ['w:p'],
  tab: ['w:tab'],
  line: ['w:br', 'w:cr'],
  skipped: ['mc:Fallback', 'w:pPr'],
}
const SLIDE: Layout = { text: ['a:t'], paragraph: ['a:p'], tab: [], line: ['a:br'], skipped: ['mc:Fallback'] }
/** OpenDocument 1.3: characters count in `text:p` and `text:h`; what tracked changes deleted stands apart. */
const OPEN_TEXT: Layout = {
  text: ['text:p', 'text:h'],
  paragraph: ['text:p', 'text:h'],
  tab: ['text:tab'],
  line: ['text:line-break'],
  skipped: ['text:tracked-changes'],
}
/** A row is what is edited together in a table, so it is the paragraph. */
const OPEN_SHEET: Layout = {
  ...OPEN_TEXT,
  paragraph: ['table:table-row'],
  tab: ['text:tab', 'table:table-cell'],
}

const all =
  (layout: Layout): Format['read'] =>
  (parts) =>
    parts.flatMap(({ xml }) => paragraphsIn(xml, layout))

const FORMATS: Readonly<Record<string, Format>> = {
  '.docx': { parts: /^word\/(?:document|footnotes|endnotes)\.xml$/u, read: all(WORD) },
  '.pptx': { parts: /^ppt\/(?:slides|notesSlides)\/[a-zA-Z]+\d+\.xml$/u, read: all(SLIDE) },
  '.xlsx': { parts: /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/u, read: sheetsIn },
  '.odt': { parts: /^content\.xml$/u, read: all(OPEN_TEXT) },
  '.odp': { parts: /^content\.xml$/u, read: all(OPEN_TEXT) },
  '.ods': { parts: /^content\.xml$/u, read: all(OPEN_SHEET) },
}

/** The name says what a document is. */
export const isDocument = (path: string): boolean => extname(path).toLowerCase() in FORMATS

/** Bytes of one unpacked part, and of all: a file under 5 MB that unpacks to more is no letter, or is made to do harm. */
const MOST_OF_ONE = 16 * 2 ** 20
const MOST_OF_ALL = 32 * 2 ** 20

export type DocumentText =
  | { readonly kind: 'text'; readonly text: string }
  /** no whole zip: half written, as a rule */
  | { readonly kind: 'broken' }
  /** it unpacks to more than is read */
  | { readonly kind: 'tooMuch' }

/**
 * The text of a document, its paragraphs parted by an empty line. How much is unpacked is bounded by what the zip says
 * of itself, and fflate writes no more than that.
 */
export const documentText = (path: string, bytes: Uint8Array): DocumentText => {
  const format = FORMATS[extname(path).toLowerCase()]
  if (format === undefined) return { kind: 'broken' }
  let [total, tooMuch] = [0, false]
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!format.parts.test(name)) return false
        total += originalSize
        tooMuch ||= originalSize > MOST_OF_ONE || total > MOST_OF_ALL
        return !tooMuch
      },
    })
    if (tooMuch) return { kind: 'tooMuch' }
    const parts = Object.entries(files)
      .map(([name, file]) => ({ name, xml: strFromU8(file) }))
      .sort((one, other) => byNumber.compare(one.name, other.name))
    return parts.length === 0 ? { kind: 'broken' } : { kind: 'text', text: format.read(parts).join('\n\n') }
  } catch {
    return { kind: 'broken' }
  }
}

/** Slide 10 comes after slide 9. */
const byNumber = new Intl.Collator('en', { numeric: true })

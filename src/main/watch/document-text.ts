import { extname } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { sheetsIn } from './sheet-text.ts'
import { paragraphsIn, type Layout } from './xml-text.ts'

/** One kind of document that is a zip of XML: which of its parts hold text, and how. */
interface Format {
  readonly parts: RegExp
  /** null: it comes to more than is read */
  readonly read: (parts: readonly Part[]) => readonly string[] | null
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

/** As long as a plain text that is compared. */
const MOST_CHARACTERS = 5_000_000

const FORMATS: Readonly<Record<string, Format>> = {
  '.docx': { parts: /^word\/(?:document|footnotes|endnotes)\.xml$/u, read: all(WORD) },
  '.pptx': { parts: /^ppt\/(?:slides|notesSlides)\/[a-zA-Z]+\d+\.xml$/u, read: all(SLIDE) },
  '.xlsx': {
    parts: /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/u,
    read: (parts) => sheetsIn(parts, MOST_CHARACTERS),
  },
  '.odt': { parts: /^content\.xml$/u, read: all(OPEN_TEXT) },
  '.odp': { parts: /^content\.xml$/u, read: all(OPEN_TEXT) },
  '.ods': { parts: /^content\.xml$/u, read: all(OPEN_SHEET) },
}

/** The name says what a document is. */
export const isDocument = (path: string): boolean => extname(path).toLowerCase() in FORMATS

/** Bytes of one unpacked part, and of all: a file under 5 MB that unpacks to more is no letter, or is made to do harm. */
const MOST_OF_ONE = 16 * 2 ** 20
const MOST_OF_ALL = 32 * 2 ** 20
/** A document has hundreds of parts, with many pictures thousands. */
const MOST_ENTRIES = 20_000

export type DocumentText =
  | { readonly kind: 'text'; readonly text: string }
  /** no whole zip: half written, as a rule */
  | { readonly kind: 'broken' }
  /** it unpacks to more than is read */
  | { readonly kind: 'tooMuch' }

/**
 * The text of a document, its paragraphs parted by an empty line. No more is unpacked than the zip says of itself, which
 * is bounded: one that says less than it holds is broken, however its parts lie over each other.
 */
export const documentText = async (path: string, bytes: Buffer): Promise<DocumentText> => {
  const format = FORMATS[extname(path).toLowerCase()]
  if (format === undefined) return BROKEN
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    const parts = zip.entryCount > MOST_ENTRIES ? null : await partsIn(zip, format.parts)
    if (parts === null) return TOO_MUCH
    if (parts.length === 0) return BROKEN
    const paragraphs = format.read(parts)
    const text = paragraphs?.join('\n\n')
    return text === undefined || text.length > MOST_CHARACTERS ? TOO_MUCH : { kind: 'text', text }
  } catch {
    return BROKEN
  }
}

const BROKEN: DocumentText = { kind: 'broken' }
const TOO_MUCH: DocumentText = { kind: 'tooMuch' }

/** The parts that hold text, in order; null when they say that they are more than is read. */
const partsIn = async (zip: ZipFile, wanted: RegExp): Promise<readonly Part[] | null> => {
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (!wanted.test(entry.fileName) || entries.has(entry.fileName)) continue
    total += entry.uncompressedSize
    if (entry.uncompressedSize > MOST_OF_ONE || total > MOST_OF_ALL) return null
    entries.set(entry.fileName, entry)
  }
  const parts: Part[] = []
  for (const [name, entry] of entries) parts.push({ name, xml: await textOf(await zip.openReadStreamPromise(entry)) })
  return parts.sort((one, other) => byNumber.compare(one.name, other.name))
}

/** Slide 10 comes after slide 9. */
const byNumber = new Intl.Collator('en', { numeric: true })

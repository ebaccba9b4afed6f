import { paragraphsIn, type Layout } from './xml-text.ts'

/** ECMA-376, part 1, 18.4: a shared string is an `si`, in runs of `t`; `rPh` says how it is pronounced. */
const SHARED: Layout = { text: ['t'], paragraph: ['si'], tab: [], line: [], skipped: ['rPh'] }
/** 18.3: a row of cells; `v` is a value, `t` a string that stands in its place. */
const SHEET: Layout = {
  text: ['v', 't'],
  paragraph: ['row'],
  tab: ['c'],
  line: [],
  skipped: ['f', 'rPh', 'headerFooter'],
}

/**
 * The rows of all sheets, each a paragraph, its cells parted by tabs. A cell with a shared string holds its number only:
 * it is marked in the XML before that is read, and the string put in its place after.
 * @param most characters of shared strings @returns null when they come to more
 */
export const sheetsIn = (
  parts: readonly { readonly name: string; readonly xml: string }[],
  most: number,
): readonly string[] | null => {
  const shared = parts.find(({ name }) => name.endsWith('sharedStrings.xml'))?.xml ?? ''
  const strings = shared
    .split(/<si(?=[\s/>])/u)
    .slice(1)
    .map((one) => paragraphsIn(one, SHARED).join(' '))
  let left = most
  // One long string in many cells would come to more than there is memory.
  const put = (_whole: string, index: string): string => {
    const string = strings[Number(index)] ?? ''
    left -= string.length
    return left < 0 ? '' : string
  }
  const rows = parts
    .filter(({ name }) => name.includes('worksheets/'))
    .flatMap(({ xml }) => paragraphsIn(xml.replaceAll(SHARED_CELL, `$1${MARK}`), SHEET))
    .map((row) => row.replaceAll(MARKED, put))
  return left < 0 ? null : rows
}

/** A cell of type `s` without anything but its value: its number is marked by a character no cell holds. */
const SHARED_CELL = /(<c\b[^<>]{0,200}?\st="s"[^<>]{0,200}>\s{0,20}<v>)/gu
const MARK = '\uE000'
const MARKED = /\uE000(\d+)/gu

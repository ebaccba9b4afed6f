/** Marks that Markdown (CommonMark, GFM) gives a meaning anywhere in a line. */
const MARKS = /[\\`*_{}[\]<>#|~&$]/gu
/** A start that makes a line a list, a headline or a rule. */
const START = /^(\d*)([-+=.)])/u

/** What a person wrote, as Markdown that shows exactly that: on one line, with no mark of it taking effect. */
export const inMarkdown = (written: string): string =>
  written
    .replaceAll(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ')
    .trim()
    .replaceAll(MARKS, '\\$&')
    .replace(START, '$1\\$2')

/** A table, with numbers at the end of their columns. */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[],
): string => {
  const line = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |`
  const rule = `|${head.map((_, column) => (numbers.includes(column) ? ' --: ' : ' --- ')).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

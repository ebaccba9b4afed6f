import { hasUnspaced, unspacedWords } from '@shared/unspaced.ts'

const ELLIPSIS = '…'

/** A part of a line, and whether a space leads to it. */
interface Part {
  readonly text: string
  readonly spaced: boolean
}

/** What stays with what it follows: 。、 and closing marks, small kana and the long vowel. */
const STAYS_BEHIND = /^[\p{Pe}\p{Pf}\p{Po}…～ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々]/u
/** What stays with what it leads to. */
const LEADS = /[\p{Ps}\p{Pi}]$/u

/** Places where a run without spaces may break: between its words, no mark at a line's start, no bracket at its end. */
const unspacedParts = (run: string, spaced: boolean): readonly Part[] => {
  const parts: Part[] = []
  for (const word of unspacedWords(run)) {
    const last = parts.at(-1)
    if (last !== undefined && (STAYS_BEHIND.test(word) || LEADS.test(last.text)))
      parts[parts.length - 1] = { ...last, text: last.text + word }
    else parts.push({ text: word, spaced: last === undefined && spaced })
  }
  return parts
}

const partsOf = (text: string): readonly Part[] =>
  text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word, at) => (hasUnspaced(word) ? unspacedParts(word, at > 0) : [{ text: word, spaced: at > 0 }]))

/** A word in pieces that fit, for words that are wider than a line. */
const pieces = ({ text, spaced }: Part, fits: (text: string) => boolean): readonly Part[] => {
  if (fits(text)) return [{ text, spaced }]
  const made: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (piece !== '' && !fits(piece + segment)) {
      made.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...made, piece].map((one, at) => ({ text: one, spaced: at === 0 && spaced }))
}

const shortened = (line: string, fits: (text: string) => boolean): string => {
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment)
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}${ELLIPSIS}`)) letters.pop()
  return `${letters.join('').trimEnd()}${ELLIPSIS}`
}

const follows = (line: string, { text, spaced }: Part): string => (spaced ? `${line} ${text}` : line + text)

/** A text in lines that fit, at most so many; where there is more, the last one ends in an ellipsis. */
export const wrapped = (text: string, most: number, fits: (text: string) => boolean): readonly string[] => {
  const lines: Part[] = []
  for (const part of partsOf(text).flatMap((one) => pieces(one, fits))) {
    const line = lines.at(-1)
    const longer = line === undefined ? null : follows(line.text, part)
    if (line !== undefined && longer !== null && fits(longer)) lines[lines.length - 1] = { ...line, text: longer }
    else lines.push(part)
  }
  const texts = lines.map((line) => line.text)
  const [last, over] = [lines[most - 1], lines[most]]
  if (texts.length <= most || last === undefined) return texts
  return [...texts.slice(0, most - 1), shortened(over === undefined ? last.text : follows(last.text, over), fits)]
}

const STEP = 20

/** The same, with lines of about the same length: no word alone on the last one. @param room how wide a line may be */
export const balanced = (
  text: string,
  most: number,
  room: number,
  within: (room: number) => (text: string) => boolean,
): readonly string[] => {
  let lines = wrapped(text, most, within(room))
  for (let less = room - STEP; less > 0; less -= STEP) {
    const narrower = wrapped(text, most, within(less))
    if (narrower.length > lines.length || narrower.at(-1)?.endsWith(ELLIPSIS) === true) break
    lines = narrower
  }
  return lines
}

const ELLIPSIS = '…'

/** A word in pieces that fit, for words that are wider than a line. */
const pieces = (word: string, fits: (text: string) => boolean): readonly string[] => {
  if (fits(word)) return [word]
  const made: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      made.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...made, piece]
}

const shortened = (line: string, fits: (text: string) => boolean): string => {
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment)
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}${ELLIPSIS}`)) letters.pop()
  return `${letters.join('').trimEnd()}${ELLIPSIS}`
}

/** A text in lines that fit, at most so many; where there is more, the last one ends in an ellipsis. */
export const wrapped = (text: string, most: number, fits: (text: string) => boolean): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).flatMap((one) => pieces(one, fits))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  const last = lines[most - 1]
  if (lines.length <= most || last === undefined) return lines
  return [...lines.slice(0, most - 1), shortened(`${last} ${lines[most] ?? ''}`, fits)]
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

import { Random } from '../timing/random.ts'

/** A text before and after a save. */
export interface Edit {
  readonly name: string
  readonly before: string
  readonly after: string
}

const SYLLABLES = 'ka lo mi ren tas uv wel or din pa sho em fri gal ti bu'.split(' ')
const word = (random: Random): string =>
  Array.from({ length: random.whole(1, 4) }, () => SYLLABLES[random.whole(0, SYLLABLES.length - 1)]).join('')
const sentence = (random: Random): string => `${Array.from({ length: 12 }, () => word(random)).join(' ')}.`

/** So many characters of text, in paragraphs of a few hundred; `between` them an empty line, or only a line end. */
const textOf = (random: Random, characters: number, between: string): string => {
  const paragraphs: string[] = []
  for (let length = 0; length < characters; length += paragraphs.at(-1)?.length ?? 0) {
    paragraphs.push(Array.from({ length: random.whole(3, 8) }, () => sentence(random)).join(' '))
  }
  return paragraphs.join(between)
}

/** Other words at so many places, spread over the text. */
const withWords = (text: string, places: number, random: Random): string => {
  const words = text.split(' ')
  for (let place = 0; place < places; place += 1) {
    words[Math.floor((words.length / places) * place + random.unit() * 50)] = word(random)
  }
  return words.join(' ')
}

/**
 * Saves of a long text: one word, words all over it, a page that is new; and words in a text without any empty line,
 * where nothing can be left out of the comparison.
 */
export const edits = (characters: number): readonly Edit[] => {
  const random = new Random(200)
  const text = textOf(random, characters, '\n\n')
  const dense = textOf(random, characters, '\n')
  const middle = text.indexOf('\n\n', text.length / 2)
  const page = `\n\n${textOf(random, 3_000, '\n\n')}`
  return [
    { name: 'one word', before: text, after: withWords(text, 1, random) },
    { name: 'forty words', before: text, after: withWords(text, 40, random) },
    { name: 'a new page', before: text, after: text.slice(0, middle) + page + text.slice(middle) },
    { name: 'one word, no paragraphs', before: dense, after: withWords(dense, 1, random) },
    { name: 'forty words, no paragraphs', before: dense, after: withWords(dense, 40, random) },
  ]
}

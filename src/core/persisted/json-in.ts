/** How much a text may hold that is parsed. */
interface Most {
  /** in characters: of so few nothing can be made that fills a memory, and they are not looked at */
  readonly harmless: number
  readonly values: number
  /** how far values may lie within others */
  readonly deep: number
}

/**
 * Values: several times what ten years have. One takes up to a hundred bytes, and a parser that has none left ends the
 * app. Deep: files of ours are eight deep.
 */
const MOST: Most = { harmless: 2 ** 20, values: 6_000_000, deep: 100 }

/**
 * The JSON of a text; `undefined`, which no file may hold, when it is none, or more than there is memory for.
 * @param most except where a test has less patience
 */
export const jsonIn = (text: string, most = MOST): unknown => {
  if (text.length > most.harmless && !isBounded(text, most)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 44, 91, 93, 123, 125]

/** Whether a text, be it JSON or not, comes to no more values than can be held, and none too far within others. */
const isBounded = (text: string, most: Most): boolean => {
  let [depth, values] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) at = endOfString(text, at)
    else if (sign === COMMA) values += 1
    else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth -= 1
    else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      depth += 1
      values += 1
    }
    if (depth > most.deep || values > most.values) return false
  }
  return true
}

/** Where the string that begins at a quote ends: at the next quote without a mark that is one itself. */
const endOfString = (text: string, from: number): number => {
  for (let end = text.indexOf('"', from + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1
    while (text.charCodeAt(before) === BACKSLASH) before -= 1
    if ((end - before) % 2 === 1) return end
  }
  return text.length
}

/** The JSON of a text; `undefined`, which no file may hold, when it is none, or more than there is memory for. */
export const jsonIn = (text: string): unknown => {
  if (text.length > HARMLESS && !isBounded(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Of so few characters nothing can be made that fills a memory. */
const HARMLESS = 2 ** 20
/** Several times what ten years have. A value takes up to a hundred bytes, and a parser that has none left ends the app. */
const MOST_VALUES = 6_000_000
/** Files of ours are eight deep. */
const MOST_DEEP = 100

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 44, 91, 93, 123, 125]

/** Whether a text, be it JSON or not, comes to no more values than can be held, and none too far within others. */
const isBounded = (text: string): boolean => {
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
    if (depth > MOST_DEEP || values > MOST_VALUES) return false
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

/** The JSON of a text; `undefined`, which no file may hold, when it is none. */
export const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

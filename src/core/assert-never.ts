/** The end of an exhaustive switch: reaching it is a bug that the compiler sees first. */
export const assertNever = (value: never): never => {
  throw new TypeError(`unhandled case: ${JSON.stringify(value)}`)
}

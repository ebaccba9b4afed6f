/**
 * Tells the person one thing, on one line of standard output.
 *
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Tells the person what stands in the way, on standard error.
 *
 * @param {string} text one line, or a line followed by commands to copy
 */
export function explain(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * The last lines of a program's output, for a person who has to find out what went wrong.
 *
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 40) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}

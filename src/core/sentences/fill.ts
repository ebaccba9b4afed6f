/** What is filled into a sentence of the person's own. */
export interface Filling {
  /** the task's title; empty: none */
  readonly task: string
  /** to whom it is said; empty: nobody is named */
  readonly name: string
  /** what stands for a task without a title: "this" */
  readonly thing: string
  /** how a title is set off inside a sentence */
  readonly quoted: (title: string) => string
}

/** A name goes with the comma that leads to it, or with the one behind it; quotes around a task are ours. */
const PLACES =
  /^\s*\{name\}[,:、，：]\s*|[,、，]\s*\{name\}[,、，]|[,、，]?\s*\{name\}|["“„«「『]?\{task\}["”“»」』]?/giu
const NAME = /\{name\}/iu
const BEGINS_OPEN = /^\s*["“„«「『]?\{(?:name|task)\}/iu

/**
 * A sentence of the person's own with `{task}` and `{name}` filled in, so that it reads well without either. In one pass:
 * what is filled in is taken as it is written, also where it looks like a place to fill.
 */
export const filled = (text: string, { task, name, thing, quoted }: Filling): string => {
  const [title, person] = [task.trim(), name.trim()]
  const said = text
    .replace(PLACES, (place) => {
      if (!NAME.test(place)) return title === '' ? thing : quoted(title)
      return person === '' ? '' : place.replace(NAME, () => person)
    })
    .trim()
  return BEGINS_OPEN.test(text) ? capital(said) : said
}

const capital = (text: string): string => {
  const [first = '', ...rest] = text
  return `${first.toLocaleUpperCase()}${rest.join('')}`
}
